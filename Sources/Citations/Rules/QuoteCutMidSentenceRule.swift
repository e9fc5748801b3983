internal import ClaimModel

extension CitationAuditor {
  static let cutMidSentence = AuditRule.onQuotations(
    .cutMidSentence,
    Rule(
      id: "quote/cut-mid-sentence", severity: .note,
      summary: "A quotation ends where its sentence goes on to limit it.",
      help: """
        The source's sentence goes on with “but”, “unless”, “if” or the like, or a negation before the words governs them (then a warning). Told of \
        quotations that are credited to a source of the corpus, and of drafts. Settled by the whole sentence.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall will hold the winter storms of the next ten years, unless the board sells the stone.",
          "Ada Venn wrote that “the harbour wall will hold the winter storms of the next ten years”."),
        RuleExample(
          "By Ada Venn\n\nNobody believes that the harbour wall will hold the winter storms of the next ten years.",
          "Ada Venn wrote that “the harbour wall will hold the winter storms of the next ten years”."),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall will hold the winter storms of the next ten years, as the engineers promised.",
          "Ada Venn wrote that “the harbour wall will hold the winter storms of the next ten years”."),
        RuleExample(
          "By Ada Venn\n\nThe board did not meet because the harbour wall will hold the winter storms of the next ten years.",
          "Ada Venn wrote that “the harbour wall will hold the winter storms of the next ten years”.",
          note: "the negation belongs to another clause"),
        RuleExample(
          "By Ada Venn\n\nNobody believes that the harbour wall will hold the winter storms of the next ten years.",
          "Ada Venn wrote that nobody believed that “the harbour wall will hold the winter storms of the next ten years”.",
          note: "the sentence keeps the negation"),
      ]))
}
