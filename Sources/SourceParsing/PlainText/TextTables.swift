/// Finds tables in a text: columns set with spaces or tabs, and rows between bars.
struct TextTables {
  private let text: TextLines
  /// The line behind each table, by its first line.
  private var ends: [Int: Int] = [:]
  /// Lines that go on with the last cell of the row above them.
  private var wrapped: Set<Int> = []
  /// Lines before this one were tried together and make no table.
  private var skipped = 0

  /// Finds the tables of a text.
  init(_ text: TextLines) {
    self.text = text
    var index = 0
    while index < text.lines.count {
      let end = endOfRows(from: index)
      if end > index { ends[index] = end }
      index = max(end, index + 1, skipped)
    }
  }

  /// The line behind the table that starts at a line; `nil` where none does.
  func end(ofTableAt index: Int) -> Int? { ends.isEmpty ? nil : ends[index] }

  /// Whether a line goes on with the last cell of the row above.
  func continues(_ row: Int) -> Bool { wrapped.contains(row) }

  /// The cells of a row, as ranges of the source.
  func cells(of row: Int) -> [Range<Int>] { Self.cells(text.stretch(row)).map(\.range) }

  // MARK: Finding

  /// A cell and the column where it starts, from the line's first word.
  private struct Cell {
    var range: Range<Int>
    var column: Int
  }

  private mutating func endOfRows(from start: Int) -> Int {
    guard mayBeRow(start) else { return start }
    let first = text.stretch(start)
    let isBarred = Self.isBarred(first)
    var rows: [(line: Int, cells: [Cell])] = []
    var more: [Int] = []
    var index = start
    while index < text.lines.count {
      let line = text.lines[index]
      if index > start, line.blanks > 0 || line.startsPage { break }
      if line.furniture == .rule {
        index += 1
        continue
      }
      guard line.furniture == .none else { break }
      let stretch = text.stretch(index)
      let cells = Self.cells(stretch)
      let isRow = isBarred ? Self.isBarred(stretch) : cells.count >= 2 && mayBeRow(index) && !Self.isBarred(stretch)
      if isRow {
        rows.append((index, cells))
      } else if !isBarred, let last = rows.last, let cell = last.cells.last, cells.count == 1,
        abs(Int(line.indent) - Int(text.lines[last.line].indent) - cell.column) <= 1, cell.column > 0
      {
        more.append(index)
      } else {
        break
      }
      index += 1
    }
    guard isTable(rows, isBarred: isBarred) else {
      // Long runs are not tried again from their next line: that would take the square of their length.
      if rows.count > 64 { skipped = index }
      return start
    }
    for line in more { wrapped.insert(line) }
    return max(rows.last?.line ?? start, more.last ?? start) + 1
  }

  /// Cheap: a line that has a wide space or a tab inside, or bars at both ends.
  private func mayBeRow(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard line.furniture == .none, line.count < 600 else { return false }
    if !line.isGapped, text.bytes[Int(line.lower)] != 0x7C, text.bytes[Int(line.lower)] != 0xE2 { return false }
    let stretch = text.stretch(index)
    if stretch.first == 0x7C || stretch.first == 0xE2 { return Self.isBarred(stretch) }
    return line.isGapped && ListMarker(stretch) == nil
  }

  /// `| a | b |`
  private static func isBarred(_ line: TextStretch) -> Bool {
    if line.first == 0x7C { return line.last == 0x7C && line.count > 2 }
    // U+2502, U+2503, U+2551
    guard line.first == 0xE2, line.count > 6 else { return false }
    return isBar(line, at: line.lower) && isBar(line, at: line.upper - 3)
  }

  private static func isBar(_ line: TextStretch, at index: Int) -> Bool {
    let bytes = line.bytes
    guard index + 2 < line.upper, bytes[index] == 0xE2 else { return false }
    return bytes[index + 1] == 0x94 && (bytes[index + 2] == 0x82 || bytes[index + 2] == 0x83)
      || bytes[index + 1] == 0x95 && bytes[index + 2] == 0x91
  }

  /// The cells between wide spaces, tabs or bars.
  private static func cells(_ line: TextStretch) -> [Cell] {
    var cells: [Cell] = []
    let barred = isBarred(line)
    var start: Int?
    var startColumn = 0
    var column = 0
    var spaces = 0
    var lastWord = line.lower
    func end() {
      if let first = start { cells.append(Cell(range: first..<lastWord, column: startColumn)) }
      start = nil
    }
    var index = line.lower
    while index < line.upper {
      let byte = line.bytes[index]
      if byte == 0x20 || byte == 0x09 {
        spaces += byte == 0x09 ? 4 : 1
        column += 1
        index += 1
        continue
      }
      if barred, byte == 0x7C || isBar(line, at: index) {
        end()
        index += byte == 0x7C ? 1 : 3
        column += 1
        spaces = 0
        continue
      }
      // Two spaces behind a sentence are a typist's.
      let isGap =
        spaces >= 3 || spaces == 2 && !".!?:;".utf8.contains(line.bytes[lastWord - (lastWord > line.lower ? 1 : 0)])
      if !barred, isGap, start != nil { end() }
      if start == nil {
        start = index
        startColumn = column
      }
      spaces = 0
      index += 1
      while index < line.upper, line.bytes[index] & 0xC0 == 0x80 { index += 1 }
      column += 1
      lastWord = index
    }
    end()
    return cells
  }

  /// Whether rows stand in columns: cells that start or end at one column, row below row, and no wrapped prose.
  private func isTable(_ rows: [(line: Int, cells: [Cell])], isBarred: Bool) -> Bool {
    guard rows.count >= 2 else { return false }
    if isBarred { return true }
    let most = rows.lazy.map(\.cells.count).max() ?? 0
    let words = rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + TextStretch(text.bytes, $1.range).wordCount() } }
    let cellCount = rows.reduce(0) { $0 + $1.cells.count }
    // `To:    the board` is a label and its value.
    if rows.allSatisfy({ text.bytes[max(0, ($0.cells.first?.range.upperBound ?? 1) - 1)] == 0x3A }) { return false }
    // Justified lines have wide spaces too, between long runs of words.
    if words > cellCount * 7 { return false }
    var aligned = 0
    for (one, other) in zip(rows, rows.dropFirst()) {
      let starts = Set(one.cells.map { $0.column + Int(text.lines[one.line].indent) })
      let shared = other.cells.dropFirst().count { starts.contains($0.column + Int(text.lines[other.line].indent)) }
      let ends = Set(
        one.cells.map { $0.range.upperBound - Int(text.lines[one.line].lower) + Int(text.lines[one.line].indent) })
      let sharedEnds = other.cells.dropFirst().count {
        ends.contains($0.range.upperBound - Int(text.lines[other.line].lower) + Int(text.lines[other.line].indent))
      }
      if max(shared, sharedEnds) * 2 >= max(1, min(one.cells.count, other.cells.count) - 1) { aligned += 1 }
    }
    let needed = most >= 3 ? 1 : 2
    return aligned >= needed && aligned * 3 >= (rows.count - 1) * 2
  }
}
