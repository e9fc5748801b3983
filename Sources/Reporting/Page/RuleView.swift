internal import ClaimModel

/// A rule that ran, so that a reader knows what was looked for.
struct RuleView {
  let id: HTML
  let severity: HTML
  let summary: HTML
  let help: HTML

  init(_ rule: Rule) {
    id = HTML(rule.id.rawValue)
    severity = HTML(rule.severity.rawValue)
    summary = HTML(rule.summary)
    help = HTML(rule.help)
  }
}
