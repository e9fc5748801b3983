extension Unicode.Scalar {
  /// Whether a report names the character (`U+202E`) instead of sending it: controls, characters that change the
  /// direction of text (Unicode UAX #9), line separators, interlinear marks, tags and noncharacters.
  ///
  /// Tab and line feed are text; the joiners U+200C and U+200D are part of many scripts and of emoji.
  var isShownByName: Bool {
    switch value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
    }
  }

  /// The character's name in the form `U+202E`.
  var codePointName: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension StringProtocol {
  /// The text with characters that are not to be sent named instead; line feeds and tabs stay.
  var visible: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar.isShownByName {
        out.append(contentsOf: scalar.shownName.unicodeScalars)
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  /// The same on one line: line feeds and tabs become spaces.
  var visibleLine: String {
    String(String.UnicodeScalarView(visible.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? " " : $0 }))
  }

  /// The same for a path, whose line feeds and tabs mean something: they are named too.
  var visiblePath: String {
    visible.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? $0.shownName : String($0) }.joined()
  }
}

extension Unicode.Scalar {
  /// What stands for the character where it is not sent.
  var shownName: String { "\u{27E8}\(codePointName)\u{27E9}" }
}
