internal import ClaimModel
internal import TextAnalysis

/// Reads the marks that lead to notes and to numbered references.
enum NoteMarks {
  /// What a mark in a text leads to.
  enum Lead: Hashable {
    case note(String)
    case number(String)
  }

  /// A mark at its place.
  struct Mark {
    var lead: Lead
    /// In UTF-8 offsets of the document's text.
    var range: Range<Int>
    var words: String
  }

  /// The marks among the words of a sentence: `[3]`, `[3, 5–7]`, `[^note]`, `³`.
  static func marks(in sentence: AuditedSentence) -> [Mark] {
    let start = sentence.range.lowerBound.utf8
    var marks: [Mark] = []
    for group in BracketGroup.groups(in: sentence)
    where sentence.text.utf8Slice(group.range.lowerBound..<group.range.lowerBound + 1) == "[" {
      let inside = group.text(in: sentence)
      let range = start + group.range.lowerBound..<start + group.range.upperBound
      if inside.first == "^", inside.count > 1, !inside.contains(where: \.isWhitespace) {
        marks.append(Mark(lead: .note(inside.dropFirst().lowercased()), range: range, words: "[\(inside)]"))
      } else {
        for number in numbers(inside) {
          marks.append(Mark(lead: .number("\(number)"), range: range, words: "[\(inside)]"))
        }
      }
    }
    for raised in RaisedFigure.marks(in: sentence.text) {
      marks.append(
        Mark(
          lead: .note(raised.number), range: start + raised.range.lowerBound..<start + raised.range.upperBound,
          words: String(sentence.text.utf8Slice(raised.range))))
    }
    return marks
  }

  /// The marks that are links to notes, with the links' places; those in the words of a note lead back and are left out.
  static func linked(in document: Document) -> [Mark] {
    document.links.compactMap { link in
      guard let range = link.range, let fragment = NoteFragment(link.target), !fragment.isBack else { return nil }
      return Mark(
        lead: .note(fragment.label), range: range.utf8, words: link.words.isEmpty ? "[^\(fragment.label)]" : link.words)
    }
  }

  /// `3`, `3, 5`, `3–7`; none where anything else stands there.
  private static func numbers(_ text: Substring) -> [Int] {
    guard !text.isEmpty, text.utf8.count <= 40 else { return [] }
    var numbers: [Int] = []
    for part in text.split(whereSeparator: { ",;".contains($0) }) {
      let ends = part.split(omittingEmptySubsequences: false) { "-\u{2013}\u{2010}\u{2011}".contains($0) }
        .map { $0.filter { $0 != " " } }
      guard (1...2).contains(ends.count),
        ends.allSatisfy({ (1...3).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
        let first = Int(ends[0]), let last = Int(ends[ends.count - 1]), first > 0, first <= last, last - first < 30
      else { return [] }
      numbers += first...last
    }
    return numbers
  }
}
