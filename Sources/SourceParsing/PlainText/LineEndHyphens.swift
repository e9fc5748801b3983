internal import TextAnalysis

/// Tells what a hyphen at the end of a line is: the wrap's, or the word's own.
///
/// The text itself is the dictionary: where the joined word stands elsewhere in it, the hyphen was the wrap's; where
/// the hyphenated one does, it was the word's.
struct LineEndHyphens {
  /// How two lines meet.
  enum Joint {
    /// A space between two words.
    case space
    /// Nothing between them.
    case nothing
    /// So many bytes of the first line's end are the wrap's.
    case cut(Int)
  }

  private let text: TextLines
  /// Words that stand whole somewhere and that a wrap may have cut.
  private var found = HashCounts(capacity: 0)

  /// Looks for cut words, and reads the text once if there are any.
  init(_ text: TextLines) {
    self.text = text
    var wanted: [UInt64] = []
    for index in text.lines.indices.dropLast() {
      guard let cut = cutWord(index, index + 1) else { continue }
      // A book of 64 MB has a tenth of it; every further hash would cost more than the line it is of.
      if wanted.count >= Self.mostHashes { break }
      wanted.append(Self.hash(cut.head, cut.tail, hyphen: false))
      wanted.append(Self.hash(cut.head, cut.tail, hyphen: true))
      wanted.append(Self.hash(cut.head))
      wanted.append(Self.hash(cut.tail))
    }
    guard !wanted.isEmpty else { return }
    var table = HashCounts(capacity: wanted.count)
    for hash in wanted { table.add(hash) }
    found = HashCounts(capacity: wanted.count)
    for line in text.lines { read(text.stretch(line), table) }
  }

  /// How the line `before` meets the line `after`.
  func joint(_ before: Int, _ after: Int) -> Joint {
    let (one, other) = (text.stretch(before), text.stretch(after))
    switch one.last {
    case 0x2D: break
    case 0x2F: return .nothing
    case 0xAD where one.count > 2 && one.bytes[one.upper - 2] == 0xC2: return .cut(2)
    case 0x90 where one.count > 3 && one.bytes[one.upper - 3] == 0xE2 && one.bytes[one.upper - 2] == 0x80:
      return .cut(3)
    case 0x94 where one.count > 3 && one.bytes[one.upper - 3] == 0xE2 && one.bytes[one.upper - 2] == 0x80:
      // A dash without a space before it has none behind it.
      return TextByte.isSpace(one.bytes[one.upper - 4]) ? .space : .nothing
    default: return .space
    }
    guard one.count > 1 else { return .space }
    let letter = one.bytes[one.upper - 2]
    if letter == 0x2D { return one.count > 2 && TextByte.isWord(one.bytes[one.upper - 3]) ? .nothing : .space }
    if TextByte.isDigit(letter) { return TextByte.isDigit(other.first) ? .nothing : .space }
    guard TextByte.isWord(letter) else { return .space }
    guard let cut = cutWord(before, after) else { return other.startsCapital ? .nothing : .space }
    // `pre- and post-war`
    if Self.conjunctions.contains(where: cut.tail.equals) { return .space }
    if found[Self.hash(cut.head, cut.tail, hyphen: false)] > 0 { return .cut(1) }
    if found[Self.hash(cut.head, cut.tail, hyphen: true)] > 0 || cut.head.index(of: 0x2D) != nil { return .nothing }
    if Self.prefixes.contains(where: cut.head.equals) { return .nothing }
    // `GPL-compatible`, `newly-built`
    if cut.head.isAllCapitals && cut.head.count > 1 || cut.head.count > 4 && cut.head.hasSuffix("ly") {
      return .nothing
    }
    // Two words that the text has elsewhere, too; the tail itself stands here once.
    if cut.head.count > 3, cut.tail.count > 3, !Self.closed.contains(where: cut.head.equals),
      found[Self.hash(cut.head)] > 0, found[Self.hash(cut.tail)] > 1
    {
      return .nothing
    }
    if Self.tens.contains(where: cut.head.equals), Self.units.contains(where: cut.tail.equals) { return .nothing }
    return .cut(1)
  }

  /// Hashes of cut words that are looked for, four a word: words behind them lose their hyphens.
  private static let mostHashes = 2_000_000

  private static let conjunctions: [StaticString] = [
    "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "e", "en",
  ]
  private static let prefixes: [StaticString] = [
    "well", "self", "non", "ex", "half", "anti", "co", "long", "short", "high", "low", "vice", "mid", "so", "one",
    "two", "three", "four", "five", "six", "ten", "cross", "all", "ill", "far", "full", "part",
  ]
  /// Words that begin compounds written as one.
  private static let closed: [StaticString] = [
    "under", "over", "with", "some", "every", "other", "there", "where", "here", "what", "when", "more", "mean",
    "never", "after", "back", "news", "grand", "fore", "inter", "super", "trans", "counter", "semi", "whole", "home",
    "land", "work", "water", "head", "hand", "life", "time", "book", "house", "none", "else", "side", "down", "micro",
  ]
  private static let tens: [StaticString] = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]
  private static let units: [StaticString] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "first", "second", "third", "fourth",
    "fifth", "sixth", "seventh", "eighth", "ninth",
  ]

  /// The two halves of a word that a line's end may have cut.
  private func cutWord(_ before: Int, _ after: Int) -> (head: TextStretch, tail: TextStretch)? {
    let line = text.lines[before]
    guard text.bytes[Int(line.upper) - 1] == 0x2D, line.count > 2, text.bytes[Int(line.upper) - 2] != 0x2D else {
      return nil
    }
    let other = text.stretch(after)
    guard other.startsSmall else { return nil }
    var head = TextStretch(text.bytes, Int(line.upper) - 1..<Int(line.upper) - 1)
    while head.lower > Int(line.lower), Self.isWordByte(text.bytes[head.lower - 1]) { head.lower -= 1 }
    var tail = TextStretch(text.bytes, other.lower..<other.lower)
    while tail.upper < other.upper, Self.isWordByte(text.bytes[tail.upper]) { tail.upper += 1 }
    return head.isEmpty ? nil : (head, tail)
  }

  private mutating func read(_ line: TextStretch, _ table: HashCounts) {
    var hash = FNV1a()
    var length = 0
    for index in line.lower...line.upper {
      let byte = index < line.upper ? line.bytes[index] : 0x20
      if Self.isWordByte(byte) {
        hash.add(TextByte.folded(byte))
        length += 1
        continue
      }
      if length > 3, table[hash.value] > 0 { found.add(hash.value) }
      hash = FNV1a()
      length = 0
    }
  }

  /// Letters, hyphens, and the bytes of other alphabets; quotation marks (U+2018 to U+201D) are cut off their words
  /// by their first byte, which letters share only above U+2000.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    TextByte.isLetter(byte) || byte == 0x2D || byte >= 0x80 && byte != 0xE2
  }

  private static func hash(_ word: TextStretch) -> UInt64 {
    hash(word, TextStretch(word.bytes, word.upper..<word.upper), hyphen: false)
  }

  private static func hash(_ head: TextStretch, _ tail: TextStretch, hyphen: Bool) -> UInt64 {
    var hash = FNV1a()
    for index in head.range { hash.add(TextByte.folded(head.bytes[index])) }
    if hyphen { hash.add(0x2D as UInt8) }
    for index in tail.range { hash.add(TextByte.folded(tail.bytes[index])) }
    return hash.value
  }
}
