internal import ClaimModel

extension ConflictComparator {
  /// The rule of pairs that only the ranking puts up for review.
  static let matter = Rule(
    id: "conflict/matter", severity: .note,
    summary: "Two statements make hard claims about one matter, and no rule says how they differ.",
    help: """
      For review alone: each of the two is among the nearest to the other, and both are of the kind that others contradict: denials, \
      explanations, statements beyond doubt, amounts, who did it. Whether they agree is for the reader to say. Settled by reading the two \
      passages side by side.
      """,
    triggering: [
      RuleExample(
        "Nobody at the Orrin ferry was sent home when its docks were sold, and the owners have put that in writing.",
        "“Eleven of us at the Orrin ferry had our papers in an envelope by the Friday,” wrote its bosun in March 2014.")
    ],
    nonTriggering: [
      RuleExample(
        "Nobody at the Orrin ferry was sent home when its docks were sold, and the owners have put that in writing.",
        "The museum of clocks at Tollmouth opens its doors in spring.", note: "two matters")
    ])
}
