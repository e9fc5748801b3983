import ClaimModel
import Foundation
import Testing

@testable import Reporting

struct BaselineTests {
  private static let report: Report = {
    var report = SampleReport.report
    let known = report.findings.prefix(2).map {
      Baseline.Entry(id: $0.id, rule: $0.rule, message: $0.message)
    }
    let gone = Baseline.Entry(
      id: "00000000000a", rule: "conflict/date", message: "One says <May>, the other June.", isForReview: true)
    report.mark(against: Baseline(known + [gone]))
    return report
  }()

  @Test func theFileIsCanonical() {
    let entries = [
      Baseline.Entry(id: "b", rule: "quote/altered", message: "m"),
      Baseline.Entry(id: "a", rule: "conflict/date", message: "<n>", isForReview: true),
      Baseline.Entry(id: "b", rule: "quote/altered", message: "m"),
    ]
    let text = """
      {
        "findings": [
          {
            "id": "a",
            "message": "\\u003cn>",
            "rule": "conflict/date",
            "tier": "review"
          },
          {
            "id": "b",
            "message": "m",
            "rule": "quote/altered"
          }
        ],
        "schema": "gainsay/baseline/1"
      }

      """
    #expect(BaselineRecord.text(Baseline(entries)) == text)
    #expect(BaselineRecord.text(Baseline(entries.reversed())) == text)
  }

  @Test func aBaselineMarksAndRemovesNothing() {
    #expect(Self.report.findings == SampleReport.report.findings)
    #expect(
      Self.report.findings.map { Self.report.baselineState(of: $0) } == [.unchanged, .unchanged, .new, .new, .new])
    #expect(Self.report.absent.map(\.id) == ["00000000000a"])
    #expect(SampleReport.report.findings.allSatisfy { SampleReport.report.baselineState(of: $0) == nil })
  }

  @Test func dismissedFindingsAreKnown() {
    let report = HostileReport.report
    #expect(Baseline(report).entries.count == report.findings.count + report.dismissed.count)
    #expect(!report.dismissed.isEmpty)
  }

  @Test func onlyWhatWasLookedForIsAbsent() {
    var report = SampleReport.report
    let entries = ["00000000000a", "00000000000b"].map {
      Baseline.Entry(id: Identifier(rawValue: $0), rule: "conflict/date", message: "m")
    }
    report.mark(against: Baseline(entries)) { $0.id == "00000000000b" }
    #expect(report.absent.map(\.id) == ["00000000000b"])
  }

  @Test(arguments: [ReportFormat.json, .markdown, .csv, .sarif, .junit, .github, .gitlab, .concise, .jsonl])
  func everyFormatMarks(format: ReportFormat) throws {
    let (text, plain) = try (
      ReportRenderer().render(Self.report, as: format), ReportRenderer().render(SampleReport.report, as: format)
    )
    #expect(text.contains("new") && text.contains("unchanged"))
    #expect(!plain.contains("unchanged"))
    if [.json, .markdown, .csv, .sarif].contains(format) { #expect(text.contains("00000000000a")) }
  }

  @Test(.enabled(if: OutsideProgram.hasSchemaChecker, "python3 with jsonschema is not installed"))
  func filesFitTheirSchemas() throws {
    let texts = [
      ("baseline", BaselineRecord.text(Baseline(Self.report))),
      ("findings", try ReportRenderer().render(Self.report, as: .json)),
    ]
    for (name, text) in texts {
      let schema = OutsideProgram.root.appendingPathComponent("Documentation/Schemas/\(name).schema.json").path
      let told = try OutsideProgram.python(
        """
        import json, sys, jsonschema
        checker = jsonschema.Draft202012Validator(json.load(open(sys.argv[2])))
        checker.check_schema(checker.schema)
        print(*(e.message for e in checker.iter_errors(json.load(open(sys.argv[1])))))
        """, over: text, schema)
      #expect(told == "\n", "\(name)")
    }
  }
}
