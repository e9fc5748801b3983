/// The blocks of a page with their features, for the training of the article's classifier alone.
@_spi(Training) public struct TrainingRows: Sendable {
  /// The names of the columns.
  public static var names: [String] { ArticleFeatures.names }
  /// The words of each block.
  public let texts: [String]
  /// A row of numbers a block.
  public let rows: [[Float]]

  /// Cuts a page of any encoding into blocks.
  public init(page: [UInt8]) {
    let tree = HTMLTree(SourceDecoder.decode(page).bytes, depth: ParsingLimits().depth)
    let blocks = HTMLBlocks(tree)
    let profile = PageProfile(tree: tree, blocks: blocks)
    var features = ArticleFeatures(profile, evidence: ArticleEvidence(tree))
    texts = blocks.list.blocks.map(blocks.list.words)
    rows = texts.indices.map { features.rows(of: $0..<$0 + 1) }
  }
}
