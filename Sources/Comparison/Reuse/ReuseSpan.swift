internal import TextAnalysis

/// A stretch of words that two passages share, verified by alignment.
struct ReuseSpan {
  /// Word indices in the first passage.
  var first: Range<Int>
  /// Word indices in the second passage.
  var second: Range<Int>
  /// Words that stand in both stretches, in order.
  var common: Int

  /// The share of the words of both stretches that they have in common.
  var similarity: Double { 2 * Double(common) / Double(first.count + second.count) }

  /// Words that may differ between two shared runs of one stretch. Wider gaps join what was copied apart.
  static let gap = 12

  /// The longest stretch that two passages share: seeds chained in order over gaps, then grown and aligned.
  init?(_ pair: ReuseSeeds.Pair, _ passages: [Shingles]) {
    let (a, b) = (passages[pair.first].words, passages[pair.second].words)
    var best: (first: Range<Int>, second: Range<Int>, covered: Int)?
    var current: (first: Range<Int>, second: Range<Int>, covered: Int)?
    func keep() {
      if let current, current.covered > best?.covered ?? 0 { best = current }
    }
    for (i, j) in pair.places {
      if let chain = current, i < chain.first.upperBound + Self.gap, j >= chain.second.lowerBound,
        j < chain.second.upperBound + Self.gap,
        abs((i - j) - (chain.first.upperBound - chain.second.upperBound)) <= Self.gap,
        j + Shingles.size >= chain.second.upperBound
      {
        let gained = max(0, i + Shingles.size - max(i, chain.first.upperBound))
        current = (
          chain.first.lowerBound..<max(chain.first.upperBound, i + Shingles.size),
          chain.second.lowerBound..<max(chain.second.upperBound, j + Shingles.size), chain.covered + gained
        )
      } else if let chain = current, i < chain.first.upperBound {
        continue
      } else {
        keep()
        current = (i..<i + Shingles.size, j..<j + Shingles.size, Shingles.size)
      }
    }
    keep()
    guard let best else { return nil }
    (first, second) = Self.grown(best.first, best.second, a, b)
    common = WordAlignment(a[first], b[second]).pairs.count
    if let whole = Self.rewritten(a, b), whole.common > common { self = whole }
  }

  private init(first: Range<Int>, second: Range<Int>, common: Int) {
    (self.first, self.second, self.common) = (first, second, common)
  }

  /// Two whole passages that one wording runs through, although edits leave few runs of five words; `nil` for long ones,
  /// whose common words say little.
  private static func rewritten(_ a: [UInt64], _ b: [UInt64]) -> ReuseSpan? {
    // 120 words, and passages of like length: beyond, small words align by chance.
    guard a.count <= 120, b.count <= 120, a.count * 3 >= b.count * 2, b.count * 3 >= a.count * 2 else { return nil }
    let pairs = WordAlignment(a[...], b[...]).pairs
    guard let low = pairs.first, let high = pairs.last, pairs.count * 2 >= max(a.count, b.count) else { return nil }
    return ReuseSpan(first: low.0..<high.0 + 1, second: low.1..<high.1 + 1, common: pairs.count)
  }

  /// Adds equal words at both ends, and a passage's last few words where most of the rest agrees.
  private static func grown(_ first: Range<Int>, _ second: Range<Int>, _ a: [UInt64], _ b: [UInt64]) -> (
    Range<Int>, Range<Int>
  ) {
    var (low, high) = ((first.lowerBound, second.lowerBound), (first.upperBound, second.upperBound))
    while low.0 > 0, low.1 > 0, a[low.0 - 1] == b[low.1 - 1] { low = (low.0 - 1, low.1 - 1) }
    while high.0 < a.count, high.1 < b.count, a[high.0] == b[high.1] { high = (high.0 + 1, high.1 + 1) }
    // Edits next to an end hide the words behind them from the seeds.
    if low.0 <= gap, low.1 <= gap, low.0 + low.1 > 0, Self.agree(a[0..<low.0], b[0..<low.1]) { low = (0, 0) }
    if a.count - high.0 <= gap, b.count - high.1 <= gap, Self.agree(a[high.0...], b[high.1...]) {
      high = (a.count, b.count)
    }
    return (low.0..<high.0, low.1..<high.1)
  }

  private static func agree(_ one: ArraySlice<UInt64>, _ other: ArraySlice<UInt64>) -> Bool {
    WordAlignment(one, other).pairs.count * 2 >= max(one.count, other.count) && !one.isEmpty && !other.isEmpty
  }
}
