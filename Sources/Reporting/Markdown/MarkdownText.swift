/// Text made safe for Markdown as forges read it (CommonMark with GitHub's tables).
enum MarkdownText {
  /// Running text: every mark that could mean something is escaped, hidden characters are named.
  static func escaped(_ text: some StringProtocol) -> String {
    var out = String.UnicodeScalarView()
    var isAtStart = true
    var rest = Array(text.unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~", "#", "&", "$":
        out.append("\\")
        out.append(scalar)
      case "+", "-", "=":
        if isAtStart { out.append("\\") }
        out.append(scalar)
      case ".", ")":
        // A number before it and a space behind it would open a list.
        if onlyDigits(out), rest.first.map(\.properties.isWhitespace) ?? true { out.append("\\") }
        out.append(scalar)
      case "\n", "\t": out.append(" ")
      case _ where scalar.isShownByName:
        out.append(contentsOf: "\u{27E8}\(scalar.codePointName)\u{27E9}".unicodeScalars)
      default: out.append(scalar)
      }
      isAtStart = isAtStart && scalar.properties.isWhitespace
    }
    return String(out)
  }

  /// Text as it stands, in a code span; text with a pipe is escaped instead, since a table's cell ends at it.
  static func code(_ text: some StringProtocol) -> String {
    if text.unicodeScalars.contains("|") { return escaped(text) }
    var plain = ""
    var longest = 0
    var run = 0
    for scalar in text.unicodeScalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
      switch scalar {
      case "\n", "\t": plain += " "
      case _ where scalar.isShownByName: plain += "\u{27E8}\(scalar.codePointName)\u{27E9}"
      default: plain.unicodeScalars.append(scalar)
      }
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest > 0 ? "\(fence) \(plain) \(fence)" : fence + plain + fence
  }

  /// A quotation block: each paragraph escaped, `>` before each line.
  static func quotation(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: true).map { "> " + escaped($0) }.joined(separator: "\n>\n")
  }

  /// A table with a header row; the cells hold Markdown.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ([line(header), line(header.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }

  private static func onlyDigits(_ scalars: String.UnicodeScalarView) -> Bool {
    !scalars.isEmpty && scalars.count < 10 && scalars.allSatisfy { ("0"..."9").contains($0) }
  }
}
