internal import TextAnalysis

/// A year that a sentence gives.
struct StatedYear: Hashable, Sendable {
  let year: Int
  /// UTF-8 offsets in the sentence.
  let range: Range<Int>

  /// The years among the words of a sentence that stand outside other ranges of it.
  static func years(in words: [Word], besides passed: [Range<Int>]) -> [StatedYear] {
    words.compactMap { word in
      guard word.range.count == 4, word.folded.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let year = Int(word.folded),
        (1000...2100).contains(year), !passed.contains(where: { $0.overlaps(word.range) })
      else { return nil }
      return StatedYear(year: year, range: word.range)
    }
  }
}
