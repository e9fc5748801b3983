internal import ClaimModel

/// Findings in plain text for a terminal, a pipe or a screen reader.
enum FindingPrinter {
  /// One finding: the place, the rule and the severity; the reason; the words that show it; what to type next.
  static func text(_ finding: Finding, in report: Report) -> String {
    let paths = Dictionary(report.documents.map { ($0.source.id, $0.source) }) { first, _ in first }
    var lines: [String] = []
    if let first = finding.evidence.first {
      let path = paths[first.source]?.path ?? first.source.rawValue
      lines.append("\(path):\(first.line)  \(finding.rule)  \(finding.severity.rawValue)  \(finding.id)")
    } else {
      lines.append("\(finding.rule)  \(finding.severity.rawValue)  \(finding.id)")
    }
    lines.append("  " + finding.message)
    lines += words(of: finding.evidence, paths)
    for missing in finding.conflict?.unchecked ?? [] { lines.append("  not checked: " + missing) }
    return Console.visible(lines.joined(separator: "\n"))
  }

  /// Two statements that only look like a conflict: the relation, the rule that it stopped, and the words.
  static func text(_ pair: CompatiblePair, in report: Report) -> String {
    let paths = Dictionary(report.documents.map { ($0.source.id, $0.source) }) { first, _ in first }
    let lines = ["compatible: \(pair.relation)  (\(pair.rule))", "  " + pair.message] + words(of: pair.evidence, paths)
    return Console.visible(lines.joined(separator: "\n"))
  }

  private static func words(of evidence: [Evidence], _ paths: [Identifier<Source>: Source]) -> [String] {
    var lines: [String] = []
    for evidence in evidence {
      var who = [evidence.source.rawValue]
      if let source = paths[evidence.source] {
        who = [source.authors.isEmpty ? source.publisher ?? source.id.rawValue : source.authors.joined(separator: ", ")]
        if let published = source.published { who.append(published.description) }
        who.append("\(source.path):\(evidence.line)")
      }
      lines.append("  “\(evidence.quote)”")
      lines.append("      " + who.joined(separator: ", ") + spoken(evidence.attribution))
    }
    return lines
  }

  /// How many findings of each severity and family there are, in one line.
  static func summary(of report: Report) -> String {
    let passages = report.documents.reduce(0) { $0 + $1.passages.count }
    var parts = ["\(count(report.documents.count, "source")), \(count(passages, "passage"))"]
    var families: [(String, Int)] = []
    for finding in report.findings {
      let family = String(finding.rule.rawValue.prefix { $0 != "/" })
      if let index = families.firstIndex(where: { $0.0 == family }) {
        families[index].1 += 1
      } else {
        families.append((family, 1))
      }
    }
    let named = families.sorted { $0.0 < $1.0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    parts.append(count(report.findings.count, "finding") + (named.isEmpty ? "" : " (\(named))"))
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
