import ClaimModel
import Foundation
import Testing

@testable import Reporting

struct SARIFTests {
  private func run(_ report: Report, files: ProjectFiles = ProjectFiles()) throws -> [String: Any] {
    try Self.run(SARIFReport(report, files: files).rendition().text)
  }

  private static func run(_ text: String) throws -> [String: Any] {
    let log = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    return try #require((log["runs"] as? [[String: Any]])?.first)
  }

  /// The hashes were reckoned with GitHub's own program, `github/codeql-action`.
  @Test(arguments: [
    ("", ["c129715d7a2bc9a3:1"]),
    (" a\nb\n  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
    (" a\r\nb\r  \t\tc\n d", ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"]),
  ])
  func lineHashesAreThoseOfGitHub(text: String, hashes: [String]) {
    let found = LineHash.hashes(of: Array(text.utf8), lines: Set(1...hashes.count))
    #expect((1...hashes.count).map { found[$0] ?? "none" } == hashes)
  }

  @Test func equalLinesAreCounted() {
    let text = String(repeating: "Lorem ipsum dolor sit amet.\n", count: 10)
    let found = LineHash.hashes(of: Array(text.utf8), lines: [2, 6, 7])
    #expect(found == [2: "a7f2ff13bc495cf2:2", 6: "a7f2ff13bc495cf2:6", 7: "a7f2ff1481e87703:1"])
  }

  @Test(
    .enabled(if: OutsideProgram.checksSARIF, "python3 with jsonschema or ../shared/bench/schemas is not here"),
    arguments: [
      SampleReport.report, SampleReport.reviewed, Report(version: "0.1.0", documents: [], findings: [], failures: []),
    ])
  func reportsFitTheSchemaOfOASIS(report: Report) throws {
    #expect(try OutsideProgram.sarifFaults(ReportRenderer().render(report, as: .sarif)) == "")
  }

  @Test func regionsComeFromTheFile() throws {
    let raw = "<h1>Tide</h1>\n<p>The quay moved\n12 cm.\nNobody noticed.</p>\n"
    let words = "The quay moved 12 cm. Nobody noticed."
    var document = SampleReport.document(
      "tide", title: nil, authors: [], publisher: nil, published: nil, url: nil, passages: [(.paragraph, words)])
    // Line feeds became spaces, so that text and bytes correspond one to one.
    document.origin = ByteOrigin(runs: [.init(text: 0..<words.utf8.count, bytes: 17..<17 + words.utf8.count)])
    document.passages[0].line = 2
    document.fingerprint = Fingerprint.sha256(raw.utf8)
    func region(_ quote: String, _ files: ProjectFiles) throws -> [String: Int] {
      let evidence = SampleReport.evidence(quote, in: document)
      let report = Report(
        version: "1", documents: [document],
        findings: [SampleReport.finding("quote/altered", .error, 1, "m", [evidence])], failures: [])
      let result = try #require((try run(report, files: files)["results"] as? [[String: Any]])?.first)
      let location = try #require((result["locations"] as? [[String: Any]])?.first)
      let prints = try #require(result["partialFingerprints"] as? [String: String])
      #expect((prints["primaryLocationLineHash"] != nil) == (files.bytes("seeds/tide.html") == Array(raw.utf8)))
      return try #require((location["physicalLocation"] as? [String: Any])?["region"] as? [String: Int])
    }
    let files = ProjectFiles { $0 == "seeds/tide.html" ? Array(raw.utf8) : nil }
    #expect(
      try region("12 cm. Nobody", files) == ["startLine": 3, "endLine": 4, "byteOffset": 32, "byteLength": 13])
    #expect(try region(words, files) == ["startLine": 2, "endLine": 4, "byteOffset": 17, "byteLength": 37])
    // A file that changed meanwhile tells nothing.
    let changed = ProjectFiles { _ in Array(("\n\n" + raw).utf8) }
    #expect(try region("12 cm.", changed) == ["startLine": 2, "byteOffset": 32, "byteLength": 6])
  }

  @Test func membersOfFilesHaveNoRegion() throws {
    var document = SampleReport.document(
      "crawl-007", title: nil, authors: [], publisher: nil, published: nil, url: nil,
      passages: [(.paragraph, "The quay moved.")])
    document.source.path = "seeds/big crawl.warc.gz#7"
    document.bytesOf = .member
    let report = Report(
      version: "1", documents: [document],
      findings: [
        SampleReport.finding(
          "quote/altered", .error, 1, "m", [SampleReport.evidence("The quay moved.", in: document)])
      ], failures: [])
    let text = try ReportRenderer().render(report, as: .sarif)
    #expect(text.contains("\"uri\": \"seeds/big%20crawl.warc.gz\""))
    #expect(!text.contains("\"region\""))
    #expect(text.contains("seeds/big crawl.warc.gz#7:crawl-007:1"))
  }

  @Test func findingsWithoutWordsStandInTheirRecord() throws {
    let finding = Finding(
      rule: "evidence/none", severity: .warning, score: 1, message: "m", evidence: [], subject: .claim("quay"))
    let report = Report(version: "1", documents: [], findings: [finding], failures: [])
    let files = ProjectFiles(records: [.claim("quay"): "Annotations/claims/quay.json"]) { _ in [] }
    let result = try #require((try run(report, files: files)["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first?["physicalLocation"] as? [String: Any])
    #expect((location["artifactLocation"] as? [String: String])?["uri"] == "Annotations/claims/quay.json")
    #expect((result["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"] == "c129715d7a2bc9a3:1")
  }

  @Test func dismissedAndKnownFindingsAreMarked() throws {
    let results = try #require(
      try run(HostileReport.report, files: HostileReport.files)["results"] as? [[String: Any]])
    #expect(
      results.compactMap { $0["baselineState"] as? String } == ["new", "new", "new", "new", "unchanged", "absent"])
    let suppressed = results.filter { ($0["suppressions"] as? [[String: Any]])?.isEmpty == false }
    #expect(suppressed.count == 1)
    let suppression = try #require((suppressed.first?["suppressions"] as? [[String: String]])?.first)
    #expect(suppression["kind"] == "external" && suppression["status"] == "accepted")
  }

  @Test(arguments: [(2, 1_000_000), (100, 12_000)])
  func whatDoesNotFitIsSaid(results: Int, bytes: Int) throws {
    let report = SampleReport.report
    let limits = SARIFReport.Limits(results: results, bytes: bytes)
    let rendition = SARIFReport(report, files: ProjectFiles(), limits: limits).rendition()
    let run = try Self.run(rendition.text)
    let kept = try #require(run["results"] as? [[String: Any]])
    #expect(kept.count <= results && kept.count < report.findings.count && !kept.isEmpty)
    #expect(rendition.text.utf8.count <= bytes)
    #expect(rendition.remarks.first?.hasPrefix("the first \(kept.count) of 5 results are told") == true)
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let told = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(told.contains { ($0["message"] as? [String: String])?["text"] == rendition.remarks.first })
    #expect(kept.first?["level"] as? String == "error", "the best are kept")
  }

  @Test func aFileHoldsWhatGitHubTakesAndNoMore() throws {
    let findings = (0..<25_100).map { number in
      Finding(
        rule: "evidence/none", severity: .note, score: 0, message: "m", evidence: [],
        subject: .claim(Identifier(rawValue: "c\(number)")))
    }
    let report = Report(version: "1", documents: [], findings: findings, failures: [])
    let rendition = try ReportRenderer().rendition(of: report, as: .sarif)
    #expect(rendition.text.utf8.count <= 10_000_000)
    #expect(rendition.text.utf8.count > 9_900_000)
    #expect(rendition.remarks.count == 1)
    #expect(rendition.remarks.first?.contains("of 25100 results are told") == true)
    let small = Report(version: "1", documents: [], findings: Array(findings.prefix(100)), failures: [])
    #expect(try ReportRenderer().rendition(of: small, as: .sarif).remarks.isEmpty)
  }

  @Test func failuresAreNotifications() throws {
    let invocation = try #require((try run(SampleReport.report)["invocations"] as? [[String: Any]])?.first)
    #expect(invocation["executionSuccessful"] as? Bool == false)
    let told = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    #expect(told.compactMap { $0["level"] as? String } == ["error", "note"])
  }
}
