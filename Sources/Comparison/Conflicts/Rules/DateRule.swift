internal import AssertionReading
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
      ]),
    mayOppose: { $0.both(.times) }
  ) { pair in
    let (a, b) = (pair.one.assertion.times, pair.other.assertion.times)
    guard pair.shared.count >= 2 else { return nil }
    // Other figures on another day: a count that went on.
    guard
      !pair.one.assertion.quantities.contains(where: { mine in
        pair.other.assertion.quantities.contains { mine.incomparability(with: $0) == nil && mine.isApart(from: $0) }
      })
    else { return nil }
    // What did not happen on one day may have happened on another.
    guard pair.one.assertion.polarity.negations.isEmpty == pair.other.assertion.polarity.negations.isEmpty else {
      return nil
    }
    guard pair.one.assertion.trends.isEmpty, pair.other.assertion.trends.isEmpty else { return nil }
    let apart: String
    if a.clockRelation(to: b) == .disjoint, a.relation(to: b) != .disjoint {
      apart = "another time of day"
    } else if a.relation(to: b) == .disjoint, a.spans.count <= 2, b.spans.count <= 2,
      !pair.one.assertion.quotesRelativeDay, !pair.other.assertion.quotesRelativeDay
    {
      apart = a.isOtherYear(than: b) ? "another year" : "another day"
    } else {
      return nil
    }
    let coverages = [pair, pair.swapped].map { side in
      side.coverage(
        ofTerms: side.one.terms.indices.filter { !side.word(side.one.terms[$0].index).contains(where: \.isNumber) })
    }
    let (least, most) = (min(coverages[0], coverages[1]), max(coverages[0], coverages[1]))
    var score = 0.1 + 0.6 * least + 0.3 * most
    if apart == "another year" { score -= 0.05 }
    if pair.mass < 6, most < 0.8 { score -= 0.15 }
    return ConflictRule.Opposition(
      score: score, reason: "\(apart) for one event; both speak of \(pair.named(pair.shared))")
  }
}

extension Assertion {
  /// Whether a day is named from another one inside a quotation: `“I stand before you today”` was said on a day that the text may not tell.
  fileprivate var quotesRelativeDay: Bool {
    times.spans.contains { span in
      span.isRelative
        && text.utf8Slice(0..<span.range.lowerBound).last { "“”\"".contains($0) }.map { $0 != "”" } == true
    }
  }
}
