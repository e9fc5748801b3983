/// A group of seeds that lie close together in both texts: the sentences they span.
struct SeedCluster {
  var seeds: [SentenceSeed]
  var first: Range<Int>
  var second: Range<Int>
  /// Whether one side tells in short what the other tells at length.
  var isSummary = false

  /// The sentences that some seeds, at least one, span.
  init(_ seeds: [SentenceSeed]) {
    self.seeds = seeds
    first = seeds[0].first..<seeds[0].first + 1
    second = seeds[0].second..<seeds[0].second + 1
    for seed in seeds { include(seed) }
  }

  /// Spans another seed as well.
  mutating func include(_ seed: SentenceSeed) {
    first = min(first.lowerBound, seed.first)..<max(first.upperBound, seed.first + 1)
    second = min(second.lowerBound, seed.second)..<max(second.upperBound, seed.second + 1)
  }

  /// Groups seeds so that no gap of more than `gap` sentences remains inside a group in the first text, and `secondGap`
  /// in the second.
  ///
  /// A split on one side can open gaps on the other, so that the two take turns; after `depth` turns it is enough.
  static func clusters(_ seeds: [SentenceSeed], gap: Int, secondGap: Int, depth: Int = 16) -> [SeedCluster] {
    let byFirst = split(seeds, gap, \.first)
    var clusters: [SeedCluster] = []
    for group in byFirst {
      let parts = split(group, secondGap, \.second)
      if parts.count == 1 || depth == 0 {
        clusters += parts.map(SeedCluster.init)
      } else {
        for part in parts { clusters += self.clusters(part, gap: gap, secondGap: secondGap, depth: depth - 1) }
      }
    }
    return clusters
  }

  private static func split(_ seeds: [SentenceSeed], _ gap: Int, _ side: KeyPath<SentenceSeed, Int>) -> [[SentenceSeed]]
  {
    let places = seeds.map { $0[keyPath: side] }
    let order = seeds.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    var groups: [[SentenceSeed]] = []
    var last = Int.min / 2
    for index in order {
      if places[index] - last > gap + 1 { groups.append([]) }
      groups[groups.count - 1].append(seeds[index])
      last = places[index]
    }
    return groups
  }
}
