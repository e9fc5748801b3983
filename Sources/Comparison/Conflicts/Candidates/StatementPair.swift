internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// Two statements laid side by side: which content words of one stand in the other, in the same or in other words.
struct StatementPair {
  let one: Statement
  let other: Statement
  /// For each term of `one`, the term of `other` that answers it; -1 where none does.
  let partners: [Int]
  /// For each term of `one`, how well it is answered: 1 for the same stem, less for a related one.
  let strengths: [Float]
  /// For each term of `one`, whether the context of `other` holds it.
  let inContext: [Bool]
  let weights: [Float]
  let otherWeights: [Float]
  let otherStrengths: [Float]
  let otherPartners: [Int]
  let otherInContext: [Bool]
  /// Terms of `one` and of `other` that are direct opposites, in the order of `one`.
  let opposites: [(own: Int, other: Int)]
  /// The share of the weight of all terms of `one` that `other` answers; who says it apart.
  let coverage: Float
  /// The share of the weight of all terms of `other` that `one` answers.
  let otherCoverage: Float

  init(_ one: Statement, _ other: Statement, vocabulary: Vocabulary) {
    self.one = one
    self.other = other
    weights = one.ids.map { vocabulary.weights[Int($0)] }
    otherWeights = other.ids.map { vocabulary.weights[Int($0)] }
    opposites = one.ids.indices.flatMap { own -> [(own: Int, other: Int)] in
      let against = vocabulary.opposites[Int(one.ids[own])]
      return against.isEmpty ? [] : other.ids.indices.filter { against.contains(other.ids[$0]) }.map { (own, $0) }
    }
    let forth = Self.align(one, other, vocabulary)
    let back = Self.align(other, one, vocabulary)
    (partners, strengths, inContext) = forth
    (otherPartners, otherStrengths, otherInContext) = back
    coverage = Self.coverage(one, weights, strengths)
    otherCoverage = Self.coverage(other, otherWeights, otherStrengths)
  }

  private init(swapping pair: StatementPair) {
    one = pair.other
    other = pair.one
    (weights, otherWeights) = (pair.otherWeights, pair.weights)
    (partners, otherPartners) = (pair.otherPartners, pair.partners)
    (strengths, otherStrengths) = (pair.otherStrengths, pair.strengths)
    (inContext, otherInContext) = (pair.otherInContext, pair.inContext)
    (coverage, otherCoverage) = (pair.otherCoverage, pair.coverage)
    opposites = pair.opposites.map { (own: $0.other, other: $0.own) }.sorted { ($0.own, $0.other) < ($1.own, $1.other) }
  }

  /// The same pair the other way round.
  var swapped: StatementPair { StatementPair(swapping: self) }

  private static func align(_ one: Statement, _ other: Statement, _ vocabulary: Vocabulary) -> ([Int], [Float], [Bool])
  {
    var partners = [Int](repeating: -1, count: one.ids.count)
    var strengths = [Float](repeating: 0, count: one.ids.count)
    var inContext = [Bool](repeating: false, count: one.ids.count)
    for (index, id) in one.ids.enumerated() {
      if let same = other.ids.firstIndex(of: id) {
        partners[index] = same
        // A name and a common word of one spelling are two words: `the Durnak Line`, `a telephone line`.
        let (a, b) = (one.terms[index], other.terms[same])
        strengths[index] = a.isName != b.isName && a.index > 0 && b.index > 0 ? 0.4 : 1
        continue
      }
      for relation in vocabulary.related[Int(id)] where relation.strength > strengths[index] {
        if let near = other.ids.firstIndex(of: relation.id) {
          partners[index] = near
          strengths[index] = relation.strength
        }
      }
      if partners[index] < 0 { inContext[index] = other.context.contains(id) }
    }
    return (partners, strengths, inContext)
  }

  /// The share of the weight of some terms of `one` that `other` answers; 0 where there is no term.
  func coverage(ofTerms indices: some Sequence<Int>, context: Float = 0) -> Float {
    var (all, answered): (Float, Float) = (0, 0)
    for index in indices {
      all += weights[index]
      answered += weights[index] * (inContext[index] ? context : strengths[index])
    }
    return all > 0 ? answered / all : 0
  }

  /// The indices of the terms of `one` that stand in a range of its words.
  func terms(in words: Range<Int>) -> [Int] { one.terms.indices.filter { words.contains(one.terms[$0].index) } }

  private static func coverage(_ statement: Statement, _ weights: [Float], _ strengths: [Float]) -> Float {
    var (all, answered): (Float, Float) = (0, 0)
    for (index, term) in statement.terms.enumerated() where !statement.card.frame.contains(term.index) {
      all += weights[index]
      answered += weights[index] * strengths[index]
    }
    return all > 0 ? answered / all : 0
  }

  /// The smaller of the two coverages.
  var leastCoverage: Float { min(coverage, otherCoverage) }
  /// The larger of the two coverages.
  var mostCoverage: Float { max(coverage, otherCoverage) }

  /// The weight of the answered terms.
  var mass: Float { zip(weights, strengths).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Answered terms of `one`.
  var shared: [Int] { strengths.indices.filter { strengths[$0] >= 0.5 } }

  /// Answered terms that are parts of names on both sides.
  var sharedNames: Int {
    partners.indices.count { partners[$0] >= 0 && one.terms[$0].isName && other.terms[partners[$0]].isName }
  }

  /// Words of `one` for the terms given, in its order, four at most.
  func named(_ terms: [Int]) -> String {
    var seen: Set<String> = []
    let words = terms.filter { seen.insert(one.terms[$0].stem).inserted }.map { word(one.terms[$0].index) }
    return words.prefix(4).joined(separator: ", ")
  }

  /// A word of `one` as it stands.
  func word(_ index: Int) -> String { one.assertion.word(index) }
}

extension Assertion {
  /// The first word of the part of the sentence in which a word stands.
  func clauseStart(of index: Int) -> Int {
    var start = index
    while start > 0, parts[start - 1] == parts[index] { start -= 1 }
    return start
  }

  /// Whether a term narrows what is denied: not what stands in brackets, nor behind `any`, which denies of all of a kind.
  func limits(_ term: Int) -> Bool {
    let index = terms[term].index
    if words[..<index].last(where: { $0.folded == "any" || $0.folded == "no" }).map(\.folded) == "any" { return false }
    var depth = 0
    for byte in text.utf8.prefix(words[index].range.lowerBound) {
      depth += byte == UInt8(ascii: "(") ? 1 : byte == UInt8(ascii: ")") ? -1 : 0
    }
    return depth <= 0
  }

  /// Whether `there is` stands before a word.
  func isExistential(before index: Int) -> Bool {
    index >= 2 && words[index - 2].folded == "there"
      && ["is", "are", "was", "were", "be", "been"].contains(words[index - 1].folded)
  }

  /// Whether a range of words speaks of somebody or something not named before: `a man`, `some people`.
  func isIndefinite(_ range: Range<Int>) -> Bool {
    guard let first = words[range].first?.folded else { return false }
    return ["a", "an", "some", "people", "someone", "somebody"].contains(first)
      || range.lowerBound > 0 && ["a", "an", "some"].contains(words[range.lowerBound - 1].folded)
  }

  /// A word as it stands in the sentence.
  func word(_ index: Int) -> String { quote(index..<index + 1) }

  /// The words of a range as they stand in the sentence.
  func quote(_ range: Range<Int>) -> String {
    guard let first = words[range].first, let last = words[range].last else { return "" }
    return String(text.utf8Slice(first.range.lowerBound..<last.range.upperBound))
  }
}
