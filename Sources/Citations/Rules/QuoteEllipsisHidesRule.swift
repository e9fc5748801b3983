internal import ClaimModel

extension CitationAuditor {
  static let ellipsisHides = AuditRule.onQuotations(
    .ellipsisHides,
    Rule(
      id: "quote/ellipsis-hides", severity: .warning,
      summary: "The words left out of a quotation turn what it says.",
      help: """
        Behind the … stand a negation, a condition, a doubt or a contrast that belongs to the words that are kept. A remark between two commas, and whole \
        sentences, turn nothing unless they begin with “but” or the like. Settled by quoting the words.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall will hold the winter storms if the board repairs the east gate before October.",
          "Ada Venn wrote that “the harbour wall will hold the winter storms … before October”."),
        RuleExample(
          "By Ada Venn\n\nThe board of the harbour has in my opinion not earned the trust of the people behind the wall.",
          "Ada Venn wrote that “the board of the harbour has … earned the trust of the people behind the wall”."),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall, which nobody likes to look at, will hold the winter storms of the next ten years.",
          "Ada Venn wrote that “the harbour wall … will hold the winter storms of the next ten years”."),
        RuleExample(
          "By Ada Venn\n\nThe harbour wall may lose its paint to the salt in the first two winters and will hold the storms of the next ten years.",
          "Ada Venn wrote that “the harbour wall … will hold the storms of the next ten years”.",
          note: "the doubt belongs to other words"),
      ]))
}
