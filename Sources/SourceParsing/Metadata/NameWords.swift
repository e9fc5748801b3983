/// The words of a byline, each with what the tables know of it.
struct NameWords {
  /// A word as it stands between spaces and marks.
  struct Word {
    /// Its bytes.
    var range: Range<Int>
    /// Its bytes without the punctuation around it.
    var bare: Range<Int>
    var kinds: AuthorWords.Kinds
    /// Whether it begins with a capital letter, or with a letter of a script without case.
    var isCapital: Bool
    /// Whether it holds a digit, an `@` or another sign that no name has.
    var isOdd: Bool
  }

  /// The words between two marks or conjunctions.
  struct Segment {
    var words: [Word] = []
    /// Whether it follows a comma: it may say what the one before is, as in `Jane Roe, Local Democracy Correspondent`.
    var isApposition = false
  }

  let text: [UInt8]
  private(set) var segments = [Segment()]

  /// Cuts a text at commas, semicolons, bars, bullets, dashes, slashes and conjunctions; what stands in parentheses falls
  /// out.
  init(_ text: some Sequence<UInt8>) {
    self.text = Array(text)
    var index = 0
    var isInside = false
    var count = 0
    while index < self.text.count, count < 160 {
      if self.text[index] <= 0x20 {
        index += 1
        continue
      }
      var end = index
      while end < self.text.count, self.text[end] > 0x20 { end += 1 }
      count += 1
      if self.text[index] == 0x28 { isInside = true }
      if isInside {
        if self.text[index..<end].contains(0x29) { isInside = false }
        if self.text[end - 1] == 0x2C { cut(isApposition: true) }
      } else {
        token(index..<end)
      }
      index = end
    }
    segments.removeAll { $0.words.isEmpty }
  }

  /// The bytes of a word.
  func bytes(_ word: Word) -> ArraySlice<UInt8> { text[word.range] }

  private mutating func cut(isApposition: Bool = false) {
    if segments[segments.count - 1].words.isEmpty {
      segments[segments.count - 1].isApposition = isApposition
    } else {
      segments.append(Segment(isApposition: isApposition))
    }
  }

  /// Reads what stands between two spaces.
  private mutating func token(_ range: Range<Int>) {
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      let byte = text[index]
      var length = 0
      if byte == 0x2C || byte == 0x3B || byte == 0x7C || byte == 0x2F { length = 1 }
      if byte == 0xC2, index + 1 < range.upperBound, text[index + 1] == 0xB7 { length = 2 }
      if byte == 0xE2, index + 2 < range.upperBound, text[index + 1] == 0x80, text[index + 2] == 0xA2 { length = 3 }
      if length > 0 {
        word(start..<index)
        cut(isApposition: byte == 0x2C)
        index += length
        start = index
      } else {
        index += 1
      }
    }
    word(start..<range.upperBound)
  }

  private mutating func word(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let bare = bare(range)
    // A dash, a bullet, an ampersand
    if bare.isEmpty {
      cut()
      return
    }
    let kinds = AuthorWords.kinds[FoldedBytes.hash(text[bare])] ?? []
    if kinds.contains(.conjunction), text[bare.lowerBound] >= 0x61 || text[bare].elementsEqual("AND".utf8) {
      cut()
      return
    }
    let isOdd = text[range].contains { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x40 || $0 == 0x5F || $0 == 0x3A }
    segments[segments.count - 1].words.append(
      Word(range: range, bare: bare, kinds: kinds, isCapital: isCapital(bare.lowerBound), isOdd: isOdd))
  }

  /// A word without the punctuation around it; empty where it is nothing else.
  private func bare(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let length = mark(start, end)
      guard length > 0 else { break }
      start += length
    }
    while start < end {
      // Marks of several bytes end in a byte of the continuation range.
      var last = end - 1
      while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
      guard mark(last, end) == end - last else { break }
      end = last
    }
    return start..<end
  }

  /// The length of the punctuation mark or sign at `index`; 0 where a letter or digit stands.
  private func mark(_ index: Int, _ end: Int) -> Int {
    let byte = text[index]
    if byte < 0x80 { return byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x30 && byte <= 0x39 ? 0 : 1 }
    if byte == 0xC2 { return min(2, end - index) }
    if byte == 0xE2 { return min(3, end - index) }
    return 0
  }

  private func isCapital(_ index: Int) -> Bool {
    let byte = text[index]
    if byte < 0x80 { return byte >= 0x41 && byte <= 0x5A }
    if byte == 0xC3, index + 1 < text.count { return text[index + 1] <= 0x9E }
    guard let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first else {
      return false
    }
    // Scripts without case have no capitals.
    return scalar.properties.isUppercase || scalar.properties.isAlphabetic && !scalar.properties.isLowercase
  }
}
