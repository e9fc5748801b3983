internal import ClaimModel

extension CitationAuditor {
  static let unclosedQuotation = AuditRule(
    rule: Rule(
      id: "quote/unclosed", severity: .warning,
      summary: "A mark opens a quotation in a draft, and none closes it.",
      help: """
        Nobody can tell where the quotation ends, so that it was not looked for. Told of drafts alone. Where the next paragraph begins with such \
        a mark, the quotation goes on there. Settled by the closing mark.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall leaks.", "Ada Venn wrote: “The harbour wall leaks. Nobody has mended it.",
          note: "the second text is a draft")
      ],
      nonTriggering: [
        RuleExample("By Ada Venn\n\nThe harbour wall leaks.", "Ada Venn wrote: “The harbour wall leaks.”"),
        RuleExample(
          "By Ada Venn\n\nThe harbour wall leaks.",
          "Ada Venn wrote: “The harbour wall leaks.\n\n“Nobody has mended it.”", note: "a second paragraph"),
      ])
  ) { rule, audited in
    guard audited.isDraft else { return [] }
    return QuotationReader.unclosed(in: audited).compactMap { range in
      audited.sentence(at: range).map {
        audited.finding(
          rule, on: audited.sentences[$0], score: 0.5,
          "a quotation begins here and never ends: it was not looked for")
      }
    }
  }
}
