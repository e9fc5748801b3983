import ClaimModel
import ExampleDocuments
import Testing

@Suite("groups of a report")
struct ConflictGroupTests {
  private let sources = documents(RuleExample("Nine died.", "Ten died.", "Nine people died."))

  private func finding(_ one: Int, _ other: Int, _ tier: ConflictRelation.Tier = .conflict) -> Finding {
    Finding(
      rule: "conflict/numeric", severity: .warning, score: 0.5, message: "they differ",
      evidence: [one, other].map { Evidence(sources[$0].passages[0], in: sources[$0]) },
      conflict: ConflictRelation(tier: tier))
  }

  private func statement(_ number: Int) -> ConflictGroup.Statement {
    .init(Evidence(sources[number].passages[0], in: sources[number]))
  }

  private func report() -> Report {
    let pairs = [finding(0, 1), finding(1, 2)]
    let group = ConflictGroup(
      rule: "conflict/numeric", tier: .conflict, matter: ["died"],
      positions: [
        .init(value: "Nine", statements: [statement(0), statement(2)]), .init(value: "Ten", statements: [statement(1)]),
      ], findings: pairs.map(\.id))
    return Report(
      version: "1", documents: sources, findings: pairs + [finding(0, 2, .review)], failures: [], groups: [group])
  }

  @Test("a conflict that stands in no group becomes one")
  func complete() {
    let report = report()
    #expect(report.groups.map(\.findings.count) == [2, 1])
    #expect(report.groups.map(\.tier) == [.conflict, .review])
    #expect(report.groups.last?.positions.count == 2)
  }

  @Test("groups follow the findings that are left")
  func removed() {
    var report = report()
    let id = report.groups.first?.id
    report.removeFindings { !$0.evidence.map(\.source).contains("source-1") || $0.conflict?.tier == .review }
    #expect(report.groups.map(\.findings.count) == [1])
    #expect(report.groups.first?.id == id)
    #expect(
      report.groups.first?.positions.map { $0.statements.map(\.evidence.source) } == [["source-1"], ["source-2"]])
    report.removeFindings { _ in true }
    #expect(report.groups.isEmpty)
  }

  @Test("findings are counted by family, severity and tier")
  func counts() {
    let counts = FindingCounts(report())
    #expect(counts.total == 3)
    #expect(counts.families == ["conflict"])
    #expect((counts.conflicts, counts.review) == (2, 1))
    #expect((counts.conflictGroups, counts.reviewGroups) == (1, 1))
    #expect(counts["conflict", .warning] == 3)
    #expect(counts["quote"] == 0)
  }
}
