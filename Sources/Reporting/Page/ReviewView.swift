internal import ClaimModel

/// What reviewers made of the findings.
struct ReviewView {
  struct State {
    let name: HTML
    let meaning: HTML
    let count: Int
    /// The fragment that shows them alone; empty where they are not among the findings.
    let filter: HTML
  }

  /// A finding that reviewers decided on.
  struct Decided {
    let state: HTML
    let rule: HTML
    let name: HTML
    /// The link to it; empty where it was dismissed.
    let anchor: HTML
    let message: HTML
    let verdicts: [HTML]

    init(_ finding: Finding, in report: Report) {
      let state = report.reviewState(of: finding)
      self.state = HTML(state.rawValue)
      rule = HTML(finding.rule.rawValue)
      name = HTML(finding.id.rawValue)
      anchor = state == .dismissed ? .none : HTML(fragment: "f-" + finding.id.rawValue)
      message = HTML(finding.message)
      verdicts = (report.verdicts[finding.id] ?? []).map { HTML($0.sentence) }
    }
  }

  let states: [State]
  let decided: [Decided]
  /// How many findings are told again, in words.
  let expired: HTML
  let hasDecided: Bool

  init(_ report: Report) {
    let counts = Dictionary(grouping: report.findings, by: report.reviewState).mapValues(\.count)
    states = [
      (ReviewState.open, "nobody decided"), (.accepted, "all who decided say it holds"),
      (.disputed, "some say it holds, some that it does not"),
      (.dismissed, "all who decided say it does not hold or does not matter: set apart, not counted above"),
    ].map { state, meaning in
      State(
        name: HTML(state.rawValue), meaning: HTML(meaning),
        count: state == .dismissed ? report.dismissed.count : counts[state] ?? 0,
        filter: state == .dismissed ? .none : HTML(filter: [("status", state.rawValue)]))
    }
    decided = (report.dismissed + report.findings.filter { report.reviewState(of: $0) != .open }).map {
      Decided($0, in: report)
    }
    expired =
      report.expired == 0
      ? .none
      : HTML(
        counted(report.expired, "finding") + (report.expired == 1 ? " is" : " are")
          + " told again: what was said of " + (report.expired == 1 ? "it" : "them") + " has run out.")
    hasDecided = !decided.isEmpty
  }
}
