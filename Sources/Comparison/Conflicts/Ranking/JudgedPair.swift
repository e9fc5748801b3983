internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// Two statements by their numbers, the smaller first, with what becomes of them.
struct JudgedPair: Hashable, Sendable {
  let one: Int
  let other: Int
  let outcome: PairOutcome
}

extension StatementIndex {
  /// Whether a pair is one of the strict tier.
  func isConflict(_ pair: JudgedPair) -> Bool { pair.outcome.opposed?.relation == .conflict && isOfOneMatter(pair) }

  /// The finding of a pair of the strict tier; `nil` for others.
  func conflict(_ pair: JudgedPair) -> Finding? {
    guard let opposed = pair.outcome.opposed, isConflict(pair) else { return nil }
    return finding(
      ConflictComparator.conflictRules[opposed.rule].rule, opposed.score, opposed.reason, .conflict, pair.one,
      pair.other)
  }

  /// The pair as one that only looks like a conflict; `nil` for others.
  func compatible(_ pair: JudgedPair) -> CompatiblePair? {
    guard let opposed = pair.outcome.opposed, case .compatible(let number) = opposed.relation, isOfOneMatter(pair)
    else {
      return nil
    }
    let gate = Gate.all[number]
    return CompatiblePair(
      relation: gate.name, rule: ConflictComparator.conflictRules[opposed.rule].rule.id,
      message: "\(gate.summary): \(opposed.reason)", evidence: evidence(pair.one, pair.other))
  }

  /// The pair as a finding for review.
  func finding(_ proposal: ReviewRanking.Proposal, _ one: Int, _ other: Int) -> Finding {
    finding(proposal.rule, proposal.shown, proposal.reason, .review, one, other)
  }

  private func isOfOneMatter(_ pair: JudgedPair) -> Bool {
    pair.outcome.isClose || matters.areNear(document(of: pair.one), document(of: pair.other))
  }

  private func finding(
    _ rule: Rule, _ score: Float, _ reason: String, _ tier: ConflictRelation.Tier, _ one: Int, _ other: Int
  ) -> Finding {
    Finding(
      rule: rule.id, severity: tier == .conflict ? rule.severity : .note, score: Double(score), message: reason,
      evidence: evidence(one, other), conflict: ConflictRelation(tier: tier, unchecked: unchecked(one, other)))
  }

  private func evidence(_ one: Int, _ other: Int) -> [Evidence] { [evidence(card(one)), evidence(card(other))] }

  /// What a reader must ask himself, because the sources do not tell.
  private func unchecked(_ one: Int, _ other: Int) -> [String] {
    var seen: Set<Identifier<Source>> = []
    let sources = [one, other].map { documents[document(of: $0)].source }.filter { seen.insert($0.id).inserted }
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
