import ClaimModel
import Foundation
import Reporting
import Testing

/// Whole files, compared byte by byte; `RECORD_GOLDEN=1` writes them again.
struct GoldenTests {
  @Test(arguments: ReportFormat.allCases)
  func reportIsAsRecorded(format: ReportFormat) throws {
    try compare(ReportRenderer().render(SampleReport.report, as: format), with: "report.\(format.rawValue)")
  }

  @Test(arguments: ReportFormat.allCases.filter { $0 != .html })
  func reviewedReportIsAsRecorded(format: ReportFormat) throws {
    let text = try ReportRenderer(files: SampleReport.files).render(SampleReport.reviewed, as: format)
    try compare(text, with: "reviewed.\(format.rawValue)")
  }

  @Test func emptyReportSaysThatNothingWasRead() throws {
    let report = Report(version: "0.1.0", documents: [], findings: [], failures: [])
    try compare(ReportRenderer().render(report, as: .markdown), with: "empty.md")
  }

  @Test func parsedSourceIsAsRecorded() throws {
    let document = try #require(SampleReport.report.documents.last)
    try compare(ParseOutput.jsonLines(document, furniture: true), with: "parse.jsonl")
  }

  @Test func rulesPageIsAsRecorded() throws {
    try compare(RulesPage.markdown(SampleReport.rules), with: "rules.md")
  }

  private func compare(_ text: String, with name: String) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden")
    let file = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      return
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      Issue.record("\(name) is not recorded; run the tests with RECORD_GOLDEN=1 and read the file")
      return
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let known = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(lines, known).enumerated().first { $1.0 != $1.1 }
    let difference = place.map { "line \($0.offset + 1): \($0.element.0) | recorded: \($0.element.1)" }
    #expect(text == recorded, "\(name) differs: \(difference ?? "in length")")
  }
}
