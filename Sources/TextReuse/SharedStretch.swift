/// A stretch of words that stands in two texts, word for word or edited.
public struct SharedStretch: Hashable, Sendable {
  /// Which words of the first text.
  public var first: Range<Int>
  /// Which words of the second text.
  public var second: Range<Int>
  /// How many words stand in both, in the same order.
  public var common: Int
  /// How many words stand in both in any order, endings aside; never fewer than `common`.
  public var shared: Int
  /// How many words the longest run has that stands in both word for word.
  public var longestRun: Int
  /// The share of the two sides that is common in the same order, rare words counting more, 0 to 1.
  public var orderedWeight: Double
  /// The share of the two sides that is common in any order, endings aside and rare words counting more, 0 to 1.
  public var sharedWeight: Double
  /// How much the words in common, in the same order, say: the sum over them of the logarithm of the sentences of both
  /// texts over those that have the word; 0 where nobody has counted. A name that both texts repeat adds little, a word
  /// used once in each much.
  public var rarity: Double

  /// A stretch whose words have been aligned; what is left out is taken from the words in the same order.
  public init(
    first: Range<Int>, second: Range<Int>, common: Int, shared: Int? = nil, longestRun: Int = 0,
    orderedWeight: Double? = nil, sharedWeight: Double? = nil, rarity: Double = 0
  ) {
    self.first = first
    self.second = second
    self.common = common
    self.shared = shared ?? common
    self.longestRun = longestRun
    let similarity = 2 * Double(common) / Double(max(1, first.count + second.count))
    self.orderedWeight = orderedWeight ?? similarity
    self.sharedWeight = sharedWeight ?? similarity
    self.rarity = rarity
  }

  /// The share of the words of both sides that they have in common, 0 to 1: Dice's coefficient over the alignment.
  public var similarity: Double { 2 * Double(common) / Double(max(1, first.count + second.count)) }
}
