internal import ClaimModel

/// What reviewers decided, what could not be read, what to know of the files that were, and what was left out of them.
struct GapsView {
  struct Warning {
    let source: HTML
    let text: HTML
  }

  struct Count {
    let source: HTML
    let reason: HTML
    let count: Int
  }

  /// A finding that reviewers decided on.
  struct Decided {
    let state: HTML
    let rule: HTML
    let name: HTML
    let message: HTML
    let verdicts: [HTML]

    init(_ finding: Finding, in report: Report) {
      state = HTML(report.reviewState(of: finding).rawValue)
      rule = HTML(finding.rule.rawValue)
      name = HTML(finding.id.rawValue)
      message = HTML(finding.message)
      verdicts = (report.verdicts[finding.id] ?? []).map {
        HTML("\($0.decision.rawValue) by \($0.reviewer): \($0.reason)")
      }
    }
  }

  let failures: [FailureView]
  let warnings: [Warning]
  let leftOut: [Count]
  let decided: [Decided]
  let hasDecided: Bool
  let hasFailures: Bool
  let hasWarnings: Bool
  let hasLeftOut: Bool
  let hasNone: Bool

  init(_ report: Report) {
    failures = report.failures.map(FailureView.init)
    warnings = report.documents.flatMap { document in
      document.warnings.map { Warning(source: HTML(document.source.id.rawValue), text: HTML($0)) }
    }
    leftOut = report.documents.flatMap { document in
      LeftOut.reasons(of: document).map {
        Count(source: HTML(document.source.id.rawValue), reason: HTML($0.reason), count: $0.count)
      }
    }
    decided = (report.dismissed + report.findings.filter { report.reviewState(of: $0) != .open }).map {
      Decided($0, in: report)
    }
    hasDecided = !decided.isEmpty
    hasFailures = !failures.isEmpty
    hasWarnings = !warnings.isEmpty
    hasLeftOut = !leftOut.isEmpty
    hasNone = decided.isEmpty && failures.isEmpty && warnings.isEmpty && leftOut.isEmpty
  }
}
