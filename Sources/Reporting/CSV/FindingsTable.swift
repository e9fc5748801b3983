internal import ClaimModel

/// A report's findings as a table: one row each, dismissed ones and those that are absent behind the others.
struct FindingsTable {
  /// The columns of a finding, and those of its first two pieces of evidence.
  static let header =
    ["id", "rule", "severity", "score", "message", "review", "reason", "baseline", "tier", "group", "subject"]
    + ["first", "second"].flatMap { place in evidenceColumns.map { "\(place)_\($0)" } } + ["further"]

  private static let evidenceColumns = ["source", "path", "line", "quote", "author", "published", "speaker"]

  /// The whole table.
  let text: String

  init(_ report: Report) {
    let index = ReportIndex(report)
    let groups = Dictionary(
      report.groups.flatMap { group in group.findings.map { ($0, group.id.rawValue) } }
    ) { first, _ in first }
    var out = CSVCell.row(Self.header)
    for finding in report.findings + report.dismissed {
      out += CSVCell.row(Self.row(finding, group: groups[finding.id], in: index))
    }
    for entry in report.absent {
      let known = [entry.id.rawValue, entry.rule.rawValue, "", "", entry.message, "", "", "absent"]
      out += CSVCell.row(known + Array(repeating: "", count: Self.header.count - known.count))
    }
    text = out
  }

  private static func row(_ finding: Finding, group: String?, in index: ReportIndex) -> [String] {
    let report = index.report
    let verdicts = report.verdicts[finding.id] ?? []
    let subject: String? =
      switch finding.subject {
      case .annotation(let id): "annotation \(id)"
      case .claim(let id): "claim \(id)"
      case nil: nil
      }
    let cells: [String] = [
      finding.id.rawValue, finding.rule.rawValue, finding.severity.rawValue, String(finding.score), finding.message,
      report.reviewState(of: finding).rawValue,
      verdicts.map { "\($0.decision.rawValue) by \($0.reviewer): \($0.reason)" }.joined(separator: "\n"),
      report.baselineState(of: finding)?.rawValue ?? "", finding.conflict?.tier.rawValue ?? "", group ?? "",
      subject ?? "",
    ]
    let shown = (0..<2).flatMap { evidence(finding.evidence.dropFirst($0).first, in: index) }
    let further = finding.evidence.dropFirst(2).map { evidence in
      let place = FindingPlace(evidence, in: index)
      return "\(place.path):\(place.shownLine) \(index.words(of: evidence))"
    }
    return cells + shown + [further.joined(separator: "\n")]
  }

  private static func evidence(_ evidence: Evidence?, in index: ReportIndex) -> [String] {
    guard let evidence else { return evidenceColumns.map { _ in "" } }
    let place = FindingPlace(evidence, in: index)
    let speaker: String =
      switch evidence.attribution {
      case .author: ""
      case .speaker(let name, _): name
      case .anonymous(let cue): "unnamed (\(cue))"
      }
    return [
      evidence.source.rawValue, place.path, String(place.shownLine), evidence.quote, index.author(evidence.source),
      index.document(evidence.source)?.source.published?.description ?? "", speaker,
    ]
  }
}
