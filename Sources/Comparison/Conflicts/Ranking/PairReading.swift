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

  /// Whether both stand in one source.
  var isWithinSource: Bool { pair.one.document == pair.other.document }

  /// The score from which a rule on this pair belongs to the strict tier; `nil` where none does.
  ///
  /// Two sentences that share a word or two are seldom about one matter; inside one source a rule must be surer, and but
  /// for two named speakers sentences are lists, steps and second thoughts more often than contradictions. Set on the labelled
  /// topics and on 298 unrelated news pages, of which the first draft flagged 703 pairs.
  func strictFrom(_ rule: Rule) -> Float? {
    let shared = Set(pair.shared.map { pair.one.terms[$0].stem }).count
    // Two sentences that share a name and nothing else are of one person, not of one matter.
    guard rule.id == "conflict/attribution" || pair.shared.contains(where: { !pair.one.terms[$0].isName }) else {
      return nil
    }
    let isNear = pair.sharedNames > 0 || pair.mostCoverage >= 0.6 && pair.leastCoverage >= 0.3
    switch rule.id {
    case "conflict/entity", "conflict/attribution", "conflict/correction": break
    case "conflict/negation": guard shared >= 4 || shared >= 2 && isNear else { return nil }
    default: guard shared >= 3 || shared == 2 && isNear else { return nil }
    }
    guard isWithinSource else { return ConflictRule.strict }
    guard case .named(let one, _) = pair.one.assertion.speech, case .named(let other, _) = pair.other.assertion.speech
    else { return nil }
    return one != other ? Self.strictWithinSource : nil
  }

  /// Whether the two share so much that what their sources are about need not be asked.
  var isClose: Bool { pair.shared.count >= 3 && (pair.leastCoverage >= 0.5 || pair.sharedNames >= 2) }

  private static let strictWithinSource: Float = 0.65

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
