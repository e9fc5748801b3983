/// Reads an encoding whose bytes are characters each.
struct SingleByteReader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3
  /// An entry for each byte.
  let table: [UInt32]

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    EncodedCharacter(width: 1, entry: table[Int(raw[index])])
  }
}

/// Reads the pairs of bytes that Big5, EUC-KR, GB18030 and Shift_JIS are made of.
struct DoubleByte {
  /// Entries at `lead << 8 | trail`.
  let table: [UInt32]

  /// The pair at an index. A trail byte of ASCII that makes no pair is read again as itself, so that a lost byte
  /// costs no markup (WHATWG Encoding Standard).
  @inline(__always)
  func pair(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    guard index &+ 1 < raw.count else { return .none(1) }
    let trail = raw[index &+ 1]
    let entry = table[Int(raw[index]) &<< 8 | Int(trail)]
    if entry != CharacterTable.none { return EncodedCharacter(width: 2, entry: entry) }
    return .none(trail < 0x80 || trail == 0xFF ? 1 : 2)
  }
}

/// Reads Big5 and EUC-KR: ASCII and pairs.
struct DoubleByteReader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3
  let pairs: DoubleByte

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first < 0x80 { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    return first == 0x80 || first == 0xFF ? .none(1) : pairs.pair(in: raw, at: index)
  }
}

/// Reads Shift_JIS: ASCII, half-width katakana of one byte, and pairs.
struct ShiftJISReader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3
  let pairs: DoubleByte

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first < 0x80 { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    if first > 0xA0, first < 0xE0 { return EncodedCharacter(width: 1, entry: HalfWidthKatakana.entry(first)) }
    return first == 0x80 || first == 0xA0 || first > 0xFC ? .none(1) : pairs.pair(in: raw, at: index)
  }
}

/// Reads GB18030, and with it GBK and GB2312: ASCII, pairs, and four bytes for all the rest of Unicode.
struct GB18030Reader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3
  /// The number of codes of four bytes below U+10000: up to `84 31 A4 39`.
  static let basicFourBytes = 39_420
  /// The order of the code `90 30 81 30`, which is U+10000.
  private static let supplementary = 189_000
  let pairs: DoubleByte
  /// Entries in the order of the codes.
  let fourBytes: [UInt32]

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first < 0x80 { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    // The euro sign of GBK.
    if first == 0x80 { return EncodedCharacter(width: 1, entry: EncodedCharacter.entry(0x20AC)) }
    if first == 0xFF { return .none(1) }
    let isFour = index &+ 1 < raw.count && raw[index &+ 1] & 0xF0 == 0x30 && raw[index &+ 1] < 0x3A
    return isFour ? four(in: raw, at: index) : pairs.pair(in: raw, at: index)
  }

  private func four(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    guard index + 3 < raw.count, (0x81..<0xFF).contains(raw[index + 2]), (0x30..<0x3A).contains(raw[index + 3]) else {
      return .none(1)
    }
    let upper = (Int(raw[index]) - 0x81) * 10 + Int(raw[index + 1]) - 0x30
    let order = (upper * 126 + Int(raw[index + 2]) - 0x81) * 10 + Int(raw[index + 3]) - 0x30
    if order < fourBytes.count { return EncodedCharacter(width: 4, entry: fourBytes[order]) }
    guard (Self.supplementary..<Self.supplementary + 0x10_0000).contains(order) else { return .none(4) }
    return EncodedCharacter(width: 4, entry: EncodedCharacter.entry(UInt32(order - Self.supplementary + 0x10000)))
  }
}
