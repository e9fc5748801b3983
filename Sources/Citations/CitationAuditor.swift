public import ClaimModel
internal import TextReuse

/// Checks quotations, figures and citations of sources, each against what the rules ask and against the other sources.
public struct CitationAuditor: Sendable {
  static let auditRules = [
    anonymous, lostAttribution, uncitedStatistic, secondary, archiveLink, correctionNotice, notReflected, superseded,
    implausible,
    percentagePoints, sumMismatch, impossibleDate, ambiguousDate, altered, notFound,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { auditRules.map { $0.rule }.sorted { $0.id < $1.id } }

  /// An auditor.
  public init() {}

  /// The findings of all rules; a sentence that stands twice in a source is told once. What was taken over from other sources
  /// without saying so is only found where `reuse` tells who shares text with whom.
  public func findings(in documents: [Document], reuse: ReuseOverview = ReuseOverview()) -> [Finding] {
    let corpus = AuditedCorpus(documents, reuse: reuse)
    var seen: Set<Identifier<Finding>> = []
    let found = Workers.onAllCores.map(corpus.documents.count) { number in
      Self.auditRules.flatMap { $0.findings($0.rule, corpus.documents[number], corpus) }
    }
    return found.joined().filter { seen.insert($0.id).inserted }
  }
}
