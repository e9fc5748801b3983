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
  /// When the capture that the file holds was taken: ISO 8601 in UTC, as precise as the archive was.
  public var captured: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// Where each field was found, such as `JSON-LD headline` or `line 3, byline`.
  public var found: [Source.Field: String] = [:]

  /// Nothing known.
  public init() {}

  /// These fields, and the other's where these are empty.
  public func filled(from other: SourceMetadata) -> SourceMetadata {
    var merged = self
    func fill<Value>(_ field: WritableKeyPath<SourceMetadata, Value?>, _ name: Source.Field) {
      guard merged[keyPath: field] == nil, let value = other[keyPath: field] else { return }
      merged[keyPath: field] = value
      merged.found[name] = other.found[name]
    }
    fill(\.title, .title)
    fill(\.publisher, .publisher)
    fill(\.published, .published)
    fill(\.modified, .modified)
    fill(\.url, .url)
    fill(\.capture, .capture)
    fill(\.captured, .captured)
    fill(\.language, .language)
    if authors.isEmpty, !other.authors.isEmpty {
      merged.authors = other.authors
      merged.found[.authors] = other.found[.authors]
    }
    return merged
  }
}
