internal import ClaimModel

/// Findings one a line, `path:line:column: severity: message [rule]`, as editors read what compilers say.
struct ConciseLines {
  /// The lines.
  let text: String

  init(_ report: Report, files: ProjectFiles) {
    let index = ReportIndex(report)
    let regions = SourceRegions(of: report.findings, in: index, files: files)
    var lines = report.findings.map { finding in
      let place = FindingPlace(finding, in: index, files: files)
      let region = place?.evidence.flatMap { regions.region(of: $0) }
      // A column belongs to the line of the words; else to the passage's, which may be another.
      let line = region?.startColumn == nil ? place?.shownLine : region?.startLine
      let state = report.baselineState(of: finding).map { ", \($0.rawValue)" } ?? ""
      return Self.line(
        path: place?.path ?? ".", line ?? 1, region?.startColumn ?? 1, finding.severity.rawValue,
        "\(finding.message) (\(finding.id)\(state))", rule: finding.rule.rawValue)
    }
    lines += report.failures.map {
      Self.line(path: FindingPlace(file: $0.path).path, 1, 1, "error", $0.reason, rule: "gainsay/unreadable")
    }
    text = lines.joined()
  }

  private static func line(
    path: String, _ line: Int, _ column: Int, _ severity: String, _ message: String, rule: String
  ) -> String {
    "\(path.visiblePath):\(line):\(column): \(severity): \(message.visibleLine) [\(rule.visibleLine)]\n"
  }
}
