internal import ClaimModel

/// Groups of conflicts in words: the matter, the positions with who takes them, and why they oppose one another.
struct GroupPrinter {
  private let report: Report
  private let findings: [Identifier<Finding>: Finding]

  private let printer: FindingPrinter
  private var paint: Paint { printer.paint }

  init(_ report: Report, paint: Paint = .plain) {
    self.report = report
    printer = FindingPrinter(report, paint: paint)
    findings = Dictionary(report.findings.map { ($0.id, $0) }) { first, _ in first }
  }

  /// One group.
  func text(_ group: ConflictGroup) -> String {
    let pairs = group.findings.compactMap { findings[$0] }
    let matter = group.matter.isEmpty ? "" : group.matter.joined(separator: ", ") + ": "
    var head = [paint(matter + FindingPrinter.count(group.positions.count, "position"), .bold)]
    head.append(paint(group.rule.rawValue, .rule))
    head.append(pairs.first.map { printer.severity($0.severity) } ?? "")
    var lines = [head.joined(separator: "  ")]
    for (place, position) in group.positions.enumerated() {
      lines.append("  " + paint(position.value ?? "position \(place + 1)", .bold))
      for statement in position.statements {
        lines += printer.words(of: [statement.evidence], isCopy: statement.isCopy).map { "  " + $0 }
      }
    }
    for pair in pairs {
      lines.append("  " + paint(pair.id.rawValue, .faint) + paint(printer.mark(pair) + "  " + pair.message))
      lines += (printer.decisions(on: pair).map { paint($0) } + printer.settle(pair)).map { "      " + $0 }
    }
    var seen: Set<String> = []
    for judged in pairs.compactMap({ $0.conflict?.judgement?.description }) where seen.insert(judged).inserted {
      lines.append("  judged: " + paint(judged))
    }
    for missing in pairs.flatMap({ $0.conflict?.unchecked ?? [] }) where seen.insert(missing).inserted {
      lines.append("  not checked: " + paint(missing))
    }
    return lines.joined(separator: "\n")
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
        texts.append(printer.text(finding))
      }
    }
    let review = report.groups.filter { $0.tier == .review }
    if !review.isEmpty { texts.append("for review, which no rule is sure of:") }
    texts += review.map(text)
    if !report.dismissed.isEmpty { texts.append("dismissed by reviewers, and not counted as findings:") }
    texts += report.dismissed.map { printer.text($0) }
    if !report.absent.isEmpty { texts.append("known to the baseline, and not found any more:") }
    return texts
      + report.absent.map {
        paint($0.rule.rawValue, .rule) + "  absent  " + paint("\($0.id)") + "\n  " + paint($0.message)
      }
  }
}
