internal import ClaimModel

extension CitationAuditor {
  static let citedCopies = AuditRule(
    rule: Rule(
      id: "independence/cited-copies", severity: .warning,
      summary: "A sentence names several sources for what it says, and they are copies of one text.",
      help: """
        Each of them shares most of its text with another of them, so that they are one voice and not several. Settled by citing the first of them \
        alone, or a source with words of its own.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour was built on sand in a hurry, say those who built it, and it will not stand for ten winters.",
          "By Ben Okafor\n\nThe new wall of the harbour was built on sand in a hurry, say those who built it, and it will not stand for ten winters.",
          "The wall was built on sand [@source-1; @source-2].")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe new wall of the harbour was built on sand in a hurry, say those who built it, and it will not stand for ten winters.",
          "By Ben Okafor\n\nSand is what the harbour stands on, and nobody who looked at the plans in time can have thought otherwise.",
          "The wall was built on sand [@source-1; @source-2].")
      ])
  ) { rule, audited, corpus in
    let reading = corpus.citations.reading(of: audited)
    var cited: [Int: [Identifier<Source>]] = [:]
    for (citation, resolution) in zip(reading.read.citations, reading.resolutions) where citation.kind != .entry {
      guard let source = resolution.certainSource, cited[citation.sentence]?.contains(source) != true else { continue }
      cited[citation.sentence, default: []].append(source)
    }
    return cited.sorted { $0.key < $1.key }.compactMap { place, sources -> Finding? in
      guard sources.count > 1,
        let copies = corpus.reuse.independentVoices(among: sources).first(where: { $0.count > 1 })
      else { return nil }
      let names = copies.map(\.rawValue).joined(separator: " and ")
      return audited.finding(
        rule, on: audited.sentences[place], score: 0.6, "\(names) share most of their text: one voice")
    }
  }
}
