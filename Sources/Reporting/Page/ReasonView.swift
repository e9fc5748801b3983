internal import ClaimModel

/// Why a finding was made: its reason, its rule with how often it was right, and what became of it.
struct ReasonView {
  let name: HTML
  let id: HTML
  let anchor: HTML
  let message: HTML
  let severity: HTML
  let rule: HTML
  /// The link to the rule's entry; empty where the report does not list the rule.
  let entry: HTML
  /// How often the rule was right on labelled topics.
  let measured: HTML
  /// Whether it is new since the baseline.
  let isNew: Bool
  /// Where it stands with its reviewers; empty where nobody decided.
  let state: HTML
  /// What the reviewers said.
  let verdicts: [HTML]
  /// Which of the card's statements are meant; empty where it holds just this finding's.
  let members: HTML
  /// Whether the card holds this finding alone.
  let isAlone: Bool

  init(_ finding: Finding, members: [Int]?, isAlone: Bool, in index: ReportIndex) {
    self.isAlone = isAlone
    name = HTML(finding.id.rawValue)
    id = HTML("f-" + finding.id.rawValue)
    anchor = HTML(fragment: "f-" + finding.id.rawValue)
    message = HTML(isolated: finding.message)
    severity = HTML(finding.severity.rawValue)
    rule = HTML(finding.rule.rawValue)
    entry = index.lists(finding.rule) ? HTML(markup: "#rule-") + HTML(finding.rule.rawValue) : .none
    measured = index.precision(of: finding).map { HTML($0.description) } ?? .none
    isNew = index.report.baselineState(of: finding) == .new
    let state = index.report.reviewState(of: finding)
    self.state = state == .open ? .none : HTML(state.rawValue)
    verdicts = (index.report.verdicts[finding.id] ?? []).map { HTML($0.sentence) }
    self.members = members.map { HTML(listed($0.map { String($0 + 1) })) } ?? .none
  }
}

extension Verdict {
  /// Who decided what and why, and how long it holds.
  var sentence: String {
    "\(decision.rawValue) by \(reviewer): \(reason)" + (until.map { " (until \($0))" } ?? "")
  }
}

extension ReasonView: PagePart {
  static let template = "reason"

  var fields: KeyValuePairs<String, PartField> {
    [
      "name": .markup(name), "id": .markup(id), "anchor": .markup(anchor), "message": .markup(message),
      "severity": .markup(severity), "rule": .markup(rule), "entry": .markup(entry), "measured": .markup(measured),
      "isNew": .flag(isNew), "state": .markup(state), "verdicts": .list(verdicts), "members": .markup(members),
      "isAlone": .flag(isAlone),
    ]
  }
}
