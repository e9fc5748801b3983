/// A word of a quotation as a reader compares it: without the punctuation round it.
struct TextWord {
  /// UTF-8 offsets in the text that was split.
  let range: Range<Int>
  /// The word in lower case, apostrophes straightened.
  let key: String

  /// The words of a text, parted by white space, dashes and slashes.
  static func words(in text: String) -> [TextWord] {
    var words: [TextWord] = []
    var current = String.UnicodeScalarView()
    var start = 0
    var offset = 0
    func close() {
      if let word = trimmed(current, at: start) { words.append(word) }
      current.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      let length = UTF8.width(scalar)
      if scalar.properties.isWhitespace || scalar == "\u{2013}" || scalar == "\u{2014}" || scalar == "/" {
        close()
      } else {
        if current.isEmpty { start = offset }
        current.append(scalar)
      }
      offset += length
    }
    close()
    return words
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView, at start: Int) -> TextWord? {
    func counts(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar {
      case "a"..."z", "A"..."Z": return true
      default: break
      }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "%"
        || scalar.properties.generalCategory == .currencySymbol || scalar.properties.isEmoji
    }
    guard let first = scalars.firstIndex(where: counts), let last = scalars.lastIndex(where: counts) else { return nil }
    let before = scalars[..<first].reduce(0) { $0 + UTF8.width($1) }
    let word = scalars[first...last]
    let length = word.reduce(0) { $0 + UTF8.width($1) }
    let straight = word.map { $0 == "\u{2019}" || $0 == "\u{2018}" ? "'" : $0 }
    return TextWord(
      range: start + before..<start + before + length, key: String(String.UnicodeScalarView(straight)).lowercased())
  }
}
