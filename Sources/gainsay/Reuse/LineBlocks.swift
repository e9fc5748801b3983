internal import Foundation

/// A file of lines, or standard input, read in blocks: of a file of any size no more than a block and its longest line are held.
struct LineBlocks {
  /// How many bytes are read at a time.
  private static let size = 1 << 22

  /// The file's path as it was named.
  let path: String
  /// Its size in bytes; 0 where it is no regular file.
  let byteCount: Int
  private let descriptor: Int32

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(CommandError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw CommandError("\(path): cannot be opened: \(FileAccess.reason())") }
    var status = stat()
    byteCount = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
  }

  /// Calls `body` with the 1-based number and the bytes of each line that holds more than white space, and closes the file.
  func forEach(_ body: (_ number: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: Self.size)
    defer { buffer.deallocate() }
    var held = 0
    var number = 0
    var isFirst = true
    while true {
      // A line that is longer than a block.
      if held == buffer.count { Self.double(&buffer, held) }
      let count = read(descriptor, buffer.baseAddress.map { $0 + held }, buffer.count - held)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandError("\(path): cannot be read: \(FileAccess.reason())") }
      var start = 0
      // A byte order mark says nothing in UTF-8.
      if isFirst, held + count >= 3, buffer[..<3].elementsEqual([0xEF, 0xBB, 0xBF]) { start = 3 }
      isFirst = isFirst && held + count < 3
      // What was held before has no line end in it.
      var searched = max(start, held)
      held += count
      while let end = Self.lineEnd(in: buffer, searched..<held) {
        number += 1
        try Self.pass(UnsafeBufferPointer(rebasing: buffer[start..<end]), number, to: body)
        start = end + 1
        searched = start
      }
      if count == 0 {
        if start < held { try Self.pass(UnsafeBufferPointer(rebasing: buffer[start..<held]), number + 1, to: body) }
        return
      }
      if start > 0, let base = buffer.baseAddress {
        memmove(base, base + start, held - start)
        held -= start
      }
    }
  }

  private static func pass(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Int, to body: (Int, UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { try body(number, line) }
  }

  private static func lineEnd(in buffer: UnsafeMutableBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard let base = buffer.baseAddress, !range.isEmpty,
      let end = memchr(base + range.lowerBound, 0x0A, range.count)
    else { return nil }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base)
  }

  private static func double(_ buffer: inout UnsafeMutableBufferPointer<UInt8>, _ held: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
    if let from = buffer.baseAddress, let to = larger.baseAddress { memcpy(to, from, held) }
    buffer.deallocate()
    buffer = larger
  }
}
