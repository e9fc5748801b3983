/// The words of single elements, inline ones too, which are no blocks of their own.
extension HTMLTree {
  /// The squeezed words of the element that the event at `event` opens, at most about `limit` bytes of them.
  ///
  /// Elements cut words apart where a reader sees them apart; `leaving` tells which inner elements to leave out. A
  /// byline wants to know where the cuts are: `isCut` writes a bar for each, and a space between links and spans.
  func words(
    from event: Int, limit: Int, isCut: Bool = false, leaving: (Int) -> Bool = { _ in false }
  ) -> [UInt8] {
    guard case .open(let element) = events[event] else { return [] }
    var words: [UInt8] = []
    var index = event + 1
    // What follows is within a small multiple of the limit, so that a page of a million such elements stays cheap.
    let end = min(events.count, index + limit)
    var skipped: Int32 = -1
    while index < end, words.count < limit {
      switch events[index] {
      case .open(let inner):
        let tag = elements[Int(inner)].tag
        if skipped < 0, HTMLTag.skipped.contains(tag) || leaving(Int(inner)) { skipped = inner }
        if skipped < 0 { Self.boundary(tag, isCut, &words) }
      case .close(let inner):
        if inner == element { index = end }
        if inner == skipped { skipped = -1 }
        if skipped < 0 { Self.boundary(elements[Int(inner)].tag, isCut, &words) }
      case .text(let source):
        if skipped < 0 { Self.squeeze(bytes[Int(source.lowerBound)..<Int(source.upperBound)], into: &words, limit) }
      case .reference(let value, _):
        if skipped < 0 { Self.squeeze(values[Int(value.lowerBound)..<Int(value.upperBound)], into: &words, limit) }
      }
      index += 1
    }
    while let last = words.last, last == 0x20 || isCut && last == 0x7C { words.removeLast() }
    return words
  }

  /// Appends words with single spaces; no-break spaces count as spaces, soft hyphens and marks without width go.
  static func squeeze(_ text: ArraySlice<UInt8>, into words: inout [UInt8], _ limit: Int) {
    var index = text.startIndex
    let end = text.endIndex
    while index < end, words.count < limit {
      let byte = text[index]
      if byte <= 0x20 {
        space(&words)
        index += 1
      } else if byte == 0xC2, index + 1 < end, text[index + 1] == 0xA0 || text[index + 1] == 0xAD {
        if text[index + 1] == 0xA0 { space(&words) }
        index += 2
      } else if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80,
        text[index + 2] <= 0x8F || text[index + 2] == 0xAF
      {
        // U+2000 to U+200A are spaces, U+200B to U+200F are marks without width, U+202F is a narrow no-break space.
        if text[index + 2] <= 0x8A || text[index + 2] == 0xAF { space(&words) }
        index += 3
      } else if byte == 0xE2, index + 2 < end, text[index + 1] == 0x80, text[index + 2] == 0x91 {
        // A no-break hyphen is a hyphen, as a no-break space is a space.
        words.append(0x2D)
        index += 3
      } else if byte == 0xEF, index + 2 < end, text[index + 1] == 0xBB, text[index + 2] == 0xBF {
        index += 3
      } else {
        words.append(byte)
        index += 1
      }
    }
  }

  private static func boundary(_ tag: HTMLTag, _ isCut: Bool, _ words: inout [UInt8]) {
    if !HTMLTag.inline.contains(tag) {
      space(&words)
      if isCut, !words.isEmpty, words.suffix(2) != [0x7C, 0x20] { words += [0x7C, 0x20] }
    } else if isCut, tag == .a || tag == .span || tag == .time {
      space(&words)
    }
  }

  private static func space(_ words: inout [UInt8]) {
    if let last = words.last, last != 0x20 { words.append(0x20) }
  }
}
