internal import ClaimModel

/// Groups the lines of a text into blocks, and writes these.
struct PlainTextBlocks {
  private let text: TextLines
  private let layout: TextLayout
  private let hyphens: LineEndHyphens
  private let tables: TextTables
  private(set) var list: BlockList

  /// The lines of the block being gathered.
  private var current: [Int] = []
  private var role = Passage.Role.paragraph
  /// Bytes of a mark at the block's start that are no part of its words.
  private var mark = 0
  /// The column where the words of a list's item start; `nil` outside lists.
  private var itemColumn: Int?
  /// Whether the list has bullets: what stands further in behind a blank line is its items', then.
  private var isBulleted = false
  /// The number of the last numbered item.
  private var lastNumber: Int?
  /// Furniture met since the last line of the block being gathered.
  private var pending: [Int] = []
  /// Whether some of it is no page's, and parts what stands on either side.
  private var isParted = false
  /// Whether some of it is a rule, which parts paragraphs unless it is a page's.
  private var isRuled = false
  private var isPaged = false
  /// Whether the lines below a short rule are the page's notes.
  private var isNotes = false
  /// The column at which the lines around the current one are wrapped, and the last line of which that is known.
  private var localMargin = 0
  private var localEnd = -1
  /// Whether these lines are few and do not end as a sentence does.
  private var isUnended = false

  /// Blocks of one line that are set further in than the text, as examples are.
  private(set) var examples: Set<Int> = []

  /// Groups the lines of a text whose furniture among them is marked.
  init(_ text: TextLines, layout: TextLayout, limit: Int) {
    self.text = text
    list = BlockList(limit: limit)
    self.layout = layout
    hyphens = LineEndHyphens(text)
    tables = TextTables(text)
    list.reserve(text.bytes.count)
    run()
  }

  private mutating func run() {
    var index = 0
    while index < text.lines.count {
      if text.lines[index].furniture != .none {
        // A sentence may go on behind it.
        if current.isEmpty {
          writeFurniture(index)
        } else {
          pending.append(index)
          switch text.lines[index].furniture {
          case .rule: isRuled = true
          case let furniture where furniture.isOfPage: isPaged = true
          default: isParted = true
          }
        }
        index += 1
      } else if let last = current.last, joins(last, index) {
        current.append(index)
        index += 1
      } else {
        close()
        index = open(index)
      }
    }
    close()
  }

  // MARK: Opening a block

  /// Opens the block that starts at a line, or writes it if it is whole; gives the line behind what was read.
  private mutating func open(_ index: Int) -> Int {
    let line = text.stretch(index)
    if text.lines[index].blanks > 1 || itemColumn.map({ Int(text.lines[index].indent) < $0 }) ?? false {
      if ListMarker(line) == nil { itemColumn = nil }
    }
    if let end = tables.end(ofTableAt: index) {
      writeTable(index..<end)
      return end
    }
    if let words = linkedWords(of: line) {
      list.addLink(to: words.text, at: words.lower)
      list.append(line.range, of: text.bytes)
      list.finish(role: .paragraph, furniture: "link list")
      return index + 1
    }
    if let level = underline(of: index) {
      write([index], skipping: 0)
      list.finish(role: .heading, level: level)
      itemColumn = nil
      return index + 2
    }
    mark = 0
    if opensNote(index) {
      role = .footnote
      current = [index]
      return index + 1
    }
    role = itemColumn != nil && isBulleted ? .listItem : .paragraph
    if let marker = ListMarker(line) {
      role = marker.kind == .note ? .footnote : .listItem
      if marker.kind == .bullet { mark = marker.length }
      if marker.kind == .number { lastNumber = marker.value }
      isBulleted = marker.kind == .bullet
      itemColumn = marker.kind == .note ? nil : Int(text.lines[index].indent) + marker.length
    } else if line.first == 0x3E {
      role = .blockQuote
    }
    current = [index]
    return index + 1
  }

  /// Whether a line is a note at a page's end: a short rule stands above, and it starts with a number or a mark.
  private mutating func opensNote(_ index: Int) -> Bool {
    let line = text.lines[index]
    let words = text.stretch(index)
    if line.startsPage || line.blanks > 1 { isNotes = false }
    if index > 0, text.lines[index - 1].furniture == .rule, line.blanks <= 1 {
      let rule = text.lines[index - 1]
      // The line below a heading is no rule above notes.
      let isApart = rule.blanks > 0 || TextByte.isDigit(words.first)
      isNotes = isApart && Int(rule.columns) * 10 <= layout.margin * 6 && rule.indent < 8
    } else if index > 0, text.lines[index - 1].furniture != .none {
      isNotes = false
    }
    if line.blanks > 0, !Self.startsNote(words) { isNotes = false }
    return isNotes && layout.margin > 0 && Self.startsNote(words)
  }

  /// `1 See …`, `* See …`
  private static func startsNote(_ line: TextStretch) -> Bool {
    var index = line.lower
    while index < line.upper, TextByte.isDigit(line.bytes[index]) || line.bytes[index] == 0x2A, index - line.lower < 4 {
      index += 1
    }
    guard index > line.lower, index + 1 < line.upper else { return ListMarker(line)?.kind == .note }
    if line.bytes[index] == 0x2E || line.bytes[index] == 0x29 { index += 1 }
    return index + 1 < line.upper && TextByte.isSpace(line.bytes[index])
  }

  /// The address of a line that holds nothing else, but for the mark of a list.
  private func linkedWords(of line: TextStretch) -> TextStretch? {
    guard line.count < 4_096 else { return nil }
    var words = line
    if let marker = ListMarker(line) { words.lower += marker.length }
    if words.first == 0x3C, words.last == 0x3E {
      words.lower += 1
      words.upper -= 1
    }
    return words.isAddress ? words : nil
  }

  /// The level of a heading with a line of signs below it: 1 for `=`, 2 for `-`, 3 for others.
  private func underline(of index: Int) -> Int? {
    guard index + 1 < text.lines.count, text.lines[index + 1].furniture == .rule, text.lines[index + 1].blanks == 0,
      text.lines[index].columns <= 100
    else { return nil }
    // A rule far longer than the line is a page's or a table's, one of `+` a drawing's.
    guard text.stretch(index).holdsLetters, text.stretch(index + 1).first != 0x2B else { return nil }
    guard text.lines[index + 1].columns <= 2 * text.lines[index].columns + 8 else { return nil }
    switch text.stretch(index + 1).first {
    case 0x3D: return 1
    case 0x2D: return 2
    default: return 3
    }
  }

  // MARK: Joining lines

  private mutating func joins(_ before: Int, _ index: Int) -> Bool {
    guard layout.kind != .lineAParagraph, role != .footnote || text.lines[index].blanks == 0 else { return false }
    if role == .footnote, isNotes, Self.startsNote(text.stretch(index)) { return false }
    let (last, line) = (text.lines[before], text.lines[index])
    let (one, other) = (text.stretch(before), text.stretch(index))
    if tables.end(ofTableAt: index) != nil || opensItem(other, behind: one, isApart: line.blanks > 0) { return false }
    if role == .blockQuote { return other.first == 0x3E && line.blanks == 0 && Self.depth(one) == Self.depth(other) }
    if other.first == 0x3E, other.count > 1, TextByte.isSpace(other.bytes[other.lower + 1]) { return false }
    if linkedWords(of: other) != nil, !isCitedInside(before, index) { return false }
    if !pending.isEmpty || line.startsPage {
      return !isParted && (!isRuled || isPaged) && goesOnBehindPage(before, index)
    }
    if line.blanks > (layout.kind == .doubleSpaced ? 1 : 0) { return false }
    if underline(of: index) != nil, one.endsSentence { return false }
    if let column = itemColumn, role == .listItem, line.blanks == 0, Int(line.indent) >= column,
      isBulleted || Int(line.indent) <= column + 1
    {
      return true
    }
    return !startsBlock(last, one, line, other, index)
  }

  /// Whether a line opens an item of a list; a number that a wrap put at a line's start does not.
  private mutating func opensItem(_ line: TextStretch, behind last: TextStretch, isApart: Bool) -> Bool {
    guard let marker = ListMarker(line) else { return false }
    if marker.kind != .number || isApart { return true }
    if let value = marker.value, let lastNumber, value == lastNumber + 1, role == .listItem { return true }
    return last.endsSentence || current.count == 1 && role != .listItem && !isFull(current[0], current[0] + 1)
  }

  /// Whether an address on a line of its own stands amid a sentence: it had no room on the line above, and the words
  /// around it go on.
  private mutating func isCitedInside(_ before: Int, _ index: Int) -> Bool {
    let (one, line) = (text.stretch(before), text.lines[index])
    guard line.blanks == 0, pending.isEmpty, !one.endsSentence, isFull(before, index) else { return false }
    if PlainTextWords.staysOpen(one, before: text.stretch(index)) { return true }
    return index + 1 < text.lines.count && text.lines[index + 1].blanks == 0 && text.stretch(index + 1).startsSmall
  }

  private static func depth(_ line: TextStretch) -> Int {
    var depth = 0
    for index in line.range {
      if line.bytes[index] == 0x3E { depth += 1 } else if line.bytes[index] != 0x20 { break }
    }
    return depth
  }

  /// Whether a page's end cuts a sentence here.
  private mutating func goesOnBehindPage(_ before: Int, _ index: Int) -> Bool {
    let (one, other) = (text.stretch(before), text.stretch(index))
    if one.endsSentence { return false }
    if other.startsSmall || one.last == 0x2D { return true }
    let margin = margin(at: before)
    return text.lines[before].extent * 10 >= margin * 8
      && (text.lines[index].extent * 10 >= margin * 5 || other.endsSentence)
      && !(other.isAllCapitals && !one.isAllCapitals)
  }

  /// Whether a line has no room for the first word of the next.
  private mutating func isFull(_ before: Int, _ index: Int) -> Bool {
    guard index < text.lines.count else { return false }
    return text.lines[before].extent + 1 + TextLayout.firstWord(text.stretch(index)) >= margin(at: before)
  }

  /// Whether a wrapped line opens a paragraph.
  private mutating func startsBlock(
    _ last: TextLine, _ one: TextStretch, _ line: TextLine, _ other: TextStretch, _ index: Int
  ) -> Bool {
    let margin = margin(at: index)
    let room = margin - (last.extent + 1 + TextLayout.firstWord(other))
    if one.last == 0x2D { return false }
    if Self.areCentred(last, line), !PlainTextWords.staysOpen(one, before: other), !PlainTextWords.goesOn(other) {
      return true
    }
    if other.startsSmall { return room * 10 > margin * 6 && one.last != 0x2C && one.last != 0x3B }
    if one.isLabelled, other.isLabelled { return true }
    if room > 0, one.endsSentence, last.extent * 100 < margin * 88 { return true }
    if PlainTextWords.staysOpen(one, before: other) { return false }
    if room * 10 > margin * 3 { return true }
    // Lines of a letterhead: none of them fills its line, and the last does not end as a sentence does.
    if room > 0, isUnended || current.count == 1 && !one.endsSentence && last.extent * 10 < margin * 7 { return true }
    guard one.endsSentence else { return false }
    // A heading behind a whole sentence: short, with room left, and no end.
    if !other.endsSentence, line.extent * 10 < margin * 6 { return true }
    if line.indent >= last.indent + 2 { return true }
    // The next entry of a list whose entries hang.
    return current.count > 1 && line.indent + 2 <= last.indent && line.indent == text.lines[current[0]].indent
  }

  /// Whether two lines stand one below the other around one middle, far from the edge.
  private static func areCentred(_ one: TextLine, _ other: TextLine) -> Bool {
    let shift = 2 * Int(one.indent) + Int(one.columns) - 2 * Int(other.indent) - Int(other.columns)
    return one.indent >= 8 && other.indent >= 8 && one.indent != other.indent && abs(shift) <= 4
  }

  /// The column at which the lines around a line are wrapped: a quotation may be narrower than the text.
  private mutating func margin(at index: Int) -> Int {
    if index <= localEnd { return localMargin }
    var end = index
    while end + 1 < text.lines.count, text.lines[end + 1].blanks == 0, text.lines[end + 1].furniture == .none {
      end += 1
    }
    localEnd = end
    localMargin = layout.margin
    let count = end - index + 1
    isUnended = count <= 6 && !text.stretch(end).endsSentence
    guard layout.kind == .wrapped, count >= 3 else { return localMargin }
    let widest = text.lines[index...end].lazy.map(\.extent).max() ?? 0
    let long = text.lines[index..<end].count { $0.extent * 5 >= widest * 4 }
    // Prose breaks lines amid its phrases; addresses and labels do not.
    let isProse = (index + 1...end).contains { text.stretch($0).startsSmall }
    if isProse, long * 2 >= count - 1, widest * 2 >= layout.margin { localMargin = max(widest, 40) }
    return localMargin
  }

  /// Whether a line is set further in than the text around it, and not in the middle.
  private func isExample(_ index: Int) -> Bool {
    let line = text.lines[index]
    guard layout.kind == .wrapped, Int(line.indent) >= layout.indent + 4, !text.stretch(index).isAllCapitals else {
      return false
    }
    return abs(Int(line.indent) - layout.indent - (layout.margin - line.extent)) > 6
  }

  // MARK: Writing

  private mutating func close() {
    if !current.isEmpty {
      write(current, skipping: mark)
      if let index = list.finish(role: role), role == .paragraph, current.count == 1, isExample(current[0]) {
        examples.insert(index)
      }
    }
    current = []
    for index in pending { writeFurniture(index) }
    pending = []
    (isParted, isRuled, isPaged) = (false, false, false)
  }

  private mutating func write(_ lines: [Int], skipping mark: Int) {
    for (place, index) in lines.enumerated() {
      var range = text.lines[index].range
      if place == 0 { range = range.lowerBound + mark..<range.upperBound }
      if role == .blockQuote { range = Self.unquoted(text.stretch(index)) }
      var joint = LineEndHyphens.Joint.space
      if place + 1 < lines.count { joint = hyphens.joint(index, lines[place + 1]) }
      if case .cut(let count) = joint { range = range.lowerBound..<max(range.lowerBound, range.upperBound - count) }
      TextLinks.append(range, of: text.bytes, to: &list)
      if case .space = joint, place + 1 < lines.count {
        list.appendSpace(for: Int(text.lines[index].upper)..<Int(text.lines[index].upper) + 1)
      }
    }
  }

  /// A quoted line without its marks.
  private static func unquoted(_ line: TextStretch) -> Range<Int> {
    var lower = line.lower
    while lower < line.upper, line.bytes[lower] == 0x3E || TextByte.isSpace(line.bytes[lower]) { lower += 1 }
    return lower..<line.upper
  }

  private mutating func writeTable(_ rows: Range<Int>) {
    for row in rows where text.lines[row].furniture == .none {
      if tables.continues(row) { continue }
      var wrapped = [row]
      while wrapped.last.map({ $0 + 1 < rows.upperBound && tables.continues($0 + 1) }) ?? false {
        wrapped.append(wrapped.count + row)
      }
      for cell in tables.cells(of: row) {
        if !list.isEmpty { list.appendMark(0x7C) }
        list.append(cell, of: text.bytes)
      }
      for more in wrapped.dropFirst() {
        list.appendSpace(for: Int(text.lines[more - 1].upper)..<Int(text.lines[more - 1].upper) + 1)
        list.append(text.lines[more].range, of: text.bytes)
      }
      list.finish(role: .tableRow)
    }
  }

  private mutating func writeFurniture(_ index: Int) {
    guard let reason = text.lines[index].furniture.reason else { return }
    let line = text.lines[index]
    // The line below a heading is its mark.
    if line.furniture == .rule, index > 0, line.blanks == 0 { return }
    TextLinks.append(line.range, of: text.bytes, to: &list)
    list.finish(role: .paragraph, furniture: reason)
  }
}
