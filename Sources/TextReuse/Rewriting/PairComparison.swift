/// Finds every stretch that two texts share: word for word, edited, shuffled, translated there and back, or summarised.
///
/// Pairs of sentences with much the same words are the seeds; seeds that lie close together in both texts make a
/// stretch, which has to hold together as a whole (Sanchez-Perez, Sidorov and Gelbukh, PAN 2014 and 2015). Long runs
/// that both texts have word for word give exact borders. Time and memory grow with the length of the texts, not with
/// its square.
public struct PairComparison: Sendable {
  /// How much two texts must have in common.
  public enum Setting: Sendable {
    /// Whatever is likely to come from the other text, rewritten as it may be: 150 bytes or more on each side.
    case thorough
    /// Only what two authors who write about the same event would not both write by themselves: copies, edited or
    /// reordered, of whole sentences, and runs of 8 words or more. 40 bytes or more on each side.
    case strict
  }

  private let thresholds: ComparisonThresholds

  /// A comparison; `leastLength`, the fewest UTF-8 bytes of each side of a stretch, is the setting's own unless given.
  public init(_ setting: Setting = .thorough, leastLength: Int? = nil) {
    var thresholds: ComparisonThresholds = setting == .strict ? .strict : .thorough
    if let leastLength { thresholds.leastLength = leastLength }
    self.thresholds = thresholds
  }

  /// The stretches, by place in the first text; words are those of `FoldedWords` of each text.
  public func stretches(_ one: String, _ other: String) -> [SharedStretch] {
    stretches(ComparedText(one), ComparedText(other))
  }

  /// The stretches, by place in the first text; of a passage that the second text has twice, the one that is more
  /// alike.
  public func stretches(_ one: ComparedText, _ other: ComparedText) -> [SharedStretch] {
    guard one.words.count > 0, other.words.count > 0 else { return [] }
    let weights = JointWeights(one, other)
    var bags = FragmentBags(one, other, weights)
    func isLong(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
      min(one.textRange(first).count, other.textRange(second).count) >= thresholds.leastLength
    }

    let runs = ExactRuns(least: thresholds.leastRun).find(one.words, other.words)
    let edited = EditedRuns(gap: thresholds.runGap).carried(runs, one.words.hashes, other.words.hashes)
    var chains = RunChain.chains(edited, gap: thresholds.runGap)
    chains.removeAll { !isLong($0.first, $0.second) }

    let weak = SentenceSeeds(least: thresholds.weak).find(one, other, weights)
    let strong = weak.filter { $0.cosine > thresholds.cosine && $0.dice > thresholds.dice }
    let seeds = SentenceSeeds.standingOut(strong, share: thresholds.rival)
    let search = ClusterSearch(thresholds: thresholds, one: one, other: other)
    var candidates: [Candidate] = []
    var isSurpassed = [Bool](repeating: false, count: chains.count)
    for cluster in search.clusters(seeds, &bags) {
      let wide = search.widened(cluster, by: weak)
      let (first, second) = (one.words(ofSentences: wide.first), other.words(ofSentences: wide.second))
      guard isLong(first, second) else { continue }
      let inside = RunChain.indices(of: chains, overlapping: first).filter { chains[$0].second.overlaps(second) }
      let verbatim = inside.reduce(0) { $0 + chains[$1].common }
      let measure = bags.measure(first, second)
      let isVerbatim = Double(verbatim) >= thresholds.verbatimShare * Double(min(first.count, second.count))
      if isVerbatim, inside.count < 2 || measure.dice < thresholds.joinShare { continue }
      guard cluster.isSummary || (measure.strength >= thresholds.strength && measure.dice >= thresholds.share) else {
        continue
      }
      for index in inside { isSurpassed[index] = true }
      candidates.append(Candidate(first: first, second: second, strength: measure.strength))
    }
    for (chain, isSurpassed) in zip(chains, isSurpassed) where !isSurpassed {
      let strength = bags.measure(chain.first, chain.second).strength
      candidates.append(Candidate(first: chain.first, second: chain.second, strength: strength))
    }
    return strongest(candidates, words: one.words.count).map { measured($0, one, other, &bags) }
  }

  /// A stretch that has yet to stand against others at the same place.
  private struct Candidate {
    /// The words of the first text.
    var first: Range<Int>
    /// The words of the second text.
    var second: Range<Int>
    /// Dice's coefficient by the root of the words in common.
    var strength: Float
  }

  /// The candidates whose words of the first text no stronger ones explain, by place.
  private func strongest(_ candidates: [Candidate], words: Int) -> [Candidate] {
    let order = candidates.indices.sorted { (-candidates[$0].strength, $0) < (-candidates[$1].strength, $1) }
    var isExplained = [Bool](repeating: false, count: words)
    var kept: [Candidate] = []
    for candidate in order.map({ candidates[$0] }) {
      let explained = candidate.first.reduce(0) { $0 + (isExplained[$1] ? 1 : 0) }
      guard Double(explained) <= thresholds.overlap * Double(candidate.first.count) else { continue }
      for word in candidate.first { isExplained[word] = true }
      kept.append(candidate)
    }
    return kept.sorted { ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound) }
  }

  /// The stretch with all that tells a strong one from a weak one.
  private func measured(_ candidate: Candidate, _ one: ComparedText, _ other: ComparedText, _ bags: inout FragmentBags)
    -> SharedStretch
  {
    let bag = bags.measure(candidate.first, candidate.second)
    let ordered = OrderedWords(one, candidate.first, other, candidate.second, bags.weights)
    return SharedStretch(
      first: candidate.first, second: candidate.second, common: ordered.common, shared: max(ordered.common, bag.shared),
      sharedWeight: Double(min(1, bag.dice)))
  }
}
