internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// All that is known of a candidate pair before it is judged: which rules oppose the two, which gates stop them, and how
/// near the two stand.
struct PairReading {
  /// A rule that opposes the two, with the gate that stops it.
  struct Finding {
    let rule: Rule
    let opposition: ConflictRule.Opposition
    let gate: Gate?
  }

  let pair: StatementPair
  /// The rules that oppose the two, the surest first.
  let findings: [Finding]
  /// The relations that hold of the two, whatever the rule.
  let relations: Set<String>

  init(_ pair: StatementPair) {
    self.pair = pair
    let swapped = pair.swapped
    let holding = Gate.all.filter { $0.holds(pair) }
    relations = Set(holding.map(\.name))
    findings = ConflictComparator.conflictRules.compactMap { rule in
      let forth = rule.opposes(pair)
      let back = rule.opposes(swapped)
      guard let best = [forth, back].compactMap(\.self).max(by: { $0.score < $1.score }) else { return nil }
      let gate = holding.first { !$0.exempt.contains(rule.rule.id.rawValue) }
      return Finding(rule: rule.rule, opposition: best, gate: gate)
    }
    .sorted { ($1.opposition.score, $0.rule.id) < ($0.opposition.score, $1.rule.id) }
  }

  /// Whether both stand in one source.
  var isWithinSource: Bool { pair.one.document == pair.other.document }

  /// The surest rule that no gate stops.
  var strongest: Finding? { findings.first { $0.gate == nil } }
}
