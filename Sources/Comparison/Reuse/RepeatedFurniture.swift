internal import ClaimModel
internal import TextReuse

/// Finds blocks that were left out of a document because they say again what the article says: pull quotations, lines doubled at a page break.
enum RepeatedFurniture {
  /// Fewest words of a block that was left out for a reason and may be a doubled piece of the article: the parser is sure of a page break.
  private static let minimumWords = ["aside": 6, "page-break repeat": 4]
  /// Fewest words of a block that begins with a quotation mark, whatever it was left out for.
  private static let minimumQuotedWords = 6

  /// Each such block with the words of the article that it repeats.
  static func blocks(of text: ComparedDocument) -> [(block: Document.Furniture, words: Range<Int>)] {
    text.document.furniture.compactMap { block in
      let isQuoted = ComparedDocument.opensQuotation(block.text)
      guard let minimum = minimumWords[block.reason] ?? (isQuoted ? minimumQuotedWords : nil) else { return nil }
      let words = FoldedWords(block.text).hashes
      guard words.count >= minimum, let place = text.words.hashes.firstRange(of: words) else { return nil }
      return (block, place)
    }
  }
}
