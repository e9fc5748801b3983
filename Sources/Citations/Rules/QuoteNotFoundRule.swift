internal import ClaimModel

extension CitationAuditor {
  static let notFound = AuditRule.onQuotations(
    .notFound,
    Rule(
      id: "quote/not-found", severity: .error,
      summary: "A quotation does not stand in the source it is credited to.",
      help: """
        The sentence credits the words to a source of the corpus, by a link, its title, “told the Courier”, “Venn wrote” or the like, and nothing \
        like them stands there. The second passage, where one is shown, comes nearest. What an author of the corpus only said, to whomever, is \
        not looked for in the article. In a draft also a warning for words with a speaker that stand in no source of the corpus. Settled \
        by the words of the source, or by the version of it that has them.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and the engineers have not explained it.",
          "Ada Venn wrote that “the engineers knew all along what the wall would come to”."),
        RuleExample(
          "By Ada Venn\n\nNobody at the harbour board can say today whether the wall will hold the winter storms.",
          "In her report on the harbour board Venn writes that the wall “will hold for years”, whatever the winter brings."
        ),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "Ada Venn lives in Tollmouth. “The engineers knew all along what the wall would come to,” the mayor said.",
          note: "another speaker"),
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "“The engineers knew all along what the wall would come to,” Ada Venn told a meeting.",
          note: "an author may say what she has not written"),
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "Ada Venn wrote of the wedding that “the cake was better than the speeches by a good mile”.",
          note: "another work of hers"),
      ]))
}
