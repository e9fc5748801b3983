/// Reads UTF-8 that has broken sequences or characters that do not stay.
struct UTF8Reader: CharacterReader {
  static let startsWithASCII = true
  static let expansion = 3

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    let first = raw[index]
    if first < 0x80 { return EncodedCharacter(width: 1, entry: UInt32(first)) }
    let length = UTF8Scan.sequenceLength(in: raw, at: index)
    if length == 0 { return .none(UTF8Scan.brokenLength(in: raw, at: index)) }
    var entry = UInt32(first) | UInt32(raw[index &+ 1]) &<< 8
    if length > 2 { entry |= UInt32(raw[index &+ 2]) &<< 16 }
    if length > 3 { entry |= UInt32(raw[index &+ 3]) &<< 24 }
    return EncodedCharacter(width: length, entry: entry)
  }
}

/// Reads UTF-16; half of a surrogate pair stands for no character.
struct UTF16Reader: CharacterReader {
  static let startsWithASCII = false
  static let expansion = 2
  let isBigEndian: Bool

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    guard index &+ 1 < raw.count else { return .none(1) }
    let unit = unit(in: raw, at: index)
    if unit & 0xF800 != 0xD800 { return EncodedCharacter(width: 2, entry: EncodedCharacter.entry(unit)) }
    guard unit < 0xDC00, index &+ 3 < raw.count else { return .none(2) }
    let low = self.unit(in: raw, at: index &+ 2)
    guard low & 0xFC00 == 0xDC00 else { return .none(2) }
    let scalar = 0x10000 &+ (unit & 0x3FF) &<< 10 &+ (low & 0x3FF)
    return EncodedCharacter(width: 4, entry: EncodedCharacter.entry(scalar))
  }

  @inline(__always)
  private func unit(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32 {
    let (first, second) = (UInt32(raw[index]), UInt32(raw[index &+ 1]))
    return isBigEndian ? first &<< 8 | second : second &<< 8 | first
  }
}

/// Reads UTF-32.
struct UTF32Reader: CharacterReader {
  static let startsWithASCII = false
  static let expansion = 1
  let isBigEndian: Bool

  @inline(__always)
  func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter {
    guard index &+ 3 < raw.count else { return .none(raw.count &- index) }
    let value = (0..<4).reduce(UInt32(0)) { value, place in
      value &<< 8 | UInt32(raw[index &+ (isBigEndian ? place : 3 &- place)])
    }
    guard Unicode.Scalar(value) != nil else { return .none(4) }
    return EncodedCharacter(width: 4, entry: EncodedCharacter.entry(value))
  }
}
