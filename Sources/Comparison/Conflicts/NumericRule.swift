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
    guard !pair.hasOtherScope else { return nil }
    for quantity in pair.one.quantities {
      for other in pair.other.quantities where isComparable(quantity, other) {
        // A figure that the other sentence also gives agrees, whatever stands beside it.
        let isAgreed =
          pair.other.quantities.contains { isComparable(quantity, $0) && !isApart(quantity, $0) }
          || pair.one.quantities.contains { isComparable($0, other) && !isApart($0, other) }
        guard isApart(quantity, other), !isAgreed else { continue }
        let context = pair.shared.subtracting([Synonyms.root(quantity.unit)])
        // Durations and shares are said of everything: more of the rest must agree.
        let isLoose = quantity.unit == "second" || quantity.kind == .percent || quantity.kind == .money
        guard context.count >= 1, pair.coverage >= (isLoose ? 0.33 : 0.22), pair.mass >= 4 else { continue }
        return ConflictRule.Verdict(
          score: 0.3 + 0.6 * min(pair.coverage, 1),
          reason: """
            “\(pair.one.text.utf8Slice(quantity.range))” against “\(pair.other.text.utf8Slice(other.range))”; both speak of \
            \(context.named(in: pair.one))
            """)
      }
    }
    return nil
  }

  private static func isComparable(_ one: Quantity, _ other: Quantity) -> Bool {
    !one.unit.isEmpty && one.kind == other.kind && Synonyms.root(one.unit) == Synonyms.root(other.unit)
  }

  /// Whether no value can be meant by both; 3 per cent of each side is rounding.
  private static func isApart(_ one: Quantity, _ other: Quantity) -> Bool {
    one.low * 0.97 > other.high * 1.03 || other.low * 0.97 > one.high * 1.03
  }
}
