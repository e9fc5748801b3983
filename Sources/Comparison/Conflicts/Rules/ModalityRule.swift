internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let modality = ConflictRule(
    rule: Rule(
      id: "conflict/modality", severity: .warning,
      summary: "One source states as a fact what another says is unproven or cannot be known.",
      help: """
        A wording such as “cannot be determined”, “has not been established” or “remains unproven” governs words that the other sentence puts \
        forward as a fact, or as beyond doubt. Settled by asking what the doubting source had seen, and when.
        """,
      triggering: [
        RuleExample(
          "There is no doubt that the Orrin harbour stock will recover by 2030.",
          "Whether the Orrin harbour stock will recover by 2030 cannot be determined from two surveys.")
      ],
      nonTriggering: [
        RuleExample(
          "There is no doubt that the Orrin sluice was repaired in May.",
          "It has not been established who paid for the museum at Tollmouth.", note: "other things")
      ]),
    mayOppose: { $0.either(.doubts) && !$0.both(.doubts) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard one.modality.grade == .unproven, other.modality.grade != .unproven else { return nil }
    let doubted = one.terms.indices.filter { !one.modality.cue.contains(one.terms[$0].index) }
    let agreed = doubted.filter { pair.strengths[$0] >= 0.5 }
    guard agreed.count >= 2 else { return nil }
    var score = 0.1 + 0.45 * pair.coverage(ofTerms: doubted, context: 0.3) + 0.4 * pair.otherCoverage
    if other.modality.grade == .certain { score += 0.15 }
    if pair.mass < 5 { score -= 0.15 }
    return ConflictRule.Opposition(
      score: score,
      reason: "“\(one.quote(one.modality.cue))” of what the other puts forward as a fact: \(pair.named(agreed))")
  }
}
