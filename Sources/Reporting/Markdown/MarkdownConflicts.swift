internal import ClaimModel

/// Conflicts by matter and position, as Markdown; those for review folded.
enum MarkdownConflicts {
  /// Both tiers, each under its heading; nothing where there is none.
  static func blocks(_ index: ReportIndex) -> [String] {
    var blocks: [String] = []
    if !index.conflicts.isEmpty {
      blocks = ["## Conflicts"] + index.conflicts.enumerated().flatMap { group($1, $0, index) }
    }
    guard !index.review.isEmpty else { return blocks }
    let count = ReportIndex.conflicts(index.counts.review, in: index.counts.reviewGroups)
    return blocks + ["## For review", "<details>\n<summary>\(count) that no rule is sure of</summary>"]
      + index.review.enumerated().flatMap { group($1, $0, index) } + ["</details>"]
  }

  private static func group(_ group: FindingGroup, _ place: Int, _ index: ReportIndex) -> [String] {
    let many = group.findings.count > 1
    var blocks = ["### \(place + 1). \(MarkdownText.escaped(group.title(in: index)))"]
    let reasons = zip(group.findings, group.members).map { finding, members in
      "- " + (many ? "(\(listed(members.map { String($0 + 1) }))) " : "")
        + MarkdownReport.reason(finding, in: index.report)
    }
    blocks.append(
      (reasons + group.judged.map { "- judged: \(MarkdownText.escaped($0))" }
        + group.unchecked.map { "- not checked: \(MarkdownText.escaped($0))" }).joined(separator: "\n"))
    var number = 0
    for (place, position) in (group.conflict?.positions ?? []).enumerated() {
      let value = position.value.map { MarkdownText.escaped($0) } ?? "Position \(place + 1)"
      blocks.append("**\(value)**, \(position.voices)")
      for statement in position.statements {
        number += 1
        blocks.append(
          MarkdownReport.statement(
            statement.evidence, number: group.statements.count > 1 ? number : nil, isCopy: statement.isCopy, in: index))
      }
    }
    return blocks
  }
}
