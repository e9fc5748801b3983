internal import TextAnalysis

/// What bytes of UTF-8 are to a text.
enum TextByte {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }
  static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
  static func isLetter(_ byte: UInt8) -> Bool { isSmall(byte | 0x20) }
  /// ASCII white space, and control characters.
  static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
  /// A letter or digit of ASCII, or any byte of another character: what words are made of, nearly.
  static func isWord(_ byte: UInt8) -> Bool { byte >= 0x80 || isLetter(byte) || isDigit(byte) }
  /// A capital letter of ASCII as a small one.
  static func folded(_ byte: UInt8) -> UInt8 { isCapital(byte) ? byte | 0x20 : byte }
}

/// A stretch of bytes of clean UTF-8: a line, a word, a block, with the questions that the readers of texts ask.
struct TextStretch {
  let bytes: UnsafeBufferPointer<UInt8>
  var lower: Int
  var upper: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    lower = range.lowerBound
    upper = range.upperBound
  }

  var range: Range<Int> { lower..<upper }
  var count: Int { upper - lower }
  var isEmpty: Bool { lower >= upper }
  /// The first byte; 0 for an empty stretch.
  var first: UInt8 { isEmpty ? 0 : bytes[lower] }
  /// The last byte; 0 for an empty stretch.
  var last: UInt8 { isEmpty ? 0 : bytes[upper - 1] }
  var text: String { String(decoding: UnsafeBufferPointer(rebasing: bytes[lower..<upper]), as: UTF8.self) }

  /// Without white space at both ends, no-break spaces included.
  var trimmed: TextStretch {
    var stretch = self
    while stretch.lower < stretch.upper {
      let length = spaceLength(at: stretch.lower)
      if length == 0 { break }
      stretch.lower += length
    }
    while stretch.lower < stretch.upper {
      if TextByte.isSpace(bytes[stretch.upper - 1]) {
        stretch.upper -= 1
      } else if stretch.count >= 2, bytes[stretch.upper - 1] == 0xA0, bytes[stretch.upper - 2] == 0xC2 {
        stretch.upper -= 2
      } else {
        break
      }
    }
    return stretch
  }

  /// The length of the white space at an offset; 0 for a letter.
  func spaceLength(at index: Int) -> Int {
    if bytes[index] < 0x80 { return TextByte.isSpace(bytes[index]) ? 1 : 0 }
    if bytes[index] == 0xC2, index + 1 < upper, bytes[index + 1] == 0xA0 { return 2 }
    // U+3000, as wide as a letter of Chinese
    return bytes[index] == 0xE3 && index + 2 < upper && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
  }

  /// Whether it begins with these bytes, which must be ASCII in lower case; capital letters count as small ones.
  func hasPrefix(_ word: StaticString) -> Bool {
    word.utf8CodeUnitCount <= count && bytes.hasFolded(word, at: lower)
  }

  /// Whether it ends with these bytes, which must be ASCII in lower case; capital letters count as small ones.
  func hasSuffix(_ word: StaticString) -> Bool {
    word.utf8CodeUnitCount <= count && bytes.hasFolded(word, at: upper - word.utf8CodeUnitCount)
  }

  /// Whether it is these bytes, which must be ASCII in lower case; capital letters count as small ones.
  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && hasPrefix(word) }

  /// The offset of the first `byte`.
  func index(of byte: UInt8) -> Int? {
    // Never further than its end: a search through the file for every line would take the square of its length.
    bytes.index(of: byte, from: lower, to: upper)
  }

  /// The words between white space, as stretches; `limit` ends the reading early.
  func words(limit: Int = .max) -> [TextStretch] {
    var words: [TextStretch] = []
    var index = lower
    while index < upper, words.count < limit {
      while index < upper, TextByte.isSpace(bytes[index]) { index += 1 }
      let start = index
      while index < upper, !TextByte.isSpace(bytes[index]) { index += 1 }
      if index > start { words.append(TextStretch(bytes, start..<index)) }
    }
    return words
  }

  /// The number of words between white space; counts no further than `limit`.
  func wordCount(limit: Int = .max) -> Int {
    var count = 0
    var isInside = false
    for index in lower..<upper {
      if TextByte.isSpace(bytes[index]) {
        isInside = false
      } else if !isInside {
        isInside = true
        count += 1
        if count >= limit { return count }
      }
    }
    return count
  }

  /// Whether all bytes pass a test.
  func allSatisfy(_ test: (UInt8) -> Bool) -> Bool {
    for index in lower..<upper where !test(bytes[index]) { return false }
    return true
  }

  /// The number of ASCII digits only, if it is nothing else; `nil` for an empty or longer stretch than nine digits.
  var number: Int? {
    guard !isEmpty, count <= 9 else { return nil }
    var value = 0
    for index in lower..<upper {
      guard TextByte.isDigit(bytes[index]) else { return nil }
      value = value * 10 + Int(bytes[index] - 0x30)
    }
    return value
  }

  /// The scalar at an offset where a character starts, and its length in bytes.
  func scalar(at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let first = bytes[index]
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, upper - index)
    var value = UInt32(first) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<max(length, 1) { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether it begins with a small letter.
  var startsSmall: Bool {
    if isEmpty { return false }
    return first < 0x80 ? TextByte.isSmall(first) : scalar(at: lower).scalar.properties.isLowercase
  }

  /// Whether it begins with a capital letter.
  var startsCapital: Bool {
    if isEmpty { return false }
    return first < 0x80 ? TextByte.isCapital(first) : scalar(at: lower).scalar.properties.isUppercase
  }

  /// Without closing quotation marks and brackets at its end.
  var withoutClosers: TextStretch {
    var stretch = self
    while stretch.lower < stretch.upper {
      switch bytes[stretch.upper - 1] {
      case 0x22, 0x27, 0x29, 0x5D, 0x2A, 0x5F, 0x7D: stretch.upper -= 1
      case 0x99, 0x9D, 0x9C:
        // U+2019, U+201D, U+201C
        guard stretch.count >= 3, bytes[stretch.upper - 2] == 0x80, bytes[stretch.upper - 3] == 0xE2 else {
          return stretch
        }
        stretch.upper -= 3
      case 0xBB:
        guard stretch.count >= 2, bytes[stretch.upper - 2] == 0xC2 else { return stretch }
        stretch.upper -= 2
      default: return stretch
      }
    }
    return stretch
  }

  /// Whether it ends as a sentence does, closing quotation marks and brackets aside.
  var endsSentence: Bool {
    let stretch = withoutClosers
    switch stretch.last {
    case 0x2E, 0x21, 0x3F, 0x3A: return true
    case 0xA6: return stretch.count >= 3 && bytes[stretch.upper - 2] == 0x80 && bytes[stretch.upper - 3] == 0xE2
    case 0x82: return stretch.count >= 3 && bytes[stretch.upper - 2] == 0x80 && bytes[stretch.upper - 3] == 0xE3
    case 0x81, 0x9F, 0x9A:
      // Full-width marks: U+FF01, U+FF1F, U+FF1A
      return stretch.count >= 3 && bytes[stretch.upper - 2] == 0xBC && bytes[stretch.upper - 3] == 0xEF
    default: return false
    }
  }

  /// Whether it has letters and none of them is small.
  var isAllCapitals: Bool {
    var hasCapital = false
    var index = lower
    while index < upper {
      if bytes[index] < 0x80 {
        if TextByte.isSmall(bytes[index]) { return false }
        hasCapital = hasCapital || TextByte.isCapital(bytes[index])
        index += 1
      } else {
        let (scalar, length) = scalar(at: index)
        if scalar.properties.isLowercase { return false }
        hasCapital = hasCapital || scalar.properties.isUppercase
        index += length
      }
    }
    return hasCapital
  }

  /// A hash of its letters and digits alone, small and capital ones the same.
  var letterHash: (hash: UInt64, count: Int) {
    var hash = FNV1a()
    var count = 0
    for index in lower..<upper {
      let byte = bytes[index]
      guard TextByte.isWord(byte) else { continue }
      hash.add(TextByte.folded(byte))
      count += 1
    }
    return (hash.value, count)
  }
}
