/// Text made safe for Markdown as forges read it (CommonMark with GitHub's tables).
enum MarkdownText {
  /// Running text: every mark that could mean something is escaped, hidden characters are named.
  static func escaped(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard let opening = opening(of: text) else { return text.rewritten(needsLook, written) }
    return text[..<opening].rewritten(needsLook, written) + "\\" + text[opening...].rewritten(needsLook, written)
  }

  /// The character that would make a list or a heading of a text that begins with it, or with a number before it and a space
  /// behind it; elsewhere it means nothing.
  private static func opening(of text: String) -> String.Index? {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }) else { return nil }
    switch scalars[first] {
    case "+", "-", "=": return first
    case "0"..."9":
      let rest = scalars.drop { ("0"..."9").contains($0) }
      guard first == scalars.startIndex, let mark = rest.first, mark == "." || mark == ")",
        scalars.distance(from: first, to: rest.startIndex) < 10,
        rest.dropFirst().first?.properties.isWhitespace ?? true
      else { return nil }
      return rest.startIndex
    default: return nil
    }
  }

  /// How a character is written that may not stand for itself.
  private static func written(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n", "\t": " "
    case _ where scalar.isShownByName: scalar.shownName
    case _ where scalar.isASCII: "\\" + String(scalar)
    default: String(scalar)
    }
  }

  /// Whether a character may not stand for itself.
  private static func needsLook(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    // \ ` * _ [ ] < > | ~ # & $
    case 0x5C, 0x60, 0x2A, 0x5F, 0x5B, 0x5D, 0x3C, 0x3E, 0x7C, 0x7E, 0x23, 0x26, 0x24: true
    default: bytes.mayBeHidden(at: index)
    }
  }

  /// Text as it stands, in a code span; text with a pipe is escaped instead, since a table's cell ends at it.
  static func code(_ text: some StringProtocol) -> String {
    if text.utf8.contains(UInt8(ascii: "|")) { return escaped(text) }
    let plain = text.rewritten { bytes, index in
      bytes.mayBeHidden(at: index)
    } _: { scalar in
      scalar == "\n" || scalar == "\t" ? " " : scalar.isShownByName ? scalar.shownName : String(scalar)
    }
    var (longest, run) = (0, 0)
    for byte in plain.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest > 0 ? "\(fence) \(plain) \(fence)" : fence + plain + fence
  }

  /// A quotation block: each paragraph escaped, `>` before each line.
  static func quotation(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "\n")) else { return text.isEmpty ? "" : "> " + escaped(text) }
    return text.split(separator: "\n", omittingEmptySubsequences: true).map { "> " + escaped($0) }
      .joined(separator: "\n>\n")
  }

  /// A table with a header row; the cells hold Markdown.
  static func table(_ header: [String], _ rows: [[String]]) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    return ([line(header), line(header.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
  }
}
