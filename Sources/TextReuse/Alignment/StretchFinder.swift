/// Finds the stretches that two texts share around their seeds: segments, chains, extension, and what the gaps have in common.
enum StretchFinder {
  /// The stretches, ordered by their places, none inside another.
  static func stretches(_ seeds: [(Int, Int)], _ one: [UInt64], _ other: [UInt64]) -> [SharedStretch] {
    let segments = SegmentChains.segments(seeds, one, other)
    var found: [SharedStretch] = []
    for chain in SegmentChains.chains(segments) {
      guard let head = chain.first, let tail = chain.last else { continue }
      let reached = (head.first..<(tail.first + tail.count), head.second..<(tail.second + tail.count))
      // The best chains come first: what lies within one of them was reached by its extension.
      if found.contains(where: { $0.first.contains(reached.0) && $0.second.contains(reached.1) }) { continue }
      let stretch = extended(chain, head, tail, one, other)
      found.removeAll { stretch.first.contains($0.first) && stretch.second.contains($0.second) }
      found.append(stretch)
    }
    return found.sorted { ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound) }
  }

  private static func extended(
    _ chain: [EqualRun], _ head: EqualRun, _ tail: EqualRun, _ one: [UInt64], _ other: [UInt64]
  ) -> SharedStretch {
    var common = head.count
    for (last, next) in zip(chain, chain.dropFirst()) {
      common += LongestCommon.count(
        one[(last.first + last.count)..<next.first], other[(last.second + last.count)..<next.second])
      common += next.count
    }
    let (endOne, endOther) = (tail.first + tail.count, tail.second + tail.count)
    let after = WordExtension(one, other, from: endOne, endOther, step: 1)
    let before = WordExtension(one, other, from: head.first - 1, head.second - 1, step: -1)
    return SharedStretch(
      first: (head.first - before.first)..<(endOne + after.first),
      second: (head.second - before.second)..<(endOther + after.second), common: common + before.common + after.common,
      runs: chain)
  }
}

extension Range {
  fileprivate func contains(_ other: Range) -> Bool { lowerBound <= other.lowerBound && other.upperBound <= upperBound }
}
