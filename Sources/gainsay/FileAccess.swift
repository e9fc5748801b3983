internal import Foundation
internal import SourceParsing

/// Reading and writing whole files, with errors that say what, where and what to do next.
enum FileAccess {
  /// The bytes of a file of at most `limit` bytes; throws `CommandError` with the system's reason.
  static func read(_ path: String, limit: Int = .max) throws(CommandError) -> [UInt8] {
    let file = try OpenFile(path)
    guard file.size <= limit else {
      throw CommandError("\(path): holds \(file.size) bytes; at most \(limit) are read: split it")
    }
    return try file.bytes(0..<file.size)
  }

  /// A file that is read range by range, and closed with the last copy of the value.
  static func open(_ path: String) throws(CommandError) -> RawFile {
    let file = try OpenFile(path)
    return RawFile(size: file.size) { (range) throws(ContainerError) in
      do throws(CommandError) { return try file.bytes(range) } catch { throw .unreadable(reason: error.message) }
    }
  }

  /// Whether two files hold the same bytes.
  static func isSame(_ path: String, as other: String) throws(CommandError) -> Bool {
    let (one, two) = (try OpenFile(path), try OpenFile(other))
    guard one.size == two.size else { return false }
    for position in stride(from: 0, to: one.size, by: pieceSize) {
      let range = position..<min(one.size, position + pieceSize)
      if try one.bytes(range) != two.bytes(range) { return false }
    }
    return true
  }

  /// Copies a file of any size, whole or not at all.
  static func copy(_ path: String, to place: String) throws(CommandError) {
    let file = try OpenFile(path)
    var position = 0
    try write(to: place) { () throws(CommandError) in
      let bytes = try file.bytes(position..<min(file.size, position + pieceSize))
      position += bytes.count
      return bytes
    }
  }

  private static let pieceSize = 1 << 20

  /// Puts a file in place whole or not at all: a temporary file beside it, synchronised, then renamed.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(CommandError) {
    var rest = Array(bytes)
    try write(to: path) { () throws(CommandError) in
      defer { rest = [] }
      return rest
    }
  }

  /// The same, of pieces up to an empty one.
  private static func write(
    to path: String, next: () throws(CommandError) -> [UInt8]
  ) throws(CommandError) {
    do {
      try make(path) { descriptor in
        var rest = try next()[...]
        while !rest.isEmpty {
          let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
          if count < 0 && errno == EINTR { continue }
          guard count > 0 else {
            throw CommandError("\(path): cannot be written: \(reason()); the old file is unchanged")
          }
          rest = rest.dropFirst(count)
          if rest.isEmpty { rest = try next()[...] }
        }
      }
    } catch {
      throw error as? CommandError ?? CommandError("\(path): \(error)")
    }
  }

  /// Puts a file in place that `body` writes to a descriptor, whole or not at all.
  static func make<Result>(_ path: String, _ body: (Int32) throws -> Result) throws -> Result {
    let folder = FilePath.folder(of: path)
    try makeFolder(folder.isEmpty ? "." : folder)
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = Foundation.open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be written: \(reason())") }
    var isOpen = true
    var isWritten = false
    defer {
      if isOpen { close(descriptor) }
      if !isWritten { unlink(temporary) }
    }
    let result = try body(descriptor)
    let isSynchronised = fsync(descriptor) == 0
    isOpen = false
    guard close(descriptor) == 0, isSynchronised, rename(temporary, path) == 0 else {
      throw CommandError("\(path): cannot be written: \(reason()); the old file is unchanged")
    }
    isWritten = true
    return result
  }

  /// Makes a folder and those above it where they are missing.
  static func makeFolder(_ path: String) throws(CommandError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw CommandError("\(path): the folder cannot be made; check its permissions and that no file has its name")
    }
  }

  /// Whether a folder stands at the path.
  static func isFolder(_ path: String) -> Bool {
    var isDirectory: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
  }

  /// Whether anything stands at the path.
  static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  /// How many bytes a regular file holds; `nil` for everything else.
  static func size(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The system's reason for the last failure.
  static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
