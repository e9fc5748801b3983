internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension StatementPair {
  /// Whether something may be said of the two by their words and traits. Of most pairs nothing may: their sentences need not be read.
  var isWorthReading: Bool {
    isNearlyTheSame || ConflictComparator.conflictRules.contains { $0.mayOppose(self) && strictFrom($0.rule) != nil }
  }

  /// Whether each says nearly all that the other says.
  var isNearlyTheSame: Bool { leastCoverage >= 0.7 && coverage + otherCoverage >= 1.6 }

  /// Whether both stand in one source.
  var isWithinSource: Bool { one.document == other.document }

  /// The score from which a rule on the pair belongs to the strict tier; `nil` where none does.
  ///
  /// Two sentences that share a word or two are seldom about one matter; inside one source a rule must be surer, and but
  /// for two named speakers sentences are lists, steps and second thoughts more often than contradictions. Set on the labelled
  /// topics and on 298 unrelated news pages, of which the first draft flagged 703 pairs.
  func strictFrom(_ rule: Rule) -> Float? {
    let stems = Set(shared.map { one.terms[$0].stem }).count
    // Two sentences that share a name and nothing else are of one person, not of one matter.
    guard rule.id == "conflict/attribution" || shared.contains(where: { !one.terms[$0].isName }) else {
      return nil
    }
    let isNear = sharedNames > 0 || mostCoverage >= 0.6 && leastCoverage >= 0.3
    switch rule.id {
    case "conflict/entity", "conflict/attribution", "conflict/correction": break
    case "conflict/negation": guard stems >= 4 || stems >= 2 && isNear else { return nil }
    default: guard stems >= 3 || stems == 2 && isNear else { return nil }
    }
    guard isWithinSource else { return ConflictRule.strict }
    guard case .named(let speaker, _) = one.card.speech, case .named(let second, _) = other.card.speech
    else { return nil }
    return speaker != second ? Self.strictWithinSource : nil
  }

  private static let strictWithinSource: Float = 0.65
}
