internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let retracted = AuditRule(
    rule: Rule(
      id: "citation/retracted", severity: .error,
      summary: "A work that is cited, or a source of the corpus, stands on the list of retractions.",
      help: """
        The list is yours: `retractions.csv` beside the sources, or `--retractions FILE`; the columns of the Retraction Watch data set are known. \
        Works are found by DOI, address or title. A sentence that itself speaks of the retraction is not told.
        """,
      triggering: [
        RuleExample(
          "The wall was sound: https://doi.org/10.5555/wall.7.",
          note: "the DOI is on the list of the examples")
      ],
      nonTriggering: [
        RuleExample("The study that called the wall sound was retracted: https://doi.org/10.5555/wall.7."),
        RuleExample("The wall leaks: https://doi.org/10.5555/wall.8."),
      ])
  ) { rule, audited, corpus in
    let list = corpus.citations.lists.retractions
    guard !list.isEmpty else { return [] }
    var findings: [Finding] = []
    let own = audited.document.source
    if let entry = list.entry(address: own.url, title: own.title), let first = audited.document.passages.first {
      findings.append(
        Finding(
          rule: rule.id, severity: rule.severity, score: 0.9, message: "this source \(entry.told)",
          evidence: [Evidence(first, in: audited.document)]))
    }
    let reading = corpus.citations.reading(of: audited)
    var seen: Set<Int> = []
    var told: [(Citation, String)] = []
    for (citation, resolution) in zip(reading.read.citations, reading.resolutions) {
      let source = resolution.certainSource.flatMap(corpus.citations.resolver.source)
      guard
        let entry = list.entry(address: citation.work.address, title: citation.work.title)
          ?? source.flatMap({ list.entry(address: $0.url, title: $0.title) }),
        !speaksOfRetraction(audited.sentences[citation.sentence]),
        citation.reference.map({ seen.insert($0).inserted }) ?? true
      else { continue }
      let name = source?.id.rawValue ?? entry.title ?? citation.work.address ?? citation.words
      told.append((citation, "“\(name.shortened)” \(entry.told)"))
    }
    return findings + audited.findings(rule, on: told, score: 0.9)
  }

  private static func speaksOfRetraction(_ sentence: AuditedSentence) -> Bool {
    sentence.words.contains {
      $0.folded.hasPrefix("retract") || $0.folded.hasPrefix("withdraw") || $0.folded == "withdrew"
    }
  }
}

extension RetractionList.Work {
  /// What the list says, for a message.
  fileprivate var told: String {
    "stands on the list of retractions" + (date.map { ", \($0)" } ?? "") + (reason.map { ": \($0.shortened)" } ?? "")
  }
}
