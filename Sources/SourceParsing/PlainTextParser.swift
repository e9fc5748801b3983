internal import ClaimModel

/// Turns a text file into blocks: wraps joined, page breaks healed, furniture kept apart.
enum PlainTextParser {
  /// Parses a decoded text.
  static func parse(_ source: DecodedSource) -> ParsedBlocks {
    var lines = TextLine.lines(of: source)
    let frontMatter = TextMetadata.takeFrontMatter(&lines)
    PageFurniture.mark(&lines)
    let layout = TextLayout(lines)
    if case .lineAParagraph = layout {} else { lines = PageFurniture.healBreaks(lines).kept }
    var blocks = PlainTextBlocks(lines: lines, layout: layout).blocks
    PlainTextFurniture.mark(&blocks)
    let metadata = frontMatter.filled(from: TextMetadata.read(blocks: blocks, lines: lines))
    PlainTextFurniture.markHeadings(&blocks)
    return ParsedBlocks(list: Block.list(of: blocks, in: source.bytes), metadata: metadata)
  }
}

/// Groups lines into blocks.
struct PlainTextBlocks {
  private(set) var blocks: [Block] = []
  private var current: [TextLine] = []
  private var role = Passage.Role.paragraph
  private let width: Int
  private let hyphenated: Set<String>
  private let plain: Set<String>

  init(lines: [TextLine], layout: TextLayout) {
    let words = lines.flatMap { $0.text.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init) }
    hyphenated = Set(words.filter { $0.contains("-") })
    plain = Set(words)
    switch layout {
    case .lineAParagraph: width = 0
    case .wrapped(let columns), .doubleSpaced(let columns): width = columns
    }
    for (index, line) in lines.enumerated() {
      let isDouble = if case .doubleSpaced = layout { true } else { false }
      if let reason = line.furniture {
        if reason != "rule" || !isUnderline(lines, index) { blocks.append(furniture(line, reason)) }
      } else if line.isBlank {
        let blanks = blankCount(lines, index)
        if width == 0 || (!isDouble && !isOpen(before: lines, index))
          || (isDouble && blanks > 3 && !isOpen(before: lines, index))
        {
          close()
        }
      } else if line.text.contains("://"), line.text.split(separator: " ").count == 1 {
        close()
        blocks.append(link(line))
      } else {
        add(line)
      }
    }
    close()
    joinAcrossFurniture()
  }

  private func isUnderline(_ lines: [TextLine], _ index: Int) -> Bool { index > 0 && !lines[index - 1].isBlank }

  private func blankCount(_ lines: [TextLine], _ index: Int) -> Int {
    var count = 1
    var next = index + 1
    while next < lines.count, lines[next].isBlank {
      count += 1
      next += 1
    }
    return count
  }

  /// Whether a page break cuts a sentence here: page furniture next to the blank lines, and small letters behind it.
  private func isOpen(before lines: [TextLine], _ index: Int) -> Bool {
    guard let last = current.last, !last.endsSentence else { return false }
    var next = index
    var met = false
    while next < lines.count, lines[next].isBlank || lines[next].furniture != nil {
      met = met || lines[next].furniture != nil
      next += 1
    }
    var before = index
    while before > 0, lines[before].isBlank || lines[before].furniture != nil {
      met = met || lines[before].furniture != nil
      before -= 1
    }
    return met && next < lines.count && last.text.count * 10 >= width * 6
  }

  private mutating func add(_ line: TextLine) {
    let marker = listMarker(line.text)
    if width == 0 || marker > 0 || startsBlock(line) { close() }
    var line = line
    if marker > 0 {
      role = .listItem
      line.source = line.source.lowerBound + marker..<line.source.upperBound
      line.text = String(line.text.utf8Slice(marker..<line.text.utf8.count))
    } else if current.isEmpty {
      role = .paragraph
      if let heading = headingMark(line.text) {
        role = .heading
        line.source = line.source.lowerBound + heading..<line.source.upperBound
        line.text = String(line.text.utf8Slice(heading..<line.text.utf8.count))
      } else if line.text.hasPrefix("> ") {
        role = .blockQuote
        line.source = line.source.lowerBound + 2..<line.source.upperBound
        line.text = String(line.text.dropFirst(2))
      }
    } else if role == .blockQuote, line.text.hasPrefix("> ") {
      line.source = line.source.lowerBound + 2..<line.source.upperBound
      line.text = String(line.text.dropFirst(2))
    }
    current.append(line)
    if width == 0 || role == .heading { close() }
  }

  /// Whether a wrapped line opens a paragraph: the one before it is short and ends, or is a heading.
  private func startsBlock(_ line: TextLine) -> Bool {
    guard let last = current.last else { return false }
    if last.text.hasSuffix("-") || line.startsLower { return false }
    let first = line.text.prefix { $0 != " " }.count
    let hasRoom = last.text.count + first + 1 < width
    if hasRoom && last.endsSentence && last.text.count * 100 < width * 88 { return true }
    if current.count == 1, hasRoom, !last.endsSentence, last.text.count * 10 < width * 7,
      last.indent == line.indent || last.indent > 6
    {
      return true
    }
    // A heading behind a whole sentence: short, with room left, and no end.
    return last.endsSentence && !line.endsSentence && line.text.count * 10 < width * 6
      || line.indent >= last.indent + 2 && last.endsSentence
  }

  private mutating func close() {
    defer {
      current = []
      role = .paragraph
    }
    guard let first = current.first else { return }
    var runs = [Block.Run(text: first.text, source: first.source)]
    for (before, line) in zip(current, current.dropFirst()) {
      let end = before.source.upperBound
      if before.text.hasSuffix("-"), line.startsLower, before.text.dropLast().last?.isLetter == true {
        if !keepsHyphen(before.text, line.text), let last = runs.popLast() {
          runs.append(
            Block.Run(text: String(last.text.dropLast()), source: last.source.lowerBound..<last.source.upperBound - 1))
        }
      } else if !(before.text.hasSuffix("—") || before.text.hasSuffix("/")) {
        runs.append(Block.Run(text: " ", source: end..<end + 1))
      }
      runs.append(Block.Run(text: line.text, source: line.source))
    }
    blocks.append(Block(role: role, runs: runs))
  }

  /// Whether a hyphen at a line's end belongs to the word.
  private func keepsHyphen(_ line: String, _ next: String) -> Bool {
    let head = line.dropLast().lowercased().split { !$0.isLetter && $0 != "-" }.last.map(String.init) ?? ""
    let tail = next.lowercased().prefix { $0.isLetter || $0 == "-" }
    if plain.contains(head + tail) { return false }
    if hyphenated.contains(head + "-" + tail) || head.contains("-") { return true }
    return [
      "well", "self", "non", "ex", "half", "anti", "co", "long", "short", "high", "low", "vice", "mid", "so", "one",
      "two",
    ].contains(head)
  }

  /// Joins a paragraph that page furniture cut in two.
  private mutating func joinAcrossFurniture() {
    guard width > 0 else { return }
    var index = 0
    while index < blocks.count {
      defer { index += 1 }
      guard blocks[index].furniture == nil, blocks[index].role == .paragraph || blocks[index].role == .listItem else {
        continue
      }
      var next = index + 1
      while next < blocks.count, blocks[next].furniture != nil { next += 1 }
      guard next > index + 1, next < blocks.count, let first = blocks[next].text.first, first.isLowercase,
        !".!?:".contains(blocks[index].text.trimming { "\"'\u{201D}\u{2019})".contains($0) }.last ?? "."),
        let end = blocks[index].runs.last?.source.upperBound
      else { continue }
      blocks[index].runs.append(Block.Run(text: " ", source: end..<end + 1))
      blocks[index].runs += blocks[next].runs
      blocks.remove(at: next)
      index -= 1
    }
  }

  private func furniture(_ line: TextLine, _ reason: String) -> Block {
    var block = Block(role: .paragraph, runs: [Block.Run(text: line.text, source: line.source)])
    block.furniture = reason
    return block
  }

  private func link(_ line: TextLine) -> Block {
    var block = furniture(line, "link list")
    block.links = [Block.Link(target: line.text, position: line.source.lowerBound)]
    return block
  }

  /// The UTF-8 length of a list item's mark and the space behind it; 0 where there is none.
  private func listMarker(_ text: String) -> Int {
    for mark in ["- ", "* ", "• ", "– ", "· "] where text.hasPrefix(mark) { return mark.utf8.count }
    return 0
  }

  /// The length of Markdown's heading mark.
  private func headingMark(_ text: String) -> Int? {
    let marks = text.prefix { $0 == "#" }.count
    return (1...6).contains(marks) && text.dropFirst(marks).first == " " ? marks + 1 : nil
  }
}
