internal import ClaimModel

/// A rule of the audit with what it found: the same findings as those by source, seen from the other side.
struct AuditRuleView {
  let rule: HTML
  /// The link to the rule's entry; empty where the report does not list the rule.
  let entry: HTML
  let measured: HTML
  /// The fragment that shows its findings alone.
  let filter: HTML
  let findings: Int
  let sources: Int

  init(_ rule: Identifier<Rule>, _ findings: [Finding], in index: ReportIndex) {
    self.rule = HTML(rule.rawValue)
    entry = index.lists(rule) ? HTML(markup: "#rule-") + HTML(rule.rawValue) : .none
    measured = HTML(findings.first.flatMap(index.precision)?.description ?? "not measured")
    filter = HTML(filter: [("rule", rule.rawValue)])
    self.findings = findings.count
    sources = Set(findings.compactMap { $0.evidence.first?.source }).count
  }

  /// The rules of the audit findings, in the order of their ids.
  static func all(in index: ReportIndex) -> [AuditRuleView] {
    Dictionary(grouping: index.audit.flatMap(\.findings), by: \.rule).sorted { $0.key < $1.key }
      .map { AuditRuleView($0.key, $0.value, in: index) }
  }
}
