/// Makes stretches of sentences out of seeds.
struct ClusterSearch {
  let thresholds: ComparisonThresholds
  let one: ComparedText
  let other: ComparedText

  /// The stretches that hold together as a whole: summaries first, the rest by ever smaller gaps.
  func clusters(_ seeds: [SentenceSeed], _ bags: inout FragmentBags) -> [SeedCluster] {
    guard thresholds.summaries else { return validated(seeds, thresholds.gap, &bags) }
    var result: [SeedCluster] = []
    let groups = SeedCluster.clusters(seeds, gap: thresholds.summaryGap, secondGap: thresholds.summaryReach)
    for group in groups {
      let parts = validated(group.seeds, thresholds.gap, &bags)
      if let summary = summary(group, parts, &bags) {
        result.append(summary)
      } else {
        result += parts
      }
    }
    return result
  }

  /// The cluster with the sentences around it that match weakly.
  func widened(_ cluster: SeedCluster, by weak: [SentenceSeed]) -> SeedCluster {
    guard !cluster.isSummary else { return cluster }
    var wider = cluster
    let first = cluster.first.lowerBound - 1..<cluster.first.upperBound + 1
    let second = cluster.second.lowerBound - 1..<cluster.second.upperBound + 1
    var index = weak.partitioningIndex { $0.first >= first.lowerBound }
    while index < weak.count, weak[index].first < first.upperBound {
      if second.contains(weak[index].second) { wider.include(weak[index]) }
      index += 1
    }
    return wider
  }

  /// Groups that are alike as a whole; what is not is split at smaller gaps.
  private func validated(_ seeds: [SentenceSeed], _ gap: Int, _ bags: inout FragmentBags) -> [SeedCluster] {
    var result: [SeedCluster] = []
    for cluster in SeedCluster.clusters(seeds, gap: gap, secondGap: gap) {
      if bags.measure(words(cluster), otherWords(cluster)).cosine >= thresholds.validation {
        result.append(cluster)
      } else if gap > 0 {
        result += validated(cluster.seeds, gap - 1, &bags)
      }
    }
    return result
  }

  /// The group as a summary of the second text, if it is one and not rather one of its parts.
  private func summary(_ group: SeedCluster, _ parts: [SeedCluster], _ bags: inout FragmentBags) -> SeedCluster? {
    let (first, second) = (words(group), otherWords(group))
    guard group.seeds.count >= thresholds.summarySeeds,
      Double(second.count) >= thresholds.summaryRatio * Double(first.count)
    else { return nil }
    let longest = parts.map { words($0).count }.max() ?? 0
    guard Double(longest) < thresholds.compactness * Double(first.count),
      bags.measure(first, second).cosine >= thresholds.summaryValidation
    else { return nil }
    var summary = group
    summary.isSummary = true
    if Double(second.count) >= thresholds.wholeShare * Double(other.words.count) {
      summary.second = 0..<other.sentenceCount
    }
    return summary
  }

  private func words(_ cluster: SeedCluster) -> Range<Int> { one.words(ofSentences: cluster.first) }

  private func otherWords(_ cluster: SeedCluster) -> Range<Int> { other.words(ofSentences: cluster.second) }
}

extension Array {
  /// The first index whose element, like all behind it, is as asked.
  fileprivate func partitioningIndex(_ isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
