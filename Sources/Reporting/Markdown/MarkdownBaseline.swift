internal import ClaimModel

/// What changed since the baseline, as Markdown.
enum MarkdownBaseline {
  /// How many findings are new, and which are there no more; nothing where there is no baseline.
  static func blocks(_ report: Report) -> [String] {
    guard report.baseline != nil else { return [] }
    let new = report.findings.count { report.baselineState(of: $0) == .new }
    var blocks = [
      "## Since the baseline",
      "\(new) new, \(report.findings.count - new) unchanged, \(report.absent.count) absent.",
    ]
    if !report.absent.isEmpty {
      blocks.append("Absent, that is known to the baseline and not found any more:")
      blocks.append(
        report.absent.map { entry in
          "- \(MarkdownText.escaped(entry.message)) \(MarkdownText.code(entry.rule.rawValue)) · "
            + MarkdownText.code(entry.id.rawValue)
        }.joined(separator: "\n"))
    }
    return blocks
  }
}
