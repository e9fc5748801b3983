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
  /// The day of the last change that the source declares.
  public var modified: CalendarDate?
  /// The canonical address, archive wrappers removed.
  public var url: String?
  /// The address of the archived capture that the file holds.
  public var capture: String?
  /// When the capture was taken: ISO 8601 in UTC, as precise as the archive was.
  public var captured: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// Where each field was found, in words for a reader.
  public var found: [Source.Field: String] = [:]

  /// Nothing known.
  public init() {}

  /// These fields, and the other's where these are empty.
  public func filled(from other: SourceMetadata) -> SourceMetadata {
    var merged = self
    merged.title = title ?? other.title
    merged.authors = authors.isEmpty ? other.authors : authors
    merged.publisher = publisher ?? other.publisher
    merged.published = published ?? other.published
    merged.modified = modified ?? other.modified
    merged.url = url ?? other.url
    merged.capture = capture ?? other.capture
    merged.captured = captured ?? other.captured
    merged.language = language ?? other.language
    for field in Source.Field.allCases where !has(field) { merged.found[field] = other.found[field] }
    return merged
  }

  /// Whether a field is filled.
  private func has(_ field: Source.Field) -> Bool {
    switch field {
    case .title: title != nil
    case .authors: !authors.isEmpty
    case .publisher: publisher != nil
    case .published: published != nil
    case .modified: modified != nil
    case .url: url != nil
    case .capture: capture != nil
    case .captured: captured != nil
    case .language: language != nil
    }
  }
}
