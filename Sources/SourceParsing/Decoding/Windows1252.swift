/// Windows-1252: what undeclared bytes most often are, and how browsers read ISO-8859-1.
enum Windows1252 {
  /// The characters of the bytes 0x80 to 0x9F (WHATWG Encoding Standard); 0 where there is none.
  static let controls: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// The entries of all bytes, as `CharacterTable` has them; made here, so that it stands without any converter.
  static let table: [UInt32] = (0..<256).map { (byte: UInt32) in
    let value = (0x80..<0xA0).contains(byte) ? controls[Int(byte) - 0x80] : byte
    return value == 0 && byte != 0 ? CharacterTable.none : EncodedCharacter.entry(value)
  }
}
