import ClaimModel
import Foundation
import Testing

@testable import Reporting

/// Hostile text in every field does no harm in any format that other programs read.
struct HostileTests {
  private func text(_ format: ReportFormat) throws -> String {
    try ReportRenderer(files: HostileReport.files).render(HostileReport.report, as: format)
  }

  @Test(arguments: ReportFormat.allCases)
  func nothingHiddenIsSent(format: ReportFormat) throws {
    let text = try text(format)
    // RFC 4180 ends rows with CR LF.
    let sent = text.unicodeScalars.filter { $0.isShownByName && !(format == .csv && $0 == "\r") }
    #expect(sent.isEmpty)
  }

  @Test func workflowCommandsStayOneALine() throws {
    let lines = try text(.github).split(separator: "\n")
    #expect(lines.count == HostileReport.report.findings.count + HostileReport.report.failures.count)
    for line in lines {
      #expect(line.hasPrefix("::error ") || line.hasPrefix("::warning ") || line.hasPrefix("::notice "))
      let properties = line.dropFirst(2).split(separator: "::", maxSplits: 1)[0].drop { $0 != " " }.dropFirst()
      for property in properties.split(separator: ",") {
        #expect(["file", "line", "title"].contains { property.hasPrefix($0 + "=") })
      }
      for (place, scalar) in line.unicodeScalars.enumerated() where scalar == "%" {
        let code = String(String.UnicodeScalarView(line.unicodeScalars.dropFirst(place + 1).prefix(2)))
        #expect(["25", "0A", "3A", "2C"].contains(code))
      }
    }
  }

  @Test func conciseLinesStayLines() throws {
    let lines = try text(.concise).split(separator: "\n")
    #expect(lines.count == HostileReport.report.findings.count + HostileReport.report.failures.count)
    for line in lines { #expect(line.contains(#/:[0-9]+:[0-9]+: (error|warning|note): .+ \[[a-z]+/[a-z-]+\]$/#)) }
  }

  @Test func codeQualityIsWhatGitLabAsksFor() throws {
    let issues = try #require(
      try JSONSerialization.jsonObject(with: Data(text(.gitlab).utf8)) as? [[String: Any]])
    #expect(issues.count == HostileReport.report.findings.count + HostileReport.report.failures.count)
    #expect(Set(issues.compactMap { $0["fingerprint"] as? String }).count == issues.count)
    for issue in issues {
      #expect((issue["description"] as? String)?.isEmpty == false)
      #expect((issue["check_name"] as? String)?.isEmpty == false)
      #expect(["info", "minor", "major", "critical", "blocker"].contains(issue["severity"] as? String))
      let location = try #require(issue["location"] as? [String: Any])
      #expect((location["path"] as? String)?.isEmpty == false)
      #expect(try #require((location["lines"] as? [String: Any])?["begin"] as? Int) >= 1)
    }
  }

  @Test(.enabled(if: OutsideProgram.hasPython, "python3 is not installed"))
  func tableIsReadByPythonAndHoldsNoFormula() throws {
    let told = try OutsideProgram.python(
      """
      import csv, sys
      csv.field_size_limit(1 << 24)
      rows = list(csv.reader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
      print(len(rows), len({len(r) for r in rows}), sum(c[:1] in ("=", "+", "-", "@", "\\t", "\\r") for r in rows for c in r if c))
      """, over: text(.csv))
    let report = HostileReport.report
    #expect(told == "\(1 + report.findings.count + report.dismissed.count + report.absent.count) 1 0\n")
  }

  @Test(.enabled(if: OutsideProgram.hasXMLChecker, "xmllint is not installed"))
  func testResultsFitTheirSchema() throws {
    #expect(try OutsideProgram.xmlFaults(text(.junit), schema: "junit") == "")
  }

  @Test(
    .enabled(if: OutsideProgram.checksSARIF, "python3 with jsonschema or ../shared/bench/schemas is not here"))
  func resultsFitTheSchemaOfOASIS() throws {
    #expect(try OutsideProgram.sarifFaults(text(.sarif)) == "")
  }

  @Test func messagesOfResultsHoldNoLinkButOurs() throws {
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text(.sarif).utf8)) as? [String: Any])
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    for result in try #require(run["results"] as? [[String: Any]]) {
      let message = try #require((result["message"] as? [String: Any])?["text"] as? String)
      for link in message.matches(of: /\]\(([^)]*)\)/) { #expect(Int(link.output.1) != nil) }
    }
  }
}
