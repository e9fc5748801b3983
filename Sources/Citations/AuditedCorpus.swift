internal import ClaimModel
internal import TextReuse

/// All sources of a run, and what does not hold of their quotations.
struct AuditedCorpus {
  let documents: [AuditedDocument]
  private let faults: [Identifier<Source>: [QuotationFault]]

  /// Sources that are checked against one another, the last ones drafts: these cite the others and are cited by none.
  init(documents: [AuditedDocument], drafts: Int = 0) {
    self.documents = documents
    let corpus = QuotationCorpus(documents, drafts: drafts)
    // Of a draft and its sources only the draft is judged.
    let judged = drafts > 0 ? Array((documents.count - drafts)..<documents.count) : Array(documents.indices)
    let found = Workers.onAllCores.map(judged.count) { QuotationJudge(corpus: corpus, own: judged[$0]).faults() }
    faults = Dictionary(zip(judged.map { documents[$0].document.source.id }, found)) { first, _ in first }
  }

  /// What does not hold of the quotations of a source, in reading order.
  func faults(of audited: AuditedDocument) -> [QuotationFault] { faults[audited.document.source.id] ?? [] }
}

extension AuditRule {
  /// A rule that tells one kind of fault of quotations.
  static func onQuotations(_ kind: QuotationFault.Kind, _ rule: Rule) -> AuditRule {
    AuditRule(rule: rule) { rule, audited, corpus in
      corpus.faults(of: audited).filter { $0.kind == kind }.map {
        Finding(rule: rule.id, severity: $0.severity, score: $0.score, message: $0.message, evidence: $0.evidence)
      }
    }
  }
}
