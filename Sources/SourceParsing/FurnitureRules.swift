/// Tells from a block's words alone that it is no article text.
enum FurnitureRules {
  /// Longer blocks are read by nobody as furniture, in bytes.
  private static let longest = 600
  /// The most words that any rule looks at.
  private static let mostWords = 40

  /// Why a block is no article text; `nil` where its words do not tell.
  static func reason(for text: String) -> String? {
    var text = text
    return text.withUTF8 { reason(for: $0) }
  }

  /// Why a block is no article text, from its words as UTF-8; `nil` where they do not tell.
  static func reason(for words: UnsafeBufferPointer<UInt8>) -> String? {
    guard words.count > 1, words.count <= longest else { return nil }
    let block = TextStretch(words, 0..<words.count).trimmed
    if isMarkup(block) { return "markup" }
    guard block.wordCount(limit: mostWords + 1) <= mostWords else { return nil }
    // Room for the words and a space behind them.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: longest + 1) { room in
      let folded = FurnitureWords(block, in: room)
      guard !folded.words.isEmpty else { return nil }
      return FurniturePhrases.reason(for: folded) ?? formReason(for: folded, block)
    }
  }

  /// Furniture by its form: a credit, a copyright line, labels that lost the space between them.
  private static func formReason(for folded: FurnitureWords, _ block: TextStretch) -> String? {
    if folded.count <= 30, holdsCopyrightSign(block) || isCopyrightYear(folded) { return "copyright" }
    if isPhotoCredit(folded) { return "photo credit" }
    if folded.count <= 4, isCounted(folded, ["comment", "comments", "reply", "replies", "responses"]) {
      return "comment form"
    }
    if folded.count <= 4, isReadingTime(folded) { return "section label" }
    if isShareBar(folded) { return "share bar" }
    if isPath(block, folded) { return "navigation" }
    return isGluedLabels(block, count: folded.count) ? "navigation" : nil
  }

  /// `<link rel="stylesheet">`: a tag from end to end.
  private static func isMarkup(_ block: TextStretch) -> Bool {
    guard block.first == 0x3C, block.last == 0x3E, block.count > 2 else { return false }
    let second = block.bytes[block.lower + 1]
    guard TextByte.isLetter(second) || second == 0x2F || second == 0x21 else { return false }
    // An address in angle brackets is a citation.
    return !TextStretch(block.bytes, block.lower + 1..<block.upper - 1).isAddress
  }

  private static func holdsCopyrightSign(_ block: TextStretch) -> Bool {
    var place = block.lower
    while let found = block.bytes.index(of: 0xC2, from: place, to: block.upper) {
      if found + 1 < block.upper, block.bytes[found + 1] == 0xA9 { return true }
      place = found + 1
    }
    return false
  }

  /// `Copyright 2024 The Gazette`, and not a word about copyright.
  private static func isCopyrightYear(_ folded: FurnitureWords) -> Bool {
    if folded.count <= 15, folded.words.hasPrefix("c) ") {
      // `(c) The Gazette 2024`: the bracket in front was cut off.
      return folded.words.words().contains { $0.count == 4 && ($0.number.map { (1900...2100).contains($0) } ?? false) }
    }
    guard folded.words.hasPrefix("copyright") else { return false }
    let words = folded.words.words(limit: 2)
    return words.count == 2 && words[1].count >= 4 && TextByte.isDigit(words[1].first)
  }

  private static let agencies: [StaticString] = [
    "getty images", "afp", "reuters", "ap photo", "associated press", "epa", "shutterstock", "istock", "alamy",
    "bloomberg", "anadolu", "xinhua", "unsplash", "pexels", "wikimedia commons", "flickr",
  ]

  /// `NAME/AGENCY`, or a short line that says through whom the picture came.
  private static func isPhotoCredit(_ folded: FurnitureWords) -> Bool {
    guard folded.count <= 10 else { return false }
    let words = folded.words
    for agency in agencies where words.hasSuffix(agency) {
      var rest = TextStretch(words.bytes, words.lower..<words.upper - agency.utf8CodeUnitCount).trimmed
      if rest.isEmpty || rest.last == 0x2F { return true }
      if folded.count <= 6, rest.hasSuffix(" via") || rest.hasSuffix(" on") { return true }
      // `AFP/Getty Images`
      while let slash = rest.index(of: 0x2F) {
        let part = TextStretch(words.bytes, slash + 1..<words.upper).trimmed
        if agencies.contains(where: part.hasPrefix) { return true }
        rest.lower = slash + 1
      }
    }
    guard let slash = words.index(of: 0x2F) else { return false }
    let part = TextStretch(words.bytes, slash + 1..<words.upper).trimmed
    return agencies.contains { agency in
      part.hasPrefix(agency)
        && (part.count == agency.utf8CodeUnitCount || part.bytes[part.lower + agency.utf8CodeUnitCount] == 0x2F)
    }
  }

  /// `12 Comments`
  private static func isCounted(_ folded: FurnitureWords, _ nouns: [StaticString]) -> Bool {
    let words = folded.words.words(limit: 5)
    guard words.count == 2, words[0].number != nil else { return false }
    return nouns.contains(where: words[1].equals)
  }

  /// `5 min read`
  private static func isReadingTime(_ folded: FurnitureWords) -> Bool {
    let words = folded.words.words(limit: 5)
    guard let first = words.first, words.count == 3 || words.count == 2, words[words.count - 1].equals("read") else {
      return false
    }
    return TextByte.isDigit(first.first) && (first.hasSuffix("min") || words[words.count - 2].hasPrefix("min"))
  }

  private static let networks: [StaticString] = [
    "facebook", "twitter", "whatsapp", "linkedin", "email", "e-mail", "print", "pinterest", "reddit", "telegram", "x",
    "tweet", "share", "copy", "link", "messenger", "bluesky", "mastodon", "instagram", "tumblr", "pocket", "flipboard",
  ]

  /// `Facebook Twitter WhatsApp`
  private static func isShareBar(_ folded: FurnitureWords) -> Bool {
    guard (2...8).contains(folded.count) else { return false }
    return folded.words.words().allSatisfy { word in networks.contains(where: word.equals) }
  }

  /// `Home > News > Harbour`
  private static func isPath(_ block: TextStretch, _ folded: FurnitureWords) -> Bool {
    guard folded.count <= 16 else { return false }
    var marks = 0
    for word in block.words() {
      if word.equals(">") || word.equals("\u{BB}") || word.equals("\u{203A}") { marks += 1 }
    }
    return marks > 1 || marks == 1 && folded.words.hasPrefix("home")
  }

  /// Labels of categories that lost the space between them: two to six words, no mark among them, one of them small
  /// with a capital letter inside, behind at least three small ones and before two.
  private static func isGluedLabels(_ block: TextStretch, count: Int) -> Bool {
    guard (2...6).contains(count), block.count > 8 else { return false }
    for index in block.range {
      switch block.bytes[index] {
      case 0x2E, 0x2C, 0x3A, 0x3B, 0x21, 0x3F, 0x22, 0x2F, 0x60, 0x28, 0x5F, 0xE2: return false
      default: break
      }
    }
    for word in block.words() where word.count >= 8 && word.startsSmall {
      for index in word.lower + 3..<word.upper - 2 where TextByte.isCapital(word.bytes[index]) {
        let before = (1...3).allSatisfy { TextByte.isSmall(word.bytes[index - $0]) }
        if before, TextByte.isSmall(word.bytes[index + 1]), TextByte.isSmall(word.bytes[index + 2]) { return true }
      }
    }
    return false
  }
}

/// A block's words in lower case, with straight apostrophes and single spaces, and without marks at both ends.
struct FurnitureWords {
  /// The folded words.
  let words: TextStretch
  /// The number of words.
  let count: Int
  /// The last byte of the block as it was written.
  let end: UInt8

  /// Folds the words of a block; `room` must hold its bytes and one more.
  init(_ block: TextStretch, in room: UnsafeMutableBufferPointer<UInt8>) {
    var length = 0
    var count = 0
    var isInside = false
    var index = block.lower
    func put(_ byte: UInt8) {
      guard length < room.count else { return }
      if !isInside, length > 0 {
        room[length] = 0x20
        length += 1
      }
      if !isInside { count += 1 }
      isInside = true
      if length < room.count {
        room[length] = byte
        length += 1
      }
    }
    while index < block.upper {
      let space = block.spaceLength(at: index)
      if space > 0 {
        isInside = false
        index += space
      } else if block.bytes[index] == 0xE2, index + 2 < block.upper, block.bytes[index + 1] == 0x80,
        block.bytes[index + 2] == 0x99
      {
        put(0x27)
        index += 3
      } else {
        put(TextByte.folded(block.bytes[index]))
        index += 1
      }
    }
    var stretch = TextStretch(UnsafeBufferPointer(room), 0..<length)
    while !stretch.isEmpty, !TextByte.isWord(stretch.first) { stretch.lower += 1 }
    while !stretch.isEmpty, !TextByte.isWord(stretch.last) { stretch.upper -= 1 }
    words = stretch
    self.count = count
    end = block.last
  }
}

extension StringProtocol {
  /// Without the characters at both ends for which the test holds.
  func trimming(_ test: (Character) -> Bool) -> String {
    var words = self[...]
    while let first = words.first, test(first) { words.removeFirst() }
    while let last = words.last, test(last) { words.removeLast() }
    return String(words)
  }
}
