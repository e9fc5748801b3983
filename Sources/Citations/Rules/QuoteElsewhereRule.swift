internal import ClaimModel

extension CitationAuditor {
  static let elsewhere = AuditRule.onQuotations(
    .elsewhere,
    Rule(
      id: "quote/elsewhere", severity: .error,
      summary: "A quotation stands in another source than the one it is credited to.",
      help: """
        The words are real, the credit is not: the source that the sentence names does not have them, and another one does, to the word. Silent where \
        the other source takes them from the same speaker or from the credited source. Settled by naming the source that has them.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "By Rolf Amder\n\nThe board built the harbour wall on sand, in the dark, and on the advice of a brother-in-law.",
          "Ada Venn wrote that the board built the wall “on sand, in the dark, and on the advice of a brother-in-law”.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "By Rolf Amder\n\nThe board built the harbour wall on sand, in the dark, and on the advice of a brother-in-law.",
          "Rolf Amder wrote that the board built the wall “on sand, in the dark, and on the advice of a brother-in-law”."
        )
      ]))
}
