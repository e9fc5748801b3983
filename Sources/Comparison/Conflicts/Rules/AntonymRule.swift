internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let antonym = ConflictRule(
    rule: Rule(
      id: "conflict/antonym", severity: .warning,
      summary: "Two sources say opposite things of one subject.",
      help: """
        Each sentence holds one of two opposites (rose and fell, confirmed and denied, safe and unsafe), neither denied, and the rest of the \
        sentences shares rare words. Opposites said of two things, or of two times, are no conflict.
        """,
      triggering: [
        RuleExample(
          "Landings of haddock at Brannick rose sharply after the agreement was signed.",
          "After the agreement was signed, landings of haddock at Brannick fell, the survey shows."),
        RuleExample(
          "The Orrin bridge's northern cable was found intact by the divers.",
          "Divers found the northern cable of the Orrin bridge damaged."),
      ],
      nonTriggering: [
        RuleExample(
          "Landings of haddock at Brannick rose in 2012.", "Landings of haddock at Brannick fell in 2016.",
          note: "another year"),
        RuleExample(
          "The ferry opened its new ramp.", "The museum closed its old room.", note: "other things"),
      ]),
    mayOppose: { !$0.opposites.isEmpty || $0.both(.trends) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    func consider(_ i: Int, _ j: Int, _ bonus: Float) {
      let context = pair.shared.filter { one.terms[$0].index != i }
      guard !context.isEmpty else { return }
      var score =
        0.12 + bonus + 0.6 * pair.leastCoverage + 0.25 * pair.mostCoverage
      if pair.sharedNames > 0 { score += 0.05 }
      if pair.mass < 5, pair.mostCoverage < 0.8 { score -= 0.15 }
      if score > best?.score ?? 0 {
        best = ConflictRule.Opposition(
          score: score,
          reason: "“\(pair.word(i))” against “\(pair.swapped.word(j))”; both speak of \(pair.named(context))")
      }
    }
    for opposite in pair.opposites {
      let (term, against) = (one.terms[opposite.own], other.terms[opposite.other])
      guard !term.isName, !against.isName, term.isNegated == against.isNegated else { continue }
      // A word of change that tells none here opposes nothing: `two attacks fell within ten kilometres`.
      if one.isIdleTrend(term.index) || other.isIdleTrend(against.index) { continue }
      // Who says both opposes nothing: `two sit while another stands`.
      if other.terms.contains(where: { $0.stem == term.stem }) || one.terms.contains(where: { $0.stem == against.stem })
      {
        continue
      }
      consider(term.index, against.index, 0)
    }
    for trend in one.trends where trend.direction != .level {
      for against in other.trends where against.direction != .level && against.direction != trend.direction {
        if one.polarity.isNegated(trend.index) == other.polarity.isNegated(against.index) {
          consider(trend.index, against.index, 0.05)
        }
      }
    }
    return best
  }
}
