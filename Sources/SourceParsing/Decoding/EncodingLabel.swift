/// The names under which pages, headers and XML declarations call an encoding.
enum EncodingLabel {
  /// The encoding of a label, as browsers read it (WHATWG Encoding Standard): `latin1` is windows-1252, `gb2312` is
  /// GB18030. Case, `-`, `_` and spaces do not matter. `nil` for a label that nobody knows, and for encodings that
  /// browsers refuse because markup can hide in them (UTF-7, HZ, ISO-2022-KR).
  static func encoding(_ label: String) -> TextEncoding? {
    // A year may stand behind a standard: ISO_8859-1:1987.
    let name = label.utf8.prefix { $0 != UInt8(ascii: ":") }.compactMap(letterOrDigit)
    let key = String(decoding: name, as: UTF8.self)
    return aliases[key] ?? numbered(key) ?? converter(label)
  }

  private static func letterOrDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    default: nil
    }
  }

  /// `windows1251`, `cp1251`, `xcp1251`, `iso88595`, `88595`.
  private static func numbered(_ key: String) -> TextEncoding? {
    let name = key.prefix { !$0.isNumber }
    guard let number = Int(key.dropFirst(name.count)) else { return nil }
    switch (name, number) {
    case ("windows", 1250...1258), ("win", 1250...1258), ("cp", 1250...1258), ("xcp", 1250...1258):
      return .windows(number)
    case ("iso", 88_591...88_599), ("", 88_591...88_599): return .iso8859(number - 88_590)
    case ("iso", 885_910...885_916), ("", 885_910...885_916):
      // ISO 8859-12 was never made.
      return number == 885_912 ? nil : .iso8859(number - 885_900)
    default: return nil
    }
  }

  /// Any other set of single bytes that contains ASCII and that the C library knows, such as `cp850`.
  private static func converter(_ label: String) -> TextEncoding? {
    // A slash would start an option of `iconv`.
    let isName = label.utf8.allSatisfy { letterOrDigit($0) != nil || "-_.:".utf8.contains($0) }
    guard isName, !label.isEmpty, label.utf8.count <= 40 else { return nil }
    let encoding = TextEncoding.singleByte(label.lowercased(), label)
    guard let table = CharacterTable.singleByte(encoding),
      (0x20..<0x7F).allSatisfy({ table[$0] == UInt32($0) }),
      table[0x80...].count(where: { $0 != CharacterTable.none }) >= 64
    else { return nil }
    return encoding
  }

  private static let aliases: [String: TextEncoding] = {
    var known: [String: TextEncoding] = [:]
    for (names, encoding) in lists { for name in names.split(separator: " ") { known[String(name)] = encoding } }
    return known
  }()

  private static let lists: [(names: String, encoding: TextEncoding)] = [
    ("utf8 unicode11utf8 unicode20utf8 xunicode20utf8 cesu8", .utf8),
    ("utf16 utf16le unicode csunicode iso10646ucs2 ucs2 unicodefeff", .utf16LE),
    ("utf16be unicodefffe", .utf16BE), ("utf32 utf32le ucs4", .utf32LE), ("utf32be", .utf32BE),
    (
      "latin1 l1 isoir100 csisolatin1 ascii usascii ansix341968 cp819 ibm819 ansi cswindows1252 iso646us",
      .windows(1252)
    ),
    ("latin2 l2 isoir101 csisolatin2", .iso8859(2)), ("latin3 l3 isoir109 csisolatin3", .iso8859(3)),
    ("latin4 l4 isoir110 csisolatin4", .iso8859(4)), ("latin5 l5 isoir148 csisolatin5", .windows(1254)),
    ("latin6 l6 isoir157 csisolatin6", .iso8859(10)), ("latin7 l7", .iso8859(13)), ("latin8 l8", .iso8859(14)),
    ("latin9 l9 csisolatin9", .iso8859(15)), ("latin10 l10", .iso8859(16)),
    ("cyrillic isoir144 csisolatincyrillic", .iso8859(5)),
    (
      "arabic asmo708 ecma114 isoir127 csisolatinarabic iso88596e iso88596i csiso88596e csiso88596i",
      .iso8859(6)
    ),
    ("greek greek8 elot928 ecma118 isoir126 csisolatingreek suneugreek", .iso8859(7)),
    (
      "hebrew isoir138 csisolatinhebrew visual logical iso88598e iso88598i csiso88598e csiso88598i",
      .iso8859(8)
    ),
    ("koi koi8 koi8r cskoi8r", .koi8R), ("koi8u koi8ru", .koi8U), ("866 ibm866 cp866 csibm866 dos866", .ibm866),
    ("tis620 dos874 windows874 cp874 ibm874", .windows874),
    ("mac macintosh xmacroman macroman csmacintosh", .macintosh),
    ("xmaccyrillic xmacukrainian maccyrillic", .macCyrillic),
    ("shiftjis sjis xsjis mskanji ms932 csshiftjis windows31j cswindows31j cp932 windows932", .shiftJIS),
    ("eucjp xeucjp cseucpkdfmtjapanese ujis eucjpms eucjpwin", .eucJP), ("iso2022jp csiso2022jp jis", .iso2022JP),
    (
      "gb18030 gbk xgbk gb2312 gb231280 chinese isoir58 csgb2312 csiso58gb231280 euccn gb cp936 ms936 windows936",
      .gb18030
    ),
    ("big5 big5hkscs cnbig5 csbig5 xxbig5 big5tw cp950 windows950", .big5),
    (
      "euckr cseuckr korean isoir149 ksc5601 ksc56011987 ksc56011989 csksc56011987 ksx1001 windows949 cp949 ms949 uhc",
      .eucKR
    ),
  ]
}
