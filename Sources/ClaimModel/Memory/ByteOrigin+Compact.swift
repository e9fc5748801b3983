extension CompactWriter {
  /// The way back to the raw bytes: its codes, from which the marks follow.
  mutating func add(_ origin: ByteOrigin) { add(origin.codes) }
}

extension CompactReader {
  /// Reads the way back to the raw bytes; throws where it could not be walked without a fault.
  mutating func origin() throws(Malformed) -> ByteOrigin {
    var walk = OriginWalk(codes: try block())
    try walk.finish()
    return ByteOrigin(codes: walk.codes, marks: walk.marks)
  }
}

/// Walks the codes of a `ByteOrigin` once, checks them, and sets the marks as `ByteOrigin.Builder` does.
private struct OriginWalk {
  let codes: [UInt8]
  private(set) var marks: [ByteOrigin.Mark] = []
  private var place = 0
  private var (text, bytes) = (0, 0)

  /// Files and texts are smaller: sums of places never overflow.
  private static let largestPlace = 1 << 40
  /// A unit is a character, or at most what stands between two words of a file.
  private static let largestWidth = 1 << 30

  init(codes: [UInt8]) { self.codes = codes }

  mutating func finish() throws(CompactReader.Malformed) {
    var count = 0
    while place < codes.count {
      if count.isMultiple(of: ByteOrigin.markSpacing) {
        marks.append(ByteOrigin.Mark(code: place, text: text, bytes: bytes))
      }
      count += 1
      if codes[place] >> 5 == ByteOrigin.gap {
        place += 1
        text += try number(upTo: Self.largestPlace)
        let jump = try number(upTo: 4 * Self.largestPlace)
        bytes += jump >> 1 ^ -(jump & 1)
      }
      try stretch()
      guard text <= Self.largestPlace, bytes >= 0, bytes <= Self.largestPlace else { throw CompactReader.Malformed() }
    }
  }

  private mutating func stretch() throws(CompactReader.Malformed) {
    guard place < codes.count, codes[place] >> 5 != ByteOrigin.gap, bytes >= 0 else { throw CompactReader.Malformed() }
    let first = codes[place]
    place += 1
    let units = first & 31 == 0 ? try number(upTo: 1 << 32) : Int(first & 31)
    var widths = ByteOrigin.widths(of: first >> 5)
    if first >> 5 == ByteOrigin.otherShape {
      widths = (try number(upTo: Self.largestWidth), try number(upTo: Self.largestWidth))
    }
    guard units > 0, widths.text > 0 else { throw CompactReader.Malformed() }
    text += units * widths.text
    bytes += units * widths.bytes
  }

  private mutating func number(upTo limit: Int) throws(CompactReader.Malformed) -> Int {
    var number = 0
    var shift = 0
    while place < codes.count, shift < 56 {
      let byte = codes[place]
      place += 1
      number |= Int(byte & 0x7F) << shift
      if byte < 0x80 {
        guard number <= limit else { break }
        return number
      }
      shift += 7
    }
    throw CompactReader.Malformed()
  }
}
