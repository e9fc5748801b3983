internal import ClaimModel
internal import Foundation

/// One record of the store as a canonical JSON file: sorted keys, two spaces, a line end.
enum RecordFile {
  /// What a record is; its schema stands in the file.
  enum Kind: String {
    case claim, annotation

    /// The version that this program reads and writes.
    var schema: String { "gainsay/\(rawValue)/1" }
  }

  /// Why a file is no record.
  struct Unreadable: Error {
    var reason: String
  }

  /// The largest record, in bytes.
  static let limit = 1 << 20

  /// Reads a record of its kind.
  static func read<Record: Decodable>(_ path: String, kind: Kind) throws(Unreadable) -> Record {
    let data: Data
    do { data = try Data(contentsOf: URL(filePath: path)) } catch {
      throw Unreadable(reason: "cannot be read; check its permissions")
    }
    try check(data.count <= limit, path, "holds more than \(limit) bytes, which no record does")
    if String(decoding: data, as: UTF8.self).split(separator: "\n").contains(where: {
      $0.hasPrefix("<<<<<<< ") || $0 == "======="
    }) {
      throw Unreadable(reason: "holds the marks of a merge conflict; keep one side and remove the marks")
    }
    let fields = try fields(of: data)
    let schema = fields["schema"] as? String ?? ""
    try check(schema == kind.schema, path, "its schema is “\(schema)” and this version reads \(kind.schema)")
    do {
      return try JSONDecoder().decode(Record.self, from: data)
    } catch {
      throw Unreadable(reason: "is no \(kind.rawValue): \(detail(of: error))")
    }
  }

  /// Throws the reason unless the condition holds.
  static func check(_ condition: Bool, _ path: String, _ reason: @autoclosure () -> String) throws(Unreadable) {
    if !condition { throw Unreadable(reason: reason()) }
  }

  /// Puts a record in place whole or not at all, under the store's lock.
  static func write(_ record: some Encodable, kind: Kind, to path: String, under directory: String) throws(StorageError)
  {
    let folder = (path as NSString).deletingLastPathComponent
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .refused(path: folder, reason: "the folder cannot be made")
    }
    for place in [folder, path] where AnnotationStore.isLink(place) {
      throw .refused(path: place, reason: "is a symbolic link, which is not followed")
    }
    let lock = open("\(directory)/.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard lock >= 0 else { throw .refused(path: directory, reason: reason()) }
    defer { close(lock) }
    guard flock(lock, LOCK_EX) == 0 else { throw .locked(path: directory) }
    let bytes = try canonical(record, kind: kind, over: path)
    guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
    try replace(path, with: bytes)
  }

  /// The record's bytes, with the fields of the file it replaces that this version does not know.
  private static func canonical(_ record: some Encodable, kind: Kind, over path: String) throws(StorageError) -> [UInt8]
  {
    do {
      var fields = try JSONSerialization.jsonObject(with: JSONEncoder().encode(record)) as? [String: Any] ?? [:]
      if FileManager.default.fileExists(atPath: path) {
        let old: [String: Any]
        do { old = try Self.fields(of: Data(contentsOf: URL(filePath: path))) } catch {
          throw StorageError.notARecord(path: path)
        }
        let schema = old["schema"] as? String ?? ""
        guard schema == kind.schema else { throw StorageError.newerSchema(path: path, schema: schema) }
        let known: Set<String> = kind == .claim ? ["topic"] : ["note"]
        fields.merge(old.filter { !known.contains($0.key) }) { new, _ in new }
      }
      fields["schema"] = kind.schema
      let options: JSONSerialization.WritingOptions = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return Array(try JSONSerialization.data(withJSONObject: fields, options: options)) + [0x0A]
    } catch let error as StorageError {
      throw error
    } catch {
      throw .refused(path: path, reason: "the record cannot be written as JSON")
    }
  }

  /// Writes a temporary file beside the record, synchronises it, renames it, and synchronises the folder.
  private static func replace(_ path: String, with bytes: [UInt8]) throws(StorageError) {
    let temporary = path + ".\(getpid()).tmp"
    let file = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard file >= 0 else { throw .refused(path: path, reason: reason()) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let reason = reason()
        close(file)
        unlink(temporary)
        throw .refused(path: path, reason: reason)
      }
      rest = rest.dropFirst(count)
    }
    let isSafe = fsync(file) == 0
    guard close(file) == 0, isSafe, rename(temporary, path) == 0 else {
      let reason = reason()
      unlink(temporary)
      throw .refused(path: path, reason: reason)
    }
    let folder = open((path as NSString).deletingLastPathComponent, O_RDONLY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private static func fields(of data: Data) throws(Unreadable) -> [String: Any] {
    do {
      if let fields = try JSONSerialization.jsonObject(with: data) as? [String: Any] { return fields }
    } catch {
      throw Unreadable(reason: "is no valid JSON; mend it or restore it from git")
    }
    throw Unreadable(reason: "is no JSON object; mend it or restore it from git")
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

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
