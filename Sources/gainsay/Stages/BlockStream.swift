internal import Foundation
internal import TextReuse

/// Blocks of partitions on standard input and standard output.
enum BlockStream {
  /// Writes blocks.
  static func write(_ blocks: [PartitionBlock]) {
    for block in blocks {
      block.head.withUnsafeBufferPointer { Console.write($0, to: STDOUT_FILENO) }
      block.payload.withUnsafeBufferPointer { Console.write($0, to: STDOUT_FILENO) }
    }
  }

  /// Calls `body` with every block of a file, or of standard input for `-`; throws where one is damaged, cut off or of another stage.
  static func forEach(of path: String, _ body: (PartitionBlock) throws(PartitionError) -> Void) throws(CommandError) {
    let name = path == "-" ? "standard input" : path
    let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw CommandError("\(name): cannot be opened: \(FileAccess.reason())") }
    defer { if path != "-" { close(file) } }
    var place = 0
    while true {
      let bytes = try read(file, PartitionBlock.headLength, name)
      if bytes.isEmpty { return }
      do throws(PartitionError) {
        let head = try PartitionBlock.head(bytes)
        let block = try PartitionBlock(head, payload: try payload(file, head.length, name))
        try body(block)
        place += PartitionBlock.headLength + head.length
      } catch {
        throw CommandError("\(name): the block at byte \(place) \(ErrorWording.of(error))")
      }
    }
  }

  private static func payload(_ file: Int32, _ count: Int, _ name: String) throws(PartitionError) -> [UInt8] {
    do throws(CommandError) { return try read(file, count, name) } catch { throw .truncated }
  }

  /// So many bytes, or fewer at the end.
  private static func read(_ file: Int32, _ count: Int, _ name: String) throws(CommandError) -> [UInt8] {
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count, let base = buffer.baseAddress {
        let size = Foundation.read(file, base + filled, count - filled)
        if size < 0 && errno == EINTR { continue }
        isBroken = size < 0
        if size <= 0 { return }
        filled += size
      }
    }
    if isBroken { throw CommandError("\(name): cannot be read: \(FileAccess.reason())") }
    return bytes
  }
}
