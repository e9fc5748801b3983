internal import ClaimModel

/// What rules and gates make of two statements, whatever their sources are about: it holds as long as both stay.
struct PairOutcome: Hashable, Sendable {
  /// What holds between the two.
  enum Relation: Hashable, Sendable {
    /// A rule opposes them, surely enough for the strict tier.
    case conflict
    /// Such a rule, and the gate, by its place in `Gate.all`, that names what holds instead.
    case compatible(gate: Int)
  }

  /// A rule that opposes the two.
  struct Opposed: Hashable, Sendable {
    let relation: Relation
    /// The rule, by its place in `ConflictComparator.conflictRules`.
    let rule: Int
    let score: Float
    let reason: String
  }

  let opposed: Opposed?
  /// Whether they share so much that what their sources are about need not be asked.
  let isClose: Bool
  /// Whether one says again what the other says, and no rule opposes them.
  let isRestatement: Bool

  /// Whether there is nothing to be said of the two.
  var isNothing: Bool { opposed == nil && !isRestatement }

  init(opposed: Opposed?, isClose: Bool, isRestatement: Bool) {
    self.opposed = opposed
    self.isClose = isClose
    self.isRestatement = isRestatement
  }

  /// What a reading comes to.
  init(_ reading: PairReading) {
    func isStrict(_ found: PairReading.Finding) -> Bool {
      found.opposition.score >= reading.pair.strictFrom(found.rule) ?? .infinity
    }
    let strict = reading.findings.filter(isStrict)
    let best = strict.first { $0.gate == nil } ?? strict.first
    opposed = best.flatMap { found in
      guard let rule = ConflictComparator.conflictRules.firstIndex(where: { $0.rule.id == found.rule.id }) else {
        return nil
      }
      return Opposed(
        relation: found.gate.map { .compatible(gate: $0) } ?? .conflict, rule: rule, score: found.opposition.score,
        reason: found.opposition.reason)
    }
    isClose = best != nil && reading.isClose
    isRestatement = reading.isRestatement
  }
}
