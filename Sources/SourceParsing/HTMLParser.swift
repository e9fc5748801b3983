internal import ClaimModel

/// Turns a page into blocks and what it says of itself.
enum HTMLParser {
  /// Parses a decoded page; elements nested deeper than `depth` are put beside one another.
  ///
  /// The chapter of a book has nothing around its text, so that nothing has to be told from it.
  static func parse(_ source: DecodedSource, depth: Int, isChapter: Bool = false) -> ParsedBlocks {
    let tree = HTMLTree(source.bytes, depth: depth)
    // A lone `<` is text to libxml2, in no element at all.
    guard !tree.elements.isEmpty else { return ParsedBlocks(list: BlockList(), metadata: SourceMetadata()) }
    var blocks = HTMLBlocks(tree)
    let metadata = HTMLMetadata(tree: tree, blocks: blocks).metadata
    if !isChapter { blocks.mark(ArticleChoice(tree: tree, blocks: blocks).reasons) }
    let warnings = tree.isFlattened ? ["elements nested deeper than \(depth) were put beside one another"] : []
    return ParsedBlocks(list: blocks.list, metadata: metadata, warnings: warnings)
  }
}
