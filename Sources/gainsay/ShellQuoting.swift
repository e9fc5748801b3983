/// Words as a shell takes them, so that a shown command can be typed again.
enum ShellQuoting {
  /// One word: bare where nothing in it is special, else in quotation marks.
  static func word(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if !text.isEmpty, scalars.allSatisfy(isPlain) { return text }
    // Bash and zsh write other characters by their numbers.
    if Console.visible(text) != text || scalars.contains(where: { $0 == "\n" || $0 == "\t" }) { return escaped(text) }
    // Within double quotation marks these are special, `!` in an interactive shell.
    if !scalars.contains(where: { "\"$`\\!".unicodeScalars.contains($0) }) { return "\"\(text)\"" }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// An option with its value, which may begin with a dash.
  static func option(_ name: String, _ value: String) -> String {
    value.hasPrefix("-") ? "\(name)=\(word(value))" : "\(name) \(word(value))"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      && (("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./:,@%+".unicodeScalars.contains(scalar))
  }

  private static func escaped(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "'", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where Console.visible(String(scalar)) != String(scalar):
        let code = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: max(0, 4 - code.count)) + code
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return "$'\(quoted)'"
  }
}
