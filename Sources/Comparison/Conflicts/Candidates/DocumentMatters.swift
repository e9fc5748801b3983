internal import TextAnalysis

/// What the documents of a corpus are about, told by their rarer words.
struct DocumentMatters: Sendable {
  /// For each document, the numbers of its telling stems, ascending.
  private var terms: [[Int32]] = []
  /// For each stem, how much it tells; 0 for those of many documents.
  private var weights: [Float] = []
  /// For each document, the weight of all its terms.
  private var masses: [Float] = []

  /// No documents.
  init() {}

  /// Takes the stems of each document, ascending, each once.
  init(_ stems: [[Int32]], _ vocabulary: Vocabulary) {
    var spread = [Int](repeating: 0, count: vocabulary.stems.count)
    for ids in stems { for id in ids { spread[Int(id)] += 1 } }
    let most = max(8, stems.count / 5)
    let weights = zip(vocabulary.stems, spread).map { stem, spread -> Float in
      let rarity = WordFrequency.weight(stem)
      return spread <= most ? rarity * rarity : 0
    }
    terms = stems.map { ids in ids.filter { weights[Int($0)] > 0 } }
    masses = terms.map { ids in ids.reduce(0) { $0 + weights[Int($1)] } }
    self.weights = weights
  }

  /// Whether two documents, or two sentences of one, may be about one matter.
  ///
  /// Of the pairs that the rules oppose on the labelled topics, none shares less than 0.13 of what the two are about
  /// (the cosine of their sets); of those on 298 unrelated news pages, two of three share less than the limit.
  func areNear(_ one: Int, _ other: Int) -> Bool {
    if one == other { return true }
    let shared = shared(one, other)
    let (small, large) = (min(masses[one], masses[other]), max(masses[one], masses[other]))
    return shared >= Self.leastCosine * (small * large).squareRoot() || shared >= Self.leastOverlap * small
  }

  private static let leastCosine: Float = 0.12
  /// A short text may be all about what a long one speaks of in passing.
  private static let leastOverlap: Float = 0.4

  /// The weight of the terms that stand in both.
  private func shared(_ one: Int, _ other: Int) -> Float {
    var sum: Float = 0
    var (left, right) = (terms[one][...], terms[other][...])
    while let mine = left.first, let theirs = right.first {
      if mine == theirs { sum += weights[Int(mine)] }
      if mine <= theirs { left.removeFirst() }
      if theirs <= mine { right.removeFirst() }
    }
    return sum
  }
}
