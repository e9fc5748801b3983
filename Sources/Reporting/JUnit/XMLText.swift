/// Text made safe for XML 1.0, where some characters have no form at all.
enum XMLText {
  /// Text of an element: markup escaped; controls and other hidden characters named, so that none is sent.
  static func content(_ text: String) -> String { escaped(text, isAttribute: false) }

  /// Text of an attribute in double quotation marks; line feeds and tabs as references, else a reader makes spaces of them.
  static func attribute(_ text: String) -> String { escaped(text, isAttribute: true) }

  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": out.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where isAttribute: out.append(contentsOf: "&#10;".unicodeScalars)
      case "\t" where isAttribute: out.append(contentsOf: "&#9;".unicodeScalars)
      case _ where scalar.isShownByName: out.append(contentsOf: scalar.shownName.unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }
}
