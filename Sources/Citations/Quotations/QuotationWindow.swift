/// A stretch of a text that holds many words of a quotation.
struct QuotationWindow: Hashable, Sendable {
  /// The text's place in the corpus.
  var document: Int
  /// Words of the text.
  var words: Range<Int>
  /// How many of the quotation's runs of words stand there.
  var runs: Int

  /// A window with so many times fewer runs than the best one is not looked at.
  static let farFewer = 3
}
