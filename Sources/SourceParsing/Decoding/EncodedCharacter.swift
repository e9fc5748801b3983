/// A character as it stands in a raw file.
struct EncodedCharacter {
  /// The raw bytes that it takes, 1 at least.
  var width: Int
  /// Its UTF-8 bytes, the first in the lowest bits; `CharacterTable.none` for bytes that stand for no character.
  var entry: UInt32

  /// Bytes that stand for no character.
  static func none(_ width: Int) -> Self { Self(width: width, entry: CharacterTable.none) }

  /// Bytes that change how others are read, such as an escape sequence: they stand for no text at all.
  static func silent(_ width: Int) -> Self { Self(width: width, entry: silence) }

  /// The entry of `silent`: no UTF-8 starts with this byte.
  static let silence: UInt32 = 0xFFFF_FFFE

  /// The UTF-8 bytes of a scalar value, the first in the lowest bits.
  @inline(__always)
  static func entry(_ scalar: UInt32) -> UInt32 {
    if scalar < 0x80 { return scalar }
    let last = (0x80 | scalar & 0x3F)
    if scalar < 0x800 { return (0xC0 | scalar &>> 6) | last &<< 8 }
    let middle = 0x80 | scalar &>> 6 & 0x3F
    if scalar < 0x10000 { return (0xE0 | scalar &>> 12) | middle &<< 8 | last &<< 16 }
    return (0xF0 | scalar &>> 18) | (0x80 | scalar &>> 12 & 0x3F) &<< 8 | middle &<< 16 | last &<< 24
  }

  /// The number of UTF-8 bytes of an entry.
  @inline(__always)
  static func length(_ entry: UInt32) -> Int { entry < 0x100 ? 1 : 4 &- entry.leadingZeroBitCount &>> 3 }

  /// What stands for an entry in clean text: replacement for no character and for what libxml2 refuses (U+FFFE and
  /// U+FFFF), a space for a control character. A form feed stays: to a text it is the end of a page.
  @inline(__always)
  static func clean(_ entry: UInt32) -> UInt32 {
    if entry < 0x80 {
      if entry >= 0x20 { return entry == 0x7F ? 0x20 : entry }
      return entry == 0x09 || entry == 0x0A || entry == 0x0C || entry == 0x0D ? entry : 0x20
    }
    return entry == CharacterTable.none || entry == 0xBE_BFEF || entry == 0xBF_BFEF ? replacement : entry
  }

  /// The entry of U+FFFD.
  static let replacement: UInt32 = 0xBD_BFEF
}

/// Reads the characters of one encoding, one after another.
protocol CharacterReader {
  /// Whether a byte below 0x80 where a character starts is that character of ASCII.
  static var startsWithASCII: Bool { get }
  /// The most UTF-8 bytes that a raw byte can become.
  static var expansion: Int { get }

  /// The character that starts at an index of the file.
  mutating func character(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> EncodedCharacter
}
