internal import ClaimModel

/// Findings one a line, `path:line: severity rule message`, as editors read what compilers say.
struct ConciseLines {
  /// The lines.
  let text: String

  init(_ report: Report, files: ProjectFiles) {
    let index = ReportIndex(report)
    var lines = report.findings.map { finding in
      let place = FindingPlace(finding, in: index, files: files)
      let state = report.baselineState(of: finding).map { ", \($0.rawValue)" } ?? ""
      return "\((place?.path ?? ".").visiblePath):\(place?.shownLine ?? 1): \(finding.severity.rawValue) "
        + "\(finding.rule.rawValue.visibleLine) \(finding.message.visibleLine) [\(finding.id)\(state)]\n"
    }
    lines += report.failures.map {
      "\(FindingPlace(file: $0.path).path.visiblePath):1: error gainsay/unreadable \($0.reason.visibleLine)\n"
    }
    text = lines.joined()
  }
}
