internal import ClaimModel

/// Turns Markdown into blocks: CommonMark's, with the tables, notes and task lists of its dialects.
///
/// Nesting is kept as far as a reader of passages needs it: a block knows whether it stands in a list, a quotation or a
/// note, not how deep.
struct MarkdownBlocks {
  /// An open item of a list.
  private struct ListLevel {
    /// The column where its words start.
    var column: Int
  }

  /// Where a line's words start once its containers are taken off.
  private struct Cursor {
    var place: Int
    var column: Int
  }

  private let text: TextLines
  private let hyphens: LineEndHyphens
  private var inline: MarkdownInline
  private(set) var list: BlockList

  /// The lines of the open paragraph: their words, and their numbers.
  private var paragraph: [(words: Range<Int>, line: Int)] = []
  private var isCode = false
  private var isNote = false
  private var levels: [ListLevel] = []
  private var quoteDepth = 0
  /// Whether the open paragraph is quoted inside an item.
  private var isItemQuote = false
  private var fence: MarkdownLine.Fence?
  private var isTable = false
  /// Lines that start before this offset are read already, as part of a comment.
  private var readTo = 0
  private var hasNoCommentEnd = false

  /// More marks at one line's start than this are words.
  private static let mostMarks = 64

  /// The blocks of a text, and what was broken in it.
  static func read(_ text: TextLines, limit: Int) -> (list: BlockList, warnings: [String]) {
    var blocks = MarkdownBlocks(text: text, limit: limit)
    blocks.run()
    return (blocks.list, MarkdownFaults(blocks.fence, isCommentOpen: blocks.hasNoCommentEnd).told(of: text.bytes))
  }

  private init(text: TextLines, limit: Int) {
    self.text = text
    list = BlockList(limit: limit)
    hyphens = LineEndHyphens(text)
    inline = MarkdownInline(bytes: text.bytes, definitions: LinkDefinitions(text))
    list.reserve(text.bytes.count)
  }

  private mutating func run() {
    for index in text.lines.indices {
      let line = text.lines[index]
      if line.blanks > 0 || line.startsPage {
        close()
        isTable = false
      }
      if let reason = line.furniture.reason {
        close()
        list.append(line.range, of: text.bytes)
        list.finish(role: .paragraph, furniture: reason)
      } else if Int(line.upper) > readTo {
        read(index, line)
      }
    }
    close()
  }

  // MARK: Containers

  private mutating func read(_ index: Int, _ line: TextLine) {
    var cursor = Cursor(place: max(Int(line.lower), readTo), column: Int(line.indent))
    skipSpace(&cursor, line)
    if let fence, quoteDepth == 0 || bytes[cursor.place] != 0x3E {
      readCode(index, line, cursor, fence)
      return
    }
    let isLazy = !paragraph.isEmpty && !isCode
    // A quotation inside an item is the item's.
    let isInside = quoteDepth == 0 && levels.last.map { cursor.column >= $0.column } ?? false
    let depth = isInside ? 0 : takeQuoteMarks(&cursor, line)
    if let fence, depth > 0 {
      readCode(index, line, cursor, fence)
      return
    }
    if depth != quoteDepth, !(depth < quoteDepth && isLazy && line.blanks == 0 && !startsBlock(cursor, line)) {
      close()
      levels = []
      quoteDepth = depth
      isNote = false
    }
    leaveLevels(cursor, line, isLazy: isLazy)
    readBlock(index, line, cursor)
  }

  /// Takes the marks of a quotation off a line; gives their number.
  private func takeQuoteMarks(_ cursor: inout Cursor, _ line: TextLine) -> Int {
    var depth = 0
    while cursor.place < Int(line.upper), bytes[cursor.place] == 0x3E, depth > 0 || cursor.column - base < 4 {
      depth += 1
      cursor.place += 1
      if cursor.place < Int(line.upper), bytes[cursor.place] == 0x20 { cursor.place += 1 }
      cursor.column = 0
      skipSpace(&cursor, line)
    }
    return depth
  }

  /// Closes the lists and notes whose words start further in than this line.
  private mutating func leaveLevels(_ cursor: Cursor, _ line: TextLine, isLazy: Bool) {
    if isNote, line.blanks > 0, cursor.column < 2 { isNote = false }
    guard let last = levels.last, cursor.column < last.column else { return }
    if isLazy, line.blanks == 0, !startsBlock(cursor, line) { return }
    close()
    while let last = levels.last, cursor.column < last.column { levels.removeLast() }
  }

  private var base: Int { levels.last?.column ?? 0 }
  private var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  private func skipSpace(_ cursor: inout Cursor, _ line: TextLine) {
    while cursor.place < Int(line.upper), TextByte.isSpace(bytes[cursor.place]) {
      cursor.column = bytes[cursor.place] == 0x09 ? (cursor.column / 4 + 1) * 4 : cursor.column + 1
      cursor.place += 1
    }
  }

  /// Whether a line opens a block even inside a paragraph.
  private func startsBlock(_ cursor: Cursor, _ line: TextLine) -> Bool {
    guard cursor.place < Int(line.upper) else { return false }
    let words = TextStretch(bytes, cursor.place..<Int(line.upper))
    switch words.first {
    case 0x23: return MarkdownLine.headingLevel(words) != nil
    case 0x60: return words.hasPrefix("```")
    case 0x7E: return words.hasPrefix("~~~")
    case 0x3E: return true
    default: return MarkdownLine.isBreak(words) || MarkdownLine.marker(words) != nil
    }
  }

  // MARK: Blocks

  private mutating func readBlock(_ index: Int, _ line: TextLine, _ start: Cursor) {
    var cursor = start
    var marks = 0
    while cursor.place < Int(line.upper) {
      let words = TextStretch(bytes, cursor.place..<Int(line.upper))
      let isOpen = !paragraph.isEmpty && !isCode
      if cursor.column - base >= 4, !isOpen, marks == 0 {
        addCode(index, cursor.place..<Int(line.upper))
        return
      }
      if isCode { close() }
      if isOpen, marks == 0, let level = MarkdownLine.underlineLevel(words) {
        close(heading: level)
        return
      }
      if MarkdownLine.isBreak(words) {
        close()
        list.append(words.range, of: bytes)
        list.finish(role: .paragraph, furniture: "rule")
        return
      }
      if let item = MarkdownLine.marker(words), marks < Self.mostMarks,
        !isOpen || item.value == nil || item.value == 1 || !levels.isEmpty
      {
        close()
        isNote = false
        while let last = levels.last, cursor.column < last.column { levels.removeLast() }
        let space = min(item.length, item.markLength + 4)
        levels.append(ListLevel(column: cursor.column + space))
        cursor.place += item.length
        cursor.column += space
        skipTask(&cursor, line)
        marks += 1
        continue
      }
      // Further in than a mark may stand it is a word of the open paragraph.
      if words.first == 0x3E, cursor.column - base < 4 {
        if !isItemQuote { close() }
        isItemQuote = true
        _ = takeQuoteMarks(&cursor, line)
        marks += 1
        continue
      }
      if isItemQuote, marks == 0 {
        close()
        isItemQuote = false
      }
      if readLeaf(index, line, words, isOpen: isOpen) { return }
      paragraph.append((words.range, index))
      return
    }
  }

  /// Reads a heading, a fence, a comment, a definition, a row of a table; `false` where the words are a paragraph's.
  private mutating func readLeaf(_ index: Int, _ line: TextLine, _ words: TextStretch, isOpen: Bool) -> Bool {
    switch words.first {
    case 0x23:
      guard let level = MarkdownLine.headingLevel(words) else { break }
      close()
      writeHeading(words, level: level, line: index)
      return true
    case 0x60, 0x7E:
      guard let opened = MarkdownLine.openedFence(words) else { break }
      close()
      fence = opened
      return true
    case 0x3C:
      if words.hasPrefix("<!--"), !isOpen || words.lower == Int(line.lower), readComment(words) { return true }
      if words.hasPrefix("<script") || words.hasPrefix("<style"), readRawElement(words) { return true }
    case 0x5B where !isOpen || isNote:
      if readNote(index, words) { return true }
      if isOpen { break }
      guard LinkDefinitions.definition(in: words) != nil else { break }
      list.append(words.range, of: bytes)
      list.finish(role: .paragraph, furniture: "link definition")
      return true
    default: break
    }
    if isTable {
      if words.index(of: 0x7C) != nil {
        writeRow(words.range, line: index)
        return true
      }
      isTable = false
    } else if paragraph.count == 1, isOpen, MarkdownSigns.isDelimiterRow(words),
      TextStretch(bytes, paragraph[0].words).index(of: 0x7C) != nil
    {
      let header = paragraph[0]
      paragraph = []
      writeRow(header.words, line: header.line)
      isTable = true
      return true
    }
    return false
  }

  /// `[ ]` and `[x]`
  private func skipTask(_ cursor: inout Cursor, _ line: TextLine) {
    let words = TextStretch(bytes, cursor.place..<Int(line.upper))
    guard words.hasPrefix("[ ] ") || words.hasPrefix("[x] ") else { return }
    cursor.place += 4
  }

  // MARK: Fences, comments, notes

  private mutating func readCode(_ index: Int, _ line: TextLine, _ cursor: Cursor, _ open: MarkdownLine.Fence) {
    let words = TextStretch(bytes, cursor.place..<Int(line.upper))
    if words.first == open.mark, words.count >= open.count, words.allSatisfy({ $0 == open.mark }) {
      close()
      fence = nil
    } else {
      addCode(index, words.range)
    }
  }

  private mutating func addCode(_ index: Int, _ range: Range<Int>) {
    if !isCode { close() }
    isCode = true
    paragraph.append((range, index))
  }

  /// Reads a comment up to its end, lines further down perhaps.
  private mutating func readComment(_ words: TextStretch) -> Bool {
    guard !hasNoCommentEnd else { return false }
    var place = words.lower + 4
    while let end = bytes.index(of: 0x3E, from: place) {
      if bytes[end - 1] == 0x2D, bytes[end - 2] == 0x2D, end - 2 >= words.lower + 4 {
        close()
        list.append(words.lower + 4..<end - 2, of: bytes)
        list.finish(role: .paragraph, furniture: "comment")
        readTo = end + 1
        readRest(of: words, from: end + 1)
        return true
      }
      place = end + 1
    }
    hasNoCommentEnd = true
    return false
  }

  /// What stands behind a comment on its first line is a paragraph.
  private mutating func readRest(of words: TextStretch, from start: Int) {
    guard start < words.upper else { return }
    let rest = TextStretch(bytes, start..<words.upper).trimmed
    readTo = words.upper
    if !rest.isEmpty { paragraph.append((rest.range, -1)) }
  }

  /// Reads the body of a script or a style sheet.
  private mutating func readRawElement(_ words: TextStretch) -> Bool {
    let close: StaticString = words.hasPrefix("<script") ? "</script>" : "</style>"
    var place = words.lower
    while let open = bytes.index(of: 0x3C, from: place) {
      if bytes.hasFolded(close, at: open) {
        self.close()
        readTo = open + close.utf8CodeUnitCount
        list.append(words.lower..<readTo, of: bytes)
        list.finish(role: .paragraph, furniture: "markup")
        return true
      }
      place = open + 1
    }
    return false
  }

  /// `[^1]: words`
  private mutating func readNote(_ index: Int, _ words: TextStretch) -> Bool {
    guard let label = NoteAddress.label(of: words) else { return false }
    close()
    levels = []
    isNote = true
    list.addLink(to: NoteAddress.back(to: label.text), at: words.lower)
    let rest = TextStretch(bytes, label.upper + 2..<words.upper).trimmed
    if !rest.isEmpty { paragraph.append((rest.range, index)) }
    return true
  }

  // MARK: Writing

  private var role: Passage.Role {
    isNote ? .footnote : quoteDepth > 0 ? .blockQuote : levels.isEmpty ? .paragraph : .listItem
  }

  private mutating func close(heading level: Int? = nil) {
    guard !paragraph.isEmpty else { return }
    defer {
      paragraph = []
      isCode = false
    }
    if isCode {
      for (place, line) in paragraph.enumerated() {
        if place > 0 { list.appendSpace(for: line.words.lowerBound - 1..<line.words.lowerBound) }
        list.append(line.words, of: bytes)
      }
      list.finish(role: role == .footnote ? .paragraph : role)
      return
    }
    var lines: [MarkdownInline.Line] = []
    for (place, line) in paragraph.enumerated() {
      var joint = LineEndHyphens.Joint.space
      if place + 1 < paragraph.count, line.line >= 0, paragraph[place + 1].line == line.line + 1 {
        joint = hyphens.joint(line.line, line.line + 1)
      }
      lines.append(MarkdownInline.Line(words: line.words, joint: joint))
    }
    let found = inline.write(lines, role: level == nil ? role : nil, to: &list)
    if let level {
      list.finish(role: .heading, level: level)
    } else {
      list.finish(role: found.role ?? role, level: found.level)
    }
    writeAsides(found)
  }

  private mutating func writeHeading(_ words: TextStretch, level: Int, line: Int) {
    var range = TextStretch(bytes, words.lower + level..<words.upper).trimmed
    var end = range
    while end.last == 0x23 { end.upper -= 1 }
    if end.isEmpty || TextByte.isSpace(end.last) { range = end.trimmed }
    // `{#anchor}`, as several dialects have it
    if range.last == 0x7D, let open = MarkdownLine.lastBrace(range), bytes[open + 1] == 0x23 || bytes[open + 1] == 0x2E
    {
      range = TextStretch(bytes, range.lower..<open).trimmed
    }
    let found = inline.write([MarkdownInline.Line(words: range.range, joint: .space)], role: nil, to: &list)
    list.finish(role: .heading, level: level)
    writeAsides(found)
  }

  private mutating func writeRow(_ range: Range<Int>, line: Int) {
    var found = MarkdownInline.Found()
    for cell in MarkdownInline.cells(TextStretch(bytes, range)) {
      if !list.isEmpty { list.appendMark(0x7C) }
      found.add(inline.write([MarkdownInline.Line(words: cell, joint: .space)], role: nil, to: &list))
    }
    list.finish(role: .tableRow)
    writeAsides(found)
  }

  /// Writes what stands in a block and is no part of its words: comments, and what pictures show.
  private mutating func writeAsides(_ found: MarkdownInline.Found) {
    for picture in found.pictures {
      if let target = picture.target { list.addLink(to: target, at: picture.words.lowerBound) }
      list.append(picture.words, of: bytes)
      list.finish(role: .paragraph, furniture: "picture")
    }
    for comment in found.comments {
      list.append(comment, of: bytes)
      list.finish(role: .paragraph, furniture: "comment")
    }
  }
}
