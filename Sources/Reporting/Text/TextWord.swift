internal import ClaimModel

/// A word of a quotation as a reader compares it: without the punctuation round it.
struct TextWord {
  /// UTF-8 offsets in the text that was split.
  let range: Range<Int>
  /// The word in lower case, apostrophes straightened.
  let key: String

  /// The words of a text, parted by white space, dashes and slashes.
  static func words(in text: String) -> [TextWord] {
    var words: [TextWord] = []
    // From the first to behind the last character of a word that counts, and where the text goes on.
    var (start, end, offset) = (-1, 0, 0)
    func close() {
      guard start >= 0 else { return }
      words.append(TextWord(range: start..<end, key: key(text.utf8Slice(start..<end))))
      start = -1
    }
    for scalar in text.unicodeScalars {
      let next = offset + UTF8.width(scalar)
      if parts(scalar) {
        close()
      } else if counts(scalar) {
        if start < 0 { start = offset }
        end = next
      }
      offset = next
    }
    close()
    return words
  }

  /// Whether a character stands between words.
  private static func parts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z": false
    case "/", "\u{2013}", "\u{2014}": true
    default: scalar.properties.isWhitespace
    }
  }

  /// Whether a word may begin or end with a character: punctuation round it is no part of it.
  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "%": true
    default:
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .currencySymbol || scalar.properties.isEmoji
    }
  }

  /// A word in lower case, apostrophes straightened.
  private static func key(_ word: Substring) -> String {
    word.rewritten { bytes, index in
      bytes[index] == 0xE2
    } _: { scalar in
      scalar == "\u{2019}" || scalar == "\u{2018}" ? "'" : String(scalar)
    }.lowercased()
  }
}
