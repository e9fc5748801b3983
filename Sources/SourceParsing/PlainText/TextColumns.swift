/// Finds pages set in two columns, and puts the lines of the right one behind those of the left.
///
/// A gutter is a column of the page that is blank in many lines with words on both sides and in nearly all others; the
/// words on either side must read like wrapped prose, which the cells of a table do not.
struct TextColumns {
  /// A line on the page: its number, its row, and the gap over the gutter.
  private struct Row {
    var line: Int
    /// The line of the page, blank ones counted.
    var row: Int
    var gap: Gap?
  }

  /// A wide space in a line.
  private struct Gap {
    /// Where the words before it end and those behind it start, as offsets and as columns.
    var source: Range<Int>
    var columns: Range<Int>
  }

  private var text: TextLines
  private var made: [TextLine] = []
  private static let narrowestGap = 2
  private static let narrowestColumn = 18

  /// Unfolds the pages of a text.
  static func unfold(_ text: inout TextLines) {
    // A page in columns has gaps in most of its lines.
    guard text.lines.count(where: \.isGapped) >= 8 else { return }
    var columns = TextColumns(text: text)
    columns.run()
    if !columns.made.isEmpty { text.lines = columns.made }
  }

  private init(text: TextLines) { self.text = text }

  private mutating func run() {
    var result: [TextLine] = []
    var isChanged = false
    var start = 0
    while start < text.lines.count {
      var end = start + 1
      while end < text.lines.count, !text.lines[end].startsPage { end += 1 }
      if let unfolded = page(start..<end) {
        result += unfolded
        isChanged = true
      } else {
        result += text.lines[start..<end]
      }
      start = end
    }
    if isChanged { made = result }
  }

  /// The lines of a page in reading order; `nil` where it has one column.
  private func page(_ lines: Range<Int>) -> [TextLine]? {
    let gapped = lines.count { text.lines[$0].isGapped && text.lines[$0].furniture == .none }
    guard gapped >= 8, gapped * 3 >= lines.count, let gutter = gutter(lines) else { return nil }
    let rows = rows(lines, gutter: gutter)
    guard let first = rows.firstIndex(where: { $0.gap != nil }), let last = rows.lastIndex(where: { $0.gap != nil })
    else {
      return nil
    }
    // Lines of one column above and below the first and last pair belong to the region, too.
    var top = first
    while top > 0, isOneSided(rows[top - 1], gutter) { top -= 1 }
    var bottom = last
    while bottom + 1 < rows.count, isOneSided(rows[bottom + 1], gutter) { bottom += 1 }
    let region = rows[top...bottom]
    let crossing = region.count { $0.gap == nil && !isOneSided($0, gutter) }
    let pairs = region.count { $0.gap != nil }
    guard pairs >= 8, pairs * 10 >= region.count * 4, crossing * 10 <= region.count, isProse(region) else { return nil }
    var result = rows[..<top].map { text.lines[$0.line] }
    var part: [Row] = []
    for row in region {
      if row.gap == nil, !isOneSided(row, gutter) {
        result += unfolded(part, gutter)
        part = []
        result.append(text.lines[row.line])
      } else {
        part.append(row)
      }
    }
    result += unfolded(part, gutter)
    return result + rows[(bottom + 1)...].map { text.lines[$0.line] }
  }

  // MARK: The gutter

  /// The column that most gaps cover, in the middle half of the page.
  private func gutter(_ lines: Range<Int>) -> Int? {
    let width = lines.lazy.map { text.lines[$0].extent }.max() ?? 0
    guard width >= 2 * Self.narrowestColumn, width < 400 else { return nil }
    var change = [Int](repeating: 0, count: width + 2)
    for index in lines where text.lines[index].isGapped && text.lines[index].furniture == .none {
      for gap in gaps(of: index) {
        change[gap.columns.lowerBound] += 1
        change[gap.columns.upperBound] -= 1
      }
    }
    var best: (column: Int, count: Int)?
    var count = 0
    for column in 0..<width {
      count += change[column]
      guard column * 4 >= width, column * 4 <= width * 3 else { continue }
      // Of equal columns the last: the right column starts behind it in every line.
      if count >= best?.count ?? 8 { best = (column, count) }
    }
    return best?.column
  }

  private func gaps(of index: Int) -> [Gap] {
    let line = text.lines[index]
    guard line.count < 800 else { return [] }
    var gaps: [Gap] = []
    var column = Int(line.indent)
    var place = Int(line.lower)
    while place < Int(line.upper) {
      guard text.bytes[place] == 0x20 else {
        place += 1
        while place < Int(line.upper), text.bytes[place] & 0xC0 == 0x80 { place += 1 }
        column += 1
        continue
      }
      let start = place
      while place < Int(line.upper), text.bytes[place] == 0x20 { place += 1 }
      if place - start >= Self.narrowestGap {
        gaps.append(Gap(source: start..<place, columns: column..<column + place - start))
      }
      column += place - start
    }
    return gaps
  }

  private func rows(_ lines: Range<Int>, gutter: Int) -> [Row] {
    var row = 0
    return lines.map { index in
      row += 1 + Int(text.lines[index].blanks)
      let isWords = text.lines[index].furniture == .none
      let gap = isWords && text.lines[index].isGapped ? gaps(of: index).first { $0.columns.contains(gutter) } : nil
      return Row(line: index, row: row, gap: gap)
    }
  }

  /// Whether a line ends before the gutter or starts behind it.
  private func isOneSided(_ row: Row, _ gutter: Int) -> Bool {
    let line = text.lines[row.line]
    return line.furniture == .none && (line.extent <= gutter || Int(line.indent) > gutter)
  }

  // MARK: Sides

  /// Whether both sides read like wrapped prose: many lines begin small, and hold several words.
  private func isProse(_ rows: ArraySlice<Row>) -> Bool {
    for isLeft in [true, false] {
      var (count, small, words) = (0, 0, 0)
      for row in rows {
        guard let gap = row.gap else { continue }
        let line = text.lines[row.line]
        let side = TextStretch(
          text.bytes, isLeft ? Int(line.lower)..<gap.source.lowerBound : gap.source.upperBound..<Int(line.upper))
        count += 1
        if side.startsSmall { small += 1 }
        words += side.wordCount(limit: 12)
      }
      guard small * 3 >= count, words >= count * 3 else { return false }
    }
    return true
  }

  private func unfolded(_ rows: [Row], _ gutter: Int) -> [TextLine] {
    var left: [(TextLine, row: Int)] = []
    var right: [(TextLine, row: Int)] = []
    for row in rows {
      let line = text.lines[row.line]
      if let gap = row.gap {
        left.append((part(of: line, Int(line.lower)..<gap.source.lowerBound, indent: Int(line.indent)), row.row))
        right.append((part(of: line, gap.source.upperBound..<Int(line.upper), indent: gap.columns.upperBound), row.row))
      } else if Int(line.indent) > gutter {
        right.append((line, row.row))
      } else {
        left.append((line, row.row))
      }
    }
    let edge = right.lazy.map { Int($0.0.indent) }.min() ?? 0
    for index in right.indices { right[index].0.indent -= UInt16(min(edge, Int(right[index].0.indent))) }
    return spaced(left) + spaced(right, isBehind: !left.isEmpty)
  }

  private func part(of line: TextLine, _ range: Range<Int>, indent: Int) -> TextLine {
    var part = line
    part.lower = Int32(range.lowerBound)
    part.upper = Int32(range.upperBound)
    var columns = 0
    for index in range where text.bytes[index] & 0xC0 != 0x80 { columns += 1 }
    part.columns = Int32(columns)
    part.indent = UInt16(min(indent, Int(UInt16.max)))
    part.isGapped = false
    return part
  }

  /// The lines of a column with the blank lines between them; a sentence may go on from the foot of one to the next.
  private func spaced(_ lines: [(line: TextLine, row: Int)], isBehind: Bool = false) -> [TextLine] {
    var result: [TextLine] = []
    for (index, (line, row)) in lines.enumerated() {
      var line = line
      if index > 0 { line.blanks = UInt16(min(max(0, row - lines[index - 1].row - 1), Int(UInt16.max))) }
      if index == 0, isBehind { line.startsPage = true }
      result.append(line)
    }
    return result
  }
}
