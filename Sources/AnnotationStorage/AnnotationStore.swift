public import ClaimModel
internal import Foundation

/// What a store holds, and which files of it could not be read.
public struct StoreContents: Sendable {
  /// The claims in the order of their ids.
  public var claims: [Claim] = []
  /// The annotations in the order of their ids.
  public var annotations: [Annotation] = []
  /// The verdicts in the order of their ids.
  public var verdicts: [Verdict] = []
  /// The remarks in the order of their ids.
  public var notes: [Note] = []
  /// What was said of pairs of sources, in the order of their ids.
  public var links: [SourceLink] = []
  /// The files that are no record, each with the reason.
  public var failures: [Report.Failure] = []
}

/// Claims, annotations, verdicts, notes and links on disk: one canonical JSON file a record, made to be reviewed and merged in git.
///
/// `claims/ID.json` holds a claim, so for `verdicts`, `notes` and `links`; `SOURCE/ID.json` holds an annotation of a
/// source, `notes~/ID.json` where the source is called `notes`. Reading takes no lock and is never held up.
public struct AnnotationStore: Sendable {
  /// The folder.
  let directory: String
  /// Where changes are noted for `undo`.
  let journal: Journal?
  /// What a test does to the writes.
  let trial: WriteTrial?
  /// How long a write waits for another writer.
  let patience: Duration

  /// A store in a folder, which is made when the first record is written.
  public init(directory: String, journal: Journal? = nil) {
    self.init(directory: directory, journal: journal, trial: nil)
  }

  /// A store for tests that let writes fail.
  package init(directory: String, journal: Journal? = nil, trial: WriteTrial?, patience: Duration = .seconds(30)) {
    self.directory = directory
    self.journal = journal
    self.trial = trial
    self.patience = patience
  }

  /// How records are put in place.
  var file: AtomicFile { AtomicFile(trial: trial) }

  /// Reads all records; a file that is none becomes a failure, and the others go on.
  public func load() -> StoreContents {
    var contents = StoreContents()
    for fault in read(into: &contents) {
      contents.failures.append(Report.Failure(path: fault.path, reason: fault.reason))
    }
    return contents
  }

  /// Reads all records; gives the faults of those that could not be read.
  func read(into contents: inout StoreContents) -> [StoreFault] {
    var faults = unreadableFolders()
    var annotations: [Identifier<Annotation>: String] = [:]
    for entry in entries() {
      do throws(RecordFile.Unreadable) {
        try RecordCheck.require(
          !entry.isLink, "is a symbolic link, which is not followed; put the file itself here", kind: .outsideProject)
        switch RecordKind(folder: entry.folder) {
        case .claim: contents.claims.append(try RecordCheck.claim(entry))
        case .verdict: contents.verdicts.append(try RecordCheck.verdict(entry))
        case .note: contents.notes.append(try RecordCheck.note(entry))
        case .link: contents.links.append(try RecordCheck.link(entry))
        case .annotation:
          let annotation = try RecordCheck.annotation(entry)
          let twin = annotations.updateValue(entry.path, forKey: annotation.id)
          try RecordCheck.require(
            twin == nil, "has the id of \(twin ?? ""); give one of them another", kind: .duplicateID)
          contents.annotations.append(annotation)
        }
      } catch {
        faults.append(StoreFault(kind: error.kind, path: entry.path, line: error.line, reason: error.reason))
      }
    }
    contents.claims.sort { $0.id < $1.id }
    contents.annotations.sort { $0.id < $1.id }
    contents.verdicts.sort { $0.id < $1.id }
    contents.notes.sort { $0.id < $1.id }
    contents.links.sort { $0.id < $1.id }
    return faults
  }

  /// A file of the store.
  struct Entry {
    var folder: String
    var name: String
    var path: String
    var isLink: Bool

    /// The name without its ending.
    var stem: String { String(name.dropLast(5)) }
  }

  /// The record files, folder by folder, in the order of their names; links among them too, so that they can be named.
  func entries() -> [Entry] {
    var entries: [Entry] = []
    for folder in Self.names(in: directory) {
      let place = "\(directory)/\(folder)"
      if AtomicFile.isLink(place) {
        entries.append(Entry(folder: folder, name: "", path: place, isLink: true))
        continue
      }
      for name in Self.names(in: place) where name.hasSuffix(".json") {
        let path = "\(place)/\(name)"
        entries.append(Entry(folder: folder, name: name, path: path, isLink: AtomicFile.isLink(path)))
      }
    }
    return entries
  }

  /// The store's folder and those in it that are there and cannot be listed: what lies in them must not pass for nothing.
  private func unreadableFolders() -> [StoreFault] {
    var faults: [StoreFault] = []
    for folder in [directory] + Self.names(in: directory).map({ "\(directory)/\($0)" }) {
      var status = stat()
      guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, access(folder, R_OK | X_OK) != 0 else {
        continue
      }
      faults.append(
        StoreFault(kind: .schema, path: folder, reason: "the folder cannot be listed; check its permissions"))
    }
    return faults
  }

  /// Each record file with its size and the time of its last change: equal where nothing was written since.
  public func stamps() -> [String] {
    entries().map { entry in
      var status = stat()
      guard lstat(entry.path, &status) == 0 else { return entry.path }
      #if os(Linux)
        let time = status.st_mtim
      #else
        let time = status.st_mtimespec
      #endif
      return "\(entry.path) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
    }
  }

  /// The names in a folder, hidden ones or the others, sorted; none where it is no folder.
  static func names(in folder: String, hidden: Bool = false) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix(".") == hidden }.sorted()
    } catch {
      return []
    }
  }
}
