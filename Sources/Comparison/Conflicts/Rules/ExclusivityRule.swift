internal import AssertionReading
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
          note: "no exception"),
        RuleExample(
          "For six months no smuggler's landing was seen at Tollmouth.",
          "The treaty between two states was to stop every smuggler at Tollmouth.",
          note: "the number counts something else"),
      ]),
    mayOppose: { $0.either(.quantifies) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard pair.sharedNames > 0 || pair.leastCoverage >= 0.3 else { return nil }
    var best: ConflictRule.Opposition?
    for quantifier in one.quantifiers where quantifier.kind != .some && quantifier.kind != .both {
      let scope = pair.terms(in: quantifier.scope)
      let answered = scope.filter { pair.strengths[$0] >= 0.5 }
      guard !answered.isEmpty else { continue }
      let counter: String?
      switch quantifier.kind {
      case .universal:
        // All are: some are not.
        let exception = other.quantifiers.first { $0.kind == .some }?.cue
        let denied = answered.first { other.terms[pair.partners[$0]].isNegated && !one.terms[$0].isNegated }
        counter =
          exception.map { other.quote($0) }
          ?? denied.map { other.quote(other.terms[pair.partners[$0]].index..<other.terms[pair.partners[$0]].index + 1) }
      case .only:
        counter = other.quantifiers.first { $0.kind == .both }.map { other.quote($0.cue) }
      case .none:
        // Not one is: a number are.
        // What none of is told: `no weapon` in the flat meets no passport in the flat.
        guard let head = scope.first(where: { !measures.contains(one.terms[$0].stem) }), pair.strengths[head] >= 0.5
        else {
          continue
        }
        let isAsserted = answered.contains { !other.terms[pair.partners[$0]].isNegated }
        // A number of something else is no counter-example: `no terrorist attack`, `two states against every terrorist`.
        let number = other.quantities.first { quantity in
          quantity.low >= 1 && quantity.kind == .count
            && (quantity.noun.isEmpty || answered.contains { Synonyms.areSame(quantity.noun, one.terms[$0].stem) })
        }
        counter = isAsserted ? number.map { String(other.text.utf8Slice($0.range)) } : nil
      case .some, .both: counter = nil
      }
      guard let counter else { continue }
      var score =
        0.12 + 0.2 * pair.coverage(ofTerms: scope, context: 0.4) + 0.5 * pair.leastCoverage + 0.25
        * pair.mostCoverage
      if pair.mass < 5, pair.mostCoverage < 0.8 { score -= 0.15 }
      if score > best?.score ?? 0 {
        best = ConflictRule.Opposition(
          score: score,
          reason:
            "“\(one.quote(quantifier.cue.lowerBound..<one.terms[answered[0]].index + 1))” against “\(counter)”; both speak of \(pair.named(answered))"
        )
      }
    }
    return best
  }

  /// Stems of words that count what stands behind them.
  private static let measures = Set(["case", "instance", "sign", "single", "member", "kind"].map(Stemmer.stem))
}
