internal import ClaimModel

/// What a text says of itself: front matter, title, byline, dates, page headers, biography.
enum TextMetadata {
  static func read(_ list: BlockList, _ text: TextLines) -> SourceMetadata { SourceMetadata() }
}

enum MetadataWords {
  static func organisation(_ value: String) -> String? { value }
}
