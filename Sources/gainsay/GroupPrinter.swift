internal import ClaimModel

/// Groups of conflicts in plain text: the matter, the positions with who takes them, and why they oppose one another.
struct GroupPrinter {
  private let report: Report
  private let findings: [Identifier<Finding>: Finding]

  init(_ report: Report) {
    self.report = report
    findings = Dictionary(report.findings.map { ($0.id, $0) }) { first, _ in first }
  }

  /// One group.
  func text(_ group: ConflictGroup) -> String {
    let pairs = group.findings.compactMap { findings[$0] }
    let matter = group.matter.isEmpty ? "" : group.matter.joined(separator: ", ") + ": "
    let severity = pairs.first?.severity.rawValue ?? ""
    var lines = ["\(matter)\(FindingPrinter.count(group.positions.count, "position"))  \(group.rule)  \(severity)"]
    for (place, position) in group.positions.enumerated() {
      lines.append("  " + (position.value ?? "position \(place + 1)"))
      for statement in position.statements {
        lines += FindingPrinter.words(of: [statement.evidence], in: report, isCopy: statement.isCopy).map { "  " + $0 }
      }
    }
    for pair in pairs {
      lines.append("  \(pair.id)\(FindingPrinter.mark(pair, in: report))  \(pair.message)")
      lines += FindingPrinter.decisions(on: pair, in: report).map { "      " + $0 }
    }
    var seen: Set<String> = []
    for judged in pairs.compactMap({ $0.conflict?.judgement?.description }) where seen.insert(judged).inserted {
      lines.append("  judged: " + judged)
    }
    for missing in pairs.flatMap({ $0.conflict?.unchecked ?? [] }) where seen.insert(missing).inserted {
      lines.append("  not checked: " + missing)
    }
    return Console.visible(lines.joined(separator: "\n"))
  }

  /// All findings, best first and conflicts by group; those for review behind a heading of their own.
  func everything() -> [String] {
    var groups: [Identifier<Finding>: ConflictGroup] = [:]
    for group in report.groups { if let first = group.findings.first { groups[first] = group } }
    let grouped = Set(report.groups.flatMap(\.findings))
    var texts: [String] = []
    for finding in report.findings {
      if let group = groups[finding.id] {
        if group.tier == .conflict { texts.append(text(group)) }
      } else if !grouped.contains(finding.id) {
        texts.append(FindingPrinter.text(finding, in: report))
      }
    }
    let review = report.groups.filter { $0.tier == .review }
    if !review.isEmpty { texts.append("for review, which no rule is sure of:") }
    texts += review.map(text)
    if !report.dismissed.isEmpty { texts.append("dismissed by reviewers, and not counted as findings:") }
    texts += report.dismissed.map { FindingPrinter.text($0, in: report) }
    if !report.absent.isEmpty { texts.append("known to the baseline, and not found any more:") }
    return texts + report.absent.map { Console.visible("\($0.rule)  absent  \($0.id)\n  \($0.message)") }
  }
}
