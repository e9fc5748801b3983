/// Text for the fields of SARIF, which viewers take for more than text: a plain message may hold links, `[words](target)`.
enum SARIFText {
  /// A message in plain text: hidden characters named, and no link but those that the caller adds.
  static func plain(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.visible.unicodeScalars {
      // A bracket and a parenthesis that touch would be read as a link to wherever the quotation says.
      if scalar == "(", out.last == "]" { out.append(" ") }
      out.append(scalar)
    }
    return String(out)
  }

  /// A link to the related location of a number.
  static func link(_ words: String, to number: Int) -> String {
    let plain = words.visibleLine.unicodeScalars.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 == "\\" ? "/" : $0 }
    return "[\(String(String.UnicodeScalarView(plain)))](\(number))"
  }

  /// A text of at most so many characters, cut between words and marked.
  static func clipped(_ text: String, to limit: Int) -> String {
    guard text.unicodeScalars.count > limit else { return text }
    let head = String(String.UnicodeScalarView(text.unicodeScalars.prefix(limit - 2)))
    return (head.lastIndex(of: " ").map { String(head[..<$0]) } ?? head) + " …"
  }

  /// `{"text": …}`.
  static func message(_ text: String) -> JSONValue { .object([("text", .string(text))]) }
}
