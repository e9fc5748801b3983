internal import AnnotationStorage
internal import ClaimModel
internal import Exchange

/// The place in one of our texts of words that another program quotes.
struct DraftPlace {
  /// Why the words have no place.
  enum Fault: Error {
    case lost
    case ambiguous(Int)
    /// Similar words stand there, this much alike.
    case changed(TextRange, similarity: Double)
  }

  let document: Document
  let text: SearchableText

  init(_ document: Document) {
    self.document = document
    text = SearchableText(document.text)
  }

  /// Where the words stand; what the other program says of their position is checked against the words.
  func find(_ words: AnnotationDraft.Words) throws(Fault) -> TextRange {
    switch words {
    case .quote(let quote): return try find(quote)
    case .span(let from, let to):
      let start = try find(from)
      let ends = Anchorer().locate(to.exact, in: document.text).filter { $0.lowerBound > start.lowerBound }
      let end = ends.count == 1 ? ends[0] : try find(to)
      guard end.lowerBound > start.lowerBound else { throw .lost }
      // The second words are no part of it, nor is the space before them.
      let whole = document.text.utf8Slice(start.lowerBound.utf8..<end.lowerBound.utf8)
      let kept = whole.utf8.count - whole.reversed().prefix { $0.isWhitespace }.reduce(0) { $0 + $1.utf8.count }
      return TextRange(utf8: start.lowerBound.utf8..<start.lowerBound.utf8 + kept)
    }
  }

  private func find(_ quote: QuotedWords) throws(Fault) -> TextRange {
    var selectors: [Selector] = [.quote(exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix)]
    if let range = quote.codePoints(in: document.text) {
      selectors.append(.position(start: range.lowerBound, end: range.upperBound))
    }
    switch Anchorer().anchor(selectors, in: text) {
    case .exact(let range), .normalised(let range), .moved(let range): return range
    case .changed(let range, let similarity): throw .changed(range, similarity: similarity)
    case .ambiguous(let places): throw .ambiguous(places.count)
    case .lost:
      // Short words without any context: once in the text is certain enough.
      let places = quote.prefix.isEmpty && quote.suffix.isEmpty ? Anchorer().locate(quote.exact, in: document.text) : []
      if places.count == 1 { return places[0] }
      if places.count > 1 { throw .ambiguous(places.count) }
      throw .lost
    }
  }
}
