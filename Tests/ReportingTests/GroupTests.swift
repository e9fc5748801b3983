import ClaimModel
import Testing

@testable import Reporting

struct GroupTests {
  private let document = SampleReport.document(
    "mill", title: nil, authors: [], publisher: nil, published: nil, url: nil,
    passages: [(.paragraph, "The mill burned in May. The miller left in June. The flour was lost.")])

  private func finding(_ rule: Identifier<Rule>, _ quotes: String...) -> Finding {
    SampleReport.finding(rule, .warning, 0.5, "They differ.", quotes.map { SampleReport.evidence($0, in: document) })
  }

  @Test func findingsWithOneStatementInCommonAreAGroup() {
    let findings = [
      finding("duplicate/near", "The mill burned in May.", "The miller left in June."),
      finding("duplicate/near", "The miller left in June.", "The flour was lost."),
    ]
    let groups = FindingGroup.groups(of: findings)
    #expect(groups.count == 1)
    #expect(groups.first?.statements.count == 3)
    #expect(groups.first?.members == [[0, 1], [1, 2]])
  }

  @Test func otherWordsStayApart() {
    let findings = [
      finding("duplicate/near", "The mill burned in May.", "The miller left in June."),
      finding("duplicate/partial", "The flour was lost."),
    ]
    #expect(FindingGroup.groups(of: findings).count == 2)
  }

  @Test func aClauseOfALongStatementIsAnotherStatement() {
    let findings = [
      finding("duplicate/near", "The mill burned in May. The miller left in June."),
      finding("duplicate/near", "The mill"),
    ]
    #expect(FindingGroup.groups(of: findings).count == 2)
  }

  @Test func reportsDoNotDependOnTheOrderOfTheirParts() throws {
    let report = SampleReport.report
    let turned = Report(
      version: report.version, documents: report.documents.reversed(), findings: report.findings.reversed(),
      failures: report.failures.reversed(), claims: report.claims.reversed(),
      annotations: report.annotations.reversed(), rules: report.rules.reversed(), reuse: report.reuse,
      groups: report.groups.reversed())
    for format in ReportFormat.allCases {
      #expect(try ReportRenderer().render(report, as: format) == ReportRenderer().render(turned, as: format))
    }
  }
}
