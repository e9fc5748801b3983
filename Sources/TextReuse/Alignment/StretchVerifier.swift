/// Knows which runs of words stand in too many texts.
protocol RunFrequency {
  /// Whether no run is frequent.
  var isEmpty: Bool { get }
  /// Whether a run is frequent.
  func contains(_ run: UInt64) -> Bool
}

extension Set: RunFrequency where Element == UInt64 {}

/// A phrase that too many texts share, and the two texts that show it.
public struct SetPhrase: Hashable, Sendable {
  /// The hashes of its frequent runs.
  public var runs: [UInt64]
  /// The two texts and the words in both.
  public var match: TextMatch
  /// More texts that are known to hold it.
  var holders: [Int] = []

  /// A phrase with the hashes of its frequent runs.
  public init(runs: [UInt64], match: TextMatch) {
    self.runs = runs
    self.match = match
  }
}

/// Proves the seeds of one pair of texts by alignment, and tells copies from set phrases: the one judge of what is found in memory and in an index.
struct StretchVerifier<Frequency: RunFrequency> {
  let frequent: Frequency
  let minimumWords: Int
  let minimumSimilarity: Double
  let boilerplateWords: Int

  /// Adds what two texts share around the places of their seeds, which may come in any order; what one text has twice, where both are the same.
  func verify(
    _ seeds: [(Int, Int)], of one: Int, _ other: Int, _ first: [UInt64], _ second: [UInt64], matches: inout [TextMatch],
    phrases: inout [SetPhrase]
  ) {
    // Eight words in a row are four seeds; a lone one is a chance.
    guard seeds.count > 1 else { return }
    let seeds = seeds.sorted { $0 < $1 }
    let stretches =
      one == other ? StretchFinder.stretches(seeds, within: first) : StretchFinder.stretches(seeds, first, second)
    for stretch in stretches
    where stretch.common >= minimumWords && stretch.similarity >= minimumSimilarity {
      let match = TextMatch(one: one, other: other, stretch: stretch)
      if let runs = frequentRuns(ifBoilerplate: stretch, first) {
        phrases.append(SetPhrase(runs: runs, match: match))
      } else {
        matches.append(match)
      }
    }
  }

  /// The frequent runs of a stretch; `nil` where enough of its words are no part of one, or where it is long.
  private func frequentRuns(ifBoilerplate stretch: SharedStretch, _ words: [UInt64]) -> [UInt64]? {
    guard !frequent.isEmpty, stretch.first.count < boilerplateWords else { return nil }
    var runs = WordRuns()
    var found: [UInt64] = []
    var covered = 0
    var coveredEnd = 0
    for (index, word) in words[stretch.first].enumerated() {
      let hash = runs.add(word)
      guard index + 1 >= WordRuns.size, frequent.contains(hash) else { continue }
      found.append(hash)
      covered += index + 1 - max(coveredEnd, index + 1 - WordRuns.size)
      coveredEnd = index + 1
    }
    return stretch.common - covered < minimumWords && !found.isEmpty ? found : nil
  }
}

extension StretchVerifier: Sendable where Frequency: Sendable {}
