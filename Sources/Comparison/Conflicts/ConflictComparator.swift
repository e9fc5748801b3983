public import ClaimModel

/// Finds sentences that cannot both be true of the same thing: sentences → assertions → pairs that are near one another →
/// rules that say how they oppose → gates that name what holds instead.
public struct ConflictComparator: Sendable {
  static let conflictRules = [
    antonym, attribution, causal, correction, date, entity, exclusivity, modality, negation, numeric,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { conflictRules.map(\.rule).sorted { $0.id < $1.id } }

  /// Down to which tier conflicts are told.
  public var tier: ConflictRelation.Tier

  /// A comparator that tells conflicts down to a tier.
  public init(tier: ConflictRelation.Tier = .conflict) { self.tier = tier }

  /// What a comparison found: conflicts, and pairs that only look like ones.
  public struct Comparison: Sendable {
    /// One finding a pair of statements, by the surest rule that fires.
    public var findings: [Finding]
    /// The findings by the matter they are about.
    public var groups: [ConflictGroup]
    /// Pairs that a rule opposes and a gate stops, the surest first.
    public var compatible: [CompatiblePair]
  }

  /// Compares the statements of documents.
  public func compare(_ documents: [Document]) -> Comparison {
    let index = StatementIndex(documents)
    var strict: [RankedPair] = []
    var review: [RankedPair] = []
    var restating: [(one: Int, other: Int)] = []
    var compatible: [(score: Float, pair: CompatiblePair)] = []
    for candidate in CandidateSearch().candidates(in: index) {
      let reading = PairReading(
        StatementPair(index.statements[candidate.one], index.statements[candidate.other], vocabulary: index.vocabulary))
      let judged = JudgedPair(reading, nearness: candidate.nearness, index: index)
      switch judged.outcome {
      case .conflict(let finding):
        strict.append(RankedPair(one: candidate.one, other: candidate.other, finding: finding))
      case .compatible(let score, let pair): compatible.append((score, pair))
      case .open: break
      }
      if reading.isRestatement { restating.append((candidate.one, candidate.other)) }
      if tier == .review, !judged.isConflict, let ranked = judged.ranked(candidate) { review.append(ranked) }
    }
    compatible.sort { ($1.score, Self.key($0.pair)) < ($0.score, Self.key($1.pair)) }
    review = RankedPair.best(of: review)
    let grouping = ConflictGrouping(index, restating: restating)
    return Comparison(
      findings: (strict + review).map(\.finding), groups: grouping.groups(of: strict) + grouping.groups(of: review),
      compatible: compatible.map(\.pair))
  }

  /// The findings alone.
  public func findings(in documents: [Document]) -> [Finding] { compare(documents).findings }

  private static func key(_ pair: CompatiblePair) -> String {
    pair.evidence.map { "\($0.source) \($0.range.lowerBound.utf8 + 1_000_000_000)" }.joined(separator: " ")
      + pair.rule.rawValue
  }
}
