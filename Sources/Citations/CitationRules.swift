/// The rules on citations, links and references.
enum CitationRules {
  /// The rules, in the order of their ids.
  static let rules: [AuditRule] = [
    CitationAuditor.ambiguousCitation, CitationAuditor.archiveLink, CitationAuditor.duplicateURL,
    CitationAuditor.metadataDisagrees,
    CitationAuditor.notCheckable, CitationAuditor.opaqueLink, CitationAuditor.retracted, CitationAuditor.secondary,
    CitationAuditor.uncitedStatistic, CitationAuditor.trackingURL, CitationAuditor.unresolved, CitationAuditor.unused,
  ]
}
