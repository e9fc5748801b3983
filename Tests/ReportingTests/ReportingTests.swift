import ClaimModel
import Foundation
import Testing

@testable import Reporting

@Suite("reports")
struct ReportingTests {
  /// A report in which every field tries to be more than text.
  static let report: Report = {
    let texts = ["The wall cost 41 million.", "The wall cost <b>42</b> million, `or` | 43 \u{202E}more."]
    let documents = texts.enumerated().map { index, text in
      var source = Source(id: Identifier(rawValue: "source-\(index + 1)"), path: "seeds/\(index).html")
      source.title = index == 0 ? "<script>alert(1)</script>" : "\"Quotes\" & 'more'"
      source.authors = ["Ada | Venn"]
      source.url = index == 0 ? "javascript:alert(1)" : "https://gazette.example/a?b=1&c=\"2\""
      source.published = CalendarDate(iso: "2024-05-0\(index + 1)")
      let passage = Passage(
        id: Identifier(rawValue: "\(source.id):1"), source: source.id, role: .paragraph,
        range: TextRange(utf8: 0..<text.utf8.count), line: 3, text: text)
      return Document(
        source: source, text: text, fingerprint: Fingerprint.sha256(text.utf8), passages: [passage],
        origin: ByteOrigin(runs: [.init(text: 0..<text.utf8.count, bytes: 10..<10 + text.utf8.count)]),
        encoding: "UTF-8",
        warnings: ["a warning </p>"], furniture: [.init(text: "Share", reason: "share bar", line: 9)])
    }
    let evidence = documents.map {
      Evidence($0.passages[0], in: $0, attribution: .speaker(name: "Ben <i>", cue: "said"))
    }
    let finding = Finding(
      rule: "conflict/numeric", severity: .warning, score: 0.5, message: "“41” against “42” & <more>",
      evidence: evidence)
    return Report(
      version: "1.2.3", documents: documents, findings: [finding],
      failures: [.init(path: "in/<x>.pdf", reason: "is no text but a PDF file")],
      claims: [Claim(id: "wall", statement: "The wall </h3> cost 41 million.")],
      annotations: [
        AnchoredAnnotation(
          annotation: Annotation(id: "01a", claim: "wall", source: "source-1", selectors: [], stance: .supports),
          anchor: .exact(evidence[0].range),
          evidence: evidence[0])
      ])
  }()

  private func render(_ format: ReportFormat) throws -> String { try ReportRenderer().render(Self.report, as: format) }

  @Test("the JSON holds every key of the contract, in order, and parses back")
  func json() throws {
    let text = try render(.json)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "gainsay/findings/1")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect(Set(finding.keys) == ["id", "rule", "severity", "score", "message", "locations"])
    let location = try #require((finding["locations"] as? [[String: Any]])?.last)
    #expect(location["quote"] as? String == Self.report.findings[0].evidence[1].quote)
    #expect((location["attribution"] as? [String: String])?["name"] == "Ben <i>")
    #expect(!text.contains("\u{202E}"))
    let lines = try render(.jsonl).split(separator: "\n")
    #expect(lines.count == 1)
  }

  @Test("a source's JSON Lines: the source, its passages with bytes, its furniture")
  func parseOutput() throws {
    let lines = ParseOutput.jsonLines(Self.report.documents[0], furniture: true).split(separator: "\n")
    let rows = try lines.map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    #expect(rows.map { $0["type"] as? String } == ["source", "passage", "furniture"])
    #expect(rows[1]["bytes"] as? [[Int]] == [[10, 35]])
  }

  @Test("no field leaves its place in the page, and nothing hidden is sent")
  func escapes() throws {
    let page = try render(.html)
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<b>42"))
    #expect(!page.contains("</h3> cost"))
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("\u{202E}"))
    #expect(page.contains("U+202E"))
    #expect(page.contains("href=\"https://gazette.example/a?b=1&amp;c=&quot;2&quot;\""))
    #expect(page.components(separatedBy: "<script").count == 2)
    for id in ["source-1:1", "source-2:1", "f-\(Self.report.findings[0].id)"] { #expect(page.contains("id=\"\(id)\"")) }
    #expect(page.contains("&lt;x&gt;.pdf"))
  }

  @Test("the page asks for nothing, and its policy lets its own style and script alone run")
  func policy() throws {
    let page = try render(.html)
    for word in ["src=", "url(", "@import", "<link"] { #expect(!page.contains(word), "\(word)") }
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
      let body = try #require(page.components(separatedBy: "<\(tag)>").last?.components(separatedBy: "</\(tag)>").first)
      let digits = Array(Fingerprint.sha256(body.utf8))
      let bytes = stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) }
      #expect(page.contains("\(directive) 'sha256-\(Data(bytes).base64EncodedString())'"), "\(tag)")
    }
    #expect(page.contains("default-src 'none'"))
  }

  @Test("Markdown keeps its tables and shows no markup of others")
  func markdown() throws {
    let text = try render(.markdown)
    #expect(text.contains("Ada \\| Venn"))
    #expect(text.contains("&lt;script&gt;"))
    #expect(!text.contains("<b>"))
    #expect(!text.contains("\u{202E}"))
    #expect(text.contains("in/<x>.pdf"))
  }

  @Test(
    "SHA-256 of known texts (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha(text: String, digest: String) {
    #expect(Fingerprint.sha256(text.utf8) == digest)
  }
}
