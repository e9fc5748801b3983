/// What a line of Markdown opens, by its own form.
enum MarkdownLine {
  /// An open fence of code.
  struct Fence {
    var mark: UInt8
    var count: Int
    /// Where it stands in the text.
    var start: Int
  }

  static func headingLevel(_ words: TextStretch) -> Int? {
    var index = words.lower
    while index < words.upper, words.bytes[index] == 0x23 { index += 1 }
    let level = index - words.lower
    guard level <= 6, level > 0, index == words.upper || TextByte.isSpace(words.bytes[index]) else { return nil }
    return level
  }

  static func underlineLevel(_ words: TextStretch) -> Int? {
    guard words.first == 0x3D || words.first == 0x2D, words.allSatisfy({ $0 == words.first }), words.count >= 2 else {
      return nil
    }
    return words.first == 0x3D ? 1 : 2
  }

  /// `***`, `- - -`
  static func isBreak(_ words: TextStretch) -> Bool {
    let mark = words.first
    guard mark == 0x2A || mark == 0x2D || mark == 0x5F, words.last == mark else { return false }
    var count = 0
    for index in words.range {
      if words.bytes[index] == mark { count += 1 } else if !TextByte.isSpace(words.bytes[index]) { return false }
    }
    return count >= 3
  }

  struct Marker {
    var length: Int
    var markLength: Int
    var value: Int?
  }

  /// `- `, `12. `, and the bullets of other programs.
  static func marker(_ words: TextStretch) -> Marker? {
    if words.count == 1, words.first == 0x2D || words.first == 0x2A || words.first == 0x2B {
      return Marker(length: 1, markLength: 1)
    }
    guard let found = ListMarker(words), found.kind != .note else { return nil }
    if found.kind == .number, !TextByte.isDigit(words.first) { return nil }
    var end = words.lower + found.length
    while TextByte.isSpace(words.bytes[end - 1]) { end -= 1 }
    return Marker(length: found.length, markLength: end - words.lower, value: found.value)
  }

  static func openedFence(_ words: TextStretch) -> Fence? {
    var index = words.lower
    while index < words.upper, words.bytes[index] == words.first { index += 1 }
    let count = index - words.lower
    guard count >= 3 else { return nil }
    if words.first == 0x60, TextStretch(words.bytes, index..<words.upper).index(of: 0x60) != nil { return nil }
    return Fence(mark: words.first, count: count, start: words.lower)
  }

  static func lastBrace(_ words: TextStretch) -> Int? {
    var index = words.upper - 1
    while index > words.lower, words.upper - index < 80 {
      if words.bytes[index] == 0x7B { return index }
      index -= 1
    }
    return nil
  }
}
