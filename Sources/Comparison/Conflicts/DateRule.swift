internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let date = ConflictRule(
    rule: Rule(
      id: "conflict/date", severity: .warning,
      summary: "Two sources give different dates or times for one event.",
      help: """
        Both sentences name a day, a year or a time of day, none in common, and share most of their rare words. An event that happens again \
        and again is no conflict.
        """,
      triggering: [
        RuleExample(
          "The Orrin sluice gave way at 04:50 while its keeper slept.",
          "The keeper of the Orrin sluice slept when it gave way at 03:15."),
        RuleExample(
          "The Tollmouth lighthouse was lit for the first time on 4 May by its keeper's daughter.",
          "It was the keeper's daughter who lit the Tollmouth lighthouse for the first time on 9 June."),
      ],
      nonTriggering: [
        RuleExample(
          "The council met on 4 May to hear the engineers.", "On 9 June the council met to elect a chair.",
          note: "two meetings")
      ])
  ) { pair in
    let (a, b) = (pair.one.times, pair.other.times)
    guard pair.shared.count >= 3, pair.mass >= 6 else { return nil }
    let apart: (String, Double)?
    if !a.clocks.isEmpty, !b.clocks.isEmpty, a.clocks.isDisjoint(with: b.clocks),
      a.days.isEmpty || b.days.isEmpty || a.days == b.days
    {
      apart = ("another time of day", 0.3)
    } else if !a.days.isEmpty, !b.days.isEmpty, a.days.isDisjoint(with: b.days), !a.isOtherYear(than: b) {
      apart = ("another day", 0.45)
    } else if a.isOtherYear(than: b), a.years.count == 1, b.years.count == 1, pair.one.quantities.isEmpty,
      pair.other.quantities.isEmpty
    {
      apart = ("another year", 0.3)
    } else {
      apart = nil
    }
    guard let (kind, coverage) = apart, pair.coverage >= coverage else { return nil }
    return ConflictRule.Verdict(
      score: 0.25 + 0.6 * min(pair.coverage, 1),
      reason: "\(kind) for one event; both speak of \(pair.shared.named(in: pair.one))")
  }
}
