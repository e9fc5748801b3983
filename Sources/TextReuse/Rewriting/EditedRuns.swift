/// Carries runs on over a few words that were put in, left out or exchanged, on both of their ends.
struct EditedRuns {
  /// The most words, on either side, that are stepped over at once.
  var gap: Int
  /// Behind them, so many words in a row have to be alike.
  static let anchor = 3

  /// The runs, carried on; they come and go ascending and apart in the first text.
  func carried(_ runs: [ExactRun], _ one: [UInt64], _ other: [UInt64]) -> [RunChain] {
    var result: [RunChain] = []
    for (index, run) in runs.enumerated() {
      var chain = RunChain(
        first: run.first..<run.first + run.count, second: run.second..<run.second + run.count, common: run.count)
      let next = index + 1 < runs.count ? runs[index + 1] : nil
      let end = next?.first ?? one.count
      // The next run is not run into when it goes on in the second text.
      let otherEnd = next.map { $0.second >= chain.second.upperBound ? $0.second : other.count } ?? other.count
      while let step = step(
        from: (chain.first.upperBound, chain.second.upperBound), to: (end, otherEnd), one, other, forward: true)
      {
        chain.first = chain.first.lowerBound..<chain.first.upperBound + step.first + step.count
        chain.second = chain.second.lowerBound..<chain.second.upperBound + step.second + step.count
        chain.common += step.count
      }
      let start = result.last?.first.upperBound ?? 0
      let otherStart =
        result.last.map { $0.second.upperBound <= chain.second.lowerBound ? $0.second.upperBound : 0 } ?? 0
      while let step = step(
        from: (chain.first.lowerBound, chain.second.lowerBound), to: (start, otherStart), one, other, forward: false)
      {
        chain.first = chain.first.lowerBound - step.first - step.count..<chain.first.upperBound
        chain.second = chain.second.lowerBound - step.second - step.count..<chain.second.upperBound
        chain.common += step.count
      }
      result.append(chain)
    }
    return result
  }

  /// The nearest words alike beyond a place in both texts: how many words to step over in each, and how many are alike
  /// behind them.
  private func step(
    from place: (Int, Int), to limit: (Int, Int), _ one: [UInt64], _ other: [UInt64], forward: Bool
  ) -> (first: Int, second: Int, count: Int)? {
    let room = forward ? (limit.0 - place.0, limit.1 - place.1) : (place.0 - limit.0, place.1 - limit.1)
    func isAlike(_ first: Int, _ second: Int) -> Bool {
      forward
        ? one[place.0 + first] == other[place.1 + second] : one[place.0 - 1 - first] == other[place.1 - 1 - second]
    }
    guard gap > 0 else { return nil }
    for sum in 1...2 * gap {
      for first in max(0, sum - gap)...min(gap, sum) {
        let second = sum - first
        var count = 0
        while first + count < room.0, second + count < room.1, isAlike(first + count, second + count) { count += 1 }
        if count >= Self.anchor { return (first, second, count) }
      }
    }
    return nil
  }
}
