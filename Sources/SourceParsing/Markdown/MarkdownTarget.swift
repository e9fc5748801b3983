/// The address of a Markdown link behind its words: `(address "title")`.
enum MarkdownTarget {
  /// Reads `address "title")`; gives the address and the offset behind the bracket.
  static func read(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> (address: String, end: Int)? {
    var index = skipSpace(text, start)
    guard index < text.count else { return nil }
    var address = TextStretch(text, index..<index)
    if text[index] == 0x3C {
      index += 1
      address.lower = index
      while index < text.count, text[index] != 0x3E, text[index] != 0x3C, text[index] != 0x0A { index += 1 }
      guard index < text.count, text[index] == 0x3E else { return nil }
      address.upper = index
      index += 1
    } else {
      // CommonMark's limit: 32 brackets inside an address.
      var depth = 0
      while index < text.count, !TextByte.isSpace(text[index]) {
        if text[index] == 0x28 { depth += 1 }
        if text[index] == 0x29 {
          if depth == 0 { break }
          depth -= 1
        }
        if depth > 32 { return nil }
        index += text[index] == 0x5C && index + 1 < text.count && text[index + 1] > 0x20 ? 2 : 1
      }
      index = min(index, text.count)
      address.upper = index
    }
    let behind = skipSpace(text, index)
    if behind < text.count, text[behind] == 0x29 { return (address.text, behind + 1) }
    guard behind > index, behind < text.count, let end = titleEnd(text, from: behind) else { return nil }
    let close = skipSpace(text, end)
    return close < text.count && text[close] == 0x29 ? (address.text, close + 1) : nil
  }

  private static func titleEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let mark = text[start]
    guard mark == 0x22 || mark == 0x27 || mark == 0x28 else { return nil }
    let end: UInt8 = mark == 0x28 ? 0x29 : mark
    var index = start + 1
    while index < text.count {
      if text[index] == end { return index + 1 }
      if mark == 0x28, text[index] == 0x28 { return nil }
      index += text[index] == 0x5C ? 2 : 1
    }
    return nil
  }

  private static func skipSpace(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    while index < text.count, TextByte.isSpace(text[index]) { index += 1 }
    return index
  }
}
