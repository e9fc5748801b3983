public import ClaimModel

/// A value that the store keeps as a file of its own.
public protocol StoreRecord: Codable, Hashable, Sendable {
  /// What it is.
  static var kind: RecordKind { get }
  /// The name of its file, without the ending.
  var name: String { get }
  /// The source in whose folder it lies, where it is an annotation.
  var sourceName: String? { get }
}

extension StoreRecord {
  /// None but annotations lie with a source.
  public var sourceName: String? { nil }
}

extension Claim: StoreRecord {
  /// A claim.
  public static var kind: RecordKind { .claim }
  /// The claim's short name.
  public var name: String { id.rawValue }
}

extension Annotation: StoreRecord {
  /// An annotation.
  public static var kind: RecordKind { .annotation }
  /// Its time-ordered name.
  public var name: String { id.rawValue }
  /// The source that holds the words.
  public var sourceName: String? { source.rawValue }
}

extension Verdict: StoreRecord {
  /// A verdict.
  public static var kind: RecordKind { .verdict }
  /// Its time-ordered name.
  public var name: String { id.rawValue }
}

extension Note: StoreRecord {
  /// A remark.
  public static var kind: RecordKind { .note }
  /// Its time-ordered name.
  public var name: String { id.rawValue }
}

extension SourceLink: StoreRecord {
  /// A link between sources.
  public static var kind: RecordKind { .link }
  /// Its time-ordered name.
  public var name: String { id.rawValue }
}

extension RecordKind {
  /// The folder of a source's annotations: its name, with a `~`, which no name has, where a kind's folder is called so.
  static func folder(ofSource source: String) -> String {
    allCases.contains { $0.folder == source } ? source + "~" : source
  }
}
