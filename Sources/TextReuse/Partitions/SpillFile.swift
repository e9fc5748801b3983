internal import Foundation

/// Why texts could not be searched with the help of a disk.
public enum SpillError: Error, Hashable, Sendable {
  /// The system does not let the temporary file be written; its reason.
  case unwritable(path: String, reason: String)
  /// The system does not let it be read again; its reason.
  case unreadable(path: String, reason: String)
}

/// A temporary file that goes with the process, however that ends: its name is taken away as soon as it is open.
final class SpillFile: @unchecked Sendable {
  private let path: String
  private let descriptor: Int32
  /// How many bytes have been added.
  private(set) var count = 0

  /// Makes the file; its folder must be there.
  init(_ path: String) throws(SpillError) {
    self.path = path
    descriptor = open(path + ".\(getpid())", O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: Self.reason()) }
    unlink(path + ".\(getpid())")
  }

  deinit { close(descriptor) }

  /// Adds elements at the end.
  func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(SpillError) {
    let result = elements.withUnsafeBytes { bytes in
      Result { () throws(SpillError) in try write(bytes) }
    }
    try result.get()
  }

  /// Reads so many elements from an offset in bytes; several threads may.
  func read<Element: BitwiseCopyable>(_ count: Int, from offset: Int) throws(SpillError) -> [Element] {
    var failure: SpillError?
    let elements = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SpillError) {
        try read(into: UnsafeMutableRawBufferPointer(buffer), from: offset)
        filled = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return elements
  }

  private func read(into bytes: UnsafeMutableRawBufferPointer, from offset: Int) throws(SpillError) {
    var filled = 0
    while filled < bytes.count, let base = bytes.baseAddress {
      let size = pread(descriptor, base + filled, bytes.count - filled, off_t(offset + filled))
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { throw .unreadable(path: path, reason: size == 0 ? "it is cut off" : Self.reason()) }
      filled += size
    }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws(SpillError) {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let size = pwrite(descriptor, base + written, bytes.count - written, off_t(count + written))
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { throw .unwritable(path: path, reason: Self.reason()) }
      written += size
    }
    count += bytes.count
  }

  private static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
