internal import Foundation

/// Tells whether a text is Markdown.
enum MarkdownSigns {
  /// Lines that are looked at: a text that is Markdown shows it early.
  private static let mostLines = 2_000

  /// By the ending of the path, else by marks that hardly any other text has.
  static func isMarkdown(_ text: TextLines, path: String) -> Bool {
    let name = path.lowercased()
    if [".md", ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".mdx"].contains(where: name.hasSuffix) { return true }
    // One `#` amid a text may be a shell's prompt; at its start it is a title.
    var opensText = false
    var (headings, otherHashes, fences, links, bold, tables, solid) = (0, 0, 0, 0, 0, 0, 0)
    var isFenced = false
    for index in text.lines.indices.prefix(mostLines) where text.lines[index].furniture == .none {
      let line = text.stretch(index)
      guard line.count < 4_096 || line.first == 0x23 else {
        // A paragraph on one line: its links alone are looked for.
        if holdsLink(line) { links += 1 }
        continue
      }
      if line.hasPrefix("```") || line.hasPrefix("~~~") {
        fences += 1
        isFenced.toggle()
        continue
      }
      if isFenced { continue }
      solid += 1
      if line.first == 0x23 {
        if isHeading(line), text.lines[index].indent < 4, standsAlone(index, text) {
          headings += 1
          opensText = opensText || solid == 1
        } else {
          otherHashes += 1
        }
      }
      if holdsLink(line) { links += 1 }
      if holdsBold(line) { bold += 1 }
      if isDelimiterRow(line) { tables += 1 }
    }
    // A file of `#` comments is a program's.
    let commented = otherHashes > headings
    return fences >= 2 && fences.isMultiple(of: 2) || tables > 0 || links >= 2 || links + bold >= 3
      || !commented && headings * 2 <= solid && (headings > 1 || headings == 1 && opensText)
  }

  /// `## Words`
  static func isHeading(_ line: TextStretch) -> Bool {
    var index = line.lower
    while index < line.upper, line.bytes[index] == 0x23 { index += 1 }
    return index - line.lower <= 6 && index + 1 < line.upper && line.bytes[index] == 0x20
      && (TextByte.isWord(line.bytes[index + 1]) || line.bytes[index + 1] == 0x22 || line.bytes[index + 1] == 0x5B)
  }

  private static func standsAlone(_ index: Int, _ text: TextLines) -> Bool {
    let isFirst = index == 0 || text.lines[index].blanks > 0
    return isFirst && (index + 1 >= text.lines.count || text.lines[index + 1].blanks > 0)
  }

  /// `[words](address)`
  private static func holdsLink(_ line: TextStretch) -> Bool {
    var place = line.lower
    while let close = line.bytes.index(of: 0x5D, from: place, to: line.upper) {
      place = close + 1
      guard close + 2 < line.upper, line.bytes[close + 1] == 0x28 else { continue }
      let target = TextStretch(line.bytes, close + 2..<line.upper)
      if target.hasPrefix("http") || target.hasPrefix("#") || target.hasPrefix("/") || target.hasPrefix("./")
        || target.hasPrefix("<http")
      {
        return true
      }
    }
    return false
  }

  /// `**words**`
  private static func holdsBold(_ line: TextStretch) -> Bool {
    var place = line.lower
    var open: Int?
    while let star = line.bytes.index(of: 0x2A, from: place, to: line.upper) {
      place = star + 1
      guard star + 1 < line.upper, line.bytes[star + 1] == 0x2A else { continue }
      place = star + 2
      if let before = open {
        if star > before, !TextByte.isSpace(line.bytes[star - 1]) { return true }
        open = nil
      } else if star + 2 < line.upper, TextByte.isWord(line.bytes[star + 2]) {
        open = star + 2
      }
    }
    return false
  }

  /// `| --- | :-: |`
  static func isDelimiterRow(_ line: TextStretch) -> Bool {
    var (dashes, bars) = (0, 0)
    for index in line.range {
      switch line.bytes[index] {
      case 0x2D: dashes += 1
      case 0x7C: bars += 1
      case 0x3A, 0x20, 0x09: break
      default: return false
      }
    }
    return bars > 0 && dashes >= bars
  }
}
