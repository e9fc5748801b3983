/// How many columns of a terminal a text takes: East Asian wide characters and pictures two, marks on others none.
enum ScreenText {
  /// The columns that a text takes as `Console.visible` shows it.
  static func width(_ text: some StringProtocol) -> Int { text.reduce(0) { $0 + width($1) } }

  /// The columns of one character as it is shown.
  static func width(_ character: Character) -> Int {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) { return 1 }
    let shown = shown(character)
    guard shown.count == 1, let only = shown.first else { return shown.count }
    return columns(of: only)
  }

  /// A character as it may be sent: control characters by their numbers, white space of any kind as a space, format
  /// characters that show nothing left out.
  static func shown(_ character: Character) -> String {
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) { return String(character) }
    if character.isWhitespace { return " " }
    let kept = character.unicodeScalars.filter { !isInvisible($0) }
    return Console.visible(String(String.UnicodeScalarView(kept)))
  }

  /// A text as it may be sent, on one line.
  static func shown(_ text: some StringProtocol) -> String { text.map { shown($0) }.joined() }

  /// A text cut to so many columns, with `…` where something was cut.
  static func cut(_ text: String, to width: Int) -> String {
    let text = shown(text)
    guard Self.width(text) > width else { return text }
    guard width > 0 else { return "" }
    var (kept, used) = ("", 0)
    for character in text {
      let columns = Self.width(character)
      if used + columns > width - 1 { break }
      kept.append(character)
      used += columns
    }
    return kept + "…"
  }

  /// Whether a scalar shows nothing: soft hyphens, zero-width spaces, tags; joiners belong to their character.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x180E, 0x200B, 0x2060...0x2064, 0xFEFF, 0xE0000...0xE007F: true
    default: false
    }
  }

  private static func columns(of character: Character) -> Int {
    var width = 0
    for scalar in character.unicodeScalars {
      // A picture in the colours of an emoji takes two columns whatever its base.
      if scalar.value == 0xFE0F, width == 1, character.unicodeScalars.first?.properties.isEmoji == true { return 2 }
      width = max(width, columns(of: scalar))
    }
    return width
  }

  private static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    // The vowels and final consonants of Hangul stand under the syllable's first letter.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    return wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// East Asian wide and fullwidth (Unicode Standard Annex 11), in whole blocks.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F200...0x1F265, 0x1F300...0x1F320,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}
