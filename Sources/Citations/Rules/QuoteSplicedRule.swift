internal import ClaimModel

extension CitationAuditor {
  static let spliced = AuditRule.onQuotations(
    .spliced,
    Rule(
      id: "quote/spliced", severity: .error,
      summary: "A quotation joins words that do not stand together, without a mark.",
      help: """
        One part stands at one place and the other at another, of the same source or of two; or sentences are left out between two that seem to follow \
        one another. Silent where only the reporter's own words stand between them, and where … marks the gap. Settled by two quotations, or by \
        the mark.
        """,
      triggering: [
        RuleExample(
          """
          By Ada Venn

          The board has paid for the harbour wall three times over. It has never said why. The winter was mild.

          Nobody who lives behind the wall sleeps well in November.
          """,
          "Ada Venn wrote: “The board has paid for the harbour wall three times over. Nobody who lives behind the wall sleeps well in November.”"
        )
      ],
      nonTriggering: [
        RuleExample(
          """
          By Ada Venn

          The board has paid for the harbour wall three times over. It has never said why. The winter was mild.

          Nobody who lives behind the wall sleeps well in November.
          """,
          "Ada Venn wrote: “The board has paid for the harbour wall three times over. … Nobody who lives behind the wall sleeps well in November.”",
          note: "the gap is marked")
      ]))
}
