public import ClaimModel
internal import TextReuse

/// Finds sentences that cannot both be true of the same thing: sentences → assertions → pairs that are near one another →
/// rules that say how they oppose → gates that name what holds instead.
public struct ConflictComparator: Sendable {
  static let conflictRules = [
    antonym, attribution, causal, correction, date, entity, exclusivity, modality, negation, numeric,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { (conflictRules.map(\.rule) + [matter]).sorted { $0.id < $1.id } }

  /// The relations by which gates name what only looks like a conflict, in the order in which they are asked.
  public static var relations: [CompatibleRelation] {
    Gate.all.compactMap { gate in
      gate.example.map { CompatibleRelation(name: gate.name, summary: gate.summary, example: $0) }
    }
  }

  static let severities = Dictionary(uniqueKeysWithValues: rules.map { ($0.id, $0.severity) })

  /// Down to which tier conflicts are told.
  public var tier: ConflictRelation.Tier
  /// How many pairs are put up for review at most: a list that somebody reads to its end.
  public var reviewLimit: Int
  /// Who is asked about the pairs; nobody where it is `nil`.
  public var judge: (any ConflictJudge)?
  /// Whether somebody wants to hear of a pair: no other one is told, put up for review or laid before the judge.
  public var isWanted: @Sendable (Finding) -> Bool
  /// Who counts how far it has come, where somebody looks.
  public var progress: ProgressCounter?

  /// A comparator that tells conflicts down to a tier, after asking a judge where there is one.
  public init(
    tier: ConflictRelation.Tier = .conflict, reviewLimit: Int = 100, judge: (any ConflictJudge)? = nil,
    isWanted: @escaping @Sendable (Finding) -> Bool = { _ in true }
  ) {
    self.tier = tier
    self.reviewLimit = reviewLimit
    self.judge = judge
    self.isWanted = isWanted
  }

  /// What a comparison found: conflicts, and pairs that only look like ones.
  public struct Comparison: Sendable {
    /// One finding a pair of statements, by the surest rule that fires.
    public var findings: [Finding]
    /// The findings by the matter they are about.
    public var groups: [ConflictGroup]
    /// Pairs that a rule opposes and a gate stops, the surest first.
    public var compatible: [CompatiblePair]
    /// How many pairs rank too low to be put up for review.
    public var beyondReview = 0
    /// What asking the judge came to, where there is one.
    public var judging: JudgingOutcome?
  }

  /// Compares the statements of documents.
  public func compare(_ documents: [Document]) -> Comparison {
    progress?.begin("reading statements")
    let index = StatementIndex(documents)
    let candidates = CandidateSearch().candidates(in: index)
    let ranking = tier == .review || judge != nil ? ReviewRanking(index, candidates) : nil
    let size = JudgedBlock.size
    let count = (candidates.count + size - 1) / size
    progress?.begin("looking for conflicts", of: count)
    let blocks = Workers.onAllCores.map(count) { [progress] block in
      defer { progress?.advance() }
      return JudgedBlock(
        block * size..<min((block + 1) * size, candidates.count), of: candidates, index: index, ranking: ranking)
    }
    var strict = blocks.flatMap(\.strict).filter { isWanted($0.finding) }
    var review = RankedPair.best(of: blocks.flatMap(\.review).filter { isWanted($0.finding) })
    var judging: Judging?
    if let judge {
      progress?.begin("asking the judge")
      var asked = Judging(judge, index: index)
      (strict, review) = asked.move(strict: strict, review: review)
      judging = asked
    }
    if tier == .conflict { review = [] }
    let beyond = max(0, review.count - reviewLimit)
    review.removeLast(beyond)
    let settled = judging?.settled ?? []
    let compatible = blocks.flatMap(\.compatible).filter { !settled.contains([$0.one, $0.other]) }.sorted {
      one, other in
      one.score != other.score ? one.score > other.score : Self.key(one.pair) < Self.key(other.pair)
    }
    let grouping = ConflictGrouping(index, restating: blocks.flatMap(\.restating))
    return Comparison(
      findings: (strict + review).map(\.finding), groups: grouping.groups(of: strict) + grouping.groups(of: review),
      compatible: (judging?.compatible ?? []) + compatible.map(\.pair), beyondReview: beyond, judging: judging?.outcome)
  }

  /// The findings alone.
  public func findings(in documents: [Document]) -> [Finding] { compare(documents).findings }

  private static func key(_ pair: CompatiblePair) -> String {
    pair.evidence.map { "\($0.source) \($0.range.lowerBound.utf8 + 1_000_000_000)" }.joined(separator: " ")
      + pair.rule.rawValue
  }
}

/// What judging some of the candidates gives, so that blocks of them can be judged side by side.
private struct JudgedBlock: Sendable {
  /// How many candidates are judged in one go.
  static let size = 512

  var strict: [RankedPair] = []
  var review: [RankedPair] = []
  var restating: [(one: Int, other: Int)] = []
  var compatible: [(one: Int, other: Int, score: Float, pair: CompatiblePair)] = []

  init(
    _ range: Range<Int>, of candidates: [CandidateSearch.Candidate], index: StatementIndex, ranking: ReviewRanking?
  ) {
    for number in range {
      let (one, other) = (candidates[number].one, candidates[number].other)
      let reading = PairReading(
        StatementPair(index.statements[one], index.statements[other], vocabulary: index.vocabulary))
      let judged = JudgedPair(reading, index: index)
      switch judged.outcome {
      case .conflict(let finding):
        strict.append(RankedPair(one: one, other: other, score: Float(finding.score), finding: finding))
      case .compatible(let score, let pair): compatible.append((one, other, score, pair))
      case .open: break
      }
      if reading.isRestatement { restating.append((one, other)) }
      if !judged.isConflict, let proposal = ranking?.proposal(number, reading) {
        review.append(RankedPair(one: one, other: other, score: proposal.score, finding: judged.finding(proposal)))
      }
    }
  }
}
