internal import ClaimModel

/// Writes the words of a Markdown paragraph without its marks: emphasis, links, code, pictures, tags, references.
///
/// The marks are looked for in a copy of the paragraph's lines; what is written are the words of the source itself, so
/// that every byte keeps its place. Each mark is looked at a bounded number of times.
struct MarkdownInline {
  /// A line of a paragraph, and how it meets the next.
  struct Line {
    var words: Range<Int>
    var joint: LineEndHyphens.Joint
  }

  /// What a picture shows, and the address it is linked to.
  struct Picture {
    var words: Range<Int>
    var target: String?
  }

  /// What was found in a paragraph beside its words.
  struct Found {
    var pictures: [Picture] = []
    /// Comments, without their marks.
    var comments: [Range<Int>] = []
    /// The role of the last block, where the paragraph's tags part it into several.
    var role: Passage.Role?
    var level = 0

    mutating func add(_ other: Found) {
      pictures += other.pictures
      comments += other.comments
    }
  }

  /// Longer paragraphs are no one's Markdown, and are written as they stand: 1 MiB.
  private static let longest = 1 << 20

  private let bytes: UnsafeBufferPointer<UInt8>
  private let definitions: LinkDefinitions

  init(bytes: UnsafeBufferPointer<UInt8>, definitions: LinkDefinitions) {
    self.bytes = bytes
    self.definitions = definitions
  }

  /// Writes a paragraph to the block being written; tags of blocks end it and begin others if it has a role to give them.
  func write(_ lines: [Line], role: Passage.Role?, to list: inout BlockList) -> Found {
    let count = lines.reduce(0) { $0 + $1.words.count }
    guard count <= Self.longest, lines.contains(where: { hasMarks($0.words) }) else {
      writePlain(lines, to: &list)
      return Found()
    }
    let copy = ParagraphCopy(lines, of: bytes)
    return copy.text.withUnsafeBufferPointer { text in
      var scan = MarkdownScan(text, definitions: definitions)
      scan.run()
      return copy.write(scan, text, of: bytes, role: role, to: &list)
    }
  }

  private func writePlain(_ lines: [Line], to list: inout BlockList) {
    for (place, line) in lines.enumerated() {
      var range = line.words
      if case .cut(let count) = line.joint {
        range = range.lowerBound..<max(range.lowerBound, range.upperBound - count)
      }
      list.append(range, of: bytes)
      if case .space = line.joint, place + 1 < lines.count {
        list.appendSpace(for: line.words.upperBound..<line.words.upperBound + 1)
      }
    }
  }

  /// Whether any byte may be a mark.
  private func hasMarks(_ range: Range<Int>) -> Bool {
    for index in range {
      switch bytes[index] {
      case 0x2A, 0x5F, 0x60, 0x5B, 0x5D, 0x3C, 0x26, 0x5C, 0x7E, 0x3A: return true
      default: break
      }
    }
    return false
  }

  /// The cells of a row, as ranges of the source; a bar behind a backslash or in code parts nothing.
  static func cells(_ row: TextStretch) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = row.lower
    var index = row.lower
    var isCode = false
    func add(_ end: Int) {
      cells.append(TextStretch(row.bytes, start..<max(start, end)).trimmed.range)
    }
    while index < row.upper {
      switch row.bytes[index] {
      case 0x5C: index += 1
      case 0x60: isCode.toggle()
      case 0x7C where !isCode:
        if index > row.lower { add(index) }
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < row.upper { add(row.upper) }
    return cells
  }
}

/// The lines of a paragraph side by side, a line feed between two, and the way back to the source.
private struct ParagraphCopy {
  private(set) var text: [UInt8] = []
  /// Where each line starts in the copy and in the source.
  private var starts: [(copy: Int, source: Int)] = []

  init(_ lines: [MarkdownInline.Line], of bytes: UnsafeBufferPointer<UInt8>) {
    for (place, line) in lines.enumerated() {
      starts.append((text.count, line.words.lowerBound))
      text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[line.words]))
      guard place + 1 < lines.count else { break }
      switch line.joint {
      case .space: text.append(0x0A)
      case .nothing: break
      case .cut(let count): text.removeLast(min(count, line.words.count))
      }
    }
  }

  /// Writes the words between the marks.
  func write(
    _ scan: MarkdownScan, _ text: UnsafeBufferPointer<UInt8>, of bytes: UnsafeBufferPointer<UInt8>,
    role: Passage.Role?, to list: inout BlockList
  ) -> MarkdownInline.Found {
    var found = MarkdownInline.Found()
    var line = 0
    var place = 0
    func advance(to end: Int, _ list: inout BlockList) {
      while place < end {
        while line + 1 < starts.count, starts[line + 1].copy <= place { line += 1 }
        let next = line + 1 < starts.count ? starts[line + 1].copy : Int.max
        let stop = min(end, next)
        // A line ends with a letter: this is the line feed between two, which may stand for a space of two bytes.
        let words = stop == next && text[stop - 1] == 0x0A ? stop - 1 : stop
        let source = starts[line].source + place - starts[line].copy
        list.append(source..<source + words - place, of: bytes)
        if words < stop { list.appendSpace(for: source + words - place..<source + stop - place) }
        place = stop
      }
    }
    func source(_ range: Range<Int>) -> Range<Int> {
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle].copy <= range.lowerBound { low = middle + 1 } else { high = middle }
      }
      let start = starts[max(low - 1, 0)]
      let lower = start.source + range.lowerBound - start.copy
      return lower..<lower + range.count
    }
    var target: String?
    for mark in scan.sortedMarks where mark.range.lowerBound >= place {
      advance(to: mark.range.lowerBound, &list)
      switch mark.kind {
      case .nothing: break
      case .space: list.appendSpace(for: 0..<0)
      case .cell:
        if found.role == .tableRow, !list.isEmpty { list.appendMark(0x7C) } else { list.appendSpace(for: 0..<0) }
      case .part(let next, let level):
        if let role {
          list.finish(role: found.role ?? role, level: found.level)
          (found.role, found.level) = (next, next == nil ? 0 : level)
        } else {
          list.appendSpace(for: 0..<0)
        }
      case .words(let words): list.append(words, for: source(mark.range))
      case .link(let address):
        list.beginLink(to: address)
        target = address
      case .linkEnd:
        list.endLink()
        target = nil
      case .note(let label): list.addLink(to: NoteAddress.of(label), at: source(mark.range).lowerBound)
      case .picture(let words):
        if !words.isEmpty { found.pictures.append(MarkdownInline.Picture(words: source(words), target: target)) }
      case .comment(let words): found.comments.append(source(words))
      }
      place = max(place, mark.range.upperBound)
    }
    advance(to: text.count, &list)
    list.endLink()
    return found
  }
}
