internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// A candidate pair with what the rules and gates make of it.
struct JudgedPair {
  /// What a pair comes to.
  enum Outcome {
    /// A conflict of the strict tier.
    case conflict(Finding)
    /// A rule opposes the two and a gate names what holds instead.
    case compatible(score: Float, CompatiblePair)
    /// Neither.
    case open
  }

  let outcome: Outcome
  private let reading: PairReading
  private let index: StatementIndex

  init(_ reading: PairReading, index: StatementIndex) {
    self.reading = reading
    self.index = index
    func isStrict(_ found: PairReading.Finding) -> Bool {
      found.opposition.score >= reading.strictFrom(found.rule) ?? .infinity
        && (reading.isClose || index.matters.areNear(reading.pair.one.document, reading.pair.other.document))
    }
    if let best = reading.findings.first(where: { $0.gate == nil && isStrict($0) }) {
      outcome = .conflict(
        Self.finding(best.rule, best.opposition.score, best.opposition.reason, .conflict, reading.pair, index))
    } else if let stopped = reading.findings.first(where: { $0.gate != nil && isStrict($0) }),
      let gate = stopped.gate
    {
      outcome = .compatible(
        score: stopped.opposition.score,
        CompatiblePair(
          relation: gate.name, rule: stopped.rule.id, message: "\(gate.summary): \(stopped.opposition.reason)",
          evidence: Self.evidence(reading.pair, index)))
    } else {
      outcome = .open
    }
  }

  var isConflict: Bool { if case .conflict = outcome { true } else { false } }

  /// The pair as a finding for review.
  func finding(_ proposal: ReviewRanking.Proposal) -> Finding {
    Self.finding(proposal.rule, proposal.shown, proposal.reason, .review, reading.pair, index)
  }

  private static func finding(
    _ rule: Rule, _ score: Float, _ reason: String, _ tier: ConflictRelation.Tier, _ pair: StatementPair,
    _ index: StatementIndex
  ) -> Finding {
    Finding(
      rule: rule.id, severity: tier == .conflict ? rule.severity : .note, score: Double(score), message: reason,
      evidence: evidence(pair, index), conflict: ConflictRelation(tier: tier, unchecked: unchecked(pair, index)))
  }

  private static func evidence(_ pair: StatementPair, _ index: StatementIndex) -> [Evidence] {
    [index.evidence(pair.one), index.evidence(pair.other)]
  }

  /// What a reader must ask himself, because the sources do not tell.
  private static func unchecked(_ pair: StatementPair, _ index: StatementIndex) -> [String] {
    var seen: Set<Identifier<Source>> = []
    let sources = [pair.one, pair.other].map { index.documents[$0.document].source }.filter {
      seen.insert($0.id).inserted
    }
    func told(_ lacking: [Source], _ one: String, _ several: String) -> [String] {
      let names = lacking.map(\.id.rawValue).joined(separator: " and ")
      return lacking.isEmpty ? [] : ["\(names) \(lacking.count == 1 ? one : several)"]
    }
    return told(
      sources.filter { $0.published == nil }, "has no date: whether it speaks of the same time was not checked",
      "have no date: whether they speak of the same time was not checked")
      + told(
        sources.filter { $0.authors.isEmpty && $0.publisher == nil },
        "names no author: whether it is another's word was not checked",
        "name no author: whether they are two voices was not checked")
  }
}
