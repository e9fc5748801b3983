public import ClaimModel
internal import Foundation
internal import GRDB

/// Why the index could not be used; its words are SQLite's.
public struct IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What SQLite said.
  public let description: String
}

/// How the sources differ from what the index holds.
public struct IndexState: Hashable, Sendable {
  /// Sources that the index does not hold yet.
  public var new: [Identifier<Source>] = []
  /// Sources whose files changed since they were indexed.
  public var changed: [Identifier<Source>] = []
  /// Sources that the index holds and that are gone.
  public var missing: [Identifier<Source>] = []
  /// Sources that are as they were indexed.
  public var unchanged: [Identifier<Source>] = []
}

/// A passage that holds what was looked for.
public struct PassageHit: Hashable, Sendable {
  /// The passage's name.
  public var passage: Identifier<Passage>
  /// The file of its source.
  public var path: String
  /// The 1-based line of the file on which it starts.
  public var line: Int
  /// Its words.
  public var text: String
}

/// The search index: a cache over the parsed sources, rebuilt at any doubt.
///
/// SQLite notices damage to its own structures and not to the words that they hold: the file's SHA-256 stands beside it
/// (`.sha256`), and a file that is not as the last write left it is thrown away.
public struct CorpusIndex: Sendable {
  /// Changes with the schema: an index of another version is thrown away.
  static let schemaVersion = 1

  private let database: DatabaseQueue
  /// The file; `nil` of an index in memory.
  private let path: String?

  /// Opens the index at a path, or makes it; a damaged one or one of another version is deleted and made anew.
  public init(path: String) throws(IndexError) {
    self.path = path
    do {
      if FileManager.default.fileExists(atPath: path) { try Self.requireWhole(path) }
      database = try Self.open(path)
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm", Self.sealEnding]
      where FileManager.default.fileExists(atPath: path + suffix) {
        do { try FileManager.default.removeItem(atPath: path + suffix) } catch {
          throw IndexError(description: "cannot be replaced")
        }
      }
      do { database = try Self.open(path) } catch { throw IndexError(description: "\(error)") }
    }
    do { if !FileManager.default.fileExists(atPath: path + Self.sealEnding) { try seal() } } catch {
      throw IndexError(description: "its SHA-256 cannot be written: \(error)")
    }
  }

  /// An index in memory.
  public init() throws(IndexError) {
    path = nil
    do {
      database = try DatabaseQueue()
      try database.write(Self.makeSchema)
    } catch { throw IndexError(description: "\(error)") }
  }

  private struct OtherVersion: Error {}
  private struct Damaged: Error {}

  /// The end of the name of the file that holds the index' SHA-256.
  private static let sealEnding = ".sha256"

  /// Throws where the file is not as the last write left it.
  private static func requireWhole(_ path: String) throws {
    let seal = try String(contentsOfFile: path + sealEnding, encoding: .utf8)
    guard try seal == fingerprint(of: path) else { throw Damaged() }
  }

  private static func fingerprint(of path: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
    return Fingerprint.sha256(data)
  }

  /// Notes what the file holds after a write.
  private func seal() throws {
    guard let path else { return }
    try Data(Self.fingerprint(of: path).utf8).write(to: URL(filePath: path + Self.sealEnding), options: .atomic)
  }

  private static func open(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    // A cache may be lost in a crash of the machine: it is rebuilt.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    configuration.busyMode = .timeout(5)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.write { database in
      switch try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0 {
      case schemaVersion: break
      case 0: try makeSchema(database)
      default: throw OtherVersion()
      }
    }
    return queue
  }

  private static func makeSchema(_ database: Database) throws {
    try database.execute(
      sql: """
        CREATE TABLE source (
          id TEXT PRIMARY KEY, path TEXT NOT NULL, authors TEXT NOT NULL, fingerprint TEXT NOT NULL);
        CREATE TABLE passage (
          rowid INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
          source TEXT NOT NULL REFERENCES source(id) ON DELETE CASCADE,
          number INTEGER NOT NULL CHECK (number > 0), line INTEGER NOT NULL CHECK (line > 0), text TEXT NOT NULL);
        CREATE INDEX passage_by_source ON passage(source, number);
        CREATE VIRTUAL TABLE words USING fts5(
          text, content='passage', content_rowid='rowid', tokenize="unicode61 remove_diacritics 2");
        CREATE TRIGGER passage_added AFTER INSERT ON passage BEGIN
          INSERT INTO words(rowid, text) VALUES (new.rowid, new.text); END;
        CREATE TRIGGER passage_removed AFTER DELETE ON passage BEGIN
          INSERT INTO words(words, rowid, text) VALUES ('delete', old.rowid, old.text); END;
        PRAGMA user_version = \(schemaVersion);
        """)
  }

  /// How the documents differ from what the index holds.
  public func state(of documents: [Document]) throws(IndexError) -> IndexState {
    try run { database in
      var held = try Dictionary(
        uniqueKeysWithValues: Row.fetchAll(database, sql: "SELECT id, fingerprint FROM source").map {
          ($0[0] as String, $0[1] as String)
        })
      var state = IndexState()
      for document in documents.sorted(by: { $0.source.id < $1.source.id }) {
        let id = document.source.id
        switch held.removeValue(forKey: id.rawValue) {
        case nil: state.new.append(id)
        case document.cacheKey?: state.unchanged.append(id)
        default: state.changed.append(id)
        }
      }
      state.missing = held.keys.sorted().map(Identifier.init(rawValue:))
      return state
    }
  }

  /// Makes the index hold these documents and no others; only what changed is written.
  public func update(with documents: [Document]) throws(IndexError) {
    let state = try state(of: documents)
    guard !state.new.isEmpty || !state.changed.isEmpty || !state.missing.isEmpty else { return }
    let stale = Set(state.changed + state.missing)
    let fresh = Set(state.new + state.changed)
    try run { database in
      for id in stale.sorted() {
        try database.execute(sql: "DELETE FROM source WHERE id = ?", arguments: [id.rawValue])
      }
      let addSource = try database.makeStatement(sql: "INSERT INTO source VALUES (?, ?, ?, ?)")
      let addPassage = try database.makeStatement(
        sql: "INSERT INTO passage(id, source, number, line, text) VALUES (?, ?, ?, ?, ?)")
      for document in documents where fresh.contains(document.source.id) {
        let source = document.source
        try addSource.execute(
          arguments: [source.id.rawValue, source.path, source.authors.joined(separator: "\n"), document.cacheKey])
        for (index, passage) in document.passages.enumerated() {
          try addPassage.execute(arguments: [
            passage.id.rawValue, source.id.rawValue, index + 1, passage.line, passage.text,
          ])
        }
      }
    }
    do { try seal() } catch { throw IndexError(description: "its SHA-256 cannot be written: \(error)") }
  }

  /// The passages that hold all words of a pattern; words in double quotation marks stand together, in order.
  ///
  /// The order is that of sources and passages. Marks that FTS5 would read as operators are words like any other.
  public func search(
    _ pattern: String, author: String? = nil, source: Identifier<Source>? = nil
  ) throws(IndexError) -> [PassageHit] {
    let query = Self.query(pattern)
    guard !query.isEmpty else { return [] }
    return try run { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT passage.id, source.path, passage.line, passage.text, source.authors FROM words
          JOIN passage ON passage.rowid = words.rowid JOIN source ON source.id = passage.source
          WHERE words MATCH ? AND (? IS NULL OR source.id = ?) ORDER BY source.id, passage.number
          """, arguments: [query, source?.rawValue, source?.rawValue])
      return rows.compactMap { row in
        if let author, !(row[4] as String).lowercased().contains(author.lowercased()) { return nil }
        return PassageHit(passage: Identifier(rawValue: row[0]), path: row[1], line: row[2], text: row[3])
      }
    }
  }

  /// An FTS5 query of quoted strings alone.
  static func query(_ pattern: String) -> String {
    var strings: [String] = []
    for (index, part) in pattern.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      strings += index.isMultiple(of: 2) ? part.split(whereSeparator: \.isWhitespace).map(String.init) : [String(part)]
    }
    return strings.filter { $0.contains { $0.isLetter || $0.isNumber } }.map { "\"\($0)\"" }.joined(separator: " ")
  }

  private func run<Value: Sendable>(_ work: @Sendable (Database) throws -> Value) throws(IndexError) -> Value {
    do { return try database.write(work) } catch { throw IndexError(description: "\(error)") }
  }
}

extension Document {
  /// Changes whenever the file, its place or its authors do.
  fileprivate var cacheKey: String {
    Fingerprint.sha256([fingerprint, source.path] + source.authors)
  }
}
