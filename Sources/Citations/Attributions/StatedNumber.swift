internal import TextAnalysis

/// A number that is no amount of anything: a year, the day of a date, an hour, the number of a road or a page.
struct StatedNumber: Hashable, Sendable {
  /// The word that holds it, folded.
  let word: String
  /// UTF-8 offsets in the sentence.
  let range: Range<Int>

  /// Whether it is a year of this millennium or the last.
  var isYear: Bool { range.count == 4 && (Int(word).map { (1000...2100).contains($0) } ?? false) }

  /// The numbers among the words of a sentence that stand outside other ranges of it.
  static func numbers(in words: [Word], besides passed: [Range<Int>]) -> [StatedNumber] {
    words.compactMap { word in
      guard word.folded.utf8.contains(where: { 0x30...0x39 ~= $0 }),
        !passed.contains(where: { $0.overlaps(word.range) })
      else { return nil }
      return StatedNumber(word: word.folded, range: word.range)
    }
  }
}
