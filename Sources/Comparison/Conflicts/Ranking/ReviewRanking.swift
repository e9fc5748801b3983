internal import AssertionReading
internal import ClaimModel

/// The order in which pairs are put up for review: how contentious the two statements are, how near they stand compared
/// with their other candidates, and what the rules make of them.
///
/// A statement's nearest candidates are the ones to look at, however near they are; among them, hard claims go first.
/// Two linear models (logistic regression) over named traits; weights in `RankingTable`.
struct ReviewRanking: Sendable {
  let candidates: [CandidatePairs.Candidate]
  /// The traits of each statement.
  let traits: [[Float]]
  /// How contentious each statement is.
  let contention: [Float]
  /// For each candidate, its places in the lists of its two statements, 0 for the nearest.
  let places: [(one: Int, other: Int)]

  init(_ index: StatementIndex, _ pairs: CandidatePairs) {
    let candidates = pairs.candidates
    self.candidates = candidates
    var lists = [[Int]](repeating: [], count: index.numbers.count)
    for (number, candidate) in candidates.enumerated() {
      lists[candidate.one].append(number)
      lists[candidate.other].append(number)
    }
    var places = [(one: Int, other: Int)](repeating: (0, 0), count: candidates.count)
    for statement in lists.indices {
      lists[statement].sort { (candidates[$1].nearness, $0) < (candidates[$0].nearness, $1) }
      for (place, number) in lists[statement].enumerated() {
        if candidates[number].one == statement { places[number].one = place } else { places[number].other = place }
      }
    }
    self.places = places
    traits = index.numbers.map { number in
      let nearness = lists[number].prefix(5).map { candidates[$0].nearness }
      return StatementTrait.allCases.map { $0.value(of: index.statement(number).assertion, nearness: nearness) }
    }
    contention = traits.map { Self.sum(RankingTable.statementBase, RankingTable.statement.map(\.weight), $0) }
  }

  /// The traits of a candidate, in the order of `PairTrait.allCases`.
  func traits(of number: Int, _ reading: PairReading) -> [Float] {
    let candidate = candidates[number]
    let (one, other) = (reading.pair.one.assertion, reading.pair.other.assertion)
    let contentions = (contention[candidate.one], contention[candidate.other])
    let near = [places[number].one, places[number].other].map(Logarithm.natural(onePlus:))
    return PairTrait.allCases.map { trait in
      switch trait {
      case .contention: contentions.0 + contentions.1
      case .leastContention: min(contentions.0, contentions.1)
      case .betterPlace: min(near[0], near[1])
      case .worsePlace: max(near[0], near[1])
      case .nearness: candidate.nearness
      case .opposition: reading.strongest?.opposition.score ?? 0
      case .withinSource: reading.pair.isWithinSource ? 1 : 0
      case .restates: reading.holds("restates") ? 1 : 0
      case .otherTime: reading.holds("other-time") ? 1 : 0
      case .bothExplain: one.explains && other.explains ? 1 : 0
      case .doubtAgainstInsistence: one.doubts && other.insists || other.doubts && one.insists ? 1 : 0
      }
    }
  }

  /// How a pair ranks: the log-odds that it is a conflict, on a corpus like those it was trained on.
  func score(of number: Int, _ reading: PairReading) -> Float {
    Self.sum(RankingTable.pairBase, RankingTable.pair.map(\.weight), traits(of: number, reading))
  }

  /// What puts a pair up for review: how it ranks, and by which rule it is told.
  struct Proposal {
    /// Log-odds, comparable within a corpus alone.
    let score: Float
    let rule: Rule
    let reason: String

    /// The score as findings have it: in the same order, above 0 and below the strict tier's.
    var shown: Float { ConflictRule.strict * 0.5 * (1 + score / (1 + abs(score))) }
  }

  /// A candidate for review; `nil` where it ranks too low, or one says again what the other says.
  func proposal(_ number: Int, _ reading: PairReading) -> Proposal? {
    let score = score(of: number, reading)
    guard score >= RankingTable.reviewFrom, !reading.holds("restates") else { return nil }
    if let rule = reading.strongest { return Proposal(score: score, rule: rule.rule, reason: rule.opposition.reason) }
    return Proposal(score: score, rule: ConflictComparator.matter, reason: reason(candidates[number], reading))
  }

  /// Why a pair that no rule opposes is worth reading.
  private func reason(_ candidate: CandidatePairs.Candidate, _ reading: PairReading) -> String {
    let pair = reading.pair
    let matter =
      pair.shared.isEmpty ? "their paragraphs speak of one thing" : "both speak of \(pair.named(pair.shared))"
    if pair.one.assertion.explains, pair.other.assertion.explains {
      return "\(matter); each explains it in its own way"
    }
    let deeds = [candidate.one, candidate.other].map { statement -> String? in
      let weighed = zip(RankingTable.statement, traits[statement]).filter {
        $0.0.trait.phrase != nil && $0.0.weight * $0.1 > 0
      }
      return weighed.max { $0.0.weight * $0.1 < $1.0.weight * $1.1 }?.0.trait.phrase
    }
    switch (deeds[0], deeds[1]) {
    case (let one?, let other?) where one == other: return "\(matter); each \(one)"
    case (let one?, let other?): return "\(matter); the first \(one), the second \(other)"
    case (let one?, nil): return "\(matter); the first \(one)"
    case (nil, let other?): return "\(matter); the second \(other)"
    case (nil, nil): return matter
    }
  }

  private static func sum(_ base: Float, _ weights: [Float], _ values: [Float]) -> Float {
    zip(weights, values).reduce(base) { $0 + $1.0 * $1.1 }
  }
}
