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
  var records: [String: SourceMetadata] = [:]

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
