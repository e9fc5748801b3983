internal import ClaimModel

extension CitationAuditor {
  static let ambiguousQuotation = AuditRule.onQuotations(
    .ambiguous,
    Rule(
      id: "quote/ambiguous", severity: .note,
      summary: "A quotation is credited to a name that fits several sources, and stands in none of them.",
      help:
        "An author with several articles in the corpus, or an outlet. Settled by a title, a date or a link in the sentence.",
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "By Ada Venn\n\nThe board of the harbour met in May to speak about the engineers and about the wall.",
          "Ada Venn wrote that the board of the harbour “knew all along what the wall would come to”.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained the sum to anybody.",
          "By Ada Venn\n\nThe board of the harbour met in May to speak about the engineers and about the wall.",
          "Ada Venn wrote that the board “has not explained the sum to anybody”.", note: "the words tell which")
      ]))
}
