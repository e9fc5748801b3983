/// A published work: what it is called, who wrote it, when, and where its file lies.
public struct Source: Hashable, Sendable {
  /// The name that findings, annotations and commands use.
  public var id: Identifier<Source>
  /// The file, relative to the project's folder, with `/` between folders; `#N` behind it names the Nth member of a
  /// file that holds several sources.
  public var path: String
  /// The headline.
  public var title: String?
  /// The authors in the order of the byline; empty where none is named.
  public var authors: [String]
  /// The outlet or institution that published the work.
  public var publisher: String?
  /// The day of publication.
  public var published: CalendarDate?
  /// The day of the last change that the source declares.
  public var modified: CalendarDate?
  /// The canonical address, archive wrappers removed.
  public var url: String?
  /// The address of the archived capture that the file holds, where it holds one.
  public var capture: String?
  /// When the capture that the file holds was taken: ISO 8601 in UTC, as precise as the archive was.
  public var captured: String?
  /// A BCP 47 language tag.
  public var language: String?
  /// Where each field was found, such as `JSON-LD headline` or `sources.json`.
  public var found: [Field: String] = [:]

  /// A field that a source's file, or what was said of it, may fill.
  public enum Field: String, Hashable, Sendable, Codable, CaseIterable {
    case title, authors, publisher, published, modified, url, capture, captured, language
  }

  /// A source of which nothing but name and file is known yet.
  public init(id: Identifier<Source>, path: String) {
    self.id = id
    self.path = path
    self.authors = []
  }
}
