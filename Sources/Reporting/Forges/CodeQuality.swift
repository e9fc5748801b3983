internal import ClaimModel

/// Findings as a Code Quality report, which GitLab shows in merge requests.
struct CodeQuality {
  /// The report: a list of issues.
  let text: String

  init(_ report: Report, files: ProjectFiles) {
    let index = ReportIndex(report)
    var seen: [String: Int] = [:]
    var issues: [JSONValue] = []
    func add(_ description: String, rule: String, severity: String, fingerprint: String, at place: FindingPlace?) {
      // GitLab shows one issue for each fingerprint.
      let times = seen[fingerprint, default: 0] + 1
      seen[fingerprint] = times
      issues.append(
        .object([
          ("description", .string(description.visible)),
          ("check_name", .string(rule)),
          ("fingerprint", .string(times == 1 ? fingerprint : "\(fingerprint)-\(times)")),
          ("severity", .string(severity)),
          ("location", Self.location(place)),
        ]))
    }
    for finding in report.findings {
      add(
        Self.description(finding, in: index), rule: finding.rule.rawValue, severity: Self.severity(finding.severity),
        fingerprint: finding.id.rawValue, at: FindingPlace(finding, in: index, files: files))
    }
    for failure in report.failures {
      add(
        "\(failure.path): \(failure.reason)", rule: "gainsay/unreadable", severity: "critical",
        fingerprint: String(Fingerprint.sha256([failure.path, failure.reason]).prefix(12)),
        at: FindingPlace(file: failure.path))
    }
    text = JSONValue.array(issues).text(.indented) + "\n"
  }

  private static func description(_ finding: Finding, in index: ReportIndex) -> String {
    let state = index.report.baselineState(of: finding).map { " (\($0.rawValue))" } ?? ""
    let words = finding.evidence.map { evidence in
      let place = FindingPlace(evidence, in: index)
      return "\(place.path):\(place.shownLine) \(index.words(of: evidence))"
    }
    return ([finding.message + state] + words).joined(separator: "\n")
  }

  /// A place is asked for: what is about no file stands at the project's folder.
  private static func location(_ place: FindingPlace?) -> JSONValue {
    .object([
      ("path", .string(place?.file ?? ".")),
      ("lines", .object([("begin", .integer(place?.line ?? 1))])),
    ])
  }

  private static func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: "info"
    case .warning: "minor"
    case .error: "major"
    }
  }
}
