/// Words out of attribute values and JSON strings, which often hold markup or character references once too often.
enum MarkupText {
  /// The squeezed words of a value: character references decoded, tags left out, at most `limit` bytes.
  static func words(of value: ArraySlice<UInt8>, limit: Int = 1000) -> [UInt8] {
    words(of: value, limit: limit, passes: 2)
  }

  private static func words(of value: ArraySlice<UInt8>, limit: Int, passes: Int) -> [UInt8] {
    var words: [UInt8] = []
    guard passes > 0, value.contains(0x26) || value.contains(0x3C) else {
      HTMLTree.squeeze(value.prefix(limit * 2), into: &words, limit)
      return trimmed(words)
    }
    var plain: [UInt8] = []
    var index = value.startIndex
    while index < value.endIndex, plain.count < limit * 2 {
      let byte = value[index]
      if byte == 0x26, let reference = reference(in: value, at: index) {
        plain += reference.words
        index = reference.end
      } else if byte == 0x3C, let end = tag(in: value, at: index) {
        index = end
      } else {
        plain.append(byte)
        index += 1
      }
    }
    // `&amp;#8217;` and `&lt;em&gt;` were written twice: decode what the first pass brought to light.
    return Self.words(of: plain[...], limit: limit, passes: plain.count < value.count ? passes - 1 : 0)
  }

  /// The words of a JSON string's raw bytes: escapes decoded, then as `words(of:limit:)`.
  static func words(ofJSON raw: ArraySlice<UInt8>, limit: Int = 1000) -> [UInt8] {
    let raw = raw.prefix(limit * 6)
    guard raw.contains(0x5C) else { return words(of: raw, limit: limit) }
    var plain: [UInt8] = []
    var index = raw.startIndex
    while index < raw.endIndex {
      guard raw[index] == 0x5C, index + 1 < raw.endIndex else {
        plain.append(raw[index])
        index += 1
        continue
      }
      switch raw[index + 1] {
      case 0x6E, 0x72, 0x74, 0x62, 0x66:
        plain.append(0x20)
        index += 2
      case 0x75:
        let scalar = unit(raw, at: index + 2)
        index += 6
        append(scalar, raw, &index, &plain)
      default:
        plain.append(raw[index + 1])
        index += 2
      }
    }
    return words(of: plain[...], limit: limit)
  }

  /// A text of bytes.
  static func string(_ words: some Collection<UInt8>) -> String { String(decoding: words, as: UTF8.self) }

  private static func trimmed(_ words: [UInt8]) -> [UInt8] {
    words.last == 0x20 ? Array(words.dropLast()) : words
  }

  // MARK: JSON

  private static func unit(_ raw: ArraySlice<UInt8>, at start: Int) -> UInt32? {
    guard start >= raw.startIndex, start + 4 <= raw.endIndex else { return nil }
    return number(raw[start..<start + 4], radix: 16)
  }

  /// Appends a `\u` unit; joins a pair of surrogates, whose second half stands at `index`.
  private static func append(
    _ unit: UInt32?, _ raw: ArraySlice<UInt8>, _ index: inout Int, _ plain: inout [UInt8]
  ) {
    guard let unit else {
      index = min(index, raw.endIndex)
      return
    }
    var scalar = unit
    if (0xD800..<0xDC00).contains(unit), index + 1 < raw.endIndex, raw[index] == 0x5C, raw[index + 1] == 0x75,
      let low = self.unit(raw, at: index + 2), (0xDC00..<0xE000).contains(low)
    {
      scalar = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      index += 6
    }
    if let scalar = Unicode.Scalar(scalar) { plain += Array(String(Character(scalar)).utf8) }
  }

  // MARK: Markup

  private static func tag(in value: ArraySlice<UInt8>, at open: Int) -> Int? {
    guard open + 1 < value.endIndex else { return nil }
    let next = value[open + 1]
    guard next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == 0x2F else { return nil }
    return value[open...].prefix(200).firstIndex(of: 0x3E).map { $0 + 1 }
  }

  private static func reference(in value: ArraySlice<UInt8>, at start: Int) -> (words: [UInt8], end: Int)? {
    guard let end = value[start...].prefix(12).firstIndex(of: 0x3B), end > start + 1 else { return nil }
    let name = value[(start + 1)..<end]
    var scalar: UInt32?
    if name.first == 0x23 {
      let digits = name.dropFirst()
      let isHexadecimal = digits.first == 0x78 || digits.first == 0x58
      scalar = isHexadecimal ? number(digits.dropFirst(), radix: 16) : number(digits, radix: 10)
      if let control = scalar, (0x80..<0xA0).contains(control) {
        scalar = SourceDecoder.windows1252[Int(control) - 0x80]
      }
    } else {
      scalar = named[string(name)]
    }
    guard let scalar = scalar.flatMap(Unicode.Scalar.init), scalar.value > 0 else { return nil }
    return (Array(String(Character(scalar)).utf8), end + 1)
  }

  private static func number(_ digits: ArraySlice<UInt8>, radix: UInt32) -> UInt32? {
    guard !digits.isEmpty, digits.count <= 7 else { return nil }
    var number: UInt32 = 0
    for digit in digits {
      let value: UInt32
      switch digit {
      case 0x30...0x39: value = UInt32(digit - 0x30)
      case 0x41...0x46: value = UInt32(digit - 0x41 + 10)
      case 0x61...0x66: value = UInt32(digit - 0x61 + 10)
      default: return nil
      }
      guard value < radix else { return nil }
      number = number * radix + value
    }
    return number
  }

  /// The named references that content systems write by themselves.
  private static let named: [String: UInt32] = {
    var named: [String: UInt32] = [
      "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "apos": 0x27, "ndash": 0x2013, "mdash": 0x2014,
      "lsquo": 0x2018, "rsquo": 0x2019, "sbquo": 0x201A, "ldquo": 0x201C, "rdquo": 0x201D, "bdquo": 0x201E,
      "hellip": 0x2026, "bull": 0x2022, "euro": 0x20AC, "trade": 0x2122, "ensp": 0x2002, "emsp": 0x2003,
      "thinsp": 0x2009, "OElig": 0x152, "oelig": 0x153, "Scaron": 0x160, "scaron": 0x161, "lsaquo": 0x2039,
      "rsaquo": 0x203A,
    ]
    // U+00A0 to U+00FF, in order.
    let latin = """
      nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
      micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
      Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
      Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
      ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
      uuml yacute thorn yuml
      """
    for (offset, name) in latin.split(separator: " ").enumerated() { named[String(name)] = 0xA0 + UInt32(offset) }
    return named
  }()
}
