/// Joins the seeds of a pair of texts into segments, and segments that follow one another in both texts into chains.
enum SegmentChains {
  /// Words that may differ between two segments of a chain. Wider gaps join what was copied apart.
  static let gap = 16
  /// How many segments back a predecessor is looked for.
  private static let reach = 48
  /// More segments than these are cut down to the longest: only texts made of repetitions have as many.
  private static let limit = 20_000

  /// The longest equal stretches around the seeds, ordered by their places in the first text.
  static func segments(_ seeds: [(Int, Int)], _ one: [UInt64], _ other: [UInt64]) -> [EqualRun] {
    var segments: [EqualRun] = []
    // Where the last segment on each diagonal ends in the first text.
    var ends: [Int: Int] = [:]
    for (i, j) in seeds {
      if let end = ends[j - i], i < end { continue }
      var (low, high) = (0, 0)
      while i + high < one.count, j + high < other.count, one[i + high] == other[j + high] { high += 1 }
      while i - low > 0, j - low > 0, one[i - low - 1] == other[j - low - 1] { low += 1 }
      // Two hashes of runs agree by chance once in many billions: then no word does.
      guard high > 0 else { continue }
      ends[j - i] = i + high
      segments.append(EqualRun(first: i - low, second: j - low, count: low + high))
    }
    if segments.count > limit {
      segments.sort { $0.count > $1.count }
      segments.removeLast(segments.count - limit)
    }
    segments.sort { ($0.first, $0.second) < ($1.first, $1.second) }
    return segments
  }

  /// Chains of segments, each segment in one chain at most.
  static func chains(_ segments: [EqualRun]) -> [[EqualRun]] {
    if segments.count == 1 { return [segments] }
    var scores = segments.map(\.count)
    var before = [Int](repeating: -1, count: segments.count)
    for index in segments.indices {
      let segment = segments[index]
      for earlier in stride(from: index - 1, through: max(0, index - reach), by: -1) {
        let (a, b) = gaps(segments[earlier], segment)
        guard a <= gap, b <= gap, min(a, b) > -segment.count else { continue }
        // What overlaps counts once. Half of the words of a gap may agree; what one side has more never does.
        let score = scores[earlier] + segment.count + min(0, a, b) - max(0, a, b) / 2 - abs(a - b) / 2
        if score > max(scores[index], scores[earlier]) { (scores[index], before[index]) = (score, earlier) }
      }
    }
    var isUsed = [Bool](repeating: false, count: segments.count)
    var chains: [[EqualRun]] = []
    for end in segments.indices.sorted(by: { (scores[$1], $0) < (scores[$0], $1) }) where !isUsed[end] {
      var chain: [EqualRun] = []
      var index = end
      while index >= 0, !isUsed[index] {
        isUsed[index] = true
        chain.append(segments[index])
        index = before[index]
      }
      chains.append(trimmed(chain.reversed()))
    }
    return chains
  }

  private static func gaps(_ one: EqualRun, _ other: EqualRun) -> (Int, Int) {
    (other.first - one.first - one.count, other.second - one.second - one.count)
  }

  /// Cuts off the starts of segments that overlap the one before.
  private static func trimmed(_ chain: [EqualRun]) -> [EqualRun] {
    var chain = chain
    for index in chain.indices.dropFirst() {
      let (a, b) = gaps(chain[index - 1], chain[index])
      let overlap = max(0, -min(a, b))
      chain[index].first += overlap
      chain[index].second += overlap
      chain[index].count -= overlap
    }
    return chain
  }
}
