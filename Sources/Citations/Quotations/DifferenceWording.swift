internal import ClaimModel
internal import TextReuse

/// Writes a difference as two lines: what the quotation has with `[-…-]`, what the source has with `{+…+}`.
struct DifferenceWording {
  let difference: WordDifference

  /// So many words are shown around a change.
  private static let around = 5
  /// So many changes are shown.
  private static let shown = 3

  /// The quotation's words around the changes.
  var quoted: String {
    line(difference.changes.map(\.quoted), of: difference.quote.words, in: difference.quote.text) { change in
      let (mine, _) = parts(change)
      return mine.isEmpty ? "" : mine.changed.isEmpty ? mine.whole : "\(mine.head)[-\(mine.changed)-]\(mine.tail)"
    }
  }

  /// The source's words around the changes.
  var actual: String {
    line(difference.changes.map(\.actual), of: difference.source, in: difference.sourceText) { change in
      let (_, yours) = parts(change)
      return yours.isEmpty ? "" : yours.changed.isEmpty ? yours.whole : "\(yours.head){+\(yours.changed)+}\(yours.tail)"
    }
  }

  private struct Part {
    var head: Substring
    var changed: Substring
    var tail: Substring
    var whole: String { String(head + changed + tail) }
    var isEmpty: Bool { head.isEmpty && changed.isEmpty && tail.isEmpty }
  }

  /// The two sides of a change; of two figures only the signs that differ are changed.
  private func parts(_ change: WordDifference.Change) -> (Part, Part) {
    let mine = difference.quote.slice(change.quoted)
    let yours = difference.sourceText.utf8Slice(difference.source.textRange(change.actual))
    guard change.kind == .number || change.kind == .date, !mine.contains(" "), !yours.contains(" "),
      mine.contains(where: \.isNumber), yours.contains(where: \.isNumber)
    else { return (Part(head: "", changed: mine, tail: ""), Part(head: "", changed: yours, tail: "")) }
    let head = zip(mine, yours).prefix { $0 == $1 }.count
    let rest = min(mine.count, yours.count) - head
    let tail = min(rest, zip(mine.reversed(), yours.reversed()).prefix { $0 == $1 }.count)
    func part(_ text: Substring) -> Part {
      Part(head: text.prefix(head), changed: text.dropFirst(head).dropLast(tail), tail: text.suffix(tail))
    }
    return (part(mine), part(yours))
  }

  private func line(
    _ ranges: [Range<Int>], of words: FoldedWords, in text: String, _ marked: (WordDifference.Change) -> String
  ) -> String {
    var out = ""
    var end = 0
    for (number, range) in ranges.prefix(Self.shown).enumerated() {
      let start = max(end, range.lowerBound - Self.around)
      if start > end || number == 0 && start > 0 { out += number == 0 ? "… " : " … " } else if number > 0 { out += " " }
      if start < range.lowerBound { out += text.utf8Slice(words.textRange(start..<range.lowerBound)) + " " }
      out += marked(difference.changes[number])
      end = range.upperBound
    }
    let stop = min(words.count, end + Self.around)
    if end < stop {
      if !out.isEmpty, !out.hasSuffix(" ") { out += " " }
      out += text.utf8Slice(words.textRange(end..<stop))
    }
    return out.split(whereSeparator: \.isWhitespace).joined(separator: " ") + (stop < words.count || ranges.count > Self.shown ? " …" : "")
  }
}
