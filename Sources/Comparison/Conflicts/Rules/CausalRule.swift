internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let causal = ConflictRule(
    rule: Rule(
      id: "conflict/causal", severity: .warning,
      summary: "Two sources give different causes for one thing, or one denies the cause that the other gives.",
      help: """
        Both sentences tie an effect to a cause (“what wrecked the ship was”, “because of”, “is explained by”), the effects share words and the \
        causes none; or one says that the cause of the other had nothing to do with it. Things can have several causes: settled by asking \
        whether each source claims the whole.
        """,
      triggering: [
        RuleExample(
          "What destroyed the Orrin sluice was frost in the upper gate.",
          "Drunken bargemen destroyed the Orrin sluice when they rammed its lower wall.")
      ],
      nonTriggering: [
        RuleExample(
          "The Tollmouth ferry was late because of the fog.", "The museum at Orrin burned because of a candle.",
          note: "two effects")
      ]),
    mayOppose: { $0.both(.causes) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard let mine = one.causation, let theirs = other.causation else { return nil }
    let effect = pair.terms(in: mine.effect)
    // The joining verb is part of the effect where it tells it: `destroyed`.
    let link = pair.terms(in: mine.cue)
    let agreed = (effect + link).filter { index in
      pair.strengths[index] >= 0.5
        && (theirs.effect.contains(other.terms[pair.partners[index]].index)
          || theirs.cue.contains(other.terms[pair.partners[index]].index))
    }
    let cause = pair.terms(in: mine.cause)
    let sameCause = cause.filter { index in
      pair.partners[index] >= 0 && theirs.cause.contains(other.terms[pair.partners[index]].index)
    }
    let causeOverlap = pair.coverage(ofTerms: cause) * (cause.isEmpty ? 0 : 1)
    if mine.isDenied != theirs.isDenied {
      guard !sameCause.isEmpty else { return nil }
      return ConflictRule.Opposition(
        score: 0.2 + 0.3 * causeOverlap + 0.4 * pair.mostCoverage,
        reason: "“\(one.quote(mine.cue))” and “\(other.quote(theirs.cue))” for one cause: \(pair.named(sameCause))")
    }
    // An effect is told by what happened, not by the names in it alone.
    guard !mine.isDenied, agreed.contains(where: { !one.terms[$0].isName }), sameCause.isEmpty else { return nil }
    var score =
      0.2 + 0.35 * pair.coverage(ofTerms: effect + link, context: 0.4) + 0.3 * pair.mostCoverage
      - 0.3 * causeOverlap
    if pair.mass < 4 { score -= 0.1 }
    return ConflictRule.Opposition(
      score: score,
      reason:
        "another cause of \(pair.named(agreed)): “\(one.quote(mine.cause))” against “\(other.quote(theirs.cause))”")
  }
}
