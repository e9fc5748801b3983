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
        "It was the bosun who rang the bell of the Orrin ferry on its last day, 4 March 2014.",
        "“There is no doubt that the bell of the Orrin ferry had been sold by then,” wrote the harbour master.")
    ],
    nonTriggering: [
      RuleExample(
        "It was the bosun who rang the bell of the Orrin ferry on its last day, 4 March 2014.",
        "The museum of clocks at Tollmouth opens its doors in spring.", note: "two matters")
    ])
}
