internal import ClaimModel

/// The report as Markdown that reads well in a forge and in an editor.
enum MarkdownReport {
  /// The whole report.
  static func text(_ report: Report) -> String {
    let names = SourceNames(report)
    var parts = ["# What these sources say of one another", overview(report, names)]
    if !report.failures.isEmpty {
      parts.append(
        "## What could not be read\n\n"
          + report.failures.map { "- `\(code($0.path))`: \(escaped($0.reason))" }.joined(separator: "\n"))
    }
    for section in ReportSection.sections(of: report) {
      parts.append("## \(section.title)\n\n" + section.findings.map { finding($0, names) }.joined(separator: "\n\n"))
    }
    if report.findings.isEmpty && !report.documents.isEmpty { parts.append("Nothing was found in what was read.") }
    if !report.claims.isEmpty {
      parts.append("## Claims\n\n" + report.claims.map { claim($0, report, names) }.joined(separator: "\n\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func overview(_ report: Report, _ names: SourceNames) -> String {
    var rows = ["| source | title | by | published | passages | findings |", "|---|---|---|---|---:|---:|"]
    for document in report.documents {
      let source = document.source
      let findings = report.findings.count { $0.evidence.contains { $0.source == source.id } }
      let who =
        (source.authors.isEmpty ? [] : [source.authors.joined(separator: ", ")]) + (source.publisher.map { [$0] } ?? [])
      let cells = [
        source.id.rawValue, source.title ?? "", who.joined(separator: ", "), source.published?.description ?? "",
        String(document.passages.count), String(findings),
      ]
      rows.append("| " + cells.map(escaped).joined(separator: " | ") + " |")
    }
    return rows.joined(separator: "\n")
  }

  private static func finding(_ finding: Finding, _ names: SourceNames) -> String {
    var lines = [
      "### \(finding.rule) · \(finding.severity.rawValue) · `\(finding.id)`", "", escaped(finding.message) + ".", "",
    ]
    for evidence in finding.evidence {
      lines.append("> " + escaped(evidence.quote))
      lines.append(">")
      lines.append("> — \(escaped(names.line(evidence))), `\(code(names.path(evidence.source))):\(evidence.line)`")
      lines.append("")
    }
    return lines.dropLast().joined(separator: "\n")
  }

  private static func claim(_ claim: Claim, _ report: Report, _ names: SourceNames) -> String {
    var lines = ["### \(escaped(claim.statement))", ""]
    for anchored in report.annotations where anchored.annotation.claim == claim.id {
      let words = anchored.evidence?.quote ?? anchored.annotation.quote ?? ""
      let lost = anchored.evidence == nil ? " (these words no longer stand there)" : ""
      lines.append(
        "- **\(anchored.annotation.stance.rawValue)**, \(escaped(names.name(anchored.annotation.source))): “\(escaped(words))”\(lost)"
      )
    }
    return lines.joined(separator: "\n")
  }

  /// Text in which nothing is markup: no link, no tag, no table cell; hidden characters are named.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "|", "~": out.append(contentsOf: ["\\", scalar])
      case "<": out.append(contentsOf: "&lt;".unicodeScalars)
      case ">": out.append(contentsOf: "&gt;".unicodeScalars)
      case "&": out.append(contentsOf: "&amp;".unicodeScalars)
      case "\n", "\t": out.append(" ")
      case _ where scalar.isShownByName: out.append(contentsOf: "⟨\(scalar.codePointName)⟩".unicodeScalars)
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// Text inside backticks.
  private static func code(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { $0 == "`" ? "'" : $0.isShownByName || $0 == "\n" ? "\u{FFFD}" : $0 }))
  }
}
