/// Where a text can be cut into sentences, found in the marks between its words.
///
/// A rough cut, which is all that a comparison of bags of words wants: an abbreviation may end a sentence, and
/// sentences are kept between a fewest and a most words, so that a text without marks is cut as well.
enum SentenceCuts {
  /// Sentences of fewer words are joined with the next one: PlagDet of PAN 2013 .9306 at 3, .9311 at 4, .9305 at 6,
  /// .927 at 10.
  static let fewest = 4
  /// Sentences of more words are cut into equal pieces: .935 at 30, .936 at 40, .931 at 60, .928 at 100.
  static let most = 40

  /// The first word of every sentence, and at the end the count of words.
  static func starts(_ words: FoldedWords, _ bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    guard words.count > 0 else { return [0] }
    var cuts = [0]
    for word in 1..<words.count where ends(bytes, Int(words.ends[word - 1]), Int(words.starts[word])) {
      if word - (cuts.last ?? 0) >= fewest { cut(at: word, &cuts) }
    }
    // A last sentence that is too short belongs to the one before it.
    if words.count - (cuts.last ?? 0) < fewest, cuts.count > 1 { cuts.removeLast() }
    cut(at: words.count, &cuts)
    return cuts
  }

  /// Ends a sentence, in pieces if it is long.
  private static func cut(at word: Int, _ cuts: inout [Int]) {
    let start = cuts.last ?? 0
    let pieces = (word - start + most - 1) / most
    if pieces > 1 {
      for piece in 1..<pieces { cuts.append(start + (word - start) * piece / pieces) }
    }
    cuts.append(word)
  }

  /// Whether the marks from `start` to the next word at `end` end a sentence.
  private static func ends(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if end - start == 1, bytes[start] == 0x20 { return false }
    let isLower = (0x61...0x7A).contains(bytes[end])
    var hasMark = false
    var lines = 0
    for index in start..<end {
      switch bytes[index] {
      case 0x21, 0x3F, 0x2E: hasMark = true
      case 0x0A: lines += 1
      case 0x20, 0x09, 0xA0: if hasMark, !isLower { return true }
      case 0x82 where index >= start + 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE3: return true
      default: break
      }
    }
    return lines > 1 || (lines == 1 && (hasMark || !isLower))
  }
}
