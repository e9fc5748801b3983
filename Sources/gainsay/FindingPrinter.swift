internal import ClaimModel

/// Findings in plain text for a terminal, a pipe or a screen reader.
enum FindingPrinter {
  /// One finding: the place, the rule and the severity; the reason; the words that show it; what to type next.
  static func text(_ finding: Finding, in report: Report) -> String {
    var lines: [String] = []
    if let first = finding.evidence.first {
      let path = source(first.source, in: report)?.path ?? first.source.rawValue
      lines.append(
        "\(path):\(first.line)  \(finding.rule)  \(finding.severity.rawValue)  \(finding.id)\(mark(finding, in: report))"
      )
    } else {
      lines.append("\(finding.rule)  \(finding.severity.rawValue)  \(finding.id)\(mark(finding, in: report))")
    }
    lines.append("  " + finding.message)
    lines += words(of: finding.evidence, in: report)
    lines += decisions(on: finding, in: report).map { "  " + $0 }
    return Console.visible(lines.joined(separator: "\n"))
  }

  /// Whether a finding is new, where there is a baseline.
  static func mark(_ finding: Finding, in report: Report) -> String {
    report.baselineState(of: finding).map { "  " + $0.rawValue } ?? ""
  }

  /// What the reviewers said of a finding, one line a reviewer.
  static func decisions(on finding: Finding, in report: Report) -> [String] {
    (report.verdicts[finding.id] ?? []).map {
      "\($0.decision.rawValue) by \($0.reviewer)\($0.until.map { " until \($0)" } ?? ""): \($0.reason)"
    }
  }

  /// Two statements that only look like a conflict: the relation, the rule that it stopped, and the words.
  static func text(_ pair: CompatiblePair, in report: Report) -> String {
    let lines =
      ["compatible: \(pair.relation)  (\(pair.rule))", "  " + pair.message] + words(of: pair.evidence, in: report)
    return Console.visible(lines.joined(separator: "\n"))
  }

  /// Quotations with who says them, where and when; of a copy only that.
  static func words(of evidence: [Evidence], in report: Report, isCopy: Bool = false) -> [String] {
    var lines: [String] = []
    for evidence in evidence {
      var who = [evidence.source.rawValue]
      if let source = source(evidence.source, in: report) {
        who = [source.authors.isEmpty ? source.publisher ?? source.id.rawValue : source.authors.joined(separator: ", ")]
        if let published = source.published { who.append(published.description) }
        who.append("\(source.path):\(evidence.line)")
      }
      if !isCopy { lines.append("  “\(evidence.quote)”") }
      let credit = who.joined(separator: ", ") + spoken(evidence.attribution)
      lines.append("      " + credit + (isCopy ? ", in the same words" : ""))
    }
    return lines
  }

  private static func source(_ id: Identifier<Source>, in report: Report) -> Source? {
    // The documents are in the order of their ids.
    var (low, high) = (0, report.documents.count)
    while low < high {
      let middle = (low + high) / 2
      if report.documents[middle].source.id < id { low = middle + 1 } else { high = middle }
    }
    return low < report.documents.count && report.documents[low].source.id == id ? report.documents[low].source : nil
  }

  /// How many findings of each severity and family there are, in one line.
  static func summary(of report: Report) -> String {
    let passages = report.documents.reduce(0) { $0 + $1.passages.count }
    var parts = ["\(count(report.documents.count, "source")), \(count(passages, "passage"))"]
    let counts = FindingCounts(report)
    var named = counts.families.sorted().map { "\($0) \(counts[$0])" }.joined(separator: ", ")
    if counts["conflict"] > report.groups.count { named += "; conflicts about \(count(report.groups.count, "matter"))" }
    if counts.review > 0 { named += "; \(counts.review) for review" }
    parts.append(count(counts.total, "finding") + (named.isEmpty ? "" : " (\(named))"))
    let states = report.findings.map(report.reviewState)
    for (count, word) in [
      (states.count { $0 == .accepted }, "accepted"), (states.count { $0 == .disputed }, "disputed"),
    ] where count > 0 { parts.append("\(count) of them \(word)") }
    if !report.dismissed.isEmpty { parts.append("\(report.dismissed.count) more dismissed") }
    if report.expired > 0 { parts.append("\(count(report.expired, "verdict")) ran out") }
    if report.baseline != nil {
      let new = report.findings.count { report.baselineState(of: $0) == .new }
      parts.append(
        "since the baseline \(new) new, \(report.findings.count - new) unchanged, \(report.absent.count) absent")
    }
    if !report.failures.isEmpty { parts.append("\(count(report.failures.count, "thing")) could not be read") }
    return parts.joined(separator: "; ")
  }

  private static func spoken(_ attribution: Attribution) -> String {
    switch attribution {
    case .author: ""
    case .speaker(let name, _): ", quoting \(name)"
    case .anonymous(let cue): ", unnamed speaker (“\(cue)”)"
    }
  }

  /// `1 source`, `2 sources`.
  static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
