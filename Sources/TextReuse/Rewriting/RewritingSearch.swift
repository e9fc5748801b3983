internal import ParallelWork

/// Compares many pairs of texts sentence by sentence.
public struct RewritingSearch: Sendable {
  /// How alike two sentences must be.
  public var setting: PairComparison.Setting
  /// How many threads work; the result does not depend on it.
  public var width: Int

  /// A search on so many cores, or on all.
  public init(_ setting: PairComparison.Setting, width: Int? = nil) {
    self.setting = setting
    self.width = width ?? Workers.onAllCores.width
  }

  /// What each pair of texts shares, in the order of the pairs; the first of a pair is the one that may sum the other up.
  public func matches(in texts: [String], pairs: [(Int, Int)]) -> [TextMatch] {
    let workers = Workers(width: width)
    let wanted = Set(pairs.flatMap { [$0.0, $0.1] })
    let compared = workers.map(texts.count) { wanted.contains($0) ? ComparedText(texts[$0]) : nil }
    let comparison = PairComparison(setting)
    return workers.map(pairs.count) { index -> [TextMatch] in
      let (first, second) = pairs[index]
      guard let one = compared[first], let other = compared[second] else { return [] }
      return comparison.stretches(one, other).map { TextMatch(one: first, other: second, stretch: $0) }
    }.flatMap(\.self)
  }
}
