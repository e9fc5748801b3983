/// The katakana of one byte in Shift_JIS and EUC-JP (JIS X 0201).
enum HalfWidthKatakana {
  /// The entry of a byte from 0xA1 to 0xDF.
  @inline(__always)
  static func entry(_ byte: UInt8) -> UInt32 { EncodedCharacter.entry(0xFF61 &+ UInt32(byte) &- 0xA1) }
}

/// Reads EUC-JP: ASCII, pairs, half-width katakana behind 0x8E, and a second plane behind 0x8F.
struct EUCJPReader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3
  let pairs: DoubleByte
  let secondPlane: DoubleByte

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first < 0x80 { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    guard index &+ 1 < raw.count else { return .none(1) }
    let second = raw[index &+ 1]
    if first >= 0xA1 { return pairs.pair(in: raw, at: index) }
    if first == 0x8E, second > 0xA0, second < 0xE0 {
      return EncodedCharacter(width: 2, entry: HalfWidthKatakana.entry(second))
    }
    guard first == 0x8F, second >= 0xA1, index &+ 2 < raw.count else { return .none(1) }
    var plane = secondPlane.pair(in: raw, at: index &+ 1)
    plane.width &+= 1
    return plane
  }
}

/// Reads ISO-2022-JP: seven bits, and escape sequences that say what they mean.
struct ISO2022JPReader: CharacterReader {
  private enum Mode { case ascii, katakana, pairs, secondPlane }

  static let startsWithASCII = false
  static let expansion = 3
  let pairs: DoubleByte
  let secondPlane: DoubleByte
  private var mode = Mode.ascii

  init(pairs: DoubleByte, secondPlane: DoubleByte) {
    self.pairs = pairs
    self.secondPlane = secondPlane
  }

  mutating func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first == 0x1B {
      let rest = raw[(index + 1)...].prefix(3)
      if let escape = Self.escapes.first(where: { rest.starts(with: $0.sequence.utf8) }) {
        mode = escape.mode
        return .silent(escape.sequence.utf8.count + 1)
      }
      let isCut = rest.count < 3 && Self.escapes.contains { $0.sequence.utf8.starts(with: rest) }
      if isCut { return .none(rest.count + 1) }
    }
    // A line ends every mode: a lost escape sequence costs one line.
    if first == 0x0A || first == 0x0D { mode = .ascii }
    if first >= 0x80 { return .none(1) }
    guard first > 0x20, first < 0x7F, mode != .ascii else { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    if mode == .katakana {
      return first < 0x60 ? EncodedCharacter(width: 1, entry: HalfWidthKatakana.entry(first | 0x80)) : .none(1)
    }
    guard index + 1 < raw.count, (0x21..<0x7F).contains(raw[index + 1]) else { return .none(1) }
    let code = (Int(first) << 8 | Int(raw[index + 1])) | 0x8080
    return EncodedCharacter(width: 2, entry: (mode == .pairs ? pairs : secondPlane).table[code])
  }

  /// What may stand behind the escape character (RFC 1468, and JIS X 0201 and 0212 as mail programs write them).
  private static let escapes: [(sequence: String, mode: Mode)] = [
    ("(B", .ascii), ("(J", .ascii), ("(I", .katakana), ("$@", .pairs), ("$B", .pairs), ("$(B", .pairs),
    ("$(D", .secondPlane),
  ]

  /// Whether a file holds escape sequences that start pairs, and nothing above seven bits.
  static func isLikely(_ raw: [UInt8]) -> Bool {
    guard let first = raw.firstIndex(of: 0x1B), !raw.contains(where: { $0 >= 0x80 }) else { return false }
    return raw[first...].withUnsafeBufferPointer { raw in
      raw.indices.contains { index in
        raw[index] == 0x1B && index + 2 < raw.count && raw[index + 1] == UInt8(ascii: "$")
          && "@B(".utf8.contains(raw[index + 2])
      }
    }
  }
}
