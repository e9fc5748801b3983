/// Marks lines whose form alone says that they are no sentences: tables of contents, drawings, mail signatures.
struct PlainTextForms {
  private var text: TextLines

  /// Marks the lines.
  static func mark(_ text: inout TextLines) {
    var forms = PlainTextForms(text: text)
    forms.markContents()
    forms.markDrawings()
    forms.markSignature()
    forms.markEnds()
    text = forms.text
  }

  private init(text: TextLines) { self.text = text }

  // MARK: Contents

  /// Two and more lines with a row of points before a number, and the heading above them.
  private mutating func markContents() {
    var found: [Int] = []
    for index in text.lines.indices where text.lines[index].furniture == .none && text.lines[index].count < 400 {
      if Self.isLeader(text.stretch(index)) { found.append(index) }
    }
    guard found.count > 1 else { return }
    for index in found { text.lines[index].furniture = .contents }
    if let first = found.first, first > 0, isContentsHeading(text.stretch(first - 1)) {
      text.lines[first - 1].furniture = .contents
    }
  }

  private func isContentsHeading(_ line: TextStretch) -> Bool {
    line.equals("contents") || line.equals("table of contents") || line.equals("inhalt")
  }

  /// `1.2  The harbour ........ 14`
  private static func isLeader(_ line: TextStretch) -> Bool {
    var index = line.upper
    while index > line.lower, TextByte.isDigit(line.bytes[index - 1]) || TextByte.isSmall(line.bytes[index - 1]) {
      index -= 1
    }
    guard line.upper - index <= 5, index < line.upper else { return false }
    var points = 0
    while index > line.lower, line.bytes[index - 1] == 0x2E || line.bytes[index - 1] == 0x20 {
      index -= 1
      if line.bytes[index] == 0x2E { points += 1 }
    }
    return points >= 4 && index > line.lower
  }

  // MARK: Drawings

  /// Runs of lines made of signs more than of letters.
  private mutating func markDrawings() {
    var start = 0
    while start < text.lines.count {
      var end = start
      var drawn = 0
      var figures = 0
      var solid = 0
      while end < text.lines.count, end == start || text.lines[end].blanks == 0 {
        solid += 1
        if Self.isDrawn(text.stretch(end)) {
          drawn += 1
          // Rules alone are the lines below headings.
          if text.lines[end].furniture != .rule || text.stretch(end).first == 0x2B { figures += 1 }
        }
        end += 1
      }
      if figures >= 2, drawn * 2 >= solid, !isTable(start..<end) {
        for index in start..<end where text.lines[index].furniture == .none || text.lines[index].furniture == .rule {
          text.lines[index].furniture = .drawing
        }
      }
      start = end
    }
  }

  /// Rows between bars are a table, not a drawing.
  private func isTable(_ lines: Range<Int>) -> Bool {
    lines.allSatisfy { index in
      let line = text.stretch(index)
      if text.lines[index].furniture != .rule, Self.holdsLine(line) { return false }
      return line.first == 0x7C && line.last == 0x7C || text.lines[index].furniture == .rule
        || line.first == 0x2B && line.last == 0x2B || line.first == 0xE2
    }
  }

  /// Whether a line is drawn amid the words: `-----`
  private static func holdsLine(_ line: TextStretch) -> Bool {
    var run = 0
    for index in line.range {
      run = line.bytes[index] == 0x2D ? run + 1 : 0
      if run == 3 { return true }
    }
    return false
  }

  /// Whether a line has three signs that draw, and fewer letters than signs.
  private static func isDrawn(_ line: TextStretch) -> Bool {
    guard line.count < 400 else { return false }
    // Prose is letters for the most part: told at once.
    var prose = 0
    for index in line.range { prose += TextByte.isLetter(line.bytes[index]) ? 1 : 0 }
    if prose * 2 > line.count { return false }
    var (signs, letters) = (0, 0)
    for index in line.range {
      switch line.bytes[index] {
      case 0x2B, 0x2D, 0x7C, 0x2F, 0x5C, 0x5F, 0x3D, 0x3C, 0x3E, 0x5E, 0x2A, 0x23, 0x7E: signs += 1
      case 0xE2 where index + 1 < line.upper && (0x94...0x96).contains(line.bytes[index + 1]): signs += 1
      case 0x20: break
      default: letters += 1
      }
    }
    return signs >= 3 && signs >= letters
  }

  // MARK: Ends

  private static let ends: [StaticString] = [
    "ends", "-ends-", "- ends -", "-30-", "- 30 -", "(ends)", "[ends]", "/ends", "*ends*", "-end-", "- end -", "(end)",
    "# # #",
    "the end", "fin", "finis", "###", "--ends--",
  ]

  /// Marks what stands behind the text of an electronic book, and the signs that close a dispatch.
  private mutating func markEnds() {
    for index in text.lines.indices where text.lines[index].count <= 120 {
      let line = text.stretch(index)
      if line.count <= 9, Self.ends.contains(where: line.equals),
        text.lines[index].furniture == .none
          || text.lines[index].furniture == .rule
      {
        text.lines[index].furniture = .endMark
      }
      guard line.hasPrefix("***") else { continue }
      if line.hasPrefix("*** end of") || line.hasPrefix("***end of") {
        for behind in index..<text.lines.count { text.lines[behind].furniture = .licence }
        return
      }
    }
  }

  // MARK: Signature

  /// What stands behind a line `-- ` at a message's end.
  private mutating func markSignature() {
    let lines = text.lines
    guard
      let mark = lines.indices.suffix(12).last(where: { index in
        let line = lines[index]
        return line.count == 2 && text.bytes[Int(line.lower)] == 0x2D && text.bytes[Int(line.lower) + 1] == 0x2D
          && line.indent == 0
      }), mark > 0
    else { return }
    for index in mark..<lines.count { text.lines[index].furniture = .signature }
  }
}
