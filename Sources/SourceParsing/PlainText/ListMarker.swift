/// The mark that opens an item of a list.
struct ListMarker {
  enum Kind {
    /// `-`, `*`, `•`
    case bullet
    /// `1.`, `(a)`, `iv)`
    case number
    /// `[1]`, `¹`: the mark of a note.
    case note
  }

  var kind: Kind
  /// Bytes of the mark and the white space behind it.
  var length: Int
  /// The number of a numbered item, where it has digits.
  var value: Int?

  /// The mark at the start of a line; `nil` where there is none.
  init?(_ line: TextStretch) {
    let first = line.first
    if first == 0x6F, line.count > 3, line.bytes[line.lower + 1] == 0x20, line.bytes[line.lower + 2] == 0x20 {
      // `o  Words`: a typist's bullet, for no word is followed by two spaces.
      self.init(line, kind: .bullet, end: line.lower + 1)
    } else if TextByte.isLetter(first) || line.count < 2 {
      guard let number = Self.letter(line) else { return nil }
      self = number
    } else if let bullet = Self.bullet(line) {
      self = bullet
    } else if let number = Self.number(line) {
      self = number
    } else {
      return nil
    }
  }

  /// Whether a text begins with the mark of an item.
  static func opens(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { ListMarker(TextStretch($0, 0..<$0.count)) != nil }
  }

  private init?(_ line: TextStretch, kind: Kind, end: Int, value: Int? = nil) {
    var index = end
    while index < line.upper {
      let length = line.spaceLength(at: index)
      if length == 0 { break }
      index += length
    }
    guard index > end, index < line.upper else { return nil }
    self.kind = kind
    self.length = index - line.lower
    self.value = value
  }

  /// The bullets that people and programs write: `- * + • ‣ ◦ ▪ · – ○ ● ■ □ ➢ ✓ »` and others of their blocks.
  private static func bullet(_ line: TextStretch) -> ListMarker? {
    let first = line.first
    if first == 0x2D || first == 0x2A || first == 0x2B { return ListMarker(line, kind: .bullet, end: line.lower + 1) }
    guard first >= 0xC2, line.count > 3 else { return nil }
    let (scalar, length) = line.scalar(at: line.lower)
    switch scalar.value {
    case 0xB7, 0xBB, 0x2013, 0x2014, 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x2192, 0x2219, 0x25A0...0x25FF,
      0x2605, 0x2606, 0x2610...0x2612, 0x2666, 0x2713...0x2718, 0x2756, 0x2776...0x2793, 0x27A2, 0x27A4, 0xF0A7, 0xF0B7:
      return ListMarker(line, kind: .bullet, end: line.lower + length)
    case 0xB9, 0xB2, 0xB3, 0x2070...0x2079:
      return ListMarker(line, kind: .note, end: line.lower + length)
    default: return nil
    }
  }

  /// `12.`, `12)`, `(12)`, `[12]`, `1.2.3`
  private static func number(_ line: TextStretch) -> ListMarker? {
    var index = line.lower
    let open = line.first
    if open == 0x28 || open == 0x5B { index += 1 }
    let start = index
    while index < line.upper, TextByte.isDigit(line.bytes[index]), index - start < 4 { index += 1 }
    if index == start {
      return open == 0x28 ? letter(line) : nil
    }
    let value = TextStretch(line.bytes, start..<index).number
    guard index < line.upper else { return nil }
    let close = line.bytes[index]
    switch (open, close) {
    case (0x5B, 0x5D): return index - start <= 3 ? ListMarker(line, kind: .note, end: index + 1, value: value) : nil
    case (0x28, 0x29): return index - start <= 3 ? ListMarker(line, kind: .number, end: index + 1, value: value) : nil
    case (0x28, _), (0x5B, _): return nil
    case (_, 0x29), (_, 0x2E):
      return index - start <= 3 ? ListMarker(line, kind: .number, end: index + 1, value: value) : nil
    default: return nil
    }
  }

  /// `(a)`, `a)`, `iv)`: letters need a bracket, for `A.` may be a name's initial.
  private static func letter(_ line: TextStretch) -> ListMarker? {
    var index = line.lower + (line.first == 0x28 ? 1 : 0)
    let start = index
    while index < line.upper, TextByte.isLetter(line.bytes[index]), index - start < 5 { index += 1 }
    guard index > start, index < line.upper, line.bytes[index] == 0x29 else { return nil }
    let isRoman = TextStretch(line.bytes, start..<index).allSatisfy {
      switch $0 | 0x20 {
      case 0x69, 0x76, 0x78: true
      default: false
      }
    }
    guard index - start == 1 || isRoman else { return nil }
    return ListMarker(line, kind: .number, end: index + 1)
  }
}
