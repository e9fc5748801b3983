extension FingerprintIndex {
  /// The first texts that hold a run, `limit` at most, in order, and how often each does: once or more than once.
  func holders(of run: UInt64, limit: Int) -> [(text: Int, count: Int)] {
    var holders: [(text: Int, count: Int)] = []
    for segment in segments {
      segment.segment.forEachText(with: run) { text in
        guard segment.isLive(text) else { return true }
        if holders.last?.text == segment.base + text {
          holders[holders.count - 1].count += 1
          return true
        }
        if holders.count == limit { return false }
        holders.append((segment.base + text, 1))
        return true
      }
    }
    return holders
  }

  /// What a new text shares with the texts of the index, as `ReuseSearch` would find it among all of them and the new one as the last: the number of
  /// the new text is `textCount`, and it is the second of each match.
  ///
  /// What the new text repeats within itself is left out. A set phrase is one that too many texts hold, the new one among them; its texts are
  /// those that hold the rarest of its frequent runs, not only those that a search would have aligned.
  ///
  /// Throws where a text that it needs is damaged.
  public func matches(
    of text: String, search: ReuseSearch = ReuseSearch()
  ) throws(FingerprintIndexError) -> ReuseResult {
    let words = FoldedWords(text)
    let runs = NewTextRuns(words.hashes, in: self, frequency: search.frequency)
    let frequency = IndexFrequency(index: self, new: runs, frequency: search.frequency)
    let verifier = search.verifier(frequent: frequency, byteCount: byteCount + text.utf8.count)
    var matches: [TextMatch] = []
    var phrases: [SetPhrase] = []
    var held = FoldedWords()
    for candidate in runs.seeds.filter({ $0.value > 1 }).keys.sorted() {
      try check(candidate)
      readWords(of: candidate, into: &held)
      verifier.verify(
        runs.seeds(with: candidate, held.hashes), of: candidate, textCount, held.hashes, words.hashes,
        matches: &matches,
        phrases: &phrases)
    }
    for index in phrases.indices { phrases[index].holders = rarestHolders(of: phrases[index].runs) }
    var result = ReuseResult(matches: matches)
    result.boilerplate = BoilerplateGroups.groups(phrases)
    return result
  }

  private func rarestHolders(of runs: [UInt64]) -> [Int] {
    let all = Set(runs).sorted().map { holders(of: $0, limit: .max).map(\.text) }
    return all.min { $0.count < $1.count } ?? []
  }
}

/// Which runs are too frequent among the texts of an index and a new one.
final class IndexFrequency: RunFrequency {
  private let index: FingerprintIndex
  private let new: NewTextRuns
  private let frequency: Int
  private var known: [UInt64: Bool] = [:]

  init(index: FingerprintIndex, new: NewTextRuns, frequency: Int) {
    (self.index, self.new, self.frequency) = (index, new, frequency)
  }

  var isEmpty: Bool { false }

  func contains(_ run: UInt64) -> Bool {
    if let held = new.runs[run] { return held.isFrequent }
    if let isFrequent = known[run] { return isFrequent }
    let isFrequent = index.holders(of: run, limit: frequency + 1).count > frequency
    known[run] = isFrequent
    return isFrequent
  }
}
