/// Words that tell how lines hang together.
enum PlainTextWords {
  /// Whether a line's end leaves a phrase open, so that the next line goes on with it.
  static func staysOpen(_ line: TextStretch, before next: TextStretch) -> Bool {
    if line.last == 0x2C { return !line.hasPrefix("dear ") && !line.hasPrefix("yours ") && line.count > 24 }
    if line.last == 0x26 { return true }
    if endsOpen(line) { return true }
    guard line.isAllCapitals, next.isAllCapitals, !line.endsSentence, let first = next.words(limit: 1).first else {
      return false
    }
    return joining.contains(where: first.equals)
  }

  /// Whether the last word of a line wants another behind it.
  static func endsOpen(_ line: TextStretch) -> Bool {
    lastWord(of: line).map { last in open.contains(where: last.equals) } ?? false
  }

  /// Whether a line begins with a small word that goes on with a phrase.
  static func goesOn(_ line: TextStretch) -> Bool {
    guard line.startsSmall, let first = line.words(limit: 1).first else { return false }
    return joining.contains(where: first.equals)
  }

  private static let open: [StaticString] = [
    "a", "an", "the", "of", "and", "or", "for", "to", "in", "on", "at", "from", "with", "into", "as", "its", "their",
    "his", "her", "our", "your", "is", "was", "are", "were", "that", "which", "than",
  ]

  private static let joining: [StaticString] = ["of", "and", "or", "for", "to", "in", "on", "at", "from", "with"]

  /// The last run of letters, where the line ends with one.
  private static func lastWord(of line: TextStretch) -> TextStretch? {
    var word = TextStretch(line.bytes, line.upper..<line.upper)
    while word.lower > line.lower, word.count < 8, TextByte.isLetter(line.bytes[word.lower - 1]) { word.lower -= 1 }
    guard !word.isEmpty, word.lower > line.lower, TextByte.isSpace(line.bytes[word.lower - 1]) else { return nil }
    return word
  }
}

extension TextStretch {
  /// Whether it begins with a label, as in `Author: Jane Roe`: one to three words, the first with a capital, a colon
  /// and a space.
  var isLabelled: Bool {
    guard startsCapital, let colon = labelEnd else { return false }
    return colon + 1 == upper || TextByte.isSpace(bytes[colon + 1])
  }

  /// The offset of the colon behind a label.
  var labelEnd: Int? {
    var spaces = 0
    var index = lower
    while index < min(upper, lower + 32) {
      let byte = bytes[index]
      if byte == 0x3A { return index > lower + 1 ? index : nil }
      if byte == 0x20 { spaces += 1 } else if !TextByte.isWord(byte), byte != 0x2D, byte != 0x2F { return nil }
      if spaces > 2 { return nil }
      index += 1
    }
    return nil
  }
}
