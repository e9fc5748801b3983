internal import ClaimModel
internal import Foundation

/// The changes that were made in this copy of the project, one JSON object a line; not shared, and no part of the
/// truth: without it nothing is lost but `undo` of what was done before.
public struct Journal: Sendable {
  /// The file.
  public let path: String
  /// What the changes to come are told to be made by.
  public let command: String
  /// The name that they share.
  let operation: Identifier<StoreChange> = AnnotationIdentifiers.next()
  /// From how many bytes on the file is put aside as `.old`, over the one put aside before.
  static let limit = 16 << 20

  /// A journal in a file, for the changes of one command.
  public init(path: String, command: String) {
    self.path = path
    self.command = command
  }

  /// The changes, the oldest first; a line that is none, as a crash can leave one, is passed over.
  public func changes() -> [StoreChange] {
    // The part that was put aside comes first.
    [path + ".old", path].flatMap { (RecordFile.read($0, limit: .max) ?? []).split(separator: 0x0A) }.compactMap {
      line in
      do { return try JSONDecoder().decode(StoreChange.self, from: Data(line)) } catch { return nil }
    }
  }

  /// A command that changed records, as far as `undo` knows it.
  struct Operation {
    /// The changes in the order in which they were made.
    var changes: [StoreChange] = []
    /// The files of which it was noted that the change was taken back.
    var undone: Set<String> = []
  }

  /// The operations, the latest last, but those that took others back.
  func operations() -> [Operation] {
    let changes = changes()
    var operations: [Operation] = []
    // Commands that ran at one time lie between one another.
    var places: [Identifier<StoreChange>: Int] = [:]
    for change in changes {
      if let undoes = change.undoes {
        guard let place = places[undoes] else { continue }
        // A verdict is taken back by another one, the last verdict of a command first.
        let isVerdict = change.path.hasPrefix("verdicts/") && change.after != nil
        let last = operations[place].changes.last { other in
          other.path.hasPrefix("verdicts/") && !operations[place].undone.contains(other.path)
        }
        operations[place].undone.insert(isVerdict ? last?.path ?? change.path : change.path)
      } else if let place = places[change.operation] {
        operations[place].changes.append(change)
      } else {
        places[change.operation] = operations.count
        operations.append(Operation(changes: [change]))
      }
    }
    return operations
  }

  /// Adds a change, before it is made: a change that a crash keeps from being made is told by what the file holds.
  func add(
    path record: String, before: [UInt8]?, after: [UInt8]?, undoes: Identifier<StoreChange>?, file: AtomicFile
  ) throws(StorageError) {
    let change = StoreChange(
      operation: operation, time: Self.time(), command: command, path: record,
      before: before.map { String(decoding: $0, as: UTF8.self) },
      after: after.map { String(decoding: $0, as: UTF8.self) }, undoes: undoes)
    let line: [UInt8]
    do { line = try Array(JSONEncoder().encode(change)) } catch {
      throw .refused(path: path, reason: "the change cannot be written as JSON")
    }
    try file.makeFolder(AtomicFile.folder(of: path))
    var status = stat()
    if lstat(path, &status) == 0, status.st_size > Self.limit { rename(path, path + ".old") }
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW
    let journal = try file.perform(.journal, path) { open(path, flags, 0o644) }
    defer { close(journal) }
    // An empty line first: the last one may be half a line that a crash left.
    let bytes = [0x0A] + line + [0x0A]
    let count = bytes.withUnsafeBytes { write(journal, $0.baseAddress, $0.count) }
    guard count == bytes.count else {
      // A short write tells no reason.
      if count >= 0 { errno = ENOSPC }
      throw .refused(path: path, reason: AtomicFile.reason())
    }
  }

  /// Now, ISO 8601 in UTC to the second.
  public static func time() -> String { Date().formatted(.iso8601) }
}
