internal import Foundation

/// Words written for LaTeX as plain text: accents, letters and quotation marks in Unicode, commands and braces gone.
struct LaTeXText {
  private var rest: ArraySlice<Unicode.Scalar>

  /// The text; what is not known stays without its backslash.
  static func plain(_ text: String) -> String {
    var reader = LaTeXText(rest: Array(text.unicodeScalars)[...])
    let words = reader.text(depth: 0).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.precomposedStringWithCanonicalMapping
  }

  /// The argument of the first `\url{…}` or `\href{…}` of a text.
  static func address(in text: String) -> String? {
    text.firstMatch(of: /\\(?:url|href)\s*\{([^{}]+)\}/).map { String($0.1).replacing("\\", with: "") }
  }

  /// Combining marks by the sign or letter of the accent.
  private static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}", "u": "\u{306}", ".": "\u{307}",
    "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}", "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}",
    "b": "\u{331}",
  ]

  private static let letters: [String: String] = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł",
    "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textendash": "–", "textemdash": "—", "textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“",
    "textquotedblright": "”", "ldots": "…", "dots": "…", "textellipsis": "…", "textasciitilde": "~",
    "textbackslash": "\\",
    "copyright": "©", "pounds": "£", "euro": "€", "texteuro": "€", "S": "§", "P": "¶", "dag": "†", "guillemotleft": "«",
    "guillemotright": "»", "newline": " ", "quad": " ", "par": " ",
  ]

  private mutating func text(depth: Int) -> String {
    var out = ""
    while let scalar = rest.popFirst() {
      switch scalar {
      case "}":
        if depth > 0 { return out }
      case "{": out += depth < 32 ? text(depth: depth + 1) : ""
      case "\\": out += command(depth: depth)
      case "$": continue
      case "~": out += " "
      case "-": out += dash()
      case "`" where take("`"): out += "“"
      case "'" where take("'"): out += "”"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard rest.first == scalar else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func dash() -> String { take("-") ? (take("-") ? "—" : "–") : "-" }

  private mutating func command(depth: Int) -> String {
    // Commands that lie deeper in one another are no words.
    guard depth < 64, let first = rest.first else { return "" }
    var name = ""
    if Self.isLetter(first) {
      while let letter = rest.first, Self.isLetter(letter) {
        name.unicodeScalars.append(letter)
        rest = rest.dropFirst()
      }
      let isAccent = name.unicodeScalars.count == 1 && Self.accents[name] != nil
      while rest.first?.properties.isWhitespace == true { rest = rest.dropFirst() }
      if isAccent { return accented(name, depth: depth) }
      if let letter = Self.letters[name] {
        // The braces of `\ss{}` end the name.
        if rest.starts(with: ["{", "}"]) { rest = rest.dropFirst(2) }
        return letter
      }
      // Of a link the words are read, not the address.
      if name == "href", take("{") { _ = text(depth: min(depth + 1, 32)) }
      return ""
    }
    rest = rest.dropFirst()
    name = String(first)
    if Self.accents[name] != nil { return accented(name, depth: depth) }
    return switch first {
    case "-", "/": ""
    case "\\", ",", ";", " ", "\n": " "
    default: name
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// The next letter or group with an accent on its first letter.
  private mutating func accented(_ name: String, depth: Int) -> String {
    while rest.first?.properties.isWhitespace == true { rest = rest.dropFirst() }
    guard let mark = Self.accents[name] else { return "" }
    var base = ""
    if take("{") {
      base = depth < 32 ? text(depth: depth + 1) : ""
    } else if take("\\") {
      base = command(depth: depth + 1)
    } else if let scalar = rest.popFirst() {
      base = String(scalar)
    }
    guard let first = base.first else { return "" }
    return String(first) + String(mark) + base.dropFirst()
  }
}
