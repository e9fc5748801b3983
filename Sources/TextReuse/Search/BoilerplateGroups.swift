/// Puts the pairs of texts that share a set phrase together.
enum BoilerplateGroups {
  /// One group a phrase, in the order of the texts that hold them first; runs that stand in one stretch belong to one phrase.
  static func groups(_ phrases: [SetPhrase]) -> [Boilerplate] {
    var leaders: [UInt64: UInt64] = [:]
    func leader(of run: UInt64) -> UInt64 {
      var run = run
      while let next = leaders[run], next != run { run = next }
      return run
    }
    for phrase in phrases {
      guard var lowest = phrase.runs.first.map(leader) else { continue }
      for other in phrase.runs.map(leader) {
        leaders[max(lowest, other)] = min(lowest, other)
        lowest = min(lowest, other)
      }
    }
    var groups: [UInt64: Group] = [:]
    for phrase in phrases {
      // In place: the sets of a phrase that very many texts hold are never copied.
      if let key = phrase.runs.first.map(leader) { groups[key, default: Group(match: phrase.match)].add(phrase) }
    }
    return groups.values.map { $0 }.sorted { precedes($0.match, $1.match) }.map {
      Boilerplate(
        text: $0.match.one, words: $0.match.stretch.first, texts: $0.texts.sorted(),
        places: $0.places.sorted {
          ($0.text, $0.words.lowerBound, $0.words.upperBound) < ($1.text, $1.words.lowerBound, $1.words.upperBound)
        })
    }
  }

  /// What is known of one phrase.
  private struct Group {
    /// The first place of the phrase.
    var match: TextMatch
    var texts: Set<Int> = []
    var places: Set<TextPlace> = []

    init(match: TextMatch) { self.match = match }

    mutating func add(_ phrase: SetPhrase) {
      let found = phrase.match
      if precedes(found, match) { match = found }
      texts.formUnion([found.one, found.other])
      texts.formUnion(phrase.holders)
      places.insert(TextPlace(text: found.one, words: found.stretch.first))
      places.insert(TextPlace(text: found.other, words: found.stretch.second))
    }
  }

  private static func precedes(_ one: TextMatch, _ other: TextMatch) -> Bool {
    let (a, b) = (one.stretch.first, other.stretch.first)
    return (one.one, a.lowerBound, a.upperBound, one.other) < (other.one, b.lowerBound, b.upperBound, other.other)
  }
}
