internal import ClaimModel

/// Findings as workflow commands, which a runner of GitHub's turns into remarks beside the lines of a file.
struct WorkflowCommands {
  /// One command a line.
  let text: String

  init(_ report: Report, files: ProjectFiles) {
    let index = ReportIndex(report)
    var lines = report.findings.map { Self.command($0, in: index, files) }
    lines += report.failures.map { failure in
      Self.line(
        "error", [("file", FindingPlace(file: failure.path).file), ("title", "could not be read")],
        "\(failure.path): \(failure.reason)")
    }
    text = lines.joined()
  }

  private static func command(_ finding: Finding, in index: ReportIndex, _ files: ProjectFiles) -> String {
    let place = FindingPlace(finding, in: index, files: files)
    var properties: [(String, String)] = []
    if let place {
      properties.append(("file", place.file))
      if let line = place.line { properties.append(("line", String(line))) }
    }
    let state = index.report.baselineState(of: finding).map { " (\($0.rawValue))" } ?? ""
    properties.append(("title", finding.rule.rawValue + state))
    let words = finding.evidence.map { evidence in
      let place = FindingPlace(evidence, in: index)
      return "\(place.path):\(place.shownLine) \(index.words(of: evidence))"
    }
    let message = ([finding.message] + words + [finding.id.rawValue]).joined(separator: "\n")
    return line(finding.severity == .note ? "notice" : finding.severity.rawValue, properties, message)
  }

  private static func line(_ command: String, _ properties: [(String, String)], _ message: String) -> String {
    let named = properties.map { "\($0.0)=\(escaped($0.1.visiblePath, also: [":", ","]))" }
    return "::\(command) \(named.joined(separator: ","))::\(escaped(message.visible, also: []))\n"
  }

  /// Percent signs and line ends always, in a property also what ends it.
  private static func escaped(_ text: String, also more: Set<Unicode.Scalar>) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard "%\r\n".unicodeScalars.contains(scalar) || more.contains(scalar) else {
        out.append(scalar)
        continue
      }
      let digits = String(scalar.value, radix: 16, uppercase: true)
      out.append(contentsOf: ("%" + (digits.count < 2 ? "0" : "") + digits).unicodeScalars)
    }
    return String(out)
  }
}
