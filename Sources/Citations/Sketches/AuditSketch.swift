internal import ClaimModel
internal import TextAnalysis

/// What the audit reads from a source alone: it may be kept as long as the source stays.
struct AuditSketch: Sendable {
  /// What the rules find that ask nothing of other sources.
  let findings: [Finding]
  let citations: DocumentCitations
  let quotations: [Quotation]
  /// What shows that the source is not the whole article.
  let gap: String?
  /// The places of the sentences that take something back that could be met elsewhere.
  let withdrawals: [Int]
  /// What each sentence speaks of.
  let traces: SentenceTraces
  /// Where the title of another source could stand.
  let openings: [TitleOpening]

  /// Reads a source.
  init(_ audited: AuditedDocument) {
    findings = CitationAuditor.auditRules.flatMap { rule -> [Finding] in
      guard case .alone(let find) = rule.findings else { return [] }
      return find(rule.rule, audited)
    }
    citations = audited.citations
    quotations = audited.quotations
    gap = audited.gap
    withdrawals = audited.withdrawals
    traces = audited.traces
    openings = audited.openings
  }

  /// One that was kept.
  init(
    findings: [Finding], citations: DocumentCitations, quotations: [Quotation], gap: String?, withdrawals: [Int],
    traces: SentenceTraces, openings: [TitleOpening]
  ) {
    (self.findings, self.citations, self.quotations, self.gap) = (findings, citations, quotations, gap)
    (self.withdrawals, self.traces, self.openings) = (withdrawals, traces, openings)
  }
}

extension AuditedDocument {
  /// The places of the sentences that take something back that could be met elsewhere.
  var withdrawals: [Int] {
    sketch?.withdrawals
      ?? sentences.indices.filter { WithdrawnStatement(sentences[$0], of: document.source, at: 0) != nil }
  }

  /// Where the title of another source could stand, in reading order.
  var openings: [TitleOpening] {
    if let sketch { return sketch.openings }
    return sentences.enumerated().flatMap { place, sentence in
      TitleOpening.openings(in: sentence.words).map { TitleOpening(words: $0, sentence: place) }
    }
  }
}
