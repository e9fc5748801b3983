internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let numeric = ConflictRule(
    rule: Rule(
      id: "conflict/numeric", severity: .warning,
      summary: "Two sources give different figures for one thing.",
      help: """
        The figures have one kind and one unit or counted noun, their intervals lie apart after hedges, units and rounding, and the sentences \
        share most of their rare words. A figure of another year, place or part is no conflict.
        """,
      triggering: [
        RuleExample(
          "The inquiry into the ferry fire counted 43 deaths among passengers of the Tollmouth boat.",
          "The Tollmouth boat's ferry fire led to 61 deaths among its passengers, the inquiry found."),
        RuleExample(
          "The new sluice at Orrin cost $4.5bn, according to the ministry's accounts.",
          "According to its accounts, the ministry's new sluice at Orrin cost 5.6 billion dollars."),
      ],
      nonTriggering: [
        RuleExample(
          "The new road from Orrin to the coast is about 5 miles long.",
          "The new road from Orrin to the coast is 8 km long.", note: "units"),
        RuleExample(
          "More than 40 passengers of the Tollmouth ferry drowned.",
          "The Tollmouth ferry's passengers mourned 43 of their own.",
          note: "at least"),
        RuleExample(
          "In 2011 the Orrin plant employed 340 workers.", "In 2019 the Orrin plant employed 120 workers.",
          note: "another year"),
      ]),
    mayOppose: { $0.both(.amounts) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    func agree(_ a: Quantity, _ b: Quantity) -> Bool { isComparable(a, b) && !a.isApart(from: b) }
    // A figure that the other sentence also gives agrees, whatever stands beside it.
    let mine = one.quantities.filter { quantity in
      !quantity.isZero && !other.quantities.contains { agree(quantity, $0) }
    }
    let theirs = other.quantities.filter { quantity in
      !quantity.isZero && !one.quantities.contains { agree(quantity, $0) }
    }
    let agreed = one.quantities.count - mine.count
    for quantity in mine {
      for against in theirs where isComparable(quantity, against) && quantity.isApart(from: against) {
        // `50 injured soldiers`, `31 soldiers`: what narrows one count and not the other makes it another count.
        guard
          quantity.modifiers.isEmpty || against.modifiers.isEmpty
            || !Set(quantity.modifiers).isDisjoint(with: against.modifiers)
        else { continue }
        // Four and two are six; one and the other are two.
        guard !isSum(against, in: one), !isSum(quantity, in: other) else { continue }
        let nouns = [quantity.unit, quantity.noun, against.unit, against.noun]
        let context = pair.shared.filter { !nouns.contains(one.terms[$0].stem) }
        guard context.count >= 1 else { continue }
        var score = 0.2 + 0.55 * pair.leastCoverage + 0.35 * pair.mostCoverage
        // Durations and shares are said of everything: more of the rest must agree.
        if quantity.kind != .count { score -= 0.1 }
        if agreed > 0 { score -= 0.05 }
        if pair.mass < 5, pair.mostCoverage < 0.8 { score -= 0.15 }
        if pair.sharedNames > 0 { score += 0.05 }
        if score > best?.score ?? 0 {
          best = ConflictRule.Opposition(
            score: score,
            reason:
              "“\(one.text.utf8Slice(quantity.range))” against “\(other.text.utf8Slice(against.range))”; both speak of \(pair.named(context))"
          )
        }
      }
    }
    return best
  }

  /// Whether a count is what two counts of a sentence come to.
  private static func isSum(_ count: Quantity, in assertion: Assertion) -> Bool {
    let counts = assertion.quantities.filter { $0.kind == .count }.map(\.value)
    if count.value == 2, counts.contains(1),
      assertion.words.contains(where: { ["other", "another"].contains($0.folded) })
    {
      return true
    }
    return counts.indices.contains { i in counts[..<i].contains { $0 + counts[i] == count.value } }
  }

  /// Whether two figures are of one kind and unit, or count things of one name.
  static func isComparable(_ one: Quantity, _ other: Quantity) -> Bool {
    one.incomparability(with: other, isSameNoun: Synonyms.areSame) == nil
  }
}
