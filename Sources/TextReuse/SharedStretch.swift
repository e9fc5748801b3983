/// A run of words that stands in two texts word for word.
public struct EqualRun: Hashable, Sendable {
  /// The index of its first word in the first text.
  public var first: Int
  /// The index of its first word in the second text.
  public var second: Int
  /// How many words it has.
  public var count: Int

  /// A run of equal words.
  public init(first: Int, second: Int, count: Int) {
    self.first = first
    self.second = second
    self.count = count
  }
}

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
  /// The share of the two sides that is common in any order, endings aside and rare words counting more, 0 to 1.
  public var sharedWeight: Double
  /// The longer runs of equal words in it, in order; empty where the alignment went by sentences.
  public var runs: [EqualRun] = []

  /// A stretch whose words have been aligned.
  public init(
    first: Range<Int>, second: Range<Int>, common: Int, shared: Int? = nil, sharedWeight: Double? = nil,
    runs: [EqualRun] = []
  ) {
    self.first = first
    self.second = second
    self.common = common
    self.shared = shared ?? common
    self.sharedWeight = sharedWeight ?? 2 * Double(common) / Double(max(1, first.count + second.count))
    self.runs = runs
  }

  /// The share of the words of both sides that they have in common, 0 to 1: Dice's coefficient over the alignment.
  public var similarity: Double { 2 * Double(common) / Double(max(1, first.count + second.count)) }
}
