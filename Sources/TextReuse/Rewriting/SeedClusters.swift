/// A group of seeds that lie close together in both texts: the sentences they span.
struct SeedCluster {
  var seeds: [SentenceSeed]
  var first: Range<Int>
  var second: Range<Int>
  /// Whether one side tells in short what the other tells at length.
  var isSummary = false

  init(_ seeds: [SentenceSeed]) {
    self.seeds = seeds
    var (low, high, otherLow, otherHigh) = (Int.max, 0, Int.max, 0)
    for seed in seeds {
      low = min(low, seed.first)
      high = max(high, seed.first + 1)
      otherLow = min(otherLow, seed.second)
      otherHigh = max(otherHigh, seed.second + 1)
    }
    first = low..<high
    second = otherLow..<otherHigh
  }

  /// Groups seeds so that no gap of more than `gap` sentences remains inside a group, on either side.
  static func clusters(_ seeds: [SentenceSeed], gap: Int, depth: Int = 16) -> [SeedCluster] {
    let byFirst = split(seeds, gap, \.first)
    var clusters: [SeedCluster] = []
    for group in byFirst {
      let parts = split(group, gap, \.second)
      if parts.count == 1 || depth == 0 {
        clusters += parts.map(SeedCluster.init)
      } else {
        for part in parts { clusters += self.clusters(part, gap: gap, depth: depth - 1) }
      }
    }
    return clusters
  }

  private static func split(_ seeds: [SentenceSeed], _ gap: Int, _ side: KeyPath<SentenceSeed, Int>) -> [[SentenceSeed]] {
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
