/// Heals the places where a page ends: lines that the break garbled, or that stand on both pages.
struct PageBreaks {
  private var text: TextLines
  private let isDoubleSpaced: Bool

  /// Marks the spoilt copy of each line that a page break garbled or repeated, in a text of wrapped lines.
  static func heal(_ text: inout TextLines, layout: TextLayout) {
    guard layout.kind != .lineAParagraph else { return }
    var breaks = PageBreaks(text: text, isDoubleSpaced: layout.kind == .doubleSpaced)
    breaks.run(width: layout.margin)
    text = breaks.text
  }

  private init(text: TextLines, isDoubleSpaced: Bool) {
    self.text = text
    self.isDoubleSpaced = isDoubleSpaced
  }

  private mutating func run(width: Int) {
    var last: Int?
    var isBehindPage = false
    for index in text.lines.indices {
      if text.lines[index].furniture != .none {
        isBehindPage = isBehindPage || text.lines[index].furniture.isOfPage
        continue
      }
      isBehindPage = isBehindPage || text.lines[index].startsPage
      if let before = last {
        if isBehindPage {
          healRepeats(before, index)
        } else if isRepeat(before, index), text.lines[index].columns * 10 >= width * 5 {
          markWorse(before, index, .redrawn)
        }
        if text.lines[before].furniture == .none, Self.isGarbled(text.stretch(before), of: text.stretch(index)) {
          text.lines[before].furniture = .redrawn
        }
      }
      if text.lines[index].furniture == .none { last = index }
      isBehindPage = false
    }
  }

  /// Up to three lines at a page's end that stand again at the start of the next.
  private mutating func healRepeats(_ before: Int, _ first: Int) {
    for count in [3, 2, 1] {
      guard before - count + 1 >= 0, first + count <= text.lines.count else { continue }
      let pairs = (0..<count).map { (before - count + 1 + $0, first + $0) }
      guard
        pairs.allSatisfy({ text.lines[$0].furniture == .none && text.lines[$1].furniture == .none && isRepeat($0, $1) })
      else { continue }
      for (one, other) in pairs { markWorse(one, other, .repeated) }
      return
    }
  }

  /// Whether both lines say the same, in letters: 20 at least, for shorter lines may stand twice and mean it.
  private func isRepeat(_ one: Int, _ other: Int) -> Bool {
    // Garbling takes marks away, never letters: lengths that differ by more than marks cannot match.
    let (a, b) = (text.stretch(one), text.stretch(other))
    guard a.count >= 20, b.count >= 20, abs(a.count - b.count) <= 24 else { return false }
    if TextByte.isWord(a.first), TextByte.isWord(b.first), TextByte.folded(a.first) != TextByte.folded(b.first) {
      return false
    }
    let (first, second) = (a.letterHash, b.letterHash)
    return first.count >= 20 && first == second
  }

  /// Marks the copy that lost marks; of two equal ones the second.
  private mutating func markWorse(_ one: Int, _ other: Int, _ furniture: LineFurniture) {
    let isFirstBetter = Self.marks(text.stretch(one)) >= Self.marks(text.stretch(other))
    text.lines[isFirstBetter ? other : one].furniture = furniture
  }

  private static func marks(_ line: TextStretch) -> Int {
    line.range.count { !TextByte.isWord(line.bytes[$0]) && !TextByte.isSpace(line.bytes[$0]) }
  }

  /// Whether a line is what is left of another after most of its letters were lost: many fragments of one or two
  /// letters, all in the order of the other's.
  static func isGarbled(_ line: TextStretch, of clean: TextStretch) -> Bool {
    guard line.count <= clean.count, line.count < 400, isMadeOfFragments(line) else { return false }
    var place = clean.lower
    for index in line.range where TextByte.isWord(line.bytes[index]) {
      let letter = TextByte.folded(line.bytes[index])
      while place < clean.upper, TextByte.folded(clean.bytes[place]) != letter { place += 1 }
      guard place < clean.upper else { return false }
      place += 1
    }
    return true
  }

  /// Five words and more, most of them of one or two letters, many of one.
  private static func isMadeOfFragments(_ line: TextStretch) -> Bool {
    // Words of prose are longer: told at once.
    var spaces = 0
    for index in line.range { spaces += line.bytes[index] == 0x20 ? 1 : 0 }
    if (line.count - spaces) * 2 > (spaces + 1) * 7 { return false }
    var (words, short, single, length) = (0, 0, 0, 0)
    func end() {
      guard length > 0 else { return }
      words += 1
      if length <= 2 { short += 1 }
      if length == 1 { single += 1 }
      length = 0
    }
    for index in line.range {
      if line.bytes[index] == 0x20 { end() } else if line.bytes[index] & 0xC0 != 0x80 { length += 1 }
    }
    end()
    return words >= 5 && short * 5 >= words * 3 && single * 4 >= words
  }
}
