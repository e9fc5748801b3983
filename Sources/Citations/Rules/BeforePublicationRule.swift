internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let beforePublication = AuditRule(
    rule: Rule(
      id: "date/before-publication", severity: .error,
      summary: "A source is cited as of a day on which it was not published yet.",
      help: """
        Either the words that are quoted stand in a source that was published later than the day which the citation gives, or a text cites a work of \
        a day after its own publication. Works that are said to be forthcoming are left alone. Settled by the right date; `sources.json` may be what \
        is wrong.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn, 1861-01-12\n\nThe cries from the harbour wall were heard in the town all night, and nobody went.",
          "By Ben Okafor, 1898-03-20\n\nAda Venn wrote on 2 January 1861: “The cries from the harbour wall were heard in the town all night, and nobody went.”"
        ),
        RuleExample("By Ada Venn, 1861-01-12\n\nThe wall leaks, as the Courier of 4 June 1861 has it."),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn, 1861-01-12\n\nThe cries from the harbour wall were heard in the town all night, and nobody went.",
          "By Ben Okafor, 1898-03-20\n\nAda Venn wrote on 12 January 1861: “The cries from the harbour wall were heard in the town all night, and nobody went.”"
        ),
        RuleExample("By Ada Venn, 1861-01-12\n\nThe wall leaks, as the Courier of 4 June 1860 has it."),
      ]), reads: .quotations
  ) { rule, audited, corpus in
    let reading = corpus.citations.reading(of: audited)
    return zip(reading.read.citations, reading.resolutions).compactMap { citation, resolution -> Finding? in
      guard let date = citation.work.date, !isForthcoming(audited.sentences[citation.sentence]) else { return nil }
      let mine = audited.evidence(of: citation)
      if let own = audited.document.source.published, own.day != nil, own < date,
        audited.document.source.modified.map({ $0 < date }) ?? true
      {
        return Finding(
          rule: rule.id, severity: rule.severity, score: 0.6,
          message: "this is of \(own), and cites “\(citation.words)” of \(date)", evidence: [mine])
      }
      guard let source = resolution.source.flatMap(corpus.document), let published = source.document.source.published,
        published.day != nil, date < published,
        let words = corpus.words(of: source, quotedBy: audited, at: citation.sentence)
      else { return nil }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.75,
        message:
          "the words that follow are those of \(source.document.source.id), which is of \(published) and not of \(date)",
        evidence: [mine, words])
    }
  }

  private static func isForthcoming(_ sentence: AuditedSentence) -> Bool {
    sentence.words.contains { ["forthcoming", "upcoming", "scheduled"].contains($0.folded) }
      || ["in press", "will be", "will appear", "to be published", "due to"].contains(where: sentence.holds)
  }
}
