internal import Foundation

/// What becomes of a character beyond ASCII when words are folded.
enum ScalarFolding {
  /// It parts words.
  case separator
  /// It vanishes: marks, soft hyphens, joiners.
  case nothing
  /// It vanishes inside a word and parts words elsewhere.
  case apostrophe
  /// It is a word by itself: scripts without spaces.
  case word
  /// It counts as these bytes.
  case letters([UInt8])

  /// The folding of a character: lower case, without marks, ligatures apart.
  static func of(_ scalar: Unicode.Scalar) -> ScalarFolding {
    switch scalar.value {
    case 0xD7, 0xF7: return .separator
    case 0xC0...0x17F: return .letters(latin[Int(scalar.value) - 0xC0])
    case 0xAD, 0x200B...0x200D, 0x2060, 0xFEFF, 0x300...0x36F: return .nothing
    case 0x2019, 0x2018, 0x2BC: return .apostrophe
    case 0x2000...0x206F, 0xA0...0xBF, 0x3000...0x303F, 0xFFFD: return compatibility(scalar) ?? .separator
    case _ where isWithoutSpaces(scalar.value): return scalar.properties.isAlphabetic ? .word : .separator
    default: break
    }
    return general(scalar)
  }

  /// Whether the script of a character is written without spaces between words.
  static func isWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// Superscripts and fractions that stand among the signs.
  private static func compatibility(_ scalar: Unicode.Scalar) -> ScalarFolding? {
    switch scalar.value {
    case 0xAA: .letters([0x61])
    case 0xBA: .letters([0x6F])
    case 0xB5: .letters(Array("μ".utf8))
    default: nil
    }
  }

  private static func general(_ scalar: Unicode.Scalar) -> ScalarFolding {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .nothing
    default: break
    }
    guard properties.isAlphabetic || properties.numericType != nil else { return .separator }
    return .letters(folded(scalar))
  }

  /// Ligatures and full-width forms apart, marks off, lower case.
  private static func folded(_ scalar: Unicode.Scalar) -> [UInt8] {
    switch scalar.value {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      return folded(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
    case 0xFB00: return Array("ff".utf8)
    case 0xFB01: return Array("fi".utf8)
    case 0xFB02: return Array("fl".utf8)
    case 0xFB03: return Array("ffi".utf8)
    case 0xFB04: return Array("ffl".utf8)
    case 0xFB05, 0xFB06: return Array("st".utf8)
    case 0x180...0x24F, 0x370...0x52F, 0x1E00...0x1FFF, 0xAC00...0xD7A3: return base(scalar)
    default: return Array(scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// The letters of the canonical decomposition (Unicode NFD) in lower case: Greek, Cyrillic and Vietnamese without marks, Korean syllables in their letters.
  private static func base(_ scalar: Unicode.Scalar) -> [UInt8] {
    let letters = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    return letters.flatMap { Array($0.properties.lowercaseMapping.utf8) }
  }

  /// The Latin letters U+00C0 to U+017F without their marks; `-` for the two signs among them.
  private static let latin: [[UInt8]] = """
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th ss
    a a a a a a ae c e e e e i i i i d n o o o o o - o u u u u y th y
    a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g
    g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l
    l l l n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s
    s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s
    """.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init)
}
