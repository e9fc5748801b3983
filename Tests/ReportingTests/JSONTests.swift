import ClaimModel
import Foundation
import Testing

@testable import Reporting

struct JSONTests {
  @Test func stringsComeBackAsTheyWent() throws {
    let text =
      "quote \" back \\ slash / line\nbreak\ttab\r \u{0}\u{1F}\u{7F}\u{85} \u{2028}\u{2029}\u{202E} <b> é 🚢 \u{E0041}"
    let written = JSONValue.array([.string(text)]).text(.compact)
    #expect(try JSONDecoder().decode([String].self, from: Data(written.utf8)) == [text])
    for hidden in ["\u{2028}", "\u{202E}", "\u{7F}", "\u{85}", "<", "\n"] { #expect(!written.contains(hidden)) }
    #expect(written.contains(#"\udb40\udc41"#))
  }

  @Test func layoutsHoldTheSameValue() {
    let value = JSONValue.object([("b", .array([])), ("a", .array([.integer(1), .null])), ("c", .object([]))])
    #expect(value.text(.compact) == #"{"b":[],"a":[1,null],"c":{}}"#)
    #expect(value.text(.indented) == "{\n  \"b\": [],\n  \"a\": [\n    1,\n    null\n  ],\n  \"c\": {}\n}")
  }

  @Test func absentFieldsAreNull() throws {
    let text = try ReportRenderer().render(SampleReport.report, as: .json)
    let report = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    let sources = try #require(report["sources"] as? [[String: Any]])
    let keys = Set(sources.flatMap(\.keys))
    for source in sources { #expect(Set(source.keys) == keys) }
    #expect(sources.first?["publisher"] is NSNull)
  }

  @Test func linesAreTheFindings() throws {
    let lines = try ReportRenderer().render(SampleReport.report, as: .jsonl).split(separator: "\n")
    #expect(lines.count == SampleReport.report.findings.count)
    for (line, finding) in zip(lines, SampleReport.report.findings) {
      let record = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(record["id"] as? String == finding.id.rawValue)
    }
  }

  @Test func passagesPointAtTheirBytes() throws {
    let document = try #require(SampleReport.report.documents.last)
    let lines = ParseOutput.jsonLines(document).split(separator: "\n")
    #expect(lines.count == 1 + document.passages.count)
    #expect(lines.last?.contains(#""bytes":[[158,242]],"headings":["#) == true)
  }
}
