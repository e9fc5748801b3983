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
      ])
  ) { pair in
    guard !pair.hasOtherScope else { return nil }
    return [denial(by: pair.one, of: pair.other, in: pair), denial(by: pair.other, of: pair.one, in: pair)].compactMap(
      \.self
    )
    .max { $0.score < $1.score }
  }

  /// Verbs that are denied of everything and say little.
  private static let lightVerbs = Set(
    [
      "think", "know", "want", "work", "believe", "mean", "find", "look", "take", "come", "have", "claim", "ask",
      "feel",
      "seem", "mind",
    ].map(Stemmer.stem))

  /// What one sentence denies and the other states.
  private static func denial(by one: Assertion, of other: Assertion, in pair: AssertionPair) -> ConflictRule.Verdict? {
    for negation in one.polarity.negations {
      let scope = one.terms.filter { negation.scope.contains($0.index) }
      // The word denied is the first of the scope and stands close behind the negation: `no siren`, `does not have any ties`.
      guard let head = scope.first, !head.isName, head.index - negation.cue <= 3, !lightVerbs.contains(head.stem),
        other.terms.contains(where: { $0.stem == head.stem && !$0.isNegated })
      else { continue }
      guard !other.terms.contains(where: { $0.stem == head.stem && $0.isNegated }) else { continue }
      let context = pair.shared.subtracting([head.stem])
      let isStrong = negation.isUniversal && !pair.sharedNames.isEmpty
      guard isStrong || (context.count >= 2 && pair.coverage >= 0.25) || (context.count >= 1 && pair.coverage >= 0.4)
      else { continue }
      let words = one.words[negation.cue...].prefix { $0.range.lowerBound <= one.words[head.index].range.lowerBound }
      let cue = one.text.utf8Slice((words.first?.range.lowerBound ?? 0)..<(words.last?.range.upperBound ?? 0))
      let stated =
        other.terms.first { $0.stem == head.stem }.map { other.text.utf8Slice(other.words[$0.index].range) } ?? ""
      return ConflictRule.Verdict(
        score: 0.35 + 0.5 * min(pair.coverage, 1) + (isStrong ? 0.1 : 0),
        reason: "“\(cue)” against “\(stated)”; both speak of \(context.named(in: one))")
    }
    return nil
  }
}

extension Set<String> {
  /// Stems as the words of a sentence, in its order, four at most.
  func named(in assertion: Assertion) -> String {
    var seen: Set<String> = []
    let words = assertion.terms.filter { contains($0.stem) && seen.insert($0.stem).inserted }
      .map { assertion.text.utf8Slice(assertion.words[$0.index].range) }
    return words.prefix(4).joined(separator: ", ")
  }
}
