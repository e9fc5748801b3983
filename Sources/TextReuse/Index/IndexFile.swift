internal import Foundation

/// A file that is written beside its place and put there whole, or not at all.
final class IndexFile {
  private static let bufferSize = 1 << 20

  private let path: String
  private let temporary: String
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  /// How many bytes have been added.
  private(set) var count = 0

  /// Begins a file; its folder must be there.
  init(_ path: String) throws(FingerprintIndexError) {
    self.path = path
    temporary = path + ".\(getpid()).tmp"
    descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: SystemFile.reason()) }
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    unlink(temporary)
  }

  /// Adds bytes at the end.
  func append(_ bytes: UnsafeRawBufferPointer) throws(FingerprintIndexError) {
    if buffer.count + bytes.count > Self.bufferSize { try flush() }
    if bytes.count >= Self.bufferSize {
      try write(bytes, at: count)
    } else {
      buffer.append(contentsOf: bytes)
    }
    count += bytes.count
  }

  /// Adds the bytes of numbers.
  func append<Number: FixedWidthInteger & BitwiseCopyable>(_ numbers: [Number]) throws(FingerprintIndexError) {
    let result = numbers.withUnsafeBytes { bytes in
      Result { () throws(FingerprintIndexError) in try append(bytes) }
    }
    try result.get()
  }

  /// Adds zeros up to a multiple of eight bytes.
  func align() throws(FingerprintIndexError) {
    if count % 8 > 0 { try append([UInt8](repeating: 0, count: 8 - count % 8)) }
  }

  /// Writes over bytes that have been added.
  func overwrite(_ bytes: [UInt8], at offset: Int) throws(FingerprintIndexError) {
    try flush()
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(FingerprintIndexError) in try write(bytes, at: offset) }
    }
    try result.get()
  }

  /// Synchronises the file and puts it in its place.
  func finish() throws(FingerprintIndexError) {
    try flush()
    guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: SystemFile.reason()) }
    let isClosed = close(descriptor) == 0
    descriptor = -1
    guard isClosed, rename(temporary, path) == 0 else {
      let reason = SystemFile.reason()
      unlink(temporary)
      throw .unwritable(path: path, reason: reason)
    }
  }

  private func flush() throws(FingerprintIndexError) {
    guard !buffer.isEmpty else { return }
    let offset = count - buffer.count
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(FingerprintIndexError) in try write(bytes, at: offset) }
    }
    try result.get()
  }

  private func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(FingerprintIndexError) {
    guard SystemFile.write(bytes, to: descriptor, at: offset) else {
      throw .unwritable(path: path, reason: SystemFile.reason())
    }
  }
}
