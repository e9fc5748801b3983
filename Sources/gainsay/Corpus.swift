internal import ClaimModel
internal import Dispatch
internal import Foundation
internal import SourceParsing
internal import Synchronization

/// The parsed sources of a run, and what could not be read.
struct Corpus {
  /// The parsed sources in the order of their ids.
  var documents: [Document]
  /// What could not be read, and why.
  var failures: [Report.Failure]
  /// Files that hold data, not an article.
  var leftOut: [String]

  /// Reads and parses every source of the named files and folders, on all cores.
  ///
  /// A source that cannot be read becomes a failure; the others go on.
  init(paths: [String]) {
    let folder = SourceFolder(paths: paths)
    var sidecars = SidecarFiles()
    let entries = folder.entries.map { (entry: $0, sidecar: sidecars.metadata(for: $0.path)) }
    let results = Mutex<[Int: Result<Document, Report.Failure>]>([:])
    DispatchQueue.concurrentPerform(iterations: entries.count) { index in
      let (entry, sidecar) = entries[index]
      let result = Self.parse(entry, sidecar: sidecar)
      results.withLock { $0[index] = result }
    }
    documents = []
    failures = folder.failures + sidecars.failures
    leftOut = folder.leftOut
    for (_, result) in results.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
      switch result {
      case .success(let document): documents.append(document)
      case .failure(let failure): failures.append(failure)
      }
    }
    if entries.isEmpty && failures.isEmpty {
      failures.append(
        Report.Failure(
          path: paths.joined(separator: " "), reason: "holds no article; put .html or .txt files there, or name others")
      )
    }
    documents.sort { $0.source.id < $1.source.id }
    failures.sort()
  }

  /// Parses one file.
  static func parse(_ entry: SourceFolder.Entry, sidecar: SourceMetadata?) -> Result<Document, Report.Failure> {
    do {
      let limits = ParsingLimits()
      let bytes = try FileAccess.read(entry.path, limit: limits.fileBytes)
      return .success(try SourceParser(limits: limits).parse(bytes, id: entry.id, path: entry.path, sidecar: sidecar))
    } catch let error as CommandError {
      // The message begins with the path, which the failure names by itself.
      let reason =
        error.message.hasPrefix(entry.path + ": ")
        ? String(error.message.dropFirst(entry.path.count + 2)) : error.message
      return .failure(Report.Failure(path: entry.path, reason: reason))
    } catch {
      return .failure(Report.Failure(path: entry.path, reason: ErrorWording.of(error)))
    }
  }

  /// The document of a source; throws with the nearest names where there is none.
  func document(named name: String) throws(CommandError) -> Document {
    if let document = documents.first(where: { $0.source.id.rawValue == name }) { return document }
    let known = documents.map(\.source.id.rawValue).joined(separator: ", ")
    throw CommandError(
      "no source is named “\(name)”; there \(known.isEmpty ? "is none yet: gainsay add FILE" : "are: " + known)")
  }
}

extension Report.Failure: Error {}

/// The `sources.json` files beside the sources, each read once.
private struct SidecarFiles {
  private var byFolder: [String: [String: SourceMetadata]] = [:]
  private(set) var failures: [Report.Failure] = []

  mutating func metadata(for path: String) -> SourceMetadata? {
    let folder = (path as NSString).deletingLastPathComponent
    let stem = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
    if byFolder[folder] == nil { byFolder[folder] = read((folder as NSString).appendingPathComponent("sources.json")) }
    return byFolder[folder]?[stem]
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
