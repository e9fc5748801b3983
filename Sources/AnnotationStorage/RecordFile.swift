internal import Foundation

/// One record of the store as a canonical JSON file: sorted keys, two spaces, a line end.
enum RecordFile {
  /// Why a file is no record.
  struct Unreadable: Error {
    /// Which kind of fault it is.
    var kind: StoreFault.Kind
    /// Where in the file, counted from 1; `nil` where no line tells.
    var line: Int?
    /// What is wrong and what to do next.
    var reason: String
  }

  /// The largest record, in bytes.
  static let limit = 1 << 20

  /// A record with the schema that stands beside it.
  private struct Headed<Record: Decodable>: Decodable {
    var schema: String
    var record: Record
    private enum Key: String, CodingKey { case schema }

    init(from decoder: any Decoder) throws {
      schema = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .schema)
      record = try Record(from: decoder)
    }
  }

  /// Reads a record of its kind; one of a newer schema too, as far as this version understands it.
  static func read<Record: Decodable>(_ path: String, kind: RecordKind) throws(Unreadable) -> Record {
    guard let bytes = read(path, limit: limit + 1) else {
      throw Unreadable(kind: .schema, reason: "cannot be read; check its permissions")
    }
    return try record(of: bytes, kind: kind)
  }

  /// The record that the bytes hold.
  static func record<Record: Decodable>(of bytes: [UInt8], kind: RecordKind) throws(Unreadable) -> Record {
    guard bytes.count <= limit else {
      throw Unreadable(kind: .schema, reason: "holds more than \(limit) bytes, which no record does")
    }
    let headed: Headed<Record>
    do {
      headed = try JSONDecoder().decode(Headed<Record>.self, from: Data(bytes))
    } catch {
      throw fault(of: bytes, kind: kind, error)
    }
    guard kind.version(of: headed.schema) != nil else { throw wrongSchema(headed.schema, kind: kind) }
    return headed.record
  }

  /// The first bytes of a file, at most `limit`; `nil` where it is none that can be read, or a symbolic link.
  static func read(_ path: String, limit: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    var bytes = [UInt8](repeating: 0, count: min(limit, Int(status.st_size)))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    return Array(bytes.prefix(filled))
  }

  /// The bytes of a record that takes the place of another.
  ///
  /// A field that the change leaves alone keeps what it holds, with all that this version does not know of it.
  static func bytes<Record: Codable>(
    of record: Record, kind: RecordKind, over old: [UInt8]?, at path: String
  ) throws(StorageError) -> [UInt8] {
    var fields = try Self.fields(of: record, at: path)
    fields["schema"] = .string(kind.schema)
    if let old {
      let kept = try Self.fields(of: old, kind: kind, at: path)
      let before: Record
      do { before = try Self.record(of: old, kind: kind) } catch { throw .notARecord(path: path) }
      let known = try Self.fields(of: before, at: path)
      for (key, value) in kept {
        if let field = known[key] {
          if let new = fields[key], new.isSame(as: field) { fields[key] = value }
        } else if fields[key] == nil {
          fields[key] = value
        }
      }
    }
    let bytes = RecordValue.object(fields).canonical
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    return bytes
  }

  /// Throws where a record is none, or one of a newer schema, that this version may neither write over nor remove.
  static func requireWritable(_ bytes: [UInt8], kind: RecordKind, at path: String) throws(StorageError) {
    _ = try fields(of: bytes, kind: kind, at: path)
  }

  /// The fields of a record that this version may write over.
  private static func fields(
    of bytes: [UInt8], kind: RecordKind, at path: String
  ) throws(StorageError) -> [String: RecordValue] {
    let fields: [String: RecordValue]?
    do { fields = try RecordReader.value(of: bytes).fields } catch { throw .notARecord(path: path) }
    let schema = fields?["schema"]?.text ?? ""
    guard let fields, let version = kind.version(of: schema) else { throw .notARecord(path: path) }
    guard version <= RecordKind.version else { throw .newerSchema(path: path, schema: schema) }
    return fields
  }

  private static func fields(of record: some Encodable, at path: String) throws(StorageError) -> [String: RecordValue] {
    do {
      return try RecordReader.value(of: Array(JSONEncoder().encode(record))).fields ?? [:]
    } catch {
      throw .refused(path: path, reason: "the record cannot be written as JSON")
    }
  }

  private static func fault(of bytes: [UInt8], kind: RecordKind, _ error: any Error) -> Unreadable {
    if let line = RecordReader.conflictMark(in: bytes) {
      return Unreadable(
        kind: .conflictMarker, line: line,
        reason: "line \(line): holds the marks of a merge conflict; keep one side and remove the marks")
    }
    let fields: [String: RecordValue]?
    do {
      fields = try RecordReader.value(of: bytes).fields
    } catch {
      return Unreadable(
        kind: .schema, line: error.line,
        reason: "line \(error.line): is no valid JSON: \(error.reason); mend it or restore it from git")
    }
    guard let fields else {
      return Unreadable(kind: .schema, reason: "is no JSON object; mend it or restore it from git")
    }
    let schema = fields["schema"]?.text ?? ""
    guard kind.version(of: schema) == RecordKind.version else { return wrongSchema(schema, kind: kind) }
    return Unreadable(kind: .schema, reason: "is no \(kind.rawValue): \(detail(of: error))")
  }

  private static func wrongSchema(_ schema: String, kind: RecordKind) -> Unreadable {
    let isNewer = kind.version(of: schema).map { $0 > RecordKind.version } ?? false
    let advice = isNewer ? "; use a newer gainsay" : ""
    return Unreadable(
      kind: .schema, reason: "its schema is “\(schema)” and this version reads \(kind.schema)\(advice)")
  }

  private static func detail(of error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
      DecodingError.dataCorrupted(let context):
      "“\(context.codingPath.last?.stringValue ?? "")” has a value that it cannot have"
    default: "its fields are not those of one"
    }
  }
}
