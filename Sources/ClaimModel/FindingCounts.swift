/// How many findings a report holds: the one place where they are counted, so that every output gives one number.
public struct FindingCounts: Hashable, Sendable {
  /// All findings; a group of conflicts counts as its pairs.
  public let total: Int
  /// The families with findings: conflicts, text reuse, then the others by name.
  public let families: [String]
  /// The groups that the conflicts of the strict tier form.
  public let conflictGroups: Int
  /// The groups that the conflicts for review form.
  public let reviewGroups: Int
  /// The conflicts for review, among those of the family.
  public let review: Int
  private let counts: [String: [Severity: Int]]

  /// Counts a report's findings.
  public init(_ report: Report) {
    var byRule: [Identifier<Rule>: [Severity: Int]] = [:]
    for finding in report.findings { byRule[finding.rule, default: [:]][finding.severity, default: 0] += 1 }
    var counts: [String: [Severity: Int]] = [:]
    for (rule, severities) in byRule {
      counts[String(rule.rawValue.prefix { $0 != "/" }), default: [:]].merge(severities, uniquingKeysWith: +)
    }
    self.counts = counts
    total = report.findings.count
    let first = ["conflict": 0, "duplicate": 1]
    families = counts.keys.sorted { (first[$0] ?? 2, $0) < (first[$1] ?? 2, $1) }
    review = report.findings.count { $0.conflict?.tier == .review }
    reviewGroups = report.groups.count { $0.tier == .review }
    conflictGroups = report.groups.count - reviewGroups
  }

  /// The findings of a family.
  public subscript(family: String) -> Int { counts[family]?.values.reduce(0, +) ?? 0 }

  /// The findings of a family and severity.
  public subscript(family: String, severity: Severity) -> Int { counts[family]?[severity] ?? 0 }

  /// The conflicts of the strict tier.
  public var conflicts: Int { self["conflict"] - review }
}
