/// Text made safe for Markdown as forges read it.
enum MarkdownMarks {
  /// Running text: every mark that could mean something is escaped, hidden characters are named, lines are joined.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var isAtStart = true
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$":
        out.append(contentsOf: ["\\", scalar])
      case "+", "-", "=":
        if isAtStart { out.append("\\") }
        out.append(scalar)
      case ".", ")":
        // A number before it would open a list.
        if !out.isEmpty, out.count < 10, out.allSatisfy({ ("0"..."9").contains($0) }) { out.append("\\") }
        out.append(scalar)
      case "\n", "\r", "\t": out.append(" ")
      case _ where scalar.isHidden:
        let code = String(scalar.value, radix: 16, uppercase: true)
        out.append(contentsOf: "⟨U+\(String(repeating: "0", count: max(0, 4 - code.count)))\(code)⟩".unicodeScalars)
      default: out.append(scalar)
      }
      isAtStart = isAtStart && scalar.properties.isWhitespace
    }
    return String(out)
  }

  /// A quotation block: `>` before each paragraph, a line with `>` between two.
  static func quotation(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { "> " + escaped(String($0)) }.joined(separator: "\n>\n")
  }

  /// Text as it stands, in a code span.
  static func code(_ text: String) -> String {
    text.contains("`") || text.unicodeScalars.contains { $0.isHidden || $0 == "|" } ? escaped(text) : "`\(text)`"
  }

  /// A link; parentheses in the address are percent-encoded.
  static func link(_ words: String, to address: String) -> String {
    let safe = SourceAddress.encoded(address).replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(escaped(words))](\(safe))"
  }
}
