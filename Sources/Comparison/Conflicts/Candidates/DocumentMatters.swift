internal import TextAnalysis

/// What the documents of a corpus are about, told by their rarer words.
struct DocumentMatters: Sendable {
  /// For each document, the numbers of its stems, ascending.
  private let terms: NumberRows
  /// For each stem, how much it tells, in `1 / unit`; 0 for those of many documents. Sums of whole numbers hang on no order.
  private let weights: [Int32]
  /// For each document, the weight of all its terms.
  private let masses: [Int]

  private static let unit: Float = 65_536

  /// Takes the stems of each document, ascending, each once.
  init(_ terms: NumberRows, _ vocabulary: Vocabulary) {
    var spread = [Int](repeating: 0, count: vocabulary.stems.count)
    for document in 0..<terms.count { for id in terms[document] { spread[Int(id)] += 1 } }
    let most = max(8, terms.count / 5)
    let weights = zip(vocabulary.stems, spread).map { stem, spread -> Int32 in
      let rarity = WordFrequency.weight(stem)
      return spread <= most ? Int32((rarity * rarity * Self.unit).rounded()) : 0
    }
    masses = (0..<terms.count).map { terms[$0].reduce(0) { $0 + Int(weights[Int($1)]) } }
    (self.terms, self.weights) = (terms, weights)
  }

  /// Whether two documents, or two sentences of one, may be about one matter.
  ///
  /// Of the pairs that the rules oppose on the labelled topics, none shares less than 0.13 of what the two are about
  /// (the cosine of their sets); of those on 298 unrelated news pages, two of three share less than the limit.
  func areNear(_ one: Int, _ other: Int) -> Bool {
    if one == other { return true }
    let shared = shared(one, other)
    let (small, large) = (mass(min(masses[one], masses[other])), mass(max(masses[one], masses[other])))
    return shared >= Self.leastCosine * (small * large).squareRoot() || shared >= Self.leastOverlap * small
  }

  private static let leastCosine: Float = 0.12
  /// A short text may be all about what a long one speaks of in passing.
  private static let leastOverlap: Float = 0.4

  private func mass(_ sum: Int) -> Float { Float(sum) / Self.unit }

  /// The weight of the terms that stand in both.
  private func shared(_ one: Int, _ other: Int) -> Float {
    var sum = 0
    var (left, right) = (terms[one][...], terms[other][...])
    while let mine = left.first, let theirs = right.first {
      if mine == theirs { sum += Int(weights[Int(mine)]) }
      if mine <= theirs { left.removeFirst() }
      if theirs <= mine { right.removeFirst() }
    }
    return mass(sum)
  }
}
