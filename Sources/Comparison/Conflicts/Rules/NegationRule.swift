internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let negation = ConflictRule(
    rule: Rule(
      id: "conflict/negation", severity: .warning,
      summary: "One source denies what another states.",
      help: """
        The first content word behind a negation stands unnegated in the other sentence, and the two share rare words or a name. Settled by \
        asking what each denies: another time, place or part is no conflict.
        """,
      triggering: [
        RuleExample(
          "No siren sounded in Port Elvan during the night of the storm, residents of the lower town recalled.",
          "The sirens in Port Elvan sounded twice before the storm reached the lower town."),
        RuleExample(
          "The harbour board does not have ties with any salvage firm on the coast.",
          "Two former captains said that the harbour board keeps close ties with a salvage firm in Tollmouth."),
      ],
      nonTriggering: [
        RuleExample(
          "The Tollmouth council did not sign the flood agreement in 2014.",
          "The Tollmouth council signed the flood agreement in 2018.",
          note: "the year limits the denial"),
        RuleExample(
          "The inspector did not only close the Tollmouth ferry ramp.",
          "The inspector closed the Tollmouth ferry ramp in the spring.",
          note: "not only"),
        RuleExample(
          "If the sirens had not sounded in Port Elvan, the lower town would have drowned.",
          "The sirens in Port Elvan sounded twice.",
          note: "a condition"),
      ]),
    mayOppose: { $0.either(.negates) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    for negation in one.polarity.negations where negation.kind != .denial {
      // “Some were not” denies of a part: exclusivity's matter.
      if one.quantifiers.contains(where: { $0.kind == .some && $0.scope.contains(negation.cue.lowerBound) }) {
        continue
      }
      let scope = pair.terms(in: negation.scope)
      // The word denied stands close behind the negation: `no siren`, `does not have any ties`.
      guard
        let head = scope.filter({ !lightVerbs.contains(one.terms[$0].stem) }).prefix(2).first(where: {
          pair.strengths[$0] >= 0.5
        }),
        one.terms[head].index - negation.cue.upperBound <= 3
      else { continue }
      let partner = pair.partners[head]
      guard !other.terms[partner].isNegated,
        !other.terms.contains(where: { $0.stem == one.terms[head].stem && $0.isNegated })
      else { continue }
      // `Not the first` denies the place, not the thing.
      let behind = one.words[negation.scope].prefix(2).map(\.folded)
      guard !behind.contains(where: { placing.contains($0) && !other.words.map(\.folded).contains($0) }) else {
        continue
      }
      // `Failed to produce any` and `produced zero` agree.
      guard !other.quantities.contains(where: \.isZero) else { continue }
      // What is denied must be said by the other, down to the names: “no attack in Swat” meets attacks in Swat alone.
      let denied = pair.coverage(ofTerms: scope, context: 0.5)
      // “I did not”: of whom else the other speaks is no denial.
      if negation.cue.lowerBound > 0,
        ["i", "i've"].contains(one.words[negation.cue.lowerBound - 1].folded)
          || negation.cue.lowerBound > 1 && one.words[negation.cue.lowerBound - 2].folded == "i",
        !pair.speaksOfAuthor
      {
        continue
      }
      let names = scope.filter { one.terms[$0].isName && pair.strengths[$0] < 0.5 && !pair.inContext[$0] }
      guard pair.shared.count >= 2, names.isEmpty else { continue }
      // Both must say much of what the other says: a word denied here stands in many sentences of other things.
      var score =
        -0.2 + 0.35 * denied + 0.25 * pair.coverage + 0.55 * pair.leastCoverage + 0.3 * min(pair.mass / 20, 1)
      if pair.strengths[head] < 1 { score -= 0.15 }
      // `Not … any` denies of all, as `no` does.
      let isOfAll = negation.kind == .universal || one.words[negation.scope].contains { $0.folded == "any" }
      if isOfAll { score += 0.08 }
      if pair.sharedNames > 0 { score += 0.06 }
      // Sure is only a denial of all that the other says, of whom it says it: “a woman slices no tofu” meets no butter.
      let start = negation.cue.lowerBound
      let subject = one.isExistential(before: start) ? [] : pair.terms(in: one.clauseStart(of: start)..<start)
      let isOfOne = subject.isEmpty || pair.coverage(ofTerms: subject, context: 0.6) >= 0.35
      if pair.coverage(ofTerms: scope.filter { one.limits($0) }) < 0.75 || !isOfOne {
        score = min(score, ConflictRule.strict - 0.01)
      }
      if score > best?.score ?? 0 {
        best = ConflictRule.Opposition(
          score: score,
          reason:
            "“\(one.quote(negation.cue.lowerBound..<one.terms[head].index + 1))” against “\(pair.swapped.word(other.terms[partner].index))”; both speak of \(pair.named(pair.shared.filter { $0 != head }))"
        )
      }
    }
    return best
  }

  /// Words that give a thing its place among others.
  private static let placing: Set<String> = [
    "first", "second", "third", "last", "only", "same", "best", "worst", "largest", "biggest", "all", "every", "enough",
  ]

  /// Verbs that are denied of everything and say little.
  private static let lightVerbs: Set<String> = Set(
    [
      "think", "know", "want", "work", "believe", "mean", "find", "found", "look", "take", "come", "have", "claim",
      "ask", "feel", "seem", "mind",
    ]
    .map(Stemmer.stem))
}
