internal import ClaimModel

/// Finds the headings of a text by their form and their neighbours.
struct PlainTextHeadings {
  /// The most words of a heading.
  private static let mostWords = 16
  /// The most headings one upon the other: a part's, a chapter's, a section's. At the top of a text there may be more.
  private static let mostStacked = 3
  private static let mostAtTop = 8

  private var list: BlockList
  private let examples: Set<Int>
  private let bylines: Set<Int>
  private let isMarkdown: Bool

  /// Gives short blocks that stand above longer ones the role of a heading, and a level where their form tells.
  ///
  /// `examples` are blocks set further in than the text, `bylines` those that metadata were read of.
  static func mark(_ list: inout BlockList, examples: Set<Int>, bylines: Set<Int>, isMarkdown: Bool) {
    var headings = PlainTextHeadings(list: list, examples: examples, bylines: bylines, isMarkdown: isMarkdown)
    headings.run()
    list.blocks = headings.list.blocks
  }

  private init(list: BlockList, examples: Set<Int>, bylines: Set<Int>, isMarkdown: Bool) {
    self.isMarkdown = isMarkdown
    self.list = list
    self.examples = examples
    self.bylines = bylines
  }

  private mutating func run() {
    // Markdown says itself what is a heading.
    if isMarkdown, list.blocks.contains(where: { $0.role == .heading }) { return }
    let found = candidates()
    var stack: [Int] = []
    var isTop = true
    for index in list.blocks.indices where list.blocks[index].furniture == nil {
      if found.contains(index) {
        stack.append(index)
        continue
      }
      // What stands between the lines of a text's head is no end of it.
      if bylines.contains(index) { continue }
      mark(stack, isTop: isTop)
      stack = []
      isTop = false
    }
    mark(stack, isTop: isTop)
  }

  private mutating func mark(_ stack: [Int], isTop: Bool) {
    var stack = stack
    if stack.count > (isTop ? Self.mostAtTop : Self.mostStacked) {
      // A page of titles, or a list of short lines.
      let last = stack.count - 1
      stack = stack.enumerated().filter { place, index in
        isTop && place > last - Self.mostStacked || list.isChapter(list.blocks[index])
          || place == last && list.isChapter(list.blocks[stack[last - 1]])
      }.map(\.element)
    }
    for index in stack {
      list.blocks[index].role = .heading
      list.blocks[index].level = level(of: index)
    }
  }

  /// Blocks whose form is a heading's and that stand above longer ones.
  private func candidates() -> Set<Int> {
    var found: Set<Int> = []
    var questions: [Int] = []
    // Words of the block behind the current one, or of the longest behind it up to one that is no heading.
    var behind = 0
    var isListBehind = false
    list.text.withUnsafeBufferPointer { text in
      for index in list.blocks.indices.reversed() where list.blocks[index].furniture == nil {
        let block = list.blocks[index]
        let words = TextStretch(text, block.text)
        let count = words.wordCount(limit: Self.mostWords + 4)
        let mayBe = count <= Self.mostWords && behind > count && !examples.contains(index) && !bylines.contains(index)
        if block.role == .heading {
          behind = max(behind, count)
          if Self.isQuestion(words, count: count) { questions.append(index) }
        } else if mayBe, isHeading(words, block.role, count: count, isListBehind: isListBehind) {
          found.insert(index)
          behind = max(behind, count)
        } else if mayBe, behind > Self.mostWords, block.role == .paragraph, Self.isQuestion(words, count: count) {
          questions.append(index)
          behind = count
        } else if !bylines.contains(index) {
          behind = count
          isListBehind = block.role == .listItem
        }
      }
    }
    // One question may be the writer's; several short ones above long paragraphs are a text's sections.
    if (2...20).contains(questions.count) { found.formUnion(questions) }
    return found
  }

  private static func isQuestion(_ words: TextStretch, count: Int) -> Bool {
    words.last == 0x3F && words.startsCapital && (2...10).contains(count)
      && (words.lower..<words.upper - 1).allSatisfy { ![0x2E, 0x3F, 0x21, 0x3A].contains(words.bytes[$0]) }
  }

  private func isHeading(_ words: TextStretch, _ role: Passage.Role, count: Int, isListBehind: Bool) -> Bool {
    guard count > 0, !words.startsSmall, startsLikeWords(words), words.holdsLetters,
      !PlainTextWords.endsOpen(words)
    else { return false }
    if role == .listItem {
      // `3. Protecting rights.` above a paragraph; an item of a list stands above the next.
      return TextByte.isDigit(words.first) && ListMarker(words)?.kind == .number && !isListBehind && count <= 12
        && words.last != 0x3B && words.last != 0x2C
        && words.last != 0x3A && words.last != 0x3F
    }
    guard role == .paragraph else { return false }
    switch words.last {
    case 0x2E:
      // Capitals alone, as newspapers of old set their headlines.
      return words.isAllCapitals && count >= 2
    case 0x21, 0x3F: return words.isAllCapitals || isNumbered(words)
    case 0x3B, 0x2C, 0x3A, 0x22, 0x2A, 0x3E, 0x7D, 0x9D: return false
    default: break
    }
    // A label and its value say something by themselves.
    return !words.isLabelled || words.isAllCapitals
  }

  /// `1.2 What is this?`
  private func isNumbered(_ words: TextStretch) -> Bool {
    guard let first = words.words(limit: 1).first, TextByte.isDigit(first.first) else { return false }
    return first.allSatisfy { TextByte.isDigit($0) || $0 == 0x2E } && first.index(of: 0x2E) != nil
  }

  /// A letter, a number, or a quotation mark or bracket before one; commands and code start otherwise.
  private func startsLikeWords(_ words: TextStretch) -> Bool {
    switch words.first {
    case 0x28: false
    case 0x22, 0x27, 0x5B, 0x2A: words.count > 1 && TextByte.isWord(words.bytes[words.lower + 1])
    default: TextByte.isWord(words.first) && !words.holdsAddress
    }
  }

  /// `1. …` is of level 2 and `1.2 …` of level 3, for the title is of level 1; 0 where no number tells.
  private func level(of index: Int) -> Int {
    list.text.withUnsafeBufferPointer { text in
      if list.isChapter(list.blocks[index]) { return 2 }
      let words = TextStretch(text, list.blocks[index].text).words(limit: 2)
      guard words.count == 2, let number = words.first, TextByte.isDigit(number.first), number.count <= 10 else {
        return 0
      }
      var level = 1
      var wasDigit = false
      for index in number.range {
        if TextByte.isDigit(number.bytes[index]) {
          if !wasDigit { level += 1 }
          wasDigit = true
        } else if number.bytes[index] == 0x2E {
          wasDigit = false
        } else {
          return 0
        }
      }
      // `9 February 2024` counts nothing.
      let isDate = level == 2 && wasDigit && WrittenDate.month(words[1].text) != nil
      return isDate ? 0 : min(level, 6)
    }
  }
}

extension BlockList {
  /// Whether a block is the heading of a chapter: `CHAPTER IV`, `Part 2: The wreck`.
  func isChapter(_ block: Block) -> Bool {
    text.withUnsafeBufferPointer { text in
      let words = TextStretch(text, block.text).words(limit: 13)
      guard (2...12).contains(words.count), let first = words.first, first.startsCapital else { return false }
      let names: [StaticString] = [
        "chapter", "part", "book", "act", "scene", "canto", "appendix", "section", "volume", "kapitel",
      ]
      guard names.contains(where: first.equals) else { return false }
      var number = words[1]
      while !number.isEmpty, !TextByte.isWord(number.last) { number.upper -= 1 }
      return number.number != nil || number.isAllCapitals && number.count <= 8
    }
  }
}

extension TextStretch {
  /// Whether two letters stand side by side in it.
  var holdsLetters: Bool {
    var last = false
    for index in range {
      let isLetter = TextByte.isLetter(bytes[index]) || bytes[index] >= 0x80
      if isLetter && last { return true }
      last = isLetter
    }
    return false
  }
}
