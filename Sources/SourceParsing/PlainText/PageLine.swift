internal import TextAnalysis

/// What a line may be to a printed page, by its own form.
enum PageLine {
  enum Form {
    /// Nothing in particular.
    case prose
    /// `6/26/25, 12:52 PM Title | Outlet`, as browsers print it, and `3 of 9   6/26/25, 12:52 PM`.
    case printHeader
    /// An address and a page number of all, `https://… 7/16`.
    case numberedAddress
    /// `Page 3 of 9`
    case wordedNumber
    /// `- 3 -`, `[3]`, `3/9`
    case markedNumber
    /// `3`
    case bareNumber
    /// `Harbour Board - Minutes        Page 3 of 9`: words and a number that is called a page's.
    case pagedTitle
    /// Words and a number at one end, a wide space between them.
    case numbered
    /// Words and a number at one end: `Chapter 3`, `HARBOUR BOARD 12`.
    case countedTitle
    /// Signs alone: `----`
    case rule
  }

  /// The form of a line.
  static func form(of line: TextStretch) -> Form {
    if line.isEmpty { return .prose }
    if !TextByte.isWord(line.first) || line.first >= 0x80, isRule(line) { return .rule }
    guard mayHoldNumber(line) else { return .prose }
    let words = line.words(limit: 25)
    guard let first = words.first, let last = words.last, words.count < 25 else { return .prose }
    if isPrintHeader(words) { return .printHeader }
    if words.count == 2, first.isAddress, isFraction(last) { return .numberedAddress }
    if words.count <= 5, let form = numberForm(words) { return form }
    guard words.count >= 2 else { return .prose }
    if isPaged(words) { return .pagedTitle }
    let isLast = isShortNumber(bare(last)) || isFraction(bare(last))
    let isFirst = isShortNumber(bare(first))
    guard isLast || isFirst else { return .prose }
    let gap =
      isLast ? last.lower - words[words.count - 2].upper : words[1].lower - first.upper
    return gap >= 3 ? .numbered : .countedTitle
  }

  /// The page's number in a line that has one: the last number, else the first.
  static func number(in line: TextStretch) -> Int? {
    let words = line.words(limit: 25)
    guard let first = words.first, let last = words.last else { return nil }
    if words.count >= 4, words[words.count - 2].equals("of") { return bare(words[words.count - 3]).number }
    return bare(last).number ?? fraction(bare(last)) ?? bare(first).number
  }

  /// The value of a number in small Roman figures, as the pages of a preface have them.
  static func roman(_ line: TextStretch) -> Int? {
    guard !line.isEmpty, line.count <= 7 else { return nil }
    var sum = 0
    var last = 0
    for index in line.range.reversed() {
      let value: Int
      switch line.bytes[index] {
      case 0x69: value = 1
      case 0x76: value = 5
      case 0x78: value = 10
      case 0x6C: value = 50
      case 0x63: value = 100
      default: return nil
      }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    return sum
  }

  /// What a line says apart from white space, case and the value of numbers.
  static func shape(of line: TextStretch) -> UInt64 {
    var hash = FNV1a()
    var wasDigit = false
    for index in line.range {
      let byte = line.bytes[index]
      if TextByte.isSpace(byte) || byte == 0xA0 { continue }
      let isDigit = TextByte.isDigit(byte)
      if isDigit && wasDigit { continue }
      wasDigit = isDigit
      hash.add(isDigit ? 0x23 : TextByte.folded(byte))
    }
    return hash.value
  }

  /// Whether a line is made of signs alone: `-----`, `* * *`, `====  ====`.
  static func isRule(_ line: TextStretch) -> Bool {
    var count = 0
    var index = line.lower
    while index < line.upper {
      let byte = line.bytes[index]
      switch byte {
      case 0x2D, 0x3D, 0x5F, 0x2A, 0x7E, 0x2B, 0x23: count += 1
      case 0x20, 0x09, 0x7C, 0x3A: break
      case 0xE2 where index + 2 < line.upper:
        // Dashes U+2010 to U+2015, bullets U+2022, box lines U+2500 to U+257F
        let (second, third) = (line.bytes[index + 1], line.bytes[index + 2])
        guard
          second == 0x80 && (0x90...0x95).contains(third) || second == 0x80 && third == 0xA2
            || second == 0x94 || second == 0x95
        else { return false }
        count += 1
        index += 2
      case 0xC2 where index + 1 < line.upper && line.bytes[index + 1] == 0xB7:
        count += 1
        index += 1
      default: return false
      }
      index += 1
    }
    return count >= 3
  }

  // MARK: Parts

  /// Cheap: a number or the word of one stands at an end of the line.
  private static func mayHoldNumber(_ line: TextStretch) -> Bool {
    if TextByte.isDigit(line.first) || TextByte.isDigit(line.last) { return true }
    // Behind brackets and dashes, and before `PM`.
    var index = line.lower
    while index < min(line.upper, line.lower + 6) {
      if TextByte.isDigit(line.bytes[index]) { return true }
      index += 1
    }
    index = max(line.lower, line.upper - 6)
    while index < line.upper {
      if TextByte.isDigit(line.bytes[index]) { return true }
      index += 1
    }
    return line.hasPrefix("page ") && line.count < 40
  }

  /// A word without the dashes, brackets and points around it.
  private static func bare(_ word: TextStretch) -> TextStretch {
    func isMark(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x2D, 0x28, 0x29, 0x5B, 0x5D, 0x7C, 0x2E, 0x2C, 0xE2, 0x80, 0x93, 0x94: true
      default: false
      }
    }
    var word = word
    while !word.isEmpty, isMark(word.first) { word.lower += 1 }
    while !word.isEmpty, isMark(word.last) { word.upper -= 1 }
    return word
  }

  private static func isShortNumber(_ word: TextStretch) -> Bool {
    word.count <= 4 && (word.number.map { $0 < 2000 && !(word.count == 4 && $0 >= 1500) } ?? false)
  }

  private static func fraction(_ word: TextStretch) -> Int? {
    guard let slash = word.index(of: 0x2F),
      TextStretch(word.bytes, slash + 1..<word.upper).number != nil
    else { return nil }
    return TextStretch(word.bytes, word.lower..<slash).number
  }

  private static func isFraction(_ word: TextStretch) -> Bool { word.count <= 9 && fraction(word) != nil }

  private static func numberForm(_ words: [TextStretch]) -> Form? {
    let bares = words.map(bare).filter { !$0.isEmpty }
    switch bares.count {
    case 1:
      if isFraction(bares[0]) { return .markedNumber }
      guard bares[0].number != nil, bares[0].count <= 4 else { return nil }
      let isMarked = words.count > 1 || words[0].first == 0x2D || words[0].first == 0x5B || words[0].first >= 0x80
      return isMarked ? .markedNumber : .bareNumber
    case 2:
      return (bares[0].equals("page") || bares[0].equals("p") || bares[0].equals("seite")) && bares[1].number != nil
        ? .wordedNumber : nil
    case 3:
      return bares[0].number != nil && (bares[1].equals("of") || bares[1].equals("/")) && bares[2].number != nil
        ? .markedNumber : nil
    case 4:
      return bares[0].equals("page") && bares[1].number != nil && (bares[2].equals("of") || bares[2].equals("/"))
        && bares[3].number != nil ? .wordedNumber : nil
    default: return nil
    }
  }

  private static func isPaged(_ words: [TextStretch]) -> Bool {
    func isPage(_ word: TextStretch) -> Bool { word.equals("page") || word.equals("p.") || word.equals("pg.") }
    let count = words.count
    if count >= 4, isPage(words[count - 4]), words[count - 2].equals("of"), bare(words[count - 3]).number != nil {
      return true
    }
    if count >= 3, isPage(words[0]), bare(words[1]).number != nil { return words[2].lower - words[1].upper >= 3 }
    return isPage(bareStart(words[count - 2])) && bare(words[count - 1]).number != nil
  }

  private static func bareStart(_ word: TextStretch) -> TextStretch {
    var word = word
    while !word.isEmpty, word.first == 0x5B || word.first == 0x28 || word.first == 0x7C { word.lower += 1 }
    return word
  }

  /// A date and a time at the start, or a page of all and a date and a time at the end.
  private static func isPrintHeader(_ words: [TextStretch]) -> Bool {
    if words.count >= 3, isDate(words[0]), isTime(words[1]) { return true }
    guard words.count >= 5, words[0].number != nil, words[1].equals("of"), words[2].number != nil else { return false }
    return isDate(words[3]) && isTime(words[4])
  }

  private static func isDate(_ word: TextStretch) -> Bool {
    let trimmed = bare(word)
    var marks = 0
    var digits = 0
    for index in trimmed.range {
      switch trimmed.bytes[index] {
      case 0x2F, 0x2D, 0x2E: marks += 1
      case 0x30...0x39: digits += 1
      default: return false
      }
    }
    return marks == 2 && (4...8).contains(digits)
  }

  private static func isTime(_ word: TextStretch) -> Bool {
    guard let colon = word.index(of: 0x3A), colon > word.lower, colon - word.lower <= 2 else { return false }
    return TextStretch(word.bytes, word.lower..<colon).number != nil && colon + 2 < word.upper
      && TextByte.isDigit(word.bytes[colon + 1]) && TextByte.isDigit(word.bytes[colon + 2])
  }
}

extension TextStretch {
  /// Whether it is an address of the web and nothing else.
  var isAddress: Bool {
    (hasPrefix("http://") || hasPrefix("https://") || hasPrefix("ftp://") || hasPrefix("www."))
      && index(of: 0x20) == nil && count > 7
  }

  /// Whether an address of the web stands in it.
  var holdsAddress: Bool {
    var place = lower
    while let colon = bytes.index(of: 0x3A, from: place, to: upper) {
      if colon + 2 < upper, bytes[colon + 1] == 0x2F, bytes[colon + 2] == 0x2F { return true }
      place = colon + 1
    }
    return false
  }
}
