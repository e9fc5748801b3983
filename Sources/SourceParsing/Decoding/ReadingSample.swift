/// One reading of a sample: its characters beyond ASCII, and what no language does.
struct ReadingSample {
  /// Characters beyond ASCII.
  private(set) var total = 0
  private var counts: [Unicode.Scalar: Int] = [:]
  private var faults = 0.0

  init(_ text: String) {
    var before: Unicode.Scalar = " "
    var beforeThat: Unicode.Scalar = " "
    // A space more: every character is looked at with its neighbours.
    for scalar in (text + " ").unicodeScalars {
      if !before.isASCII {
        total += 1
        counts[Self.lower(before), default: 0] += 1
        faults += Self.fault(of: before, after: beforeThat, before: scalar)
      } else if !beforeThat.isASCII, Self.mixes(before, beforeThat) {
        faults += 1
      }
      (beforeThat, before) = (before, scalar)
    }
  }

  /// How well the reading fits a language, from about -2 to 1.
  func score(_ pattern: WritingPattern) -> Double {
    guard total > 0 else { return 0 }
    var sum = -faults
    // In the order of the characters: sums of fractions depend on it.
    for (scalar, count) in counts.sorted(by: { $0.key < $1.key }) {
      sum += Double(count) * (Self.typographic.contains(scalar) ? 0.9 : pattern.weight(of: scalar))
    }
    return sum / Double(total)
  }

  /// Marks that text in any language has.
  private static let typographic = Set("\u{A0}§©®°«»·„“”‘’‚…–—•€£¥™¶×½¼¾²³¿¡†‰‹›№ªºµ±´¤¸¨¦\u{AD}".unicodeScalars)
  /// Marks that stand inside a word.
  private static let inner = Set("’‘·–—…\u{AD}\u{A0}".unicodeScalars)

  private static func fault(
    of scalar: Unicode.Scalar, after: Unicode.Scalar, before: Unicode.Scalar
  ) -> Double {
    let properties = scalar.properties
    switch properties.generalCategory {
    // U+FFFD alone stands for bytes that could not be read; a file of text has hardly any.
    case .otherSymbol where scalar == "\u{FFFD}": return 2
    case .control, .privateUse, .unassigned: return 1
    case .uppercaseLetter, .lowercaseLetter, .otherLetter:
      if mixes(after, scalar) { return 1 }
      if isIdeographic(scalar) { return 0 }
      // Words of one letter are few, and a capital or a digit beside it is hardly a word.
      if !after.properties.isAlphabetic, !before.properties.isAlphabetic {
        return scalar.value >= 0x370 || properties.isUppercase || isDigit(after) || isDigit(before) ? 1 : 0
      }
      guard properties.isUppercase else { return 0 }
      return after.properties.isLowercase ? 1 : after.properties.isUppercase ? 0.3 : 0
    case .nonspacingMark, .spacingMark: return after.properties.isAlphabetic ? 0 : 1
    default:
      let isInside = after.properties.isAlphabetic && before.properties.isAlphabetic
      return isInside && !inner.contains(scalar) && !isIdeographic(after) && !isIdeographic(before) ? 1 : 0
    }
  }

  /// Whether a letter of ASCII touches a letter of another alphabet.
  private static func mixes(_ one: Unicode.Scalar, _ two: Unicode.Scalar) -> Bool {
    let (ascii, other) = one.isASCII ? (one, two) : (two, one)
    return ascii.isASCII && ascii.properties.isAlphabetic && (0x370..<0x1E00).contains(other.value)
      && other.properties.isAlphabetic
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  private static func isIdeographic(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x2E80 }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping.first ?? scalar : scalar
  }
}
