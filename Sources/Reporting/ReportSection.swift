internal import ClaimModel

/// A part of a report: the findings of some families of rules.
struct ReportSection {
  /// The name in addresses.
  var id: String
  var title: String
  var findings: [Finding]

  /// The parts that hold findings, conflicts first.
  static func sections(of report: Report) -> [ReportSection] {
    let plan: [(id: String, title: String, families: Set<String>?)] = [
      ("conflicts", "Who contradicts whom", ["conflict"]), ("reuse", "Who copied whom", ["duplicate"]),
      ("audit", "Which quotations and citations do not hold", nil),
    ]
    let named = Set(plan.compactMap(\.families).joined())
    return plan.map { part in
      let findings = report.findings.filter { finding in
        let family = String(finding.rule.rawValue.prefix { $0 != "/" })
        return part.families?.contains(family) ?? !named.contains(family)
      }
      return ReportSection(id: part.id, title: part.title, findings: findings)
    }.filter { !$0.findings.isEmpty }
  }
}

/// How sources are called in a report.
struct SourceNames {
  private let sources: [Identifier<Source>: Source]

  init(_ report: Report) {
    sources = Dictionary(report.documents.map { ($0.source.id, $0.source) }) { first, _ in first }
  }

  /// The author, else the outlet, else the id.
  func name(_ id: Identifier<Source>) -> String {
    guard let source = sources[id] else { return id.rawValue }
    if !source.authors.isEmpty { return source.authors.joined(separator: ", ") }
    return source.publisher ?? id.rawValue
  }

  /// Author, outlet, date, and whose word it is.
  func line(_ evidence: Evidence) -> String {
    var parts = [name(evidence.source)]
    if let source = sources[evidence.source] {
      if let publisher = source.publisher, publisher != parts[0] { parts.append(publisher) }
      if let published = source.published { parts.append(published.description) }
    }
    switch evidence.attribution {
    case .author: break
    case .speaker(let name, _): parts.append("quoting \(name)")
    case .anonymous(let cue): parts.append("unnamed speaker (“\(cue)”)")
    }
    return parts.joined(separator: ", ")
  }

  /// The file of a source.
  func path(_ id: Identifier<Source>) -> String { sources[id]?.path ?? id.rawValue }
}
