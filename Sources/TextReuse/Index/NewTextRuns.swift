/// What an index holds of one run of a new text.
struct HeldRun {
  /// Where the run stands in the new text: the first few places.
  var places: [Int]
  /// The lowest text of the index that holds it.
  var lowest = -1
  /// Whether too many texts hold it, the new one among them: then it seeds its pair with the lowest alone.
  var isFrequent = false

  /// Whether the run seeds the new text's pair with another.
  func seeds(_ text: Int) -> Bool { !isFrequent || text == lowest }
}

/// The runs of a new text, and the texts of an index that have seeds with it.
struct NewTextRuns {
  /// The runs by their hashes.
  private(set) var runs: [UInt64: HeldRun] = [:]
  /// How many seeds each text of the index has with the new one, or two where there are more.
  private(set) var seeds: [Int: Int] = [:]

  /// Looks up every run of the new text.
  init(_ words: [UInt64], in index: FingerprintIndex, frequency: Int) {
    var order: [UInt64] = []
    var hashes = WordRuns()
    for (place, word) in words.enumerated() {
      let hash = hashes.add(word)
      guard place + 1 >= WordRuns.size else { continue }
      if runs[hash] == nil { order.append(hash) }
      if runs[hash, default: HeldRun(places: [])].places.count < RunJoin.placesInText {
        runs[hash, default: HeldRun(places: [])].places.append(place + 1 - WordRuns.size)
      }
    }
    // Neighbouring hashes share pages of the index.
    for hash in order.sorted() {
      let holders = index.holders(of: hash, limit: frequency)
      guard let lowest = holders.first, let places = runs[hash]?.places.count else { continue }
      runs[hash]?.lowest = lowest.text
      // With the new text, one more holds the run.
      let isFrequent = holders.count + 1 > frequency
      runs[hash]?.isFrequent = isFrequent
      for holder in isFrequent ? [lowest] : holders { seeds[holder.text, default: 0] += holder.count * places }
    }
  }

  /// Where a text of the index and the new one hold the same run: the indices of its first word in both.
  func seeds(with text: Int, _ words: [UInt64]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    var counts: [UInt64: Int] = [:]
    var hashes = WordRuns()
    for (place, word) in words.enumerated() {
      let hash = hashes.add(word)
      guard place + 1 >= WordRuns.size, let run = runs[hash], run.seeds(text) else { continue }
      counts[hash, default: 0] += 1
      guard counts[hash, default: 0] <= RunJoin.placesInText else { continue }
      for other in run.places { found.append((place + 1 - WordRuns.size, other)) }
    }
    return found
  }
}
