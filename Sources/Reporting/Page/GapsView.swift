internal import ClaimModel

/// What could not be read or checked, what to know of the files that were read, and what was left out of them.
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

  /// A reason why something could not be checked, with the findings that it concerns.
  struct Unchecked {
    let reason: HTML
    let findings: HTML
  }

  let failures: [FailureView]
  let unchecked: HTML
  /// What is not known of sources, in words, and of which.
  let unknown: [Warning]
  let warnings: HTML
  let leftOut: HTML
  let hasFailures: Bool
  let hasUnchecked: Bool
  let hasUnknown: Bool
  let hasWarnings: Bool
  let hasLeftOut: Bool
  let hasNone: Bool
  /// The same in a few sentences, for the overview.
  let summary: [HTML]

  init(_ report: Report, _ template: PageTemplate) {
    failures = report.failures.map(FailureView.init)
    var reasons: [String: [Finding]] = [:]
    for finding in report.findings {
      for reason in Set(finding.conflict?.unchecked ?? []) { reasons[reason, default: []].append(finding) }
      if finding.rule == "citation/not-checkable" { reasons[finding.message, default: []].append(finding) }
    }
    let sorted = reasons.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    unchecked = template.markup(sorted.count) {
      Unchecked(
        reason: HTML(sorted[$0].key),
        findings: template.markup(sorted[$0].value.map { LinkView($0, isPermanent: true) }))
    }
    let undated = report.documents.compactMap { $0.source.published == nil ? $0.source.id.rawValue : nil }
    let nameless = report.documents.compactMap { $0.source.authors.isEmpty ? $0.source.id.rawValue : nil }
    unknown = [
      ("No day of publication is known, so nothing tells whether they were first", undated),
      ("No author is named; the publisher stands in for one", nameless),
    ].filter { !$0.1.isEmpty }.map { Warning(source: HTML(listed($0.1)), text: HTML($0.0)) }
    let warned = report.documents.flatMap { document in
      document.warnings.map { Warning(source: HTML(document.source.id.rawValue), text: HTML($0)) }
    }
    warnings = template.markup(warned)
    leftOut = template.markup(
      report.documents.flatMap { document in
        LeftOut.reasons(of: document).map {
          Count(source: HTML(document.source.id.rawValue), reason: HTML($0.reason), count: $0.count)
        }
      })
    hasFailures = !failures.isEmpty
    hasUnchecked = !unchecked.isNull
    hasUnknown = !unknown.isEmpty
    hasWarnings = !warnings.isNull
    hasLeftOut = !leftOut.isNull
    hasNone = failures.isEmpty && warnings.isNull && leftOut.isNull && unchecked.isNull && unknown.isEmpty
    let partly = Set(reasons.values.flatMap { $0.map(\.id) }).count
    summary = [
      failures.isEmpty ? nil : counted(failures.count, "file") + " not read",
      partly == 0 ? nil : counted(partly, "finding") + " checked only in part",
      undated.isEmpty ? nil : counted(undated.count, "source") + " without a day",
      nameless.isEmpty ? nil : counted(nameless.count, "source") + " without a named author",
      warned.isEmpty ? nil : counted(warned.count, "warning") + " about files",
    ].compactMap { $0.map { HTML($0) } }
  }
}

extension GapsView.Warning: PagePart {
  static let template = "warning"

  var fields: KeyValuePairs<String, PartField> { ["source": .markup(source), "text": .markup(text)] }
}

extension GapsView.Count: PagePart {
  static let template = "left"

  var fields: KeyValuePairs<String, PartField> {
    ["source": .markup(source), "reason": .markup(reason), "count": .number(count)]
  }
}

extension GapsView.Unchecked: PagePart {
  static let template = "unchecked"

  var fields: KeyValuePairs<String, PartField> { ["reason": .markup(reason), "findings": .markup(findings)] }
}
