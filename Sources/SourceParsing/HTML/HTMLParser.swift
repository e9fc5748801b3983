internal import ClaimModel

/// Turns a page into blocks and what it says of itself.
enum HTMLParser {
  /// Parses a decoded page; elements nested deeper than the limit are put beside one another.
  ///
  /// The chapter of a book has nothing around its text, so that nothing has to be told from it.
  static func parse(_ source: DecodedSource, limits: ParsingLimits, isChapter: Bool = false) -> ParsedBlocks {
    let tree = HTMLTree(source.bytes, depth: limits.depth, elements: limits.elements)
    // A lone `<` is text to libxml2, in no element at all.
    guard !tree.elements.isEmpty else { return ParsedBlocks(list: BlockList(), metadata: SourceMetadata()) }
    var blocks = HTMLBlocks(tree)
    let metadata = HTMLMetadata(tree: tree, blocks: blocks).metadata
    if !isChapter { blocks.mark(ArticleChoice(tree: tree, blocks: blocks).reasons) }
    var warnings: [String] = []
    if tree.isFlattened { warnings.append("elements nested deeper than \(limits.depth) were put beside one another") }
    if tree.isCutOff {
      warnings.append("the page was read up to its element number \(limits.elements); the rest is left out")
    }
    return ParsedBlocks(list: blocks.list, metadata: metadata, warnings: warnings)
  }
}
