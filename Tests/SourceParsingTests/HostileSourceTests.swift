import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("sources that break off, repeat or never end")
struct HostileSourceTests {
  @Test("what has more elements, blocks or lines than the limit is read up to it, and said")
  func elements() throws {
    var limits = ParsingLimits()
    limits.elements = 100
    limits.lines = 150
    let parser = SourceParser(limits: limits)
    let end = "the end of the text stands here"
    let page = "<p>The first paragraph, of some length.</p>" + String(repeating: "<p>a</p>", count: 200) + end
    let sources = [
      ("page.html", page, "element number 100"),
      ("text.txt", String(repeating: "Some words.\n\n", count: 120) + end, "block number 100"),
      ("text.md", String(repeating: "# Some words\n", count: 120) + end, "block number 100"),
      ("long.md", String(repeating: "Some words that go on\n", count: 200) + end, "line number 150"),
    ]
    for (path, text, warning) in sources {
      let document = try parser.parse(Array(text.utf8), id: "page", path: path)
      #expect(document.warnings.contains { $0.contains(warning) }, "\(path): \(document.warnings)")
      #expect(!document.text.contains(end) && document.passages.count <= 100)
      #expect(try SourceParser().parse(Array(text.utf8), id: "page", path: path).warnings == [])
    }
  }

  @Test(
    "Markdown's lines are joined and read to their end, whatever stands at their ends",
    arguments: [
      ("A line of *words*\u{A0}\nand another.", ["A line of words and another."]),
      ("A line of *words*\u{3000}\nand another.", ["A line of words and another."]),
      ("A line of words\n      > and another.", ["A line of words > and another."]),
      ("- A line of words\n\n          > and another.", ["A line of words", "> and another."]),
    ])
  func markdownLines(text: String, expected: [String]) throws {
    let document = try SourceParser().parse(Array(text.utf8), id: "text", path: "text.md")
    #expect(document.passages.map(\.text) == expected)
    #expect(document.passages.allSatisfy { document.text.utf8Slice($0.range.utf8) == $0.text })
  }

  @Test(
    "empty and open comments leave the text behind them",
    arguments: [
      ("<p>The harbour<!--> was dredged in spring.</p>", "The harbour was dredged in spring."),
      ("<p>The harbour<!---> was dredged in spring.</p>", "The harbour was dredged in spring."),
      ("<p>The harbour <!-- was dredged in spring.</p>", "The harbour was dredged in spring."),
    ])
  func comments(page: String, expected: String) throws {
    let document = try SourceParser().parse(Array(page.utf8), id: "page", path: "page.html")
    #expect(document.passages.map(\.text) == [expected])
  }
}
