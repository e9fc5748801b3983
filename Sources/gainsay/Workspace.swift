internal import AnnotationStorage
internal import ClaimModel
internal import CorpusIndexing
internal import Foundation
internal import Synchronization

/// The project in the current folder: `seeds/`, `Annotations/`, `Reports/`, and the index in `.gainsay/`.
enum Workspace {
  /// The folder of the claims and annotations.
  static let annotationFolder = "Annotations"
  /// The folder to which reports go.
  static let reportFolder = "Reports"
  /// The index: a cache, may be deleted at any time.
  static let indexPath = ".gainsay/index.sqlite"
  /// The folder of all that may be deleted at any time.
  static let cacheFolder = ".gainsay"
  /// The folder of the archives' fingerprints, a folder each: a cache, may be deleted at any time.
  static let archiveFolder = ".gainsay/archives"
  /// The folder of what judges said: a cache, may be deleted at any time.
  static let judgeFolder = ".gainsay/judge"
  /// The folder in which `add` puts sources.
  static let seedFolder = "seeds"

  /// The folder of the sources: `seeds`, or the current folder itself where there is none.
  static var sourceFolder: String { FileAccess.isFolder(seedFolder) ? seedFolder : "." }

  /// Whether the current folder is a project: it holds sources, records, or an index that was made before.
  static var isProject: Bool {
    [seedFolder, annotationFolder, cacheFolder].contains { FileAccess.isFolder($0) }
  }

  private static let worksAnew = Mutex(false)

  /// From here on everything is worked out anew: nothing is asked of what was kept, and nothing is kept.
  static func workAnew() { worksAnew.withLock { $0 = true } }

  /// What was worked out before in this project; `nil` where the folder is none, unless `makingProject`, or where nothing
  /// can be kept.
  static func memory(makingProject: Bool = false) -> WorkCache? {
    guard makingProject || isProject, !worksAnew.withLock(\.self) else { return nil }
    do throws(CommandError) { try FileAccess.makeFolder(cacheFolder) } catch { return nil }
    return WorkCache(folder: cacheFolder, generation: ProgramFile.generation)
  }

  /// The claims and annotations.
  static var store: AnnotationStore { AnnotationStore(directory: annotationFolder, journal: journal) }

  /// What was changed in this copy of the project: for `undo` and `log`, may be deleted at any time.
  static let journal = Journal(
    path: ".gainsay/journal.jsonl",
    command: CommandLine.arguments.dropFirst().joined(separator: " ").split(separator: "\n").joined(separator: " "))

  /// The day on which verdicts are asked whether they still hold, in UTC; `SOURCE_DATE_EPOCH` sets it for builds that are
  /// to be repeated.
  static var today: CalendarDate? {
    let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap { Double($0) }
    let now = epoch.map { Date(timeIntervalSince1970: $0) } ?? Date()
    return CalendarDate(iso: now.formatted(.iso8601))
  }

  /// The index, or one in memory where the project's cannot be written: it is a cache, and no reason to stop.
  static func indexOrMemory() throws(CommandError) -> CorpusIndex {
    do { return try index() } catch {
      Console.complain("\(error.message); searched without it")
      do { return try CorpusIndex() } catch { throw CommandError(ErrorWording.of(error)) }
    }
  }

  /// Opens the index, or makes it.
  static func index() throws(CommandError) -> CorpusIndex {
    try FileAccess.makeFolder(cacheFolder)
    do {
      return try CorpusIndex(path: indexPath)
    } catch {
      throw CommandError("\(indexPath): \(ErrorWording.of(error)); the index may be deleted at any time")
    }
  }
}
