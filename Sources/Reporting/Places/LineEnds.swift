/// The lines of a raw file, so that a byte's line can be told.
///
/// It keeps the number of line ends before every 1,024th byte, so that a file of empty lines costs no more than another.
struct LineEnds {
  private static let stride = 1024
  private let bytes: [UInt8]
  private let end: UInt8
  /// Line ends before each multiple of the stride.
  private let counts: [Int]

  /// Counts the line ends: line feeds, or carriage returns where they alone end lines, as the parser has it.
  init(_ bytes: [UInt8]) {
    let feeds = bytes.count { $0 == 0x0A }
    let end: UInt8 = bytes.count { $0 == 0x0D } > 2 * feeds ? 0x0D : 0x0A
    var counts = [0]
    for start in Swift.stride(from: 0, to: bytes.count, by: Self.stride) {
      let block = bytes[start..<min(start + Self.stride, bytes.count)]
      counts.append(counts[counts.count - 1] + block.count { $0 == end })
    }
    (self.bytes, self.end, self.counts) = (bytes, end, counts)
  }

  /// The 1-based line of a byte.
  func line(of offset: Int) -> Int {
    let place = min(max(offset, 0), bytes.count)
    let block = place / Self.stride
    return counts[block] + bytes[block * Self.stride..<place].count { $0 == end } + 1
  }

  /// The 1-based place of a byte in its line.
  func column(of offset: Int) -> Int {
    let place = min(max(offset, 0), bytes.count)
    let before = line(of: place) - 1
    guard before > 0 else { return place + 1 }
    // The block that holds the last line end before the byte: a file may be one long line.
    var (low, high) = (1, counts.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle] < before { low = middle + 1 } else { high = middle }
    }
    let block = bytes[(low - 1) * Self.stride..<min(low * Self.stride, place)]
    return place - (block.lastIndex(of: end) ?? -1)
  }
}
