import ClaimModel
import Foundation
import Testing

@testable import Reporting

struct JUnitTests {
  @Test(.enabled(if: OutsideProgram.hasXMLChecker, "xmllint is not installed"))
  func reportsFitTheirSchema() throws {
    let empty = Report(version: "0.1.0", documents: [], findings: [], failures: [])
    for report in [SampleReport.report, empty] {
      #expect(try OutsideProgram.xmlFaults(ReportRenderer().render(report, as: .junit), schema: "junit") == "")
    }
    #expect(try OutsideProgram.xmlFaults("<testsuites/>", schema: "junit") != "", "the schema refuses nothing")
  }

  @Test(.enabled(if: OutsideProgram.hasPython, "python3 is not installed"))
  func suitesAreFamiliesAndCasesAreRules() throws {
    let rules =
      SampleReport.rules + [
        Rule(id: "quote/altered", severity: .error, summary: "s", help: "h", triggering: [], nonTriggering: [])
      ]
    let known = SampleReport.report
    let report = Report(
      version: "0.1.0", documents: known.documents, findings: known.findings, failures: known.failures, rules: rules)
    let told = try OutsideProgram.python(
      """
      import sys, xml.etree.ElementTree as tree
      root = tree.parse(sys.argv[1]).getroot()
      print(root.get("tests"), root.get("failures"), root.get("errors"))
      for suite in root:
          print(suite.get("name"), *(case.get("name") + "=" + "".join(t.tag for t in case) for case in suite))
      """, over: try ReportRenderer().render(report, as: .junit))
    #expect(
      told == """
        6 4 1
        conflict conflict/negation=failure conflict/numeric=failure
        duplicate duplicate/near=failure
        quote quote/altered= quote/too-short=failure
        reading seeds/<annex>.pdf=error

        """)
  }

  @Test func aRuleFailsOnceWithAllThatItFound() throws {
    let text = try ReportRenderer().render(SampleReport.report, as: .junit)
    #expect(text.contains("One says 140 people, the other 212 | people. (and 1 more finding)"))
    for finding in SampleReport.report.findings { #expect(text.contains(finding.id.rawValue)) }
  }
}
