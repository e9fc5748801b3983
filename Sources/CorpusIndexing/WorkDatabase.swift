internal import Foundation
internal import GRDB

/// The SQLite file of a `WorkCache`: opened, made, or thrown away and made anew.
struct WorkDatabase {
  /// Changes with the schema: a file of another version is thrown away.
  static let schemaVersion = 3

  private struct OtherVersion: Error {}

  /// Opens the file for the program of a generation; `nil` where it can be neither used nor made.
  static func open(_ path: String, generation: String, values: LargeValues) -> DatabaseQueue? {
    do { return try opened(path, generation, values) } catch {
      guard isDamage(error) else { return nil }
    }
    throwAway(path)
    do { return try opened(path, generation, values) } catch { return nil }
  }

  /// Whether an error says that the file is none that was written here, or is no longer whole.
  static func isDamage(_ error: any Error) -> Bool {
    guard let error = error as? DatabaseError else { return true }
    let damage: [ResultCode] = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_FORMAT, .SQLITE_MISMATCH]
    return damage.contains(error.resultCode)
  }

  /// Takes the file away. One that cannot be taken away is not used.
  static func throwAway(_ path: String) {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
  }

  private static func opened(_ path: String, _ generation: String, _ values: LargeValues) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // A cache may be lost in a crash of the machine. Values of some kilobytes stand in few large pages.
    configuration.prepareDatabase {
      try $0.execute(
        sql: """
          PRAGMA page_size = 32768; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; PRAGMA cell_size_check = ON;
          PRAGMA cache_size = -32768;
          """)
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    if try queue.read({ try self.generation(of: $0) }) == generation { return queue }
    try queue.write { database in
      // Another process may have been here meanwhile.
      guard let old = try self.generation(of: database) else {
        values.removeAll()
        return try makeSchema(database, generation)
      }
      guard old != generation else { return }
      values.removeAll()
      try database.execute(sql: "DELETE FROM work")
      try database.execute(sql: "UPDATE generation SET name = ?", arguments: [generation])
    }
    return queue
  }

  /// The program whose values the file holds; `nil` of an empty file.
  private static func generation(of database: Database) throws -> String? {
    switch try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 {
    case 0: return nil
    case schemaVersion: return try String.fetchOne(database, sql: "SELECT name FROM generation") ?? ""
    default: throw OtherVersion()
    }
  }

  private static func makeSchema(_ database: Database, _ generation: String) throws {
    // A value that is NULL stands in a file of its own.
    try database.execute(
      sql: """
        CREATE TABLE generation (name TEXT NOT NULL);
        CREATE TABLE work (
          id INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, checksum TEXT NOT NULL, value BLOB,
          size INTEGER NOT NULL,
          UNIQUE (kind, key));
        CREATE INDEX large ON work(kind, key) WHERE value IS NULL;
        PRAGMA user_version = \(schemaVersion);
        """)
    try database.execute(sql: "INSERT INTO generation VALUES (?)", arguments: [generation])
  }
}
