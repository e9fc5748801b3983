internal import ClaimModel

extension CitationAuditor {
  static let altered = AuditRule.onQuotations(
    .altered,
    Rule(
      id: "quote/altered", severity: .warning,
      summary: "A quotation differs from the words of the source.",
      help: """
        The source that the sentence credits, or one that quotes the same speaker, holds most of the words, but not all of them. An error where a \
        negation, a number, a date, a unit or a name changed; a note where only small words or the spelling did. Quotation marks, case, dashes, \
        white space, British and American spelling, figures for number words, marked omissions (…) and insertions in brackets make no \
        difference. Settled by the source's words, or by a mark where words are left out.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "As Ada Venn wrote, “the cost of the harbour wall rose to 42 million crowns in a single year”."),
        RuleExample(
          "“We have never closed the east gate in a storm, and we shall not begin now,” said Rolf Amder, the harbour master.",
          "“We have often closed the east gate in a storm, and we shall not begin now,” the harbour master, Rolf Amder, said.",
          note: "two outlets, one utterance"),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "As Ada Venn wrote, “the cost of the harbour wall rose to 412 million crowns … and nobody has explained it”.",
          note: "marked omission"),
        RuleExample(
          "By Ada Venn\n\nThe harbour board's programme cost six million crowns, and it did not organise a single sale.",
          "Ada Venn wrote that “the harbour board’s program cost 6 million crowns, and it didn’t organize a single sale”.",
          note: "spelling"),
        RuleExample(
          "“We lost the boats,” Rolf Amder said on the quay. “We shall lose the pier as well.”",
          "“We lost the boats. We shall lose the pier as well,” said Rolf Amder.",
          note: "the reporter's words in between"),
      ]))
}
