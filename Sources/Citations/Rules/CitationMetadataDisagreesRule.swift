internal import ClaimModel

extension CitationAuditor {
  static let metadataDisagrees = AuditRule(
    rule: Rule(
      id: "citation/metadata-disagrees", severity: .warning,
      summary: "The year, author or title that a citation gives is not that of the source it leads to.",
      help: """
        The source is known by its address, key or title; in a draft also by its author or outlet, where only one source of the corpus is theirs. \
        Settled by looking at the source; `sources.json` may be what is wrong.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall leaks.",
          "The wall leaks [@source-1].\n\nReferences\n\nOkafor, B. (2019). The wall. https://port.example/source-1",
          note: "the address is the first source’s")
      ],
      nonTriggering: [
        RuleExample("By Ada Venn\n\nThe wall leaks.", "The wall leaks (Okafor 2019)."),
        RuleExample("By Ada Venn\n\nThe wall leaks.", "Venn wrote that the wall leaks."),
      ])
  ) { rule, audited, corpus in
    let reading = corpus.citations.reading(of: audited)
    let isDraft = audited.isDraft
    var seen: Set<String> = []
    let told = zip(reading.read.citations, reading.resolutions).compactMap {
      citation, resolution -> (Citation, String)? in
      guard let source = resolution.source, let disagreement = resolution.disagreements.first,
        isDraft || [.address, .title].contains(resolution.ground)
      else { return nil }
      guard seen.insert("\(citation.reference ?? -1) \(source) \(disagreement)").inserted else { return nil }
      return (citation, disagreement.told(of: source))
    }
    return audited.findings(rule, on: told, score: 0.6)
  }
}

extension Resolution.Disagreement {
  /// What disagrees, in one sentence.
  func told(of source: Identifier<Source>) -> String {
    switch self {
    case .year(let cited, let actual): "\(source) is cited with the year \(cited), and was published in \(actual.year)"
    case .date(let cited, let actual): "\(source) is cited with the date \(cited), and was published on \(actual)"
    case .author(let cited, let actual): "\(source) is cited as by “\(cited)”, and names \(actual) as its author"
    case .title(let cited, let actual):
      "\(source) is cited as “\(cited.shortened)”, and is called “\(actual.shortened)”"
    }
  }
}
