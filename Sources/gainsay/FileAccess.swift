internal import Foundation

/// Reading and writing whole files, with errors that say what, where and what to do next.
enum FileAccess {
  /// The bytes of a file of at most `limit` bytes; throws `CommandError` with the system's reason.
  static func read(_ path: String, limit: Int = .max) throws(CommandError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be opened: \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw CommandError("\(path): cannot be examined: \(reason())") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw CommandError("\(path): is not a regular file") }
    guard status.st_size <= limit else {
      throw CommandError("\(path): holds \(status.st_size) bytes; at most \(limit) are read: split it")
    }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled)
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandError("\(path): cannot be read: \(reason())") }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Puts a file in place whole or not at all: a temporary file beside it, synchronised, then renamed.
  static func write(_ bytes: some Collection<UInt8>, to path: String) throws(CommandError) {
    let folder = (path as NSString).deletingLastPathComponent
    try makeFolder(folder.isEmpty ? "." : folder)
    let temporary = path + ".\(getpid()).tmp"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be written: \(reason())") }
    var written = false
    defer { if !written { unlink(temporary) } }
    var rest = Array(bytes)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else {
        let reason = reason()
        close(descriptor)
        throw CommandError("\(path): cannot be written: \(reason); the old file is unchanged")
      }
      rest = rest.dropFirst(count)
    }
    let synchronised = fsync(descriptor) == 0
    guard close(descriptor) == 0, synchronised, rename(temporary, path) == 0 else {
      throw CommandError("\(path): cannot be written: \(reason()); the old file is unchanged")
    }
    written = true
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

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
