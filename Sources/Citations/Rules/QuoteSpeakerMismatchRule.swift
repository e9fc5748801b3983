internal import ClaimModel

extension CitationAuditor {
  static let speakerMismatch = AuditRule.onQuotations(
    .speakerMismatch,
    Rule(
      id: "quote/speaker-mismatch", severity: .warning,
      summary: "Two sources give the same words to different speakers.",
      help: """
        Both name a person, and not the same one. Outlets and bodies that pass words on are no speakers. Settled by a recording, or by asking which of \
        them spoke.
        """,
      triggering: [
        RuleExample(
          "“We shall never close the east gate in a storm, whatever the board writes,” said Rolf Amder on Monday.",
          "“We shall never close the east gate in a storm, whatever the board writes,” Livia Sorn said.")
      ],
      nonTriggering: [
        RuleExample(
          "“We shall never close the east gate in a storm, whatever the board writes,” said Rolf Amder on Monday.",
          "“We shall never close the east gate in a storm, whatever the board writes,” Amder said."),
        RuleExample(
          "“We shall never close the east gate in a storm, whatever the board writes,” said Rolf Amder on Monday.",
          "“We shall never close the east gate in a storm, whatever the board writes,” the harbour master said.",
          note: "nobody else is named"),
      ]))
}
