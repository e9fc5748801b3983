/// A run of words that stands in two texts, or twice in one.
struct Seed: BitwiseCopyable {
  /// Where its first word stands in the text with the lower number, or earlier in the same.
  var first: WordPlace
  /// Where it stands in the other.
  var second: WordPlace

  /// Puts those of a pair side by side, pairs in order; the numbers of all texts lie below `limit`.
  static func sort(_ seeds: inout [Seed], textLimit limit: Int) {
    let bits = UInt64(Int.bitWidth - limit.leadingZeroBitCount)
    RadixSort.sort(&seeds, through: bits) { UInt64($0.second.text) }
    RadixSort.sort(&seeds, through: bits) { UInt64($0.first.text) }
  }

  /// Whether two seeds belong to one pair of texts.
  @inline(__always)
  func isOfPair(of other: Seed) -> Bool { first.text == other.first.text && second.text == other.second.text }
}
