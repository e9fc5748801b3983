/// Runs that follow each other closely in both texts: a passage taken over word for word but for a few words.
struct RunChain {
  /// The words of the first text.
  var first: Range<Int>
  /// The words of the second text.
  var second: Range<Int>
  /// The words of its runs.
  var common: Int

  /// Chains runs with at most `gap` other words between them, on either side.
  static func chains(_ runs: [RunChain], gap: Int) -> [RunChain] {
    var chains: [RunChain] = []
    for run in runs {
      if let last = chains.last, run.first.lowerBound - last.first.upperBound <= gap,
        run.second.lowerBound >= last.second.upperBound, run.second.lowerBound - last.second.upperBound <= gap
      {
        chains[chains.count - 1] = RunChain(
          first: last.first.lowerBound..<run.first.upperBound, second: last.second.lowerBound..<run.second.upperBound,
          common: last.common + run.common)
      } else {
        chains.append(run)
      }
    }
    return chains
  }

  /// Which of some chains, ascending and apart in the first text, have words of a range there.
  static func indices(of chains: [RunChain], overlapping words: Range<Int>) -> Range<Int> {
    var (low, high) = (0, chains.count)
    while low < high {
      let middle = (low + high) / 2
      if chains[middle].first.upperBound <= words.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < chains.count, chains[end].first.lowerBound < words.upperBound { end += 1 }
    return low..<end
  }
}
