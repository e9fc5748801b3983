internal import ClaimModel
internal import Foundation
internal import SourceParsing

/// The `sources.json` files beside the sources, each read once.
struct SidecarFiles {
  private var byFolder: [String: FolderSidecars] = [:]
  /// Those that could not be read.
  private(set) var failures: [Report.Failure] = []

  /// What is known of the sources in the folder of a file.
  mutating func beside(_ path: String) -> FolderSidecars {
    let folder = FilePath.folder(of: path)
    if let known = byFolder[folder] { return known }
    let sidecars = FolderSidecars(records: read(FilePath.joined(folder, "sources.json")))
    byFolder[folder] = sidecars
    return sidecars
  }

  private mutating func read(_ path: String) -> [String: SourceMetadata] {
    guard FileAccess.exists(path) else { return [:] }
    do {
      return try Sidecar.read(FileAccess.read(path))
    } catch let error as CommandError {
      failures.append(Report.Failure(path: path, reason: error.message))
    } catch {
      failures.append(Report.Failure(path: path, reason: ErrorWording.of(error)))
    }
    return [:]
  }
}

/// What one `sources.json` says.
struct FolderSidecars: Sendable {
  /// The records by their ids.
  let records: [String: SourceMetadata]
  /// The ids that may name a source in a file of many, by what stands before their number.
  private let numbered: [String: [String]]

  /// What a file says; nothing where there is none.
  init(records: [String: SourceMetadata] = [:]) {
    self.records = records
    numbered = Dictionary(grouping: records.keys.filter { Self.start(of: $0) != nil }) { Self.start(of: $0) ?? "" }
  }

  /// What stands before the number of an id; `nil` where it ends in none.
  private static func start(of id: String) -> String? {
    guard let hyphen = id.lastIndex(of: "-"), id[id.index(after: hyphen)...].allSatisfy({ $0.isASCII && $0.isNumber })
    else { return nil }
    return String(id[..<hyphen])
  }

  /// The ids of all records that can say something of a file or of the sources in it, in their order.
  func names(for entry: SourceFolder.Entry) -> [String] {
    // A long name is cut where a number follows: the more digits, the shorter.
    let starts = Set(SourceName.numberWidths.map { SourceName.start(of: entry.id, digits: $0) })
    let members = starts.flatMap { numbered[$0] ?? [] }
    return ([SourceName.stem(of: entry.path)].filter { records[$0] != nil } + members).sorted()
  }

  /// What is known of a file that is one source.
  func metadata(for entry: SourceFolder.Entry) -> SourceMetadata? { records[SourceName.stem(of: entry.path)] }

  /// What is known of a source in a file of many: its own record, under its id, and what the file's record says of all.
  func metadata(for entry: SourceFolder.Entry, member: Int?) -> SourceMetadata? {
    guard let member else { return metadata(for: entry) }
    var shared = metadata(for: entry)
    // These belong to one page.
    shared?.title = nil
    shared?.url = nil
    shared?.capture = nil
    shared?.captured = nil
    let own = records[SourceName.member(member, of: entry.id).rawValue]
    return own?.filled(from: shared ?? SourceMetadata()) ?? shared
  }
}
