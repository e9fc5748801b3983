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
      ])
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    // A figure that the other sentence also gives agrees, whatever stands beside it.
    let mine = one.quantities.filter { quantity in !other.quantities.contains { isComparable(quantity, $0) && !isApart(quantity, $0) } }
    let theirs = other.quantities.filter { quantity in !one.quantities.contains { isComparable(quantity, $0) && !isApart(quantity, $0) } }
    let agree = one.quantities.count - mine.count
    for quantity in mine {
      for against in theirs where isComparable(quantity, against) {
        let noun = Stemmer.stem(quantity.unit)
        let context = pair.shared.filter { one.terms[$0].stem != noun }
        // Durations and shares are said of everything: more of the rest must agree.
        let isLoose = quantity.unit == "second" || quantity.kind == .percent || quantity.kind == .money
        guard context.count >= 1 else { continue }
        var score = 0.15 + 0.6 * min(pair.coverage, pair.otherCoverage) + 0.3 * max(pair.coverage, pair.otherCoverage)
        if isLoose { score -= 0.08 }
        if agree > 0 { score -= 0.05 }
        if pair.mass < 5 { score -= 0.15 }
        if pair.sharedNames > 0 { score += 0.05 }
        if score > best?.score ?? 0 {
          best = ConflictRule.Opposition(
            score: score,
            reason: "“\(one.text.utf8Slice(quantity.range))” against “\(other.text.utf8Slice(against.range))”; both speak of \(pair.named(context))")
        }
      }
    }
    return best
  }

  private static func isComparable(_ one: Quantity, _ other: Quantity) -> Bool {
    !one.unit.isEmpty && one.kind == other.kind && Synonyms.root(one.unit) == Synonyms.root(other.unit)
  }

  /// Whether no value can be meant by both; 3 per cent of each side is rounding.
  private static func isApart(_ one: Quantity, _ other: Quantity) -> Bool {
    one.low * 0.97 > other.high * 1.03 || other.low * 0.97 > one.high * 1.03
  }
}
