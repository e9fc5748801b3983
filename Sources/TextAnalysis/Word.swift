/// A word of a text: a run of letters and digits, with the apostrophes, hyphens and number points inside it.
public struct Word: Hashable, Sendable {
  /// UTF-8 offsets in the text that was split.
  public let range: Range<Int>
  /// The word in lower case, curly apostrophes straightened, without a possessive `'s`.
  public let folded: String
  /// Whether the word begins with a capital letter.
  public let isCapitalised: Bool
}

extension Word {
  /// Splits a text into words; `U.S.`, `1,240`, `3.5`, `Lashkar-e-Taiba` and `don't` are one word each.
  public static func words(in text: some StringProtocol) -> [Word] {
    var words: [Word] = []
    let scalars = Array(text.unicodeScalars)
    var offset = 0
    var index = 0
    while index < scalars.count {
      guard isWordScalar(scalars[index]) else {
        offset += scalars[index].utf8Length
        index += 1
        continue
      }
      let start = index
      let startOffset = offset
      while index < scalars.count, isWordScalar(scalars[index]) || joins(scalars, at: index, from: start) {
        offset += scalars[index].utf8Length
        index += 1
      }
      words.append(Word(scalars[start..<index], range: startOffset..<offset))
    }
    return words
  }

  private init(_ scalars: ArraySlice<Unicode.Scalar>, range: Range<Int>) {
    self.range = range
    self.isCapitalised = scalars.first?.properties.isUppercase ?? false
    var folded = ""
    for scalar in scalars {
      switch scalar {
      case "\u{2019}", "\u{2018}", "\u{02BC}": folded.append("'")
      case "\u{2010}", "\u{2011}": folded.append("-")
      case "\u{00AD}": break
      default: folded.append(scalar.isASCII ? Self.lowered(scalar) : scalar.properties.lowercaseMapping)
      }
    }
    if folded.hasSuffix("'s") { folded.removeLast(2) }
    self.folded = folded
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> String {
    ("A"..."Z").contains(scalar) ? String(UnicodeScalar(UInt8(scalar.value) + 32)) : String(scalar)
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "\u{00AD}"
      || scalar.properties.generalCategory == .nonspacingMark
  }

  /// Whether a mark stands between two word characters that belong together.
  private static func joins(_ scalars: [Unicode.Scalar], at index: Int, from start: Int) -> Bool {
    guard index + 1 < scalars.count, index > start, isWordScalar(scalars[index + 1]) else { return false }
    let (before, after) = (scalars[index - 1], scalars[index + 1])
    func digit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
    switch scalars[index] {
    case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}": return true
    case ",": return digit(before) && digit(after)
    case ".":
      if digit(before) && digit(after) { return true }
      // Initialisms: single letters parted by points.
      let letterBefore = !digit(before) && (index - start == 1 || scalars[index - 2] == ".")
      let letterAfter = index + 2 >= scalars.count || !isWordScalar(scalars[index + 2])
      return letterBefore && letterAfter && !digit(after)
    default: return false
    }
  }
}

extension Unicode.Scalar {
  /// The number of UTF-8 bytes of the scalar.
  package var utf8Length: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
