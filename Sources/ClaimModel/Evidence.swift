/// The words that show a finding, and where they stand.
public struct Evidence: Hashable, Sendable {
  /// The source that holds the words.
  public var source: Identifier<Source>
  /// The passage in which they start.
  public var passage: Identifier<Passage>
  /// The words, as they stand in the normalised text.
  public var quote: String
  /// Where they stand in the normalised text.
  public var range: TextRange
  /// The 1-based line of the raw file on which the passage starts.
  public var line: Int
  /// Whose word it is.
  public var attribution: Attribution

  /// The words of `range`, a stretch of the document's text that starts inside `passage`.
  public init(_ range: TextRange, of passage: Passage, in document: Document, attribution: Attribution = .author) {
    self.source = document.source.id
    self.passage = passage.id
    self.quote = String(document.text.utf8Slice(range.utf8))
    self.range = range
    self.line = passage.line
    self.attribution = attribution
  }

  /// A whole passage.
  public init(_ passage: Passage, in document: Document, attribution: Attribution = .author) {
    self.init(passage.range, of: passage, in: document, attribution: attribution)
  }
}
