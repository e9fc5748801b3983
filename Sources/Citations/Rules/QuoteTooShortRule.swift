internal import ClaimModel

extension CitationAuditor {
  static let tooShort = AuditRule.onQuotations(
    .tooShort,
    Rule(
      id: "quote/too-short", severity: .note,
      summary: "A quotation of a draft is too short to be looked for.",
      help: """
        One or two words that the credited source does not have, or has in another form. Told of drafts alone. Settled by quoting more of the sentence.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "Ada Venn wrote that the board of the harbour was “asleep” when the wall was paid for.",
          note: "the second text is a draft")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "Ada Venn wrote that the board has not “explained” the sum to the harbour.", note: "the word stands there")
      ]))
}
