/// Finds every stretch that two texts share: word for word, edited, shuffled, translated there and back, or summarised.
public struct PairComparison: Sendable {
  package var cosine: Float = 0.30
  package var dice: Float = 0.33
  package var gap = 4
  package var summaryGap = 24
  package var validation: Float = 0.34
  package var leastLength = 150
  package var leastRun = 8
  package var runGap = 4
  package var verbatimLength = 200
  package var verbatimShare = 0.6
  package var summaryRatio = 3.0
  package var summarySeeds = 3
  package var whole = 0.5

  public init() {}

  /// The stretches, by place in the first text.
  public func stretches(_ one: String, _ other: String) -> [SharedStretch] {
    stretches(ComparedText(one), ComparedText(other))
  }

  /// The stretches, by place in the first text.
  public func stretches(_ one: ComparedText, _ other: ComparedText) -> [SharedStretch] {
    let weights = JointWeights(one, other)
    let seeds = SentenceSeeds(cosine: cosine, dice: dice).find(one, other, weights)
    let runs = ExactRuns(least: leastRun).find(one.words, other.words)
    var bags = FragmentBags(one, other, weights)
    var chains = RunChain.chains(runs, gap: runGap).filter { chain in
      min(one.textRange(chain.first).count, other.textRange(chain.second).count) >= verbatimLength
    }
    var found: [SharedStretch] = []
    for cluster in clusters(seeds, one, other, &bags) {
      let first = one.words(ofSentences: cluster.first)
      let second = other.words(ofSentences: cluster.second)
      let inside = chains.indices.filter { chains[$0].first.overlaps(first) && chains[$0].second.overlaps(second) }
      let covered = inside.reduce(0) { $0 + chains[$1].common }
      if Double(covered) >= verbatimShare * Double(min(first.count, second.count)) { continue }
      for index in inside.reversed() { chains.remove(at: index) }
      found.append(SharedStretch(first: first, second: second, common: 0))
    }
    found += chains.map { SharedStretch(first: $0.first, second: $0.second, common: $0.common) }
    return found.filter {
      one.textRange($0.first).count >= leastLength && other.textRange($0.second).count >= leastLength
    }
  }

  private func clusters(_ seeds: [SentenceSeed], _ one: ComparedText, _ other: ComparedText, _ bags: inout FragmentBags) -> [SeedCluster] {
    var result: [SeedCluster] = []
    func validated(_ seeds: [SentenceSeed], _ gap: Int) {
      for cluster in SeedCluster.clusters(seeds, gap: gap) {
        if bags.measure(one.words(ofSentences: cluster.first), other.words(ofSentences: cluster.second)).cosine >= validation {
          result.append(cluster)
        } else if gap > 0 {
          validated(cluster.seeds, gap - 1)
        }
      }
    }
    for cluster in SeedCluster.clusters(seeds, gap: summaryGap) {
      let first = one.words(ofSentences: cluster.first)
      let second = other.words(ofSentences: cluster.second)
      if Double(second.count) >= summaryRatio * Double(first.count), cluster.seeds.count >= summarySeeds,
        bags.measure(first, second).cosine >= validation
      {
        var cluster = cluster
        if Double(second.count) >= whole * Double(other.words.count) { cluster.second = 0..<other.sentenceCount }
        result.append(cluster)
      } else {
        validated(cluster.seeds, gap)
      }
    }
    return result
  }
}
