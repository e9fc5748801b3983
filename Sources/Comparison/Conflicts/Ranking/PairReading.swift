internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// All that is known of a candidate pair before it is judged: which rules oppose the two, which gates stop them, and how
/// near the two stand. Gates are asked where a rule fires or somebody wants to know: most pairs are opposed by none.
struct PairReading {
  /// A rule that opposes the two, with the gate that stops it.
  struct Finding {
    let rule: Rule
    let opposition: ConflictRule.Opposition
    /// The place of the gate in `Gate.all`; `nil` where none stops the rule.
    let gate: Int?
  }

  let pair: StatementPair
  /// The rules that oppose the two, the surest first.
  let findings: [Finding]

  init(_ pair: StatementPair) {
    self.pair = pair
    let swapped = pair.swapped
    let opposed = ConflictComparator.conflictRules.compactMap { rule in
      [rule.opposes(pair), rule.opposes(swapped)].compactMap(\.self).max { $0.score < $1.score }.map { (rule.rule, $0) }
    }
    let holding = opposed.isEmpty ? [] : Gate.all.indices.filter { Gate.all[$0].holds(pair) }
    findings = opposed.map { rule, opposition in
      Finding(
        rule: rule, opposition: opposition,
        gate: holding.first { !Gate.all[$0].exempt.contains(rule.id.rawValue) })
    }
    .sorted { ($1.opposition.score, $0.rule.id) < ($0.opposition.score, $1.rule.id) }
  }

  /// Whether a relation holds of the two, whatever the rule.
  func holds(_ relation: String) -> Bool { Gate.all.contains { $0.name == relation && $0.holds(pair) } }

  /// Whether one says again what the other says, and no rule opposes the two.
  var isRestatement: Bool { findings.isEmpty && holds("restates") }

  /// Whether the two share so much that what their sources are about need not be asked.
  var isClose: Bool { pair.shared.count >= 3 && (pair.leastCoverage >= 0.5 || pair.sharedNames >= 2) }

  /// Whether the two may be of two unnamed ones: `a man is laughing`, `a man is crying`. That nobody does something
  /// denies it of all.
  func hasUnknownReferent(_ rule: Rule) -> Bool {
    guard pair.sharedNames == 0, rule.id != "conflict/attribution" else { return false }
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    if rule.id == "conflict/negation",
      (one.polarity.negations + other.polarity.negations).contains(where: { $0.kind == .universal })
    {
      return false
    }
    return one.isIndefinite(0..<min(1, one.words.count)) || other.isIndefinite(0..<min(1, other.words.count))
  }

  /// The surest rule that no gate stops.
  var strongest: Finding? { findings.first { $0.gate == nil } }
}
