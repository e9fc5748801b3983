internal import Foundation
internal import SourceParsing

/// A regular file that is open for reading; it is closed with the last reference.
final class OpenFile: Sendable {
  /// Its size in bytes when it was opened.
  let size: Int
  private let path: String
  private let descriptor: Int32

  /// Opens a file; throws with the system's reason.
  init(_ path: String) throws(CommandError) {
    self.path = path
    // Not blocking: a named pipe without a writer would wait for ever.
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be opened: \(FileAccess.reason())") }
    var status = stat()
    let isExamined = fstat(descriptor, &status) == 0
    size = Int(status.st_size)
    guard isExamined else { throw CommandError("\(path): cannot be examined: \(FileAccess.reason())") }
    guard status.st_mode & S_IFMT == S_IFREG else { throw CommandError("\(path): is not a regular file") }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The bytes of a range; fewer where the file became shorter meanwhile.
  func bytes(_ range: Range<Int>) throws(CommandError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    var filled = 0
    while filled < bytes.count {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(
          descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, off_t(range.lowerBound + filled))
      }
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandError("\(path): cannot be read: \(FileAccess.reason())") }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }
}
