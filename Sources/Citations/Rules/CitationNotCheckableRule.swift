internal import ClaimModel

extension CitationAuditor {
  static let notCheckable = AuditRule(
    rule: Rule(
      id: "citation/not-checkable", severity: .note,
      summary:
        "A source that is cited is not whole in the corpus, so that nothing can be said of what it is cited for.",
      help: """
        The file ends at a wall or a teaser (“subscribe to continue reading”), or holds a few words. Never counted as wrong. Settled by adding the \
        whole article. One finding for each such source that a text cites.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained it.\n\nSubscribe to continue reading.",
          "Venn wrote that the board of the harbour knew all along what the wall would come to.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe harbour wall cost 412 million crowns, and the board has not explained it to those who live behind it. They have asked since the spring, when the first of the cracks was seen from a boat, and they were told that there was none. In May the divers found nine of them, and the widest took a hand.\n\nThe board met twice in June and published nothing, and the mayor would not say what had been decided or by whom.",
          "Venn wrote that the board of the harbour has not explained it.")
      ])
  ) { rule, audited, corpus in
    let reading = corpus.citations.reading(of: audited)
    var seen: Set<Identifier<Source>> = []
    let told = zip(reading.read.citations, reading.resolutions).compactMap {
      citation, resolution -> (Citation, String)? in
      guard let id = resolution.certainSource, seen.insert(id).inserted, let fault = corpus.citations.stubs[id] else {
        return nil
      }
      return (citation, "\(id) \(fault): what it is cited for cannot be checked")
    }
    return audited.findings(rule, on: told, score: 0.3)
  }
}
