public import ClaimModel
internal import Foundation
internal import GRDB
internal import Synchronization

/// What a program worked out before, in `work.sqlite` and files beside it: a cache, which may be deleted at any time.
///
/// It never fails: what cannot be read, is damaged, or was worked out by another build is as if it was not kept, and what
/// cannot be written is not kept. Several processes may use it at once.
public final class WorkCache: WorkMemory {
  private struct State {
    var database: DatabaseQueue?
    var isWritable = true
    /// Whether a damaged file was made anew; once is enough.
    var isAnew = false
    /// What was asked for or kept.
    var used: [WorkKind: Set<String>] = [:]
  }

  /// Values of more bytes stand in files of their own.
  static let largestRow = 1 << 20
  /// So many keys are asked for by a statement.
  private static let keysAtOnce = 500
  /// Free pages, of 32 KB, from which on the file may be made smaller.
  private static let freePages = 128

  private let path: String
  private let generation: String
  private let values: LargeValues
  private let state: Mutex<State>

  /// Opens the cache in a folder, which must be there, or makes it; `generation` names the program: what another one worked
  /// out is deleted.
  public init(folder: String, generation: String) {
    path = folder + "/work.sqlite"
    self.generation = generation
    values = LargeValues(folder: folder)
    let database = WorkDatabase.open(path, generation: generation, values: values)
    state = Mutex(State(database: database))
  }

  /// What was kept of a kind under each of some keys; `nil` where nothing was, or what was kept is damaged.
  public func recall(_ kind: WorkKind, _ keys: [String]) -> [[UInt8]?] {
    use(kind, keys)
    var found: [String: [UInt8]] = [:]
    for start in stride(from: 0, to: keys.count, by: Self.keysAtOnce) {
      let some = Array(keys[start..<min(keys.count, start + Self.keysAtOnce)])
      let isDone = attempt { queue in
        try queue.read { try self.read(some, of: kind, in: $0, to: &found) }
      }
      if !isDone { break }
    }
    return keys.map { found[$0] }
  }

  /// Has `sweep()` leave what was kept of a kind under some keys.
  public func retain(_ kind: WorkKind, _ keys: [String]) { use(kind, keys) }

  private func read(
    _ keys: [String], of kind: WorkKind, in database: Database, to found: inout [String: [UInt8]]
  ) throws {
    let marks = Array(repeating: "?", count: keys.count).joined(separator: ",")
    let statement = try database.cachedStatement(
      sql: "SELECT key, checksum, value, size FROM work WHERE kind = ? AND key IN (\(marks))")
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments([kind.rawValue] + keys))
    while let row = try rows.next() {
      guard let key = String.fromDatabaseValue(row[0]), let checksum = String.fromDatabaseValue(row[1]),
        let size = Int.fromDatabaseValue(row[3])
      else { continue }
      let value =
        try row.withUnsafeData(atIndex: 2) { $0.map(Array.init) }
        ?? values.read(LargeValues.name(kind.rawValue, key), size: size)
      if let value, self.checksum(of: value, kind, key) == checksum { found[key] = value }
    }
  }

  /// Keeps values of a kind, all or none; what cannot be kept is worked out again next time.
  public func keep(_ kind: WorkKind, _ values: [(key: String, value: [UInt8])]) {
    use(kind, values.map(\.key))
    guard !values.isEmpty, state.withLock({ $0.database != nil && $0.isWritable }) else { return }
    let rows = values.compactMap { key, value -> (key: String, checksum: String, value: Data?, size: Int)? in
      let checksum = checksum(of: value, kind, key)
      guard value.count > Self.largestRow else { return (key, checksum, Data(value), value.count) }
      return self.values.write(value, LargeValues.name(kind.rawValue, key)) ? (key, checksum, nil, value.count) : nil
    }
    let isKept = attempt { queue in
      try queue.write { database in
        let statement = try database.cachedStatement(
          sql: "INSERT OR REPLACE INTO work(kind, key, checksum, value, size) VALUES (?, ?, ?, ?, ?)")
        for row in rows {
          try statement.execute(arguments: [kind.rawValue, row.key, row.checksum, row.value, row.size])
        }
      }
    }
    if !isKept { state.withLock { $0.isWritable = false } }
  }

  /// Deletes what was neither asked for nor kept since the cache was opened, of the kinds that were asked for; what else
  /// a whole run does not need, no later one does.
  public func sweep() {
    let used = state.withLock { $0.isWritable ? $0.used : [:] }
    guard !used.isEmpty else { return }
    attempt { queue in
      let unused = try queue.read { database in
        try Row.fetchAll(database, sql: "SELECT id, kind, key FROM work INDEXED BY sqlite_autoindex_work_1").filter {
          guard let kind = String.fromDatabaseValue($0[1]).flatMap(WorkKind.init), let keys = used[kind] else {
            return false
          }
          return String.fromDatabaseValue($0[2]).map { !keys.contains($0) } ?? true
        }.compactMap { Int64.fromDatabaseValue($0[0]) }
      }
      if !unused.isEmpty {
        try queue.write { database in
          let statement = try database.cachedStatement(sql: "DELETE FROM work WHERE id = ?")
          for id in unused { try statement.execute(arguments: [id]) }
        }
      }
      let large = try queue.read { database in
        try Row.fetchAll(database, sql: "SELECT kind, key FROM work WHERE value IS NULL").compactMap { row in
          guard let kind = String.fromDatabaseValue(row[0]), let key = String.fromDatabaseValue(row[1]) else {
            return nil
          }
          return LargeValues.name(kind, key)
        } as [String]
      }
      values.removeAll(but: Set(large))
      try queue.writeWithoutTransaction { database in
        let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
        let all = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
        if free > Self.freePages, free > all / 2 { try database.execute(sql: "VACUUM") }
      }
    }
  }

  private func use(_ kind: WorkKind, _ keys: [String]) {
    state.withLock { $0.used[kind, default: []].formUnion(keys) }
  }

  /// The program and the name count: what another build kept, or what stands under a wrong name, is taken for damaged.
  private func checksum(of value: [UInt8], _ kind: WorkKind, _ key: String) -> String {
    Fingerprint.sha256([generation, kind.rawValue, key, Fingerprint.sha256(value)])
  }

  /// Does some work with the database; says whether it was done. A file that proves damaged is made anew, once.
  @discardableResult
  private func attempt(_ work: (DatabaseQueue) throws -> Void) -> Bool {
    guard let queue = state.withLock({ $0.database }) else { return false }
    do {
      try work(queue)
      return true
    } catch {
      if WorkDatabase.isDamage(error) { replace(queue) }
      return false
    }
  }

  private func replace(_ damaged: DatabaseQueue) {
    state.withLock { state in
      guard state.database === damaged else { return }
      state.database = nil
      guard !state.isAnew else { return }
      state.isAnew = true
      do { try damaged.close() } catch { return }
      WorkDatabase.throwAway(path)
      state.database = WorkDatabase.open(path, generation: generation, values: values)
    }
  }
}
