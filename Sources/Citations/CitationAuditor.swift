public import ClaimModel

/// Checks quotations, figures and citations of sources, each against what the rules ask and against the other sources.
public struct CitationAuditor: Sendable {
  static let auditRules = [
    anonymous, uncitedStatistic, secondary, archiveLink, correctionNotice, implausible, altered, notFound,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { auditRules.map { $0.rule }.sorted { $0.id < $1.id } }

  /// An auditor.
  public init() {}

  /// The findings of all rules; a sentence that stands twice in a source is told once.
  public func findings(in documents: [Document]) -> [Finding] {
    let corpus = AuditedCorpus(documents: documents.sorted { $0.source.id < $1.source.id }.map(AuditedDocument.init))
    var seen: Set<Identifier<Finding>> = []
    return corpus.documents.flatMap { document in Self.auditRules.flatMap { $0.findings($0.rule, document, corpus) } }
      .filter { seen.insert($0.id).inserted }
  }
}
