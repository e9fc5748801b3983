internal import ClaimModel

/// Finds the headings of a text by their form and their neighbours.
enum PlainTextHeadings {
  /// The most words of a heading.
  private static let mostWords = 16

  /// Gives short blocks that stand above longer ones the role of a heading, and a level where their form tells.
  static func mark(_ list: inout BlockList) {
    var blocks = list.blocks
    // Words of the article block behind the current one, up to a little more than a heading has.
    var wordsBehind = 0
    list.text.withUnsafeBufferPointer { text in
      for index in blocks.indices.reversed() where blocks[index].furniture == nil {
        let words = TextStretch(text, blocks[index].text)
        let count = words.wordCount(limit: mostWords + 4)
        if isHeading(words, blocks[index].role, count: count, behind: wordsBehind) {
          blocks[index].role = .heading
          blocks[index].level = level(of: words)
          // A heading above a heading: the words below both are what counts.
          wordsBehind = max(wordsBehind, count)
        } else {
          wordsBehind = blocks[index].role == .heading ? max(wordsBehind, count) : count
        }
      }
    }
    list.blocks = blocks
  }

  private static func isHeading(_ words: TextStretch, _ role: Passage.Role, count: Int, behind: Int) -> Bool {
    guard count <= mostWords, count > 0, behind > count, !words.startsSmall else { return false }
    if role == .listItem { return isNumbered(words) && words.isAllCapitals && !words.endsSentence }
    guard role == .paragraph else { return false }
    switch words.last {
    case 0x2E:
      // Capitals alone, as newspapers of old set their headlines.
      return words.isAllCapitals && count >= 2
    case 0x21, 0x3F: return words.isAllCapitals
    case 0x3B, 0x2C, 0x3A, 0x22, 0x2A: return false
    case 0x9D: return false
    default: break
    }
    // A label and its value say something by themselves.
    return !words.isLabelled || words.isAllCapitals
  }

  private static func isNumbered(_ words: TextStretch) -> Bool { TextByte.isDigit(words.first) }

  /// `1. …` is of level 2 and `1.2 …` of level 3, for the title is of level 1; 0 where no number tells.
  private static func level(of words: TextStretch) -> Int {
    guard TextByte.isDigit(words.first), let number = words.words(limit: 1).first, number.count <= 10 else { return 0 }
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
    return min(level, 6)
  }
}
