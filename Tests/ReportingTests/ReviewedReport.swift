import ClaimModel
import Reporting

extension SampleReport {
  /// The small report with all that reviewers and a baseline add: one finding dismissed, one accepted, two known, one gone,
  /// and one about a claim without evidence.
  static let reviewed: Report = {
    let bare = Finding(
      rule: "evidence/none", severity: .warning, score: 0.4, message: "no words are annotated to the claim “paid”",
      evidence: [], subject: .claim("paid"))
    var all = Report(
      version: report.version, documents: report.documents, findings: report.findings + [bare],
      failures: report.failures, claims: report.claims, annotations: report.annotations, rules: rules, reuse: reuse,
      groups: report.groups)
    let findings = all.findings
    all.settle(by: [
      verdict("v1", .dismissed, on: findings[1], "a <shared> press release"),
      verdict("v2", .accepted, on: findings[0], "both count one crossing"),
    ])
    let gone = Baseline.Entry(
      id: "00000000000a", rule: "conflict/numeric", message: "One says 3 boats, the other 4.")
    all.mark(
      against: Baseline(
        findings.prefix(2).map { Baseline.Entry(id: $0.id, rule: $0.rule, message: $0.message) } + [gone]))
    return all
  }()

  /// The files that the reviewed report may ask for.
  static let files = ProjectFiles(
    records: [.claim("paid"): "Annotations/claims/paid.json"], baseline: ".gainsay-baseline.json")

  private static func verdict(
    _ id: Identifier<Verdict>, _ decision: Verdict.Decision, on finding: Finding, _ reason: String
  ) -> Verdict {
    Verdict(
      id: id, finding: finding.id, decision: decision, reviewer: "Ada Lindqvist", reason: reason,
      made: "2026-11-27T09:30:00Z")
  }
}
