/// A character encoding that sources are read in.
struct TextEncoding: Hashable, Sendable {
  /// How bytes stand for characters.
  enum Form: Hashable, Sendable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// Every byte is a character.
    case singleByte
    case shiftJIS, eucJP, iso2022JP, gb18030, big5, eucKR
  }

  /// The preferred name in the IANA registry.
  let name: String
  let form: Form
  /// What `iconv` calls it, best first: the C libraries differ.
  let converters: [String]

  static let utf8 = Self(name: "UTF-8", form: .utf8, converters: [])
  static let utf16LE = Self(name: "UTF-16LE", form: .utf16(isBigEndian: false), converters: [])
  static let utf16BE = Self(name: "UTF-16BE", form: .utf16(isBigEndian: true), converters: [])
  static let utf32LE = Self(name: "UTF-32LE", form: .utf32(isBigEndian: false), converters: [])
  static let utf32BE = Self(name: "UTF-32BE", form: .utf32(isBigEndian: true), converters: [])

  // The vendors' supersets: pages that declare the standard use them (WHATWG Encoding Standard).
  static let shiftJIS = Self(name: "Shift_JIS", form: .shiftJIS, converters: ["CP932", "WINDOWS-31J", "SHIFT_JIS"])
  static let eucJP = Self(name: "EUC-JP", form: .eucJP, converters: ["EUC-JP-MS", "EUCJP-WIN", "EUC-JP"])
  static let iso2022JP = Self(name: "ISO-2022-JP", form: .iso2022JP, converters: Self.eucJP.converters)
  static let gb18030 = Self(name: "GB18030", form: .gb18030, converters: ["GB18030"])
  static let big5 = Self(name: "Big5", form: .big5, converters: ["BIG5-HKSCS", "CP950", "BIG5"])
  static let eucKR = Self(name: "EUC-KR", form: .eucKR, converters: ["CP949", "UHC", "EUC-KR"])

  static let koi8R = Self.singleByte("KOI8-R")
  static let koi8U = Self.singleByte("KOI8-U")
  static let ibm866 = Self.singleByte("IBM866", "CP866")
  static let windows874 = Self.singleByte("windows-874", "CP874", "TIS-620")
  static let macintosh = Self.singleByte("macintosh", "MACINTOSH", "MACROMAN")
  static let macCyrillic = Self.singleByte("x-mac-cyrillic", "MAC-CYRILLIC", "MACCYRILLIC", "MAC-UK")

  /// windows-1250 to windows-1258.
  static func windows(_ number: Int) -> Self { singleByte("windows-\(number)", "CP\(number)") }

  /// ISO 8859-2 to 8859-16; 8859-1, -9 and -11 are read as the windows sets that contain them.
  static func iso8859(_ part: Int) -> Self {
    switch part {
    case 1: windows(1252)
    case 9: windows(1254)
    case 11: windows874
    default: singleByte("ISO-8859-\(part)")
    }
  }

  /// A set of 256 characters at most, under its name and the names of `iconv` where they differ.
  static func singleByte(_ name: String, _ converters: String...) -> Self {
    Self(name: name, form: .singleByte, converters: converters + [name.uppercased()])
  }

  /// Whether two bytes or more stand for one character.
  var isMultiByte: Bool { form != .singleByte }
}
