internal import ClaimModel

/// The words that an annotation would take: whole sentences, or part of them after moving an end word by word.
struct WordSelection: Hashable, Sendable {
  /// An end of the selection.
  enum Side: Sendable {
    case start, end
  }

  /// What is selected.
  private(set) var range: TextRange
  /// Whether it is not simply the sentence under the cursor.
  private(set) var isChanged = false

  /// A whole sentence.
  init(sentence index: Int, of text: ReadingText) {
    let nowhere = TextOffset(utf8: 0)
    range = text.sentences.indices.contains(index) ? text.sentences[index] : nowhere..<nowhere
  }

  /// A run of sentences.
  init(sentences: ClosedRange<Int>, of text: ReadingText) {
    range = text.range(of: sentences)
    isChanged = true
  }

  /// Takes the next sentence too; false where there is none.
  mutating func extend(in text: ReadingText) -> Bool {
    let sentences = text.sentences(in: range)
    let last = text.sentences[sentences.upperBound]
    // First to the end of a sentence that was cut.
    let next = range.upperBound < last.upperBound ? sentences.upperBound : sentences.upperBound + 1
    guard next < text.sentences.count else { return false }
    range = range.lowerBound..<text.sentences[next].upperBound
    isChanged = true
    return true
  }

  /// Gives the last sentence back; false where only one is left.
  mutating func retract(in text: ReadingText) -> Bool {
    let sentences = text.sentences(in: range)
    guard sentences.count > 1 else { return false }
    range = range.lowerBound..<text.sentences[sentences.upperBound - 1].upperBound
    return true
  }

  /// Moves an end by a word, to take one more or one less; false where there is no word to take or give.
  mutating func move(_ side: Side, grow: Bool, in text: ReadingText) -> Bool {
    let bounds = text.bounds(side, around: range)
    let moved: TextRange?
    switch (side, grow) {
    case (.start, true): moved = bounds.last { $0 < range.lowerBound }.map { $0..<range.upperBound }
    case (.start, false): moved = Self.range(bounds.first { $0 > range.lowerBound }, range.upperBound)
    case (.end, true): moved = bounds.first { $0 > range.upperBound }.map { range.lowerBound..<$0 }
    case (.end, false): moved = Self.range(range.lowerBound, bounds.last { $0 < range.upperBound })
    }
    guard let moved else { return false }
    range = moved
    isChanged = true
    return true
  }

  private static func range(_ low: TextOffset?, _ high: TextOffset?) -> TextRange? {
    guard let low, let high, low < high else { return nil }
    return low..<high
  }
}
