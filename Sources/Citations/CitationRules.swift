/// The rules on citations, links and references.
enum CitationRules {
  /// The rules, in the order of their ids.
  static let rules: [AuditRule] = [
    CitationAuditor.archiveLink, CitationAuditor.secondary, CitationAuditor.uncitedStatistic,
  ]
}
