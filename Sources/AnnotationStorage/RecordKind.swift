/// What a record of the store is; its schema stands in the file.
public enum RecordKind: String, CaseIterable, Sendable {
  case claim, annotation, verdict, note, link

  /// The newest version that this program reads whole and writes.
  static let version = 1

  /// The schema that this program writes.
  var schema: String { "gainsay/\(rawValue)/\(Self.version)" }

  /// The version that a schema of this kind names; `nil` where it is of another kind or none.
  func version(of schema: String) -> Int? {
    let prefix = "gainsay/\(rawValue)/"
    guard schema.hasPrefix(prefix), let version = Int(schema.dropFirst(prefix.count)), version > 0 else { return nil }
    return version
  }

  /// The folder of the kind; annotations lie in a folder for each source.
  var folder: String? { self == .annotation ? nil : rawValue + "s" }

  /// The kind of the records in a folder.
  init(folder: String) { self = Self.allCases.first { $0.folder == folder } ?? .annotation }
}
