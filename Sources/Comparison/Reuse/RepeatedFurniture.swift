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
      guard words.count >= minimum, let place = firstPlace(of: words, in: text.words.hashes) else { return nil }
      return (block, place)
    }
  }

  /// Where words stand in a row in others for the first time; most places differ in their first word.
  private static func firstPlace(of words: [UInt64], in others: [UInt64]) -> Range<Int>? {
    guard let first = words.first, words.count <= others.count else { return nil }
    let place = (0...others.count - words.count).first { start in
      others[start] == first && words.indices.allSatisfy { others[start + $0] == words[$0] }
    }
    return place.map { $0..<$0 + words.count }
  }
}
