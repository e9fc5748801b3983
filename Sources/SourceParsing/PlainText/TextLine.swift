/// A line of a text file that has words on it, and its place in the decoded source.
struct TextLine {
  /// Where its words start and end, without white space at both ends; offsets of `DecodedSource.bytes`.
  var lower: Int32
  var upper: Int32
  /// The number of characters between them.
  var columns: Int32
  /// Columns of white space before the words; a tab goes to the next multiple of eight. 65,535 at most.
  var indent: UInt16
  /// Blank lines above it, 65,535 at most.
  var blanks: UInt16
  /// Whether a form feed stands between it and the line above.
  var startsPage: Bool
  /// Whether it has two spaces or a tab between its words.
  var isGapped: Bool
  /// Why the line is no part of the article, where its form alone tells.
  var furniture = LineFurniture.none

  var range: Range<Int> { Int(lower)..<Int(upper) }
  var count: Int { Int(upper) - Int(lower) }
  /// The column behind its last character.
  var extent: Int { Int(indent) + Int(columns) }
}

/// Why a line of a text is no part of the article.
enum LineFurniture: UInt8 {
  case none, frontMatter, mailHeader, pageHeader, pageNumber, rule, repeated, redrawn, contents, drawing, signature,
    endMark,
    licence

  /// The reason in words.
  var reason: String? {
    switch self {
    case .none: nil
    case .frontMatter: "front matter"
    case .mailHeader: "mail header"
    case .pageHeader: "page header"
    case .pageNumber: "page number"
    case .rule: "rule"
    case .repeated: "page-break repeat"
    case .redrawn: "line printed twice"
    case .contents: "table of contents"
    case .drawing: "drawing"
    case .signature: "mail signature"
    case .endMark: "end mark"
    case .licence: "licence"
    }
  }

  /// Whether a printer put the line there, between two lines of a text that goes on.
  var isOfPage: Bool { self == .pageHeader || self == .pageNumber || self == .repeated || self == .redrawn }
}

/// The lines of a decoded text.
struct TextLines {
  let bytes: UnsafeBufferPointer<UInt8>
  var lines: [TextLine] = []
  /// Whether the text has more lines than the limit: those behind it are left out.
  private(set) var isCutOff = false

  /// Finds the lines of a text: ended by LF, CR LF or a form feed, or by CR in a file that has no other end.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = Int.max) {
    self.bytes = bytes
    let end: UInt8 = LineIndex.endsWithReturns(bytes) ? 0x0D : 0x0A
    lines.reserveCapacity(bytes.count / 64)
    var start = 0
    var next = 0
    var blanks = 0
    var startsPage = false
    while start < bytes.count {
      if next <= start { next = (bytes.index(of: end, from: start) ?? bytes.count) + 1 }
      // A form feed inside a line ends it, too.
      var stop = next - 1
      var feed = false
      if let found = bytes.index(of: 0x0C, from: start, to: stop) {
        stop = found
        feed = true
      }
      if let line = line(start..<stop, blanks: blanks, startsPage: startsPage) {
        if lines.count >= limit {
          isCutOff = true
          break
        }
        lines.append(line)
        blanks = 0
        startsPage = false
      } else {
        blanks += 1
      }
      startsPage = startsPage || feed
      start = feed ? stop + 1 : next
    }
  }

  private func line(_ range: Range<Int>, blanks: Int, startsPage: Bool) -> TextLine? {
    var lower = range.lowerBound
    var indent = 0
    let stretch = TextStretch(bytes, range)
    while lower < range.upperBound {
      let length = stretch.spaceLength(at: lower)
      if length == 0 { break }
      indent = bytes[lower] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      lower += length
    }
    let trimmed = TextStretch(bytes, lower..<range.upperBound).trimmed
    guard !trimmed.isEmpty else { return nil }
    var columns = 1
    var gaps = 0
    for index in trimmed.lower..<trimmed.upper - 1 {
      columns += bytes[index + 1] & 0xC0 != 0x80 ? 1 : 0
      gaps += (bytes[index] == 0x20 && bytes[index + 1] == 0x20) || bytes[index] == 0x09 ? 1 : 0
    }
    return TextLine(
      lower: Int32(trimmed.lower), upper: Int32(trimmed.upper), columns: Int32(columns),
      indent: UInt16(min(indent, Int(UInt16.max))), blanks: UInt16(min(blanks, Int(UInt16.max))),
      startsPage: startsPage, isGapped: gaps > 0)
  }

  /// The words of a line.
  func stretch(_ line: TextLine) -> TextStretch { TextStretch(bytes, line.range) }
  /// The words of the line with this number.
  func stretch(_ index: Int) -> TextStretch { TextStretch(bytes, lines[index].range) }
}

extension UnsafeBufferPointer<UInt8> {
  /// The index of the first `byte` from `start` up to, not at, `end`.
  func index(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    guard start < end else { return nil }
    return UnsafeBufferPointer(rebasing: self[start..<end]).index(of: byte, from: 0).map { $0 + start }
  }
}
