internal import ClaimModel

extension CitationAuditor {
  static let notCheckable = AuditRule.onQuotations(
    .notCheckable,
    Rule(
      id: "citation/not-checkable", severity: .note,
      summary: "The source that a quotation is credited to is not whole, so that nothing can be said.",
      help: """
        The file ends at a wall or a teaser (“subscribe to continue reading”), and the words do not stand in what is there. Never counted as wrong. \
        Settled by adding the whole article.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained it.\n\nSubscribe to continue reading.",
          "Ada Venn wrote that the board of the harbour “knew all along what the wall would come to”.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained it.\n\nSubscribe to continue reading.",
          "Ada Venn wrote that “the board has not explained it”.")
      ]))
}
