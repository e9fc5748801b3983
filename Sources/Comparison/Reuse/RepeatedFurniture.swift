internal import ClaimModel
internal import TextReuse

/// Finds blocks that were left out of a document because they say again what the article says: pull quotations, lines doubled at a page break.
enum RepeatedFurniture {
  /// The reasons for which a block may have been left out and still be a doubled piece of the article.
  private static let reasons: Set<String> = ["aside", "page-break repeat"]
  /// Fewest words of such a block.
  private static let minimumWords = 6

  /// Each such block with the words of the article that it repeats.
  static func blocks(of text: ComparedDocument) -> [(block: Document.Furniture, words: Range<Int>)] {
    text.document.furniture.compactMap { block in
      guard reasons.contains(block.reason) else { return nil }
      let words = FoldedWords(block.text).hashes
      guard words.count >= minimumWords, let place = place(of: words, in: text.words.hashes) else { return nil }
      return (block, place)
    }
  }

  private static func place(of words: [UInt64], in all: [UInt64]) -> Range<Int>? {
    guard words.count <= all.count else { return nil }
    for start in 0...all.count - words.count where all[start] == words[0] {
      if all[start..<start + words.count].elementsEqual(words) { return start..<start + words.count }
    }
    return nil
  }
}
