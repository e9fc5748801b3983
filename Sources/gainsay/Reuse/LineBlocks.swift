internal import Foundation

/// A file of lines, or standard input, read in blocks: of a file of any size no more than a block and its longest line are held.
struct LineBlocks {
  /// How many bytes are read at a time.
  static let size = 1 << 22

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

  /// Calls `body` with blocks of whole lines, about `size` bytes each, and closes the file.
  func forEachBlock(_ size: Int = Self.size, _ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: size)
    defer { buffer.deallocate() }
    var held = 0
    var isFirst = true
    while let base = buffer.baseAddress {
      let count = read(descriptor, base + held, buffer.count - held)
      if count < 0 && errno == EINTR { continue }
      guard count >= 0 else { throw CommandError("\(path): cannot be read: \(FileAccess.reason())") }
      held += count
      // A pipe gives little at a time.
      if count > 0, held < buffer.count { continue }
      // A byte order mark says nothing in UTF-8.
      let start = isFirst && held >= 3 && buffer[..<3].elementsEqual([0xEF, 0xBB, 0xBF]) ? 3 : 0
      isFirst = false
      guard let end = count == 0 ? held : buffer[..<held].lastIndex(of: 0x0A).map({ $0 + 1 }) else {
        // A line that is longer than a block.
        Self.double(&buffer, held)
        continue
      }
      if start < end { try body(UnsafeBufferPointer(rebasing: buffer[start..<end])) }
      if count == 0 { return }
      memmove(base, base + end, held - end)
      held -= end
    }
  }

  /// Calls `body` with the 1-based number and the bytes of each line that holds more than white space, and closes the file.
  func forEach(_ body: (_ number: Int, _ line: UnsafeBufferPointer<UInt8>) throws -> Void) throws {
    var number = 0
    try forEachBlock { block in number += try Self.forEachLine(of: block, after: number, body) }
  }

  /// The same for the lines of a block, which come after so many others; returns how many there are.
  @discardableResult
  static func forEachLine<Failure: Error>(
    of block: UnsafeBufferPointer<UInt8>, after count: Int,
    _ body: (_ number: Int, _ line: UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) -> Int {
    guard let base = block.baseAddress else { return 0 }
    var number = count
    var start = 0
    while start < block.count {
      let found = memchr(base + start, 0x0A, block.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      let end = found ?? block.count
      number += 1
      let line = UnsafeBufferPointer(rebasing: block[start..<end])
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) { try body(number, line) }
      start = end + 1
    }
    return number - count
  }

  private static func double(_ buffer: inout UnsafeMutableBufferPointer<UInt8>, _ held: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: buffer.count * 2)
    if let from = buffer.baseAddress, let to = larger.baseAddress { memcpy(to, from, held) }
    buffer.deallocate()
    buffer = larger
  }
}
