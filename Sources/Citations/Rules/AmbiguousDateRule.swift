internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let ambiguousDate = AuditRule(
    rule: Rule(
      id: "date/ambiguous", severity: .note,
      summary: "A date in figures can be read in two ways.",
      help:
        "`03/04/2024` is 3 April in most of the world and 4 March in the United States, and no other date of the source tells which is meant.",
      triggering: [RuleExample("The harbour board met on 03/04/2024 and voted for the wall.")],
      nonTriggering: [
        RuleExample("The harbour board met on 23/04/2024 and voted for the wall."),
        RuleExample(
          "The harbour board met on 03/04/2024. The wall was opened on 23/04/2024.",
          note: "the other date tells the order"),
        RuleExample("The harbour board met on 04/04/2024 and voted for the wall."),
      ])
  ) { rule, audited in
    var first: AuditedSentence?
    for sentence in audited.sentences {
      for (one, other) in FiguredDate.dates(in: sentence.text) {
        if one > 12 || other > 12 { return [] }
        if one != other, first == nil { first = sentence }
      }
    }
    guard let first else { return [] }
    return [
      audited.finding(rule, on: first, score: 0.3, "the day and the month of a date in figures can change places")
    ]
  }
}
