internal import ClaimModel

/// A text in which white space, quotation marks and dashes look alike, with the way back to its offsets.
struct FoldedText: Sendable {
  /// The folded text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// For each folded byte, the UTF-8 offsets of the character it stands for.
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  /// Folds a text: white space to one space, none at both ends; quotation marks and dashes to ASCII; no soft hyphens.
  init(_ text: String) {
    var text = text
    text.withUTF8 { fold($0) }
  }

  private mutating func fold(_ source: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(source.count)
    starts.reserveCapacity(source.count)
    ends.reserveCapacity(source.count)
    var offset = 0
    var pending: Range<Int>?
    while offset < source.count {
      let byte = source[offset]
      let start = offset
      if byte < 0x80 {
        offset += 1
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          pending = (pending?.lowerBound ?? start)..<offset
          continue
        }
        if let space = pending, !bytes.isEmpty { put(0x20, space) }
        pending = nil
        put(byte, start..<offset)
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      offset = min(start + length, source.count)
      let scalar = String(decoding: source[start..<offset], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
      if scalar.properties.isWhitespace {
        pending = (pending?.lowerBound ?? start)..<offset
        continue
      }
      if scalar == "\u{AD}" || scalar == "\u{200B}" { continue }
      if let space = pending, !bytes.isEmpty { put(0x20, space) }
      pending = nil
      for byte in Self.folded(scalar) { put(byte, start..<offset) }
    }
  }

  /// The offsets in the text of a stretch of folded bytes.
  func range(_ folded: Range<Int>) -> TextRange {
    guard !folded.isEmpty else { return TextRange(utf8: 0..<0) }
    return TextRange(utf8: Int(starts[folded.lowerBound])..<Int(ends[folded.upperBound - 1]))
  }

  private mutating func put(_ byte: UInt8, _ range: Range<Int>) {
    bytes.append(byte)
    starts.append(Int32(truncatingIfNeeded: range.lowerBound))
    ends.append(Int32(truncatingIfNeeded: range.upperBound))
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar {
    case "\u{2018}", "\u{2019}", "\u{201A}", "\u{2032}": [0x27]
    case "\u{201C}", "\u{201D}", "\u{201E}", "\u{2033}", "«", "»": [0x22]
    case "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}": [0x2D]
    case "\u{2026}": [0x2E, 0x2E, 0x2E]
    case "\u{FB01}": [0x66, 0x69]
    case "\u{FB02}": [0x66, 0x6C]
    default: Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
