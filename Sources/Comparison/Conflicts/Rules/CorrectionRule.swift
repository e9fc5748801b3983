internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let correction = ConflictRule(
    rule: Rule(
      id: "conflict/correction", severity: .warning,
      summary: "A source still states what another, or its own publisher, has taken back.",
      help: """
        A correction notice or a withdrawal (“an earlier version of this story said”, “withdrew its estimate of”) names words or a figure that \
        the other sentence states as they were. Settled by asking whether the other source was written before the correction.
        """,
      triggering: [
        RuleExample(
          "An earlier version of this story said that 61 passengers of the Tollmouth ferry were children.",
          "Of the passengers of the Tollmouth ferry 61 were children.")
      ],
      nonTriggering: [
        RuleExample(
          "An earlier version of this story said that 61 passengers of the Tollmouth ferry were children.",
          "The Tollmouth ferry sails twice a day.", note: "something else was taken back")
      ]),
    mayOppose: { $0.either(.withdraws) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard let withdrawal = one.withdrawal, other.withdrawal == nil else { return nil }
    let withdrawn = pair.terms(in: withdrawal.withdrawn)
    let agreed = withdrawn.filter { pair.strengths[$0] >= 0.5 }
    let figure = one.quantities.first { quantity in
      one.words[withdrawal.withdrawn].contains { quantity.range.overlaps($0.range) }
        && other.quantities.contains { $0.isSameFigure(as: quantity) }
    }
    // Of what was withdrawn, the figure counts where it gives one.
    let hasFigure = one.quantities.contains { quantity in
      one.words[withdrawal.withdrawn].contains { quantity.range.overlaps($0.range) }
    }
    guard figure != nil || !hasFigure else { return nil }
    guard agreed.count >= 2 || figure != nil && !agreed.isEmpty else { return nil }
    var score =
      0.15 + 0.45 * pair.coverage(ofTerms: withdrawn, context: 0.3) + 0.2 * pair.mostCoverage
    if figure != nil { score += 0.25 }
    let words = figure.map { String(one.text.utf8Slice($0.range)) } ?? pair.named(agreed)
    return ConflictRule.Opposition(
      score: score, reason: "“\(one.quote(withdrawal.cue))” takes back what the other states: \(words)")
  }
}
