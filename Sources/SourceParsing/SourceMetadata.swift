public import ClaimModel

/// What is known of a work from one place: its markup, its text, or the sidecar `sources.json`.
public struct SourceMetadata: Hashable, Sendable {
  /// The headline.
  public var title: String?
  /// The authors in the order of the byline.
  public var authors: [String] = []
  /// The outlet or institution that published the work.
  public var publisher: String?
  /// The day of publication.
  public var published: CalendarDate?
  /// The canonical address, archive wrappers removed.
  public var url: String?
  /// The address of the archived capture that the file holds.
  public var capture: String?
  /// When that capture was taken, ISO 8601.
  public var captured: String?
  /// A BCP 47 language tag.
  public var language: String?

  /// Nothing known.
  public init() {}

  /// These fields, and the other's where these are empty.
  public func filled(from other: SourceMetadata) -> SourceMetadata {
    var merged = self
    merged.title = title ?? other.title
    merged.authors = authors.isEmpty ? other.authors : authors
    merged.publisher = publisher ?? other.publisher
    merged.published = published ?? other.published
    merged.url = url ?? other.url
    merged.capture = capture ?? other.capture
    merged.captured = captured ?? other.captured
    merged.language = language ?? other.language
    return merged
  }
}
