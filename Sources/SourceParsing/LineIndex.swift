/// Tells the line of an offset.
///
/// It keeps the number of line ends before every 1,024th byte, so that a file of empty lines costs no more than another.
struct LineIndex {
  private static let stride = 1024
  private let bytes: [UInt8]
  private let end: UInt8
  /// Line ends before each multiple of the stride.
  private var counts: [Int32] = []

  /// Counts the line ends of a decoded source.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var counts: [Int32] = []
    counts.reserveCapacity(bytes.count / Self.stride + 1)
    end = bytes.withUnsafeBufferPointer { bytes in
      let end: UInt8 = Self.endsWithReturns(bytes) ? 0x0D : 0x0A
      var count: Int32 = 0
      var start = 0
      while start < bytes.count {
        counts.append(count)
        let stop = min(start + Self.stride, bytes.count)
        count += Int32(Self.count(end, in: bytes, start..<stop))
        start = stop
      }
      return end
    }
    self.counts = counts
  }

  /// The 1-based line of an offset.
  func line(of offset: Int) -> Int {
    guard !counts.isEmpty else { return 1 }
    let place = min(max(offset, 0), bytes.count)
    let block = min(place / Self.stride, counts.count - 1)
    return bytes.withUnsafeBufferPointer {
      Int(counts[block]) + Self.count(end, in: $0, block * Self.stride..<place) + 1
    }
  }

  /// Whether lines end with a carriage return alone, as on old Macintoshes: far more of them than line feeds.
  static func endsWithReturns(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.index(of: 0x0D, from: 0) != nil else { return false }
    let feeds = count(0x0A, in: bytes, 0..<bytes.count)
    // Twice as many are `CR CR LF`, which a careless transfer makes of `CR LF`.
    return count(0x0D, in: bytes, 0..<bytes.count) > 2 * feeds
  }

  /// Counts a byte, eight at a time: a byte of `word` is zero, and its high bit in `others` too, where the byte is met.
  private static func count(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    let wanted = 0x0101_0101_0101_0101 &* UInt64(byte)
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    var total = 0
    var index = range.lowerBound
    while index &+ 8 <= range.upperBound {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self) ^ wanted
      let others = ((word & low) &+ low) | word | low
      total &+= (~others).nonzeroBitCount
      index &+= 8
    }
    while index < range.upperBound {
      total &+= bytes[index] == byte ? 1 : 0
      index &+= 1
    }
    return total
  }
}
