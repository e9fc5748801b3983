internal import ClaimModel

extension TextReuseComparator {
  static let verbatim = Rule(
    id: "duplicate/verbatim", severity: .warning,
    summary: "A passage stands word for word in another source.",
    help: """
      One of the two took it over, or both took it from a third. Copies are not independent support for what they say. The dates of \
      publication tell who had it first, if both are known; ask the later one for its source.
      """,
    triggering: [
      RuleExample(
        "The ferry company said on Friday that the evening crossing would end in October, because too few passengers used it after the summer.",
        "The ferry company said on Friday that the evening crossing would end in October, because too few passengers used it after the summer."
      )
    ],
    nonTriggering: [
      RuleExample(
        "The ferry company said on Friday that the evening crossing would end in October.",
        "In October the last boat of the day will stop running, the operator announced at the end of the week.",
        note: "the same news in other words")
    ])

  static let near = Rule(
    id: "duplicate/near", severity: .warning,
    summary: "A passage stands in another source with a few words changed.",
    help: """
      An edited copy: the words that differ are marked in the report. Look at them first, since a changed number or name inside a copied \
      passage is an error of one of the two.
      """,
    triggering: [
      RuleExample(
        "The ferry company said on Friday that the evening crossing would end in October, because too few passengers used it after the summer months.",
        "The ferry operator said last Friday that the evening crossing would end in October, because too few passengers used it after the summer holidays."
      )
    ],
    nonTriggering: [
      RuleExample(
        "The ferry company said on Friday that it had bought a second boat for the winter.",
        "The ferry company said on Friday that the quay would be closed for repairs.",
        note: "only the opening words agree")
    ])

  static let partial = Rule(
    id: "duplicate/partial", severity: .warning,
    summary: "A part of a passage stands word for word, or nearly, in another source.",
    help: "A sentence or more was taken over into another text. The shared words are what the finding quotes.",
    triggering: [
      RuleExample(
        """
        Nobody on the quay had heard of it before. The survey of the harbour bed, which was made in the spring by two divers, found eleven \
        wrecks, of which three were not on any chart. The harbour master has asked for money to mark them.
        """,
        """
        It was a busy year for the museum, which opened a new room. The survey of the harbour bed, which was made in the spring by two \
        divers, found eleven wrecks, of which three were not on any chart. Visitors can see the divers' film on Sundays, and a model of the \
        oldest of the ships.
        """)
    ],
    nonTriggering: [
      RuleExample(
        "The survey of the harbour bed found eleven wrecks in the spring.",
        "The survey of the harbour bed will cost less than the council had feared.",
        note: "a shared name of seven words")
    ])

  static let quotation = Rule(
    id: "duplicate/quotation", severity: .note,
    summary: "Two sources quote the same words, or one quotes the other's.",
    help: """
      A shared quotation is no copying. It shows that both draw on one speaker or that one draws on the other, and lets their wordings be \
      compared.
      """,
    triggering: [
      RuleExample(
        "“We have dredged this channel for forty years and it has never once stayed open through a winter,” the harbour master told the inquiry.",
        "At the inquiry the mood was gloomy. “We have dredged this channel for forty years and it has never once stayed open through a winter,” said one witness."
      )
    ],
    nonTriggering: [
      RuleExample(
        "“We have dredged this channel,” said the harbour master.",
        "“We have dredged this channel for nothing,” he said later.",
        note: "too few words")
    ])

  static let inDocument = Rule(
    id: "duplicate/in-document", severity: .note,
    summary: "A passage stands twice in one source.",
    help:
      "A pull quotation, a lead repeated, a line at a page break, a block printed twice. It is counted once as support.",
    triggering: [
      RuleExample(
        """
        The tide gauge at the north pier stopped on the ninth of March and was not repaired until the end of April, although two letters were sent.

        A second gauge stands on the south pier.

        The tide gauge at the north pier stopped on the ninth of March and was not repaired until the end of April, although two letters were sent.
        """)
    ],
    nonTriggering: [
      RuleExample(
        """
        The tide gauge at the north pier stopped on the ninth of March.

        The tide gauge at the south pier was replaced in June.
        """, note: "one opening, two facts")
    ])
}
