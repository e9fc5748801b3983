/// Proves the seeds of pairs of texts by alignment, and tells copies from set phrases.
struct PairVerifier {
  /// A phrase that too many texts share, and the two texts that show it.
  struct Phrase: Sendable {
    /// The hashes of its frequent runs.
    var runs: [UInt64]
    var match: TextMatch
  }

  let texts: TextCollection
  let frequent: Set<UInt64>
  let minimumWords: Int
  let minimumSimilarity: Double
  let boilerplateWords: Int

  /// What the texts share around their seeds, which stand side by side for each pair, pairs in order.
  func verified(_ seeds: [Seed]) -> (matches: [TextMatch], boilerplate: [Phrase]) {
    var matches: [TextMatch] = []
    var phrases: [Phrase] = []
    var (first, second) = (FoldedWords(), FoldedWords())
    var loaded = -1
    var start = 0
    while start < seeds.count {
      var end = start + 1
      while end < seeds.count, seeds[end].texts == seeds[start].texts { end += 1 }
      defer { start = end }
      // Eight words in a row are four seeds; a lone one is a chance.
      guard end - start > 1 else { continue }
      let (one, other) = seeds[start].textPair
      if one != loaded { texts.readWords(of: one, into: &first) }
      loaded = one
      if one != other { texts.readWords(of: other, into: &second) }
      let places = seeds[start..<end].map(\.wordPair).sorted { $0 < $1 }
      let stretches =
        one == other
        ? StretchFinder.stretches(places, within: first.hashes)
        : StretchFinder.stretches(places, first.hashes, second.hashes)
      for stretch in stretches
      where stretch.common >= minimumWords && stretch.similarity >= minimumSimilarity {
        let match = TextMatch(one: one, other: other, stretch: stretch)
        if let runs = frequentRuns(ifBoilerplate: stretch, first.hashes) {
          phrases.append(Phrase(runs: runs, match: match))
        } else {
          matches.append(match)
        }
      }
    }
    return (matches, phrases)
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

extension Seed {
  fileprivate var textPair: (Int, Int) { (Int(texts >> 32), Int(texts & 0xFFFF_FFFF)) }
  fileprivate var wordPair: (Int, Int) { (Int(words >> 32), Int(words & 0xFFFF_FFFF)) }
}
