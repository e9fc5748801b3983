internal import TextAnalysis

/// The words of two pieces of evidence, with `[-…-]` and `{+…+}` around what only one of them has.
struct ComparedWords {
  /// The words of the first, or of the quotation.
  let first: String
  /// The words of the second, or of the source.
  let second: String

  /// Two texts.
  init(_ one: String, _ other: String) {
    (first, second) = WordMarks.marked(one, other)
  }

  /// A sentence that quotes, and the sentence of the source: the words in quotation marks alone are compared, and what the source
  /// says before and behind them is not new.
  init(quotation frame: String, source: String) {
    let inside = Self.quoted(in: frame)
    let marked = WordMarks.marked(String(frame[inside]), source)
    var words = marked.right
    if !marked.left.hasPrefix("[-"), words.hasPrefix("{+"), let close = words.firstRange(of: "+}") {
      words.removeSubrange(close)
      words.removeFirst(2)
    }
    if !Self.isMarked(atEnd: marked.left, "-]"), Self.isMarked(atEnd: words, "+}"),
      let close = words.ranges(of: "+}").last, let open = words.ranges(of: "{+").last
    {
      words.removeSubrange(close)
      words.removeSubrange(open)
    }
    first = frame[..<inside.lowerBound] + marked.left + frame[inside.upperBound...]
    second = words
  }

  /// Whether the last words of a text are marked.
  private static func isMarked(atEnd text: String, _ close: String) -> Bool {
    text.ranges(of: close).last.map { !text[$0.upperBound...].contains { $0.isLetter || $0.isNumber } } ?? false
  }

  /// What stands between the first and the last quotation mark; all of it where there are no marks.
  private static func quoted(in text: String) -> Range<String.Index> {
    let marks = text.indices.filter { "“”\"«»„".contains(text[$0]) }
    guard let first = marks.first, let last = marks.last, first < last else { return text.startIndex..<text.endIndex }
    return text.index(after: first)..<last
  }
}
