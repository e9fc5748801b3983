internal import ClaimModel

/// A rule that ran, so that a reader knows what was looked for, how often it was right, and what it found.
struct RuleView {
  let id: HTML
  let severity: HTML
  let summary: HTML
  let help: HTML
  /// How often it was right on labelled topics, in words.
  let measured: HTML
  /// How many findings it has, in words.
  let count: HTML
  /// The fragment that shows its findings alone.
  let filter: HTML
  let findings: HTML

  init(_ rule: Rule, _ findings: [Finding], in index: ReportIndex, _ template: PageTemplate) {
    id = HTML(rule.id.rawValue)
    severity = HTML(rule.severity.rawValue)
    summary = HTML(rule.summary)
    help = HTML(rule.help)
    let counts = index.precision(of: rule.id)
    measured = HTML(
      counts.isEmpty
        ? "not measured: no labelled topic tells which of its findings are right"
        : "measured on labelled topics: "
          + counts.map { "\($0)\($0.tier == .review ? " among those for review" : "")" }.joined(separator: ", "))
    count = HTML(findings.isEmpty ? "no finding" : counted(findings.count, "finding"))
    filter = findings.isEmpty ? .none : HTML(filter: [("rule", rule.id.rawValue)])
    self.findings = template.markup(findings.lazy.map { LinkView($0) })
  }
}

extension RuleView: PagePart {
  static let template = "rule"

  var fields: KeyValuePairs<String, PartField> {
    [
      "id": .markup(id), "severity": .markup(severity), "summary": .markup(summary), "help": .markup(help),
      "measured": .markup(measured), "count": .markup(count), "filter": .markup(filter),
      "findings": .markup(findings),
    ]
  }
}
