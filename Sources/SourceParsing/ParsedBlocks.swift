/// What a parser of one format hands over.
struct ParsedBlocks {
  var list: BlockList
  /// What the format itself says of the work, best candidate first for each field.
  var metadata: SourceMetadata
  var warnings: [String] = []
}
