internal import ClaimModel

/// A report as Markdown, in the order of the page: what was read, conflicts, text reuse, audit, claims, gaps.
enum MarkdownReport {
  /// The whole report.
  static func text(_ report: Report) -> String {
    let index = ReportIndex(report)
    var blocks = [
      "# What the sources say of one another", index.summary.map(MarkdownText.escaped).joined(separator: " "),
    ]
    blocks += overview(index)
    blocks += MarkdownConflicts.blocks(index)
    blocks += groups(index.reuse, title: "Text reuse", in: index, before: MarkdownShares.blocks(report.reuse))
    blocks += audit(index)
    blocks += MarkdownClaims.blocks(index)
    blocks += dismissed(index)
    blocks += MarkdownBaseline.blocks(report)
    blocks += gaps(report)
    blocks.append("gainsay \(MarkdownText.escaped(report.version))")
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func overview(_ index: ReportIndex) -> [String] {
    var blocks: [String] = []
    if !index.report.documents.isEmpty {
      let rows = index.report.documents.map { document in
        let source = document.source
        return [
          MarkdownText.code(source.id.rawValue), cell(source.title), cell(source.byline), cell(source.publisher),
          cell(source.published?.description), String(document.passages.count),
        ]
      }
      blocks += ["## Sources", MarkdownText.table(["Source", "Title", "Author", "Outlet", "Date", "Passages"], rows)]
    }
    if !index.report.findings.isEmpty {
      let severities = Severity.allCases.sorted(by: >)
      let rows = index.counts.families.map { family in
        [MarkdownText.escaped(family)] + severities.map { String(index.counts[family, $0]) }
          + [String(index.counts[family])]
      }
      blocks += ["## Findings", MarkdownText.table(["Family"] + severities.map(\.rawValue) + ["all"], rows)]
    }
    return blocks
  }

  private static func groups(
    _ groups: [FindingGroup], title: String, in index: ReportIndex, before: [String] = []
  ) -> [String] {
    guard !groups.isEmpty || !before.isEmpty else { return [] }
    var blocks = ["## \(title)"] + before
    for (number, group) in groups.enumerated() {
      let many = group.findings.count > 1
      blocks.append("### \(number + 1). \(MarkdownText.escaped(group.title(in: index)))")
      for (finding, members) in zip(group.findings, group.members) {
        let places = listed(members.map { String($0 + 1) })
        blocks.append(
          many ? "- (\(places)) \(reason(finding, in: index.report))" : label(finding, in: index.report))
      }
      for (place, evidence) in group.statements.enumerated() {
        blocks.append(statement(evidence, number: many ? place + 1 : nil, in: index))
      }
    }
    return blocks
  }

  private static func audit(_ index: ReportIndex) -> [String] {
    guard !index.audit.isEmpty else { return [] }
    var blocks = ["## Quotations, citations and evidence"]
    for (source, findings) in index.audit {
      blocks.append("### " + (source.map { title($0, in: index) } ?? "No single source"))
      for finding in findings {
        blocks.append(reason(finding, in: index.report))
        blocks += finding.evidence.map { statement($0, number: nil, in: index) }
      }
    }
    return blocks
  }

  private static func dismissed(_ index: ReportIndex) -> [String] {
    guard !index.report.dismissed.isEmpty else { return [] }
    var blocks = ["## Dismissed by reviewers", "Not counted as findings."]
    for finding in index.report.dismissed {
      blocks.append(reason(finding, in: index.report))
      blocks += finding.evidence.map { statement($0, number: nil, in: index) }
    }
    return blocks
  }

  private static func gaps(_ report: Report) -> [String] {
    var blocks: [String] = []
    if !report.failures.isEmpty {
      let lines = report.failures.map { "- \(MarkdownText.code($0.path)): \(MarkdownText.escaped($0.reason))" }
      blocks += ["## What could not be read", lines.joined(separator: "\n")]
    }
    let warned = report.documents.filter { !$0.warnings.isEmpty }
    if !warned.isEmpty {
      let lines = warned.flatMap { document in
        document.warnings.map { "- \(MarkdownText.code(document.source.id.rawValue)): \(MarkdownText.escaped($0))" }
      }
      blocks += ["## What to know of the files", lines.joined(separator: "\n")]
    }
    let trimmed = report.documents.filter { !$0.furniture.isEmpty }
    if !trimmed.isEmpty {
      let rows = trimmed.flatMap { document in
        LeftOut.reasons(of: document).map { reason in
          [MarkdownText.code(document.source.id.rawValue), MarkdownText.escaped(reason.reason), String(reason.count)]
        }
      }
      blocks += ["## What was left out", MarkdownText.table(["Source", "Reason", "Blocks"], rows)]
    }
    return blocks
  }

  private static func cell(_ text: String?) -> String { text.map { MarkdownText.escaped($0) } ?? "—" }

  /// Severity, rule and id; where there is a baseline, whether the finding is new.
  static func label(_ finding: Finding, in report: Report) -> String {
    "**\(finding.severity.rawValue)** · \(MarkdownText.code(finding.rule.rawValue)) · "
      + MarkdownText.code(finding.id.rawValue) + (report.baselineState(of: finding).map { " · \($0.rawValue)" } ?? "")
  }

  /// Why the finding is one, with its label, and what reviewers said of it.
  static func reason(_ finding: Finding, in report: Report) -> String {
    let verdicts = (report.verdicts[finding.id] ?? []).map {
      MarkdownText.escaped(" — \($0.decision.rawValue) by \($0.reviewer): \($0.reason)")
    }
    return MarkdownText.escaped(finding.message) + " " + label(finding, in: report) + verdicts.joined()
  }

  private static func title(_ id: Identifier<Source>, in index: ReportIndex) -> String {
    MarkdownText.escaped(index.source(id)?.title ?? id.rawValue) + " " + MarkdownText.code(id.rawValue)
  }

  /// A quotation with who said it, where and when.
  static func statement(_ evidence: Evidence, number: Int?, isCopy: Bool = false, in index: ReportIndex) -> String {
    let credit = Credit(evidence, in: index)
    let author = (credit.speaker.map { $0 + " " } ?? "") + credit.author
    let known = [author, credit.outlet, credit.date].compactMap { $0 }
    let who = known.map { MarkdownText.escaped($0) }.joined(separator: " · ")
    let quote = isCopy ? "> in the same words" : MarkdownText.quotation(evidence.quote)
    return quote + "\n>\n> " + (number.map { "(\($0)) " } ?? "") + "— " + who + " · "
      + MarkdownText.code(evidence.passage.rawValue) + ", line \(evidence.line)"
  }
}
