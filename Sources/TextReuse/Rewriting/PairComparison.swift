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
  package var penalty: Float = 0.5
  package var reach = 2
  package var covered: Float = 0.5
  package var rounds = 0
  package var compact = 0.8
  package var overlapShare = 0.3
  package var strength: Float = 2.2

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
    let borders = StretchBorders(penalty: penalty, reach: reach, covered: covered)
    for cluster in clusters(seeds, one, other, &bags) {
      var cluster = cluster
      if !cluster.isSummary {
        for _ in 0..<rounds {
          bags.mark(second: other.words(ofSentences: cluster.second))
          let first = borders.refined(one, weights.first, cluster.first) { bags.isInSecond($0) }
          bags.unmark(second: other.words(ofSentences: cluster.second))
          guard let first else { break }
          cluster.first = first
          bags.mark(first: one.words(ofSentences: cluster.first))
          let second = borders.refined(other, weights.second, cluster.second) { bags.isInFirst($0) }
          bags.unmark(first: one.words(ofSentences: cluster.first))
          guard let second else { break }
          cluster.second = second
        }
      }
      let first = one.words(ofSentences: cluster.first)
      let second = other.words(ofSentences: cluster.second)
      let inside = chains.indices.filter { chains[$0].first.overlaps(first) && chains[$0].second.overlaps(second) }
      let covered = inside.reduce(0) { $0 + chains[$1].common }
      if Double(covered) >= verbatimShare * Double(min(first.count, second.count)) { continue }
      for index in inside.reversed() { chains.remove(at: index) }
      let m = bags.measure(first, second)
      if !cluster.isSummary, m.dice * Float(m.shared).squareRoot() < strength { continue }
      let best = cluster.seeds.map(\.cosine).max() ?? 0
      found.append(SharedStretch(first: first, second: second, common: cluster.seeds.count, shared: m.shared, longestRun: cluster.isSummary ? 1 : 0, orderedWeight: Double(best), sharedWeight: Double(m.dice)))
    }
    let strong = chains
    if overlapShare < 1 {
      found.removeAll { stretch in
        let covered = strong.reduce(0) { $0 + $1.first.clamped(to: stretch.first).count }
        return Double(covered) > overlapShare * Double(stretch.first.count)
      }
      let order = found.indices.sorted { found[$0].sharedWeight * Double(found[$0].shared).squareRoot() > found[$1].sharedWeight * Double(found[$1].shared).squareRoot() }
      var kept: [SharedStretch] = []
      for index in order {
        let c = found[index]
        if kept.allSatisfy({ Double($0.first.clamped(to: c.first).count) <= overlapShare * Double(c.first.count) }) { kept.append(c) }
      }
      found = kept
    }
    found += chains.map { SharedStretch(first: $0.first, second: $0.second, common: $0.common) }
    return found.filter {
      one.textRange($0.first).count >= leastLength && other.textRange($0.second).count >= leastLength
    }
  }

  private func clusters(_ seeds: [SentenceSeed], _ one: ComparedText, _ other: ComparedText, _ bags: inout FragmentBags) -> [SeedCluster] {
    var result: [SeedCluster] = []
    func validated(_ seeds: [SentenceSeed], _ gap: Int, _ result: inout [SeedCluster]) {
      for cluster in SeedCluster.clusters(seeds, gap: gap) {
        if bags.measure(one.words(ofSentences: cluster.first), other.words(ofSentences: cluster.second)).cosine >= validation {
          result.append(cluster)
        } else if gap > 0 {
          validated(cluster.seeds, gap - 1, &result)
        }
      }
    }
    for cluster in SeedCluster.clusters(seeds, gap: summaryGap) {
      let first = one.words(ofSentences: cluster.first)
      let second = other.words(ofSentences: cluster.second)
      if Double(second.count) >= summaryRatio * Double(first.count), cluster.seeds.count >= summarySeeds,
        bags.measure(first, second).cosine >= validation
      {
        var parts: [SeedCluster] = []
        validated(cluster.seeds, gap, &parts)
        let most = parts.map { one.words(ofSentences: $0.first).count }.max() ?? 0
        if Double(most) >= compact * Double(first.count) {
          result += parts
          continue
        }
        var cluster = cluster
        cluster.isSummary = true
        if Double(second.count) >= whole * Double(other.words.count) { cluster.second = 0..<other.sentenceCount }
        result.append(cluster)
      } else {
        validated(cluster.seeds, gap, &result)
      }
    }
    return result
  }
}
