internal import ClaimModel

/// A report as test results: a suite a family of rules, a case a rule. A rule that found something fails, once, with all
/// that it found: many readers show one failure of a case alone.
struct JUnitReport {
  /// The XML.
  let text: String

  init(_ report: Report, files: ProjectFiles) {
    let index = ReportIndex(report)
    let found = Dictionary(grouping: report.findings, by: \.rule)
    let dismissed = Dictionary(grouping: report.dismissed, by: \.rule).mapValues(\.count)
    let rules = Set(report.rules.map(\.id)).union(found.keys).union(dismissed.keys)
    var suites = Dictionary(grouping: rules.sorted(), by: \.family).sorted { $0.key < $1.key }.map { family, rules in
      Suite(
        name: family,
        cases: rules.map { rule in
          Self.testCase(rule, found[rule] ?? [], dismissed: dismissed[rule] ?? 0, in: index, files)
        })
    }
    if !report.failures.isEmpty {
      suites.append(Suite(name: "reading", cases: report.failures.map(Self.testCase)))
    }
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<testsuites name=\"gainsay\" \(Suite.counts(suites.flatMap(\.cases)))>",
    ]
    for suite in suites { lines += suite.lines }
    text = (lines + ["</testsuites>"]).joined(separator: "\n") + "\n"
  }

  private static func testCase(
    _ rule: Identifier<Rule>, _ findings: [Finding], dismissed: Int, in index: ReportIndex, _ files: ProjectFiles
  ) -> TestCase {
    let failure = findings.first.map { first in
      let more = findings.count > 1 ? " (and \(counted(findings.count - 1, "more finding")))" : ""
      return TestCase.Trouble(
        element: "failure", type: first.severity.rawValue, message: first.message + more,
        text: findings.map { text(of: $0, in: index, files) }.joined(separator: "\n\n"))
    }
    return TestCase(
      name: rule.rawValue, family: rule.family, trouble: failure,
      output: dismissed == 0 ? nil : counted(dismissed, "finding") + " dismissed by reviewers")
  }

  private static func testCase(_ failure: Report.Failure) -> TestCase {
    TestCase(
      name: failure.path, family: "reading",
      trouble: TestCase.Trouble(
        element: "error", type: "unreadable", message: failure.reason, text: "\(failure.path): \(failure.reason)"))
  }

  /// A finding as the terminal has it: place, severity and id; the reason; the words.
  private static func text(of finding: Finding, in index: ReportIndex, _ files: ProjectFiles) -> String {
    let place = FindingPlace(finding, in: index, files: files)
    let state = index.report.baselineState(of: finding).map { "  \($0.rawValue)" } ?? ""
    let head =
      (place.map { "\($0.path):\($0.shownLine)  " } ?? "") + "\(finding.severity.rawValue)  \(finding.id)" + state
    let words = finding.evidence.map { evidence in
      let place = FindingPlace(evidence, in: index)
      return "  \(index.words(of: evidence))\n      \(place.path):\(place.shownLine)"
    }
    return ([head, "  " + finding.message] + words).joined(separator: "\n")
  }
}
