/// What one pass over a block's words counts.
struct TextProfile {
  /// Characters (Unicode scalars).
  var length = 0
  var words = 0
  /// Words that begin with a small letter.
  var lowerWords = 0
  var functionWords = 0
  var capitals = 0
  var digits = 0
  var commas = 0
  /// Full stops, question and exclamation marks.
  var sentenceMarks = 0
  var quotationMarks = 0
  /// Bars, bullets, slashes and arrows, which part labels.
  var separators = 0
  /// Whether it ends as a sentence does.
  var endsSentence = false
  var endsWithColon = false
  var startsLower = false
  /// Whether a time of day such as 12:40 stands in it.
  var hasTime = false
  /// Whether a year from 1990 to 2039 stands in it.
  var hasYear = false
  /// The traits of its words.
  var traits = WordTraits(rawValue: 0)
  /// The traits of its first word.
  var firstTraits = WordTraits(rawValue: 0)
  /// Whether the first word is `by` in one of the languages.
  var startsWithBy = false

  /// Counts the words of a block; `hashes` receives the hash of each word in order.
  init(_ text: UnsafeBufferPointer<UInt8>, hashes: inout [UInt64]) {
    var index = 0
    while index < text.count {
      if Self.isWord(text[index]) { index = word(text, from: index, &hashes) } else { index = mark(text, at: index) }
    }
    var last = text.count - 1
    while last > 0, text[last] == 0x22 || text[last] == 0x27 || text[last] == 0x29 || text[last] == 0x5D { last -= 1 }
    guard last >= 0 else { return }
    endsWithColon = text[last] == 0x3A
    endsSentence = text[last] == 0x2E || text[last] == 0x21 || text[last] == 0x3F
    if last >= 2, !endsSentence {
      // ” ’ … » 。 ！ ？
      switch (text[last - 2], text[last - 1], text[last]) {
      case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0xA6), (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x82),
        (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x9F):
        endsSentence = true
      default: endsSentence = text[last] == 0xBB && text[last - 1] == 0xC2
      }
    }
  }

  private mutating func word(_ text: UnsafeBufferPointer<UInt8>, from start: Int, _ hashes: inout [UInt64]) -> Int {
    var hash = WordHash()
    var index = start
    var digitRun = 0
    while index < text.count, Self.isWord(text[index]) || Self.isInner(text, index) {
      let byte = text[index]
      hash.add(byte)
      if byte & 0xC0 != 0x80 { length += 1 }
      if byte >= 0x41 && byte <= 0x5A { capitals += 1 }
      if byte >= 0x30 && byte <= 0x39 {
        digits += 1
        digitRun += 1
      }
      index += 1
    }
    let count = index - start
    if digitRun == count, count == 4 {
      let prefix = (text[start], text[start + 1])
      if prefix == (0x31, 0x39) && text[start + 2] == 0x39 || prefix == (0x32, 0x30) && text[start + 2] < 0x34 {
        hasYear = true
      }
    }
    if digitRun == count, count <= 2, index + 1 < text.count, text[index] == 0x3A, text[index + 1] >= 0x30,
      text[index + 1] <= 0x35
    {
      hasTime = true
    }
    let isLower = text[start] >= 0x61 && text[start] <= 0x7A
    let found = WordTraits(hash: hash.value)
    if found.contains(.function) { functionWords += 1 }
    traits.formUnion(found)
    if words == 0 {
      startsLower = isLower
      firstTraits = found
      startsWithBy = Self.by.contains(hash.value)
    }
    if isLower { lowerWords += 1 }
    words += 1
    hashes.append(hash.value)
    return index
  }

  private static let by = ["by", "von", "par", "por", "di", "door", "od"].map { WordHash.of($0.utf8) }

  private mutating func mark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = text[index]
    length += 1
    switch byte {
    case 0x2C: commas += 1
    case 0x2E, 0x21, 0x3F: sentenceMarks += 1
    case 0x22: quotationMarks += 1
    case 0x7C, 0x2F, 0x3E, 0x2A: separators += 1
    case 0xE2 where index + 2 < text.count:
      if text[index + 1] == 0x80 {
        switch text[index + 2] {
        case 0x9C, 0x9D: quotationMarks += 1
        case 0xA2: separators += 1
        case 0xA6: sentenceMarks += 1
        default: break
        }
      } else {
        separators += 1
      }
      return index + 3
    case 0xC2 where index + 1 < text.count:
      if text[index + 1] == 0xB7 || text[index + 1] == 0xBB { separators += 1 }
      return index + 2
    case 0xE3 where index + 2 < text.count && text[index + 1] == 0x80:
      // 、 and 。
      if text[index + 2] == 0x81 { commas += 1 }
      if text[index + 2] == 0x82 { sentenceMarks += 1 }
      return index + 3
    default: break
    }
    return index + 1
  }

  /// ASCII letters and digits, and every byte of other scripts but for general punctuation and signs.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39
      || byte >= 0x80 && byte != 0xE2 && byte != 0xC2 && byte != 0xE3
  }

  /// A hyphen or apostrophe between two letters.
  private static func isInner(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    (text[index] == 0x2D || text[index] == 0x27) && index + 1 < text.count && isWord(text[index + 1])
  }
}
