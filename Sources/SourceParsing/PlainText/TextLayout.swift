/// How the lines of a text make paragraphs.
struct TextLayout {
  enum Kind {
    /// A line is a paragraph.
    case lineAParagraph
    /// Lines are wrapped at a column; a blank line, an indent or a short last line parts paragraphs.
    case wrapped
    /// As wrapped, with a blank line between every two lines.
    case doubleSpaced
  }

  var kind = Kind.lineAParagraph
  /// The column at which lines are wrapped; 0 where they are not.
  var margin = 0
  /// The column at which most wrapped lines start.
  var indent = 0

  /// The widest column at which a printer or a writer wraps lines.
  private static let widest = 132
  /// The narrowest: a column of a newspaper.
  private static let narrowest = 24

  /// A line a paragraph.
  init() {}

  /// Looks at the lengths and the ends of the lines.
  init(_ text: TextLines) {
    let lines = text.lines
    var extents: [Int] = []
    extents.reserveCapacity(lines.count)
    for line in lines where line.furniture == .none {
      // No writer can wrap an address.
      if line.extent > Self.widest, line.count < 1_000, text.stretch(line).holdsAddress { continue }
      extents.append(min(line.extent, 4 * Self.widest))
    }
    guard extents.count >= 2 else { return }
    // A line in ten may be wider: a table's, or a paragraph that nobody wrapped.
    let wide = extents.count { $0 > Self.widest }
    guard wide * 10 <= extents.count else { return }
    extents.removeAll { $0 > Self.widest }
    let margin = Self.percentile(90, of: extents)
    var (touching, single, broken, brokenApart) = (0, 0, 0, 0)
    var last: Int?
    for index in lines.indices where lines[index].furniture == .none {
      defer { last = index }
      guard let before = last, before == index - 1 else { continue }
      let blanks = lines[index].blanks
      guard blanks <= 1 else { continue }
      // Marked lines are no sign of wrapping, however they end.
      let isBroken = isBroken(text, before, index, margin: margin)
      if blanks == 0 { touching += 1 } else { single += 1 }
      if isBroken, blanks == 0 { broken += 1 } else if isBroken { brokenApart += 1 }
    }
    if single * 10 >= extents.count * 6, brokenApart * 10 >= single * 3, single > touching {
      kind = .doubleSpaced
    } else if broken > 0, broken * 10 >= touching * 2 {
      kind = .wrapped
    }
    guard kind != .lineAParagraph else { return }
    self.margin = margin
    indent = Self.commonIndent(lines, margin: margin)
  }

  private static func commonIndent(_ lines: [TextLine], margin: Int) -> Int {
    var counts = [Int](repeating: 0, count: widest + 1)
    for line in lines where line.furniture == .none && line.extent * 10 >= margin * 8 {
      counts[min(Int(line.indent), widest)] += 1
    }
    return counts.indices.max { (counts[$0], -$0) < (counts[$1], -$1) } ?? 0
  }

  /// Whether a line ends where only a wrap ends it: near the margin, amid a sentence.
  private func isBroken(_ text: TextLines, _ before: Int, _ index: Int, margin: Int) -> Bool {
    let line = text.lines[before]
    guard line.extent * 10 >= margin * 7, line.extent >= Self.narrowest else { return false }
    let (one, other) = (text.stretch(before), text.stretch(index))
    if one.endsSentence { return false }
    return other.startsSmall || one.last == 0x2D || one.last == 0x2C
      || line.extent + 1 + Self.firstWord(other) > margin && line.extent * 100 >= margin * 85
  }

  /// The number of characters of a line's first word.
  static func firstWord(_ line: TextStretch) -> Int {
    var columns = 0
    for index in line.range {
      if line.bytes[index] == 0x20 || line.bytes[index] == 0x09 { break }
      if line.bytes[index] & 0xC0 != 0x80 { columns += 1 }
    }
    return columns
  }

  /// A percentile of small numbers by counting: the nearest rank, which is the highest of few values.
  private static func percentile(_ percent: Int, of values: [Int]) -> Int {
    var counts = [Int](repeating: 0, count: 4 * widest + 1)
    for value in values { counts[value] += 1 }
    var rest = (values.count * percent + 99) / 100 - 1
    for (value, count) in counts.enumerated() {
      if rest < count { return value }
      rest -= count
    }
    return 0
  }
}
