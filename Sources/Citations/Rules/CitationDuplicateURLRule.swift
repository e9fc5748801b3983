internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let duplicateURL = AuditRule(
    rule: Rule(
      id: "citation/duplicate-url", severity: .note,
      summary: "One page stands in the corpus as several sources, or is cited by a draft under several addresses.",
      help: """
        Scheme, `www.`, tracking, archives and mirrors make no difference. Two captures of one page are one source, not two: link them with \
        `gainsay link A version-of B`. In a draft, cite the page under one address.
        """,
      triggering: [
        RuleExample(
          "The wall leaks: https://port.example/wall.\n\nIt was mended: http://www.port.example/wall/?utm_source=letter."
        )
      ],
      nonTriggering: [
        RuleExample("The wall leaks: https://port.example/wall.\n\nIt was mended: https://port.example/wall."),
        RuleExample("The wall leaks: https://port.example/wall?page=1 and https://port.example/wall?page=2."),
      ])
  ) { rule, audited, corpus in
    let own = audited.document.source.id
    guard audited.isDraft else {
      return corpus.citations.resolver.sameAddress.filter { $0.first == own }.compactMap { sources -> Finding? in
        let evidence = sources.compactMap { id in
          corpus.document(id).flatMap { audited in
            audited.document.passages.first.map { Evidence($0, in: audited.document) }
          }
        }
        guard evidence.count > 1 else { return nil }
        return Finding(
          rule: rule.id, severity: rule.severity, score: 0.4,
          message: "\(sources.map(\.rawValue).joined(separator: ", ")) have one address: they are one page",
          evidence: evidence)
      }
    }
    var byKey: [String: [Citation]] = [:]
    for citation in corpus.citations.reading(of: audited).read.citations {
      guard [.link, .entry, .note, .numbered].contains(citation.kind),
        let key = citation.work.page.map(corpus.citations.lists.mirrors.original)
      else { continue }
      if byKey[key]?.contains(where: { $0.work.address == citation.work.address }) != true {
        byKey[key, default: []].append(citation)
      }
    }
    return byKey.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { key, citations in
      audited.finding(rule, on: citations, score: 0.3, "\(key) is cited under \(citations.count) addresses")
    }
  }
}
