internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let attribution = ConflictRule(
    rule: Rule(
      id: "conflict/attribution", severity: .warning,
      summary: "Somebody denies, rejects or rules out what another source states.",
      help: """
        What stands behind “denied”, “rejected”, “disputed” or “ruled out” stands as a statement in the other sentence. The denial is the \
        speaker's; the statement is the author's or another speaker's.
        """,
      triggering: [
        RuleExample(
          "The operator of the Orrin dam denied that a letter about seepage had reached its engineers.",
          "A letter about seepage reached the engineers of the Orrin dam in the spring, its author told the inquiry.")
      ],
      nonTriggering: [
        RuleExample(
          "The operator of the Orrin dam denied that it had saved on cement.",
          "The engineers of the Orrin dam received a letter about seepage.",
          note: "something else is denied")
      ])
  ) { pair in
    guard !pair.hasOtherScope else { return nil }
    for (one, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
      guard let cue = one.words.indices.first(where: { isDenial(one, at: $0) }), !one.polarity.isNegated(cue) else {
        continue
      }
      let denied = Set(one.terms.filter { $0.index > cue }.map(\.stem))
      let stated = Set(other.terms.filter { !$0.isNegated }.map(\.stem))
      let agreed = denied.intersection(stated)
      guard agreed.count >= 2, agreed.count * 5 >= denied.count * 2, pair.shared.count >= 2, pair.mass >= 4,
        pair.coverage >= 0.25,
        !other.words.indices.contains(where: { isDenial(other, at: $0) })
      else { continue }
      return ConflictRule.Verdict(
        score: 0.3 + 0.5 * min(pair.coverage, 1),
        reason:
          "“\(one.text.utf8Slice(one.words[cue].range))” stands before what the other states: \(agreed.named(in: one))")
    }
    return nil
  }

  private static let denials: Set<String> = [
    "deny", "denies", "denied", "denying", "reject", "rejects", "rejected", "dispute", "disputes", "disputed", "refute",
    "refuted",
    "rebut", "rebutted",
  ]

  private static func isDenial(_ assertion: Assertion, at index: Int) -> Bool {
    let word = assertion.words[index].folded
    if denials.contains(word) { return true }
    return ["rule", "ruled", "rules", "ruling"].contains(word) && index + 1 < assertion.words.count
      && assertion.words[index + 1].folded == "out"
  }
}
