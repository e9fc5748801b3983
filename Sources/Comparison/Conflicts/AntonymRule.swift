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
      ])
  ) { pair in
    guard !pair.hasOtherScope else { return nil }
    for term in pair.one.terms where !term.isName && !pair.shared.contains(term.stem) {
      for other in pair.other.terms where !other.isName && Antonyms.areOpposite(term.stem, other.stem) {
        guard !pair.shared.contains(other.stem), term.isNegated == other.isNegated else { continue }
        guard pair.shared.count >= 1, pair.mass >= 4, pair.coverage >= 0.15 else { continue }
        let (a, b) = (pair.one.words[term.index], pair.other.words[other.index])
        return ConflictRule.Verdict(
          score: 0.25 + 0.6 * min(pair.coverage, 1),
          reason: """
            “\(pair.one.text.utf8Slice(a.range))” against “\(pair.other.text.utf8Slice(b.range))”; both speak of \
            \(pair.shared.named(in: pair.one))
            """)
      }
    }
    return nil
  }
}
