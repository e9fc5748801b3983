/// Texts whose words can be read by the number of the text.
protocol TextsByNumber: Sendable {
  associatedtype Failure: Error
  /// Puts the words of a text in the place of what `words` holds.
  func readWords(of text: Int, into words: inout FoldedWords) throws(Failure)
}

extension TextCollection: TextsByNumber {}

/// Proves the seeds of many pairs of texts.
struct PairVerifier<Texts: TextsByNumber>: Sendable {
  let texts: Texts
  let verifier: StretchVerifier<Set<UInt64>>

  /// What was proved of some pairs.
  struct Proved: Sendable {
    var matches: [TextMatch] = []
    var phrases: [SetPhrase] = []
    /// Whether seeds lie behind the ends of their texts, which then are not those that the seeds were made of.
    var isOfOtherTexts = false
  }

  /// What the texts share around their seeds, which stand side by side for each pair, pairs in order.
  func verified(_ seeds: [Seed]) throws(Texts.Failure) -> Proved {
    var proved = Proved()
    var (first, second) = (FoldedWords(), FoldedWords())
    var loaded = -1
    var start = 0
    while start < seeds.count {
      var end = start + 1
      while end < seeds.count, seeds[end].isOfPair(of: seeds[start]) { end += 1 }
      defer { start = end }
      guard end - start > 1 else { continue }
      let (one, other) = (seeds[start].first.text, seeds[start].second.text)
      if one != loaded { try texts.readWords(of: one, into: &first) }
      loaded = one
      if one != other { try texts.readWords(of: other, into: &second) }
      let (own, others) = (first.hashes, one == other ? first.hashes : second.hashes)
      let places = seeds[start..<end].map { ($0.first.word, $0.second.word) }
      guard places.allSatisfy({ $0.0 + WordRuns.size <= own.count && $0.1 + WordRuns.size <= others.count }) else {
        proved.isOfOtherTexts = true
        continue
      }
      verifier.verify(
        places, of: one, other, own, others, matches: &proved.matches, phrases: &proved.phrases)
    }
    return proved
  }
}
