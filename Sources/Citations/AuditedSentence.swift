internal import ClaimModel
internal import TextAnalysis

/// A sentence with what the rules ask of it, read once.
struct AuditedSentence: Sendable {
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  let text: String
  let words: [Word]
  /// The amounts that it states, in reading order.
  let quantities: [Quantity]
  let speech: Speech

  /// Reads a sentence, a range of its passage's text.
  init(_ range: Range<Int>, of passage: Passage) {
    self.passage = passage
    let start = passage.range.lowerBound.utf8
    self.range = TextRange(utf8: start + range.lowerBound..<start + range.upperBound)
    text = String(passage.text.utf8Slice(range))
    words = Word.words(in: text)
    quantities = QuantityScanner.quantities(in: text, words: words)
    speech = Speech(text, words: words)
  }

  /// Whether the words of a phrase stand in the sentence, in order and together.
  func holds(_ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ").map(String.init)
    guard let first = wanted.first else { return false }
    return words.indices.contains { index in
      words[index].folded == first && words[index...].prefix(wanted.count).map(\.folded) == wanted
    }
  }
}
