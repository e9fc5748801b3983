internal import ClaimModel

extension CitationAuditor {
  static let ambiguousCitation = AuditRule(
    rule: Rule(
      id: "citation/ambiguous", severity: .warning,
      summary: "A citation of a draft may mean several sources of the corpus.",
      help: "The sources that fit are named. Settled by a link, a key or a date that only one of them has.",
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall leaks.", "By Ada Venn\n\nThe wall was mended.",
          "The wall was sound, as Venn wrote, and it was cheap [@venn].\n\nVenn wrote that nobody had asked.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall leaks.", "By Ben Okafor\n\nThe wall was mended.", "Venn wrote that the wall leaks.")
      ])
  ) { rule, audited, corpus in
    guard audited.isDraft else { return [] }
    let reading = corpus.citations.reading(of: audited)
    var seen: Set<String> = []
    let told = zip(reading.read.citations, reading.resolutions).compactMap {
      citation, resolution -> (Citation, String)? in
      guard case .ambiguous(let sources) = resolution.target, seen.insert(citation.words.lowercased()).inserted else {
        return nil
      }
      let names =
        sources.prefix(4).map(\.rawValue).joined(separator: ", ")
        + (sources.count > 4 ? " and \(sources.count - 4) more" : "")
      return (citation, "“\(citation.words.shortened)” may mean \(names)")
    }
    return audited.findings(rule, on: told, score: 0.5)
  }
}
