/// A stretch of words that stands in two texts, word for word or edited.
public struct SharedStretch: Hashable, Sendable {
  /// Which words of the first text.
  public var first: Range<Int>
  /// Which words of the second text.
  public var second: Range<Int>
  /// How many words stand in both, in the same order.
  public var common: Int

  /// A stretch whose words have been aligned.
  public init(first: Range<Int>, second: Range<Int>, common: Int) {
    self.first = first
    self.second = second
    self.common = common
  }

  /// The share of the words of both sides that they have in common, 0 to 1: Dice's coefficient over the alignment.
  public var similarity: Double { 2 * Double(common) / Double(max(1, first.count + second.count)) }
}
