internal import ClaimModel

/// What could not be read, what to know of the files that were, and what was left out of them.
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

  let failures: [FailureView]
  let warnings: [Warning]
  let leftOut: [Count]
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
    hasFailures = !failures.isEmpty
    hasWarnings = !warnings.isEmpty
    hasLeftOut = !leftOut.isEmpty
    hasNone = failures.isEmpty && warnings.isEmpty && leftOut.isEmpty
  }
}
