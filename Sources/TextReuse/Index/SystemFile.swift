internal import Foundation

/// The system's calls on an open file, repeated until all bytes are through.
enum SystemFile {
  /// Writes bytes at an offset; `false` where the system refuses, and `reason` tells why.
  static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int) -> Bool {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let size = pwrite(descriptor, base + written, bytes.count - written, off_t(offset + written))
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return false }
      written += size
    }
    return true
  }

  /// Reads as many bytes as there is room for, from an offset; what is wrong where they are not there.
  static func read(into bytes: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int) -> String? {
    var filled = 0
    while filled < bytes.count, let base = bytes.baseAddress {
      let size = pread(descriptor, base + filled, bytes.count - filled, off_t(offset + filled))
      if size < 0 && errno == EINTR { continue }
      guard size > 0 else { return size == 0 ? "it is cut off" : reason() }
      filled += size
    }
    return nil
  }

  /// The system's reason for the last failure.
  static func reason() -> String { String(cString: strerror(errno)).lowercased() }
}
