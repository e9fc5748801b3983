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
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: SystemFile.reason()) }
    unlink(path + ".\(getpid())")
  }

  deinit { close(descriptor) }

  /// Adds elements at the end.
  func append<Element: BitwiseCopyable>(_ elements: [Element]) throws(SpillError) {
    let isWritten = elements.withUnsafeBytes { SystemFile.write($0, to: descriptor, at: count) }
    guard isWritten else { throw .unwritable(path: path, reason: SystemFile.reason()) }
    count += elements.count * MemoryLayout<Element>.stride
  }

  /// Reads so many elements from an offset in bytes; several threads may.
  func read<Element: BitwiseCopyable>(_ count: Int, from offset: Int) throws(SpillError) -> [Element] {
    var failure: String?
    let elements = [Element](unsafeUninitializedCapacity: count) { buffer, filled in
      failure = SystemFile.read(into: UnsafeMutableRawBufferPointer(buffer), from: descriptor, at: offset)
      filled = failure == nil ? count : 0
    }
    if let failure { throw .unreadable(path: path, reason: failure) }
    return elements
  }
}
