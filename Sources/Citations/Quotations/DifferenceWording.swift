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
      return mine.changed.isEmpty ? "" : "\(mine.head)[-\(mine.changed)-]\(mine.tail)"
    }
  }

  /// The source's words around the changes.
  var actual: String {
    line(difference.changes.map(\.actual), of: difference.source, in: difference.sourceText) { change in
      let (_, yours) = parts(change)
      return yours.changed.isEmpty ? "" : "\(yours.head){+\(yours.changed)+}\(yours.tail)"
    }
  }

  private struct Part {
    var head: Substring
    var changed: Substring
    var tail: Substring
  }

  /// The two sides of a change; of two figures only the signs that differ are changed.
  private func parts(_ change: WordDifference.Change) -> (Part, Part) {
    let mine = difference.quote.slice(change.quoted)
    let yours = difference.sourceText.utf8Slice(difference.source.textRange(change.actual))
    guard change.kinds.contains(.number) || change.kinds.contains(.date), !mine.contains(" "), !yours.contains(" "),
      mine.contains(where: \.isNumber), yours.contains(where: \.isNumber)
    else { return (Part(head: "", changed: mine, tail: ""), Part(head: "", changed: yours, tail: "")) }
    let head = zip(mine, yours).prefix { $0 == $1 }.count
    let rest = min(mine.count, yours.count) - head
    let tail = min(rest, zip(mine.reversed(), yours.reversed()).prefix { $0 == $1 }.count)
    if head + tail == min(mine.count, yours.count) {
      return (Part(head: "", changed: mine, tail: ""), Part(head: "", changed: yours, tail: ""))
    }
    func part(_ text: Substring) -> Part {
      Part(head: text.prefix(head), changed: text.dropFirst(head).dropLast(tail), tail: text.suffix(tail))
    }
    return (part(mine), part(yours))
  }

  /// The first of a few words before a place that belong to its sentence.
  private static func sentenceStart(before place: Int, of words: FoldedWords, in text: String) -> Int {
    var start = place
    while start > 0, place - start < around, !endsSentence(behind: start - 1, of: words, in: text) { start -= 1 }
    return start
  }

  /// The end of a few words behind a place that belong to its sentence.
  private static func sentenceEnd(behind place: Int, of words: FoldedWords, in text: String) -> Int {
    var end = place
    while end < words.count, end - place < around, end == 0 || !endsSentence(behind: end - 1, of: words, in: text) {
      end += 1
    }
    return end
  }

  private static func endsSentence(behind word: Int, of words: FoldedWords, in text: String) -> Bool {
    guard word + 1 < words.count else { return true }
    let joint = text.utf8Slice(Int(words.ends[word])..<Int(words.starts[word + 1]))
    return joint.contains { ".!?\n".contains($0) } && joint.contains(where: \.isWhitespace)
  }

  private func line(
    _ ranges: [Range<Int>], of words: FoldedWords, in text: String, _ marked: (WordDifference.Change) -> String
  ) -> String {
    var out = ""
    var end = 0
    for (number, range) in ranges.prefix(Self.shown).enumerated() {
      let start = max(end, Self.sentenceStart(before: range.lowerBound, of: words, in: text))
      if start > end { out += out.isEmpty ? "… " : " … " } else if !out.isEmpty { out += " " }
      if start < range.lowerBound { out += text.utf8Slice(words.textRange(start..<range.lowerBound)) + " " }
      out += marked(difference.changes[number])
      let next = number + 1 < min(ranges.count, Self.shown) ? ranges[number + 1].lowerBound : words.count
      end = min(next, Self.sentenceEnd(behind: range.upperBound, of: words, in: text))
      if range.upperBound < end { out += " " + text.utf8Slice(words.textRange(range.upperBound..<end)) }
    }
    if end < words.count || ranges.count > Self.shown { out += " …" }
    return out.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
