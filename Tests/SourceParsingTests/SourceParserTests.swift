import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("sources become passages")
struct SourceParserTests {
  private func parse(_ text: String, _ path: String = "page.html") throws -> Document {
    try SourceParser().parse(Array(text.utf8), id: "page", path: path)
  }

  private static let page = """
    <!DOCTYPE html><html lang="en"><head><title>The wall &amp; the sea | Gazette</title>
    <meta property="og:site_name" content="Gazette"><meta name="author" content="Ada Venn and Ben Orrin">
    <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-05-04T10:00:00Z"}</script></head>
    <body><nav><a href="/">Home</a> <a href="/news">News</a></nav><div class="cookie-banner">We use cookies.</div>
    <article><h1>The wall &amp; the sea</h1><p class="byline">By Ada Venn and Ben Orrin</p>
    <p>The wall at Tollmouth cost 41&nbsp;million crowns, and nobody on the council disputes the figure&mdash;or says why.
    <p>It is <b>1,240</b> metres long; see <a href="https://port.example/plan">the plan</a>, which was drawn in 1951 by the harbour office.</p>
    <ul><li>The first stone was laid in March of the year before the war.<li>The last one was laid nine years later, in a storm.</ul>
    <div hidden>Nobody sees this sentence, which is hidden from every reader of the page.</div></article>
    <aside>Most read</aside><footer>&copy; 2024 Gazette</footer></body></html>
    """

  @Test("article text stays, furniture goes with its reason")
  func article() throws {
    let document = try parse(Self.page)
    #expect(
      document.passages.map(\.text) == [
        "The wall at Tollmouth cost 41 million crowns, and nobody on the council disputes the figure—or says why.",
        "It is 1,240 metres long; see the plan, which was drawn in 1951 by the harbour office.",
        "The first stone was laid in March of the year before the war.",
        "The last one was laid nine years later, in a storm.",
      ])
    #expect(document.passages.map(\.role) == [.paragraph, .paragraph, .listItem, .listItem])
    #expect(
      Set(document.furniture.map(\.reason)) == [
        "navigation", "cookie notice", "byline", "hidden", "related links", "copyright", "headline",
      ])
  }

  @Test("metadata: markup, JSON-LD, title without the site's name")
  func metadata() throws {
    let source = try parse(Self.page).source
    #expect(source.title == "The wall & the sea")
    #expect(source.authors == ["Ada Venn", "Ben Orrin"])
    #expect(source.publisher == "Gazette")
    #expect(source.published?.description == "2024-05-04")
    #expect(source.language == "en")
  }

  @Test("what the sidecar says wins")
  func sidecar() throws {
    var sidecar = SourceMetadata()
    sidecar.title = "Another title"
    let source = try SourceParser().parse(Array(Self.page.utf8), id: "page", path: "page.html", sidecar: sidecar).source
    #expect(source.title == "Another title")
    #expect(source.publisher == "Gazette")
  }

  @Test("a link keeps its target and the place of its words")
  func links() throws {
    let document = try parse(Self.page)
    let link = try #require(document.links.first { $0.target == "https://port.example/plan" })
    let range = try #require(link.range)
    #expect(document.text.utf8Slice(range.utf8) == "the plan")
  }

  @Test(
    "every passage maps to bytes that hold its words again, in three encodings",
    arguments: ["utf-8", "windows-1252", "utf-16le"])
  func bytes(encoding: String) throws {
    let text =
      "The wall at Peñaleja – “forty-one million” – cost more than the sea is worth, and café owners on the quay said so at once."
    let page =
      "<html><head><meta charset=\"\(encoding)\"></head><body><p>\(text)</p><p>Second &amp; last: \(text)</p></body></html>"
    let code: String.Encoding =
      encoding == "utf-8" ? .utf8 : encoding == "windows-1252" ? .windowsCP1252 : .utf16LittleEndian
    var raw = Array(try #require(page.data(using: code)))
    if code == .utf16LittleEndian { raw = [0xFF, 0xFE] + raw }
    let document = try SourceParser().parse(raw, id: "page", path: "page.html")
    #expect(document.passages.map(\.text) == [text, "Second & last: " + text])
    for passage in document.passages {
      let bytes = document.origin.bytes(for: passage.range).flatMap { raw[$0] }
      let again = try #require(String(data: Data(bytes), encoding: code)).replacingOccurrences(of: "&amp;", with: "&")
      #expect(again == passage.text)
    }
  }

  @Test("bad bytes are counted and said, and lose nothing behind them")
  func badBytes() throws {
    var raw = Array("<p>The wall — and the whole of the quay behind it — fell into the sea, é, è, ê, à, ç, ".utf8)
    for _ in 0..<60 { raw += Array("é".utf8) }
    raw += [0xFF] + Array(" and nobody was hurt on that day.</p>".utf8)
    let document = try SourceParser().parse(raw, id: "page", path: "page.html")
    #expect(document.encoding == "windows-1252" || document.text.contains("\u{FFFD}"))
    #expect(document.text.hasSuffix("and nobody was hurt on that day."))
  }

  @Test(
    "what is no article is named",
    arguments: [
      ([], ParsingError.empty), ([0x20, 0x0A], .noText), (Array("<html><body></body></html>".utf8), .noText),
    ] as [([UInt8], ParsingError)])
  func unreadable(bytes: [UInt8], error: ParsingError) {
    #expect(throws: error) { try SourceParser().parse(bytes, id: "page", path: "page.html") }
  }

  @Test("binary files are named by their kind")
  func binary() {
    #expect(throws: ParsingError.self) {
      try SourceParser().parse(Array("%PDF-1.7 …".utf8), id: "page", path: "page.txt")
    }
    #expect(throws: ParsingError.self) {
      try SourceParser().parse([1, 0, 0, 0, 2, 0, 0, 0, 3], id: "page", path: "page.txt")
    }
    var limits = ParsingLimits()
    limits.fileBytes = 10
    #expect(throws: ParsingError.tooLarge(bytes: 11, limit: 10)) {
      try SourceParser(limits: limits).parse(Array("hello world".utf8), id: "page", path: "page.txt")
    }
  }

  @Test("elements nested ten thousand deep are read, and said")
  func depth() throws {
    let nested =
      String(repeating: "<div>", count: 10_000)
      + "<p>The wall stands at the end of ten thousand boxes, and it can be read.</p>"
    let document = try parse(nested)
    #expect(document.text.contains("it can be read"))
    #expect(document.warnings.contains { $0.contains("nested deeper") })
  }

  @Test("parsing is deterministic and idempotent on its own text")
  func idempotent() throws {
    let document = try parse(Self.page)
    #expect(try parse(Self.page) == document)
    let again = try SourceParser().parse(Array(document.text.utf8), id: "page", path: "page.txt")
    #expect(again.passages.map(\.text) == document.passages.map(\.text))
  }
}
