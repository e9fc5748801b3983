/// A tag of HTML inside Markdown.
struct MarkdownTag {
  enum Name {
    case anchor, image
    case heading(Int)
    /// A row of a table, and a cell of one.
    case row, cell
    /// An item of a list.
    case item
    /// Another element that starts a block.
    case block
    /// An element inside a line.
    case inline
    /// An element that parts words.
    case space
  }

  let name: Name
  let isEnd: Bool
  /// The offset behind the tag.
  let end: Int
  private let attributes: Range<Int>

  /// Reads the tag that starts with the `<` at `open`; `nil` where there is none.
  init?(_ text: UnsafeBufferPointer<UInt8>, at open: Int) {
    var index = open + 1
    let isEnd = index < text.count && text[index] == 0x2F
    if isEnd { index += 1 }
    let start = index
    while index < text.count, TextByte.isLetter(text[index]) || TextByte.isDigit(text[index]) || text[index] == 0x2D {
      index += 1
    }
    guard index > start, index < text.count, TextByte.isLetter(text[start]) else { return nil }
    let word = TextStretch(text, start..<index)
    let first = index
    var quote: UInt8 = 0
    while index < text.count {
      let byte = text[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      } else if byte == 0x3E {
        break
      } else if byte == 0x3C {
        return nil
      }
      index += 1
    }
    guard index < text.count else { return nil }
    // `a < b and c > d` is no tag: attributes have names.
    if !isEnd, first < index, !TextByte.isSpace(text[first]), text[first] != 0x2F { return nil }
    self.isEnd = isEnd
    end = index + 1
    attributes = first..<index
    name = Self.name(word)
  }

  /// The value of an attribute.
  func value(_ attribute: StaticString, in text: UnsafeBufferPointer<UInt8>) -> TextStretch? {
    var index = attributes.lowerBound
    let length = attribute.utf8CodeUnitCount
    while index + length + 1 < attributes.upperBound {
      if text.hasFolded(attribute, at: index), TextByte.isSpace(text[index - 1]) {
        var place = index + length
        while place < attributes.upperBound, TextByte.isSpace(text[place]) { place += 1 }
        if place < attributes.upperBound, text[place] == 0x3D {
          place += 1
          while place < attributes.upperBound, TextByte.isSpace(text[place]) { place += 1 }
          guard place < attributes.upperBound else { return nil }
          let quote = text[place]
          if quote == 0x22 || quote == 0x27 {
            guard let close = text.index(of: quote, from: place + 1, to: attributes.upperBound) else { return nil }
            return TextStretch(text, place + 1..<close)
          }
          var stop = place
          while stop < attributes.upperBound, !TextByte.isSpace(text[stop]) { stop += 1 }
          return TextStretch(text, place..<stop)
        }
      }
      index += 1
    }
    return nil
  }

  private static let inlineNames: [StaticString] = [
    "b", "i", "u", "s", "em", "strong", "code", "kbd", "samp", "var", "sub", "sup", "span", "small", "big", "mark",
    "del", "ins", "abbr", "cite", "q", "font", "tt", "strike", "wbr", "bdi", "bdo", "dfn", "time",
  ]

  private static func name(_ word: TextStretch) -> Name {
    if word.equals("a") { return .anchor }
    if word.equals("img") { return .image }
    if word.count == 2, word.hasPrefix("h"), (0x31...0x36).contains(word.last) {
      return .heading(Int(word.last - 0x30))
    }
    if word.equals("tr") { return .row }
    if word.equals("td") || word.equals("th") { return .cell }
    if word.equals("li") { return .item }
    if blockNames.contains(where: word.equals) { return .block }
    return inlineNames.contains(where: word.equals) ? .inline : .space
  }

  private static let blockNames: [StaticString] = [
    "p", "div", "blockquote", "section", "article", "details", "summary", "dl", "dt", "dd", "ul", "ol", "table",
    "thead",
    "tbody", "caption", "center", "figure", "figcaption", "pre", "header", "footer", "aside", "nav", "main",
  ]
}
