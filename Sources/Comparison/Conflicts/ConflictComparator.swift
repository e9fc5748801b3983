internal import ParallelWork
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
  /// Whether pairs that only look like conflicts are told.
  public var tellsCompatible = true
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
    public var findings: [Finding] = []
    /// The findings by the matter they are about.
    public var groups: [ConflictGroup] = []
    /// Pairs that a rule opposes and a gate stops, the surest first.
    public var compatible: [CompatiblePair] = []
    /// How many pairs rank too low to be put up for review.
    public var beyondReview = 0
    /// What asking the judge came to, where there is one.
    public var judging: JudgingOutcome?

    /// Nothing found.
    public init() {}
  }

  /// Compares the statements of documents.
  ///
  /// With a memory no more is read and judged than what changed since the last comparison that had it; what is told is the same.
  public func compare(_ documents: [Document], memory: (any WorkMemory)? = nil) -> Comparison {
    progress?.begin("reading statements")
    let index = StatementIndex(documents, memory: memory)
    let isRanked = tier == .review || judge != nil
    let (pairs, proposals) =
      isRanked
      ? ranked(index) : (PairJudging(index: index, memory: memory, progress: progress).outcomes(), [])
    let conflicts = pairs.filter(index.isConflict)
    index.fetch((tellsCompatible ? pairs : conflicts).lazy.map { ($0.one, $0.other) })
    var strict = conflicts.compactMap { pair in
      index.conflict(pair).map { RankedPair(one: pair.one, other: pair.other, score: Float($0.score), finding: $0) }
    }.filter { isWanted($0.finding) }
    var review = RankedPair.best(of: proposals.filter { isWanted($0.finding) })
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
    let grouping = ConflictGrouping(index, restating: pairs.filter(\.outcome.isRestatement))
    var comparison = Comparison()
    comparison.findings = (strict + review).map(\.finding)
    comparison.groups = grouping.groups(of: strict) + grouping.groups(of: review)
    comparison.compatible =
      (judging?.compatible ?? []) + compatible(pairs, of: index, settled: judging?.settled ?? [])
    comparison.beyondReview = beyond
    comparison.judging = judging?.outcome
    return comparison
  }

  /// The pairs that only look like conflicts, the surest first.
  private func compatible(_ pairs: [JudgedPair], of index: StatementIndex, settled: Set<[Int]>) -> [CompatiblePair] {
    guard tellsCompatible else { return [] }
    return pairs.compactMap { pair -> (score: Float, pair: CompatiblePair)? in
      guard let opposed = pair.outcome.opposed, let told = index.compatible(pair),
        !settled.contains([pair.one, pair.other])
      else { return nil }
      return (opposed.score, told)
    }.sorted { one, other in
      one.score != other.score ? one.score > other.score : Self.key(one.pair) < Self.key(other.pair)
    }.map(\.pair)
  }

  /// All pairs judged, with what the ranking puts up for review.
  private func ranked(_ index: StatementIndex) -> ([JudgedPair], [RankedPair]) {
    let pairs = CandidatePairs(index)
    let ranking = ReviewRanking(index, pairs)
    let (candidates, size) = (pairs.candidates, Self.block)
    let count = (candidates.count + size - 1) / size
    progress?.begin("looking for conflicts", of: count)
    let blocks = Workers.onAllCores.map(count) { [progress] block -> ([JudgedPair], [RankedPair]) in
      defer { progress?.advance() }
      var (judged, proposals): ([JudgedPair], [RankedPair]) = ([], [])
      for number in block * size..<min((block + 1) * size, candidates.count) {
        let (one, other) = (candidates[number].one, candidates[number].other)
        let reading = PairReading(index.pair(one, other))
        let pair = JudgedPair(one: one, other: other, outcome: PairOutcome(reading))
        if !pair.outcome.isNothing { judged.append(pair) }
        guard !index.isConflict(pair), let proposal = ranking.proposal(number, reading) else { continue }
        proposals.append(
          RankedPair(one: one, other: other, score: proposal.score, finding: index.finding(proposal, one, other)))
      }
      return (judged, proposals)
    }
    return (blocks.flatMap(\.0), blocks.flatMap(\.1))
  }

  /// How many candidates are judged in one go.
  private static let block = 512

  /// The findings alone.
  public func findings(in documents: [Document]) -> [Finding] { compare(documents).findings }

  private static func key(_ pair: CompatiblePair) -> String {
    pair.evidence.map { "\($0.source) \($0.range.lowerBound.utf8 + 1_000_000_000)" }.joined(separator: " ")
      + pair.rule.rawValue
  }
}
