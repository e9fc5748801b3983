internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let exclusivity = ConflictRule(
    rule: Rule(
      id: "conflict/exclusivity", severity: .warning,
      summary: "One source says all, every or only, and another gives a counter-example.",
      help: """
        A word behind “all”, “every”, “always” or “only” stands in the other sentence with an exception: denied, or with “some”, “except”, “also” \
        or “still”. Settled by asking whether both count the same things.
        """,
      triggering: [
        RuleExample(
          "All the bodies recovered from the Orrin valley have been identified, the ministry said.",
          "Some of the bodies recovered from the Orrin valley have still not been identified.")
      ],
      nonTriggering: [
        RuleExample(
          "All the boats in Tollmouth harbour were inspected.", "Boats in Tollmouth harbour were inspected by two men.",
          note: "no exception")
      ])
  ) { pair in
    guard !pair.hasOtherScope, pair.shared.count >= 2, pair.coverage >= 0.2 else { return nil }
    for (one, other) in [(pair.one, pair.other), (pair.other, pair.one)] {
      let universals: Set<String> = ["all", "every", "always", "only", "everyone", "entirely", "solely", "invariably"]
      guard
        let cue = one.words.indices.first(where: {
          universals.contains(one.words[$0].folded) && !one.polarity.isNegated($0)
        }),
        let head = one.terms.first(where: { $0.index > cue && $0.index <= cue + 4 && pair.shared.contains($0.stem) })
      else { continue }
      let exceptions: Set<String> = ["some", "except", "several", "excluding", "apart", "unlike"]
      let exception = other.words.first { exceptions.contains($0.folded) }
      let isDenied =
        !other.polarity.negations.isEmpty && one.polarity.negations.isEmpty
        && other.terms.contains { $0.isNegated && pair.shared.contains($0.stem) }
      guard exception != nil || isDenied else { continue }
      return ConflictRule.Verdict(
        score: 0.42 + 0.5 * min(pair.coverage, 1),
        reason: """
          “\(one.text.utf8Slice(one.words[cue].range.lowerBound..<one.words[head.index].range.upperBound))” against an exception; both speak of \
          \(pair.shared.named(in: one))
          """)
    }
    return nil
  }
}
