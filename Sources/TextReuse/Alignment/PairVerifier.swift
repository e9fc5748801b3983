/// Proves the seeds of many pairs of texts of a collection.
struct PairVerifier {
  let texts: TextCollection
  let verifier: StretchVerifier<Set<UInt64>>

  /// What the texts share around their seeds, which stand side by side for each pair, pairs in order.
  func verified(_ seeds: [Seed]) -> (matches: [TextMatch], boilerplate: [SetPhrase]) {
    var matches: [TextMatch] = []
    var phrases: [SetPhrase] = []
    var (first, second) = (FoldedWords(), FoldedWords())
    var loaded = -1
    var start = 0
    while start < seeds.count {
      var end = start + 1
      while end < seeds.count, seeds[end].texts == seeds[start].texts { end += 1 }
      defer { start = end }
      guard end - start > 1 else { continue }
      let (one, other) = seeds[start].textPair
      if one != loaded { texts.readWords(of: one, into: &first) }
      loaded = one
      if one != other { texts.readWords(of: other, into: &second) }
      verifier.verify(
        seeds[start..<end].map(\.wordPair), of: one, other, first.hashes, one == other ? first.hashes : second.hashes,
        matches: &matches, phrases: &phrases)
    }
    return (matches, phrases)
  }
}

extension Seed {
  fileprivate var textPair: (Int, Int) { (Int(texts >> 32), Int(texts & 0xFFFF_FFFF)) }
  fileprivate var wordPair: (Int, Int) { (Int(words >> 32), Int(words & 0xFFFF_FFFF)) }
}
