/// Finds the stretches that two texts share around their seeds: segments, chains, extension, and what the gaps have in common.
enum StretchFinder {
  /// Inside one text, repetitions that start fewer words apart are taken as they are: an alignment with edits could slip onto the text itself.
  private static let safeDistance = 32

  /// The stretches that one text has twice, the two sides apart.
  static func stretches(_ seeds: [(Int, Int)], within text: [UInt64]) -> [SharedStretch] {
    let segments = SegmentChains.segments(seeds, text, text)
    let close = segments.filter { $0.second - $0.first < safeDistance }.map { run in
      let count = min(run.count, run.second - run.first)
      return SharedStretch(
        first: run.first..<run.first + count, second: run.second..<run.second + count, common: count,
        runs: [EqualRun(first: run.first, second: run.second, count: count)])
    }
    let far = stretches(of: segments.filter { $0.second - $0.first >= safeDistance }, text, text)
    return ordered(close + far.filter { !$0.first.overlaps($0.second) })
  }

  /// The stretches that two texts share, ordered by their places, none inside another.
  static func stretches(_ seeds: [(Int, Int)], _ one: [UInt64], _ other: [UInt64]) -> [SharedStretch] {
    ordered(stretches(of: SegmentChains.segments(seeds, one, other), one, other))
  }

  private static func ordered(_ stretches: [SharedStretch]) -> [SharedStretch] {
    stretches.sorted { ($0.first.lowerBound, $0.second.lowerBound) < ($1.first.lowerBound, $1.second.lowerBound) }
  }

  private static func stretches(of segments: [EqualRun], _ one: [UInt64], _ other: [UInt64]) -> [SharedStretch] {
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
    return found
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
