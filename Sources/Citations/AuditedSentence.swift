internal import ParallelWork
internal import ClaimModel
internal import TextAnalysis

/// A sentence with what the rules ask of it, read once.
struct AuditedSentence: Sendable {
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  private let reading = Once<Reading>()

  private struct Reading: Sendable {
    let text: String
    let words: [Word]
    let quantities: [Quantity]
    let speech: Speech
  }

  /// A sentence, a range of its passage's text; it is read when somebody first asks.
  init(_ range: Range<Int>, of passage: Passage) {
    self.passage = passage
    let start = passage.range.lowerBound.utf8
    self.range = TextRange(utf8: start + range.lowerBound..<start + range.upperBound)
  }

  private var read: Reading {
    reading.value {
      let start = passage.range.lowerBound.utf8
      let text = String(
        passage.text.utf8Slice(range.lowerBound.utf8 - start..<range.upperBound.utf8 - start))
      let words = Word.words(in: text)
      return Reading(
        text: text, words: words, quantities: QuantityScanner.quantities(in: text, words: words),
        speech: Speech(text, words: words))
    }
  }

  /// Its words as they stand.
  var text: String { read.text }
  /// The same, one by one.
  var words: [Word] { read.words }
  /// The amounts that it states, in reading order.
  var quantities: [Quantity] { read.quantities }
  /// Whose word it gives.
  var speech: Speech { read.speech }

  /// Whether the words of a phrase stand in the sentence, in order and together.
  func holds(_ phrase: String) -> Bool {
    let wanted = phrase.split(separator: " ").map(String.init)
    guard let first = wanted.first else { return false }
    return words.indices.contains { index in
      words[index].folded == first && words[index...].prefix(wanted.count).map(\.folded) == wanted
    }
  }
}
