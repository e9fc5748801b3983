import ClaimModel
import Foundation
import Testing

@testable import Reporting

@Suite("the page of many sources and many findings")
struct LargePageTests {
  /// A source of passages with made-up words, so long that two of them do not fit one page whole.
  private static func document(_ name: String, passages count: Int) -> Document {
    var source = Source(id: Identifier(rawValue: name), path: "seeds/\(name).txt")
    source.title = "The \(name)"
    source.authors = ["Author of \(name)"]
    var text = ""
    var passages: [Passage] = []
    for number in 1...count {
      let passage =
        "Passage \(number) of \(name) has words. " + String(repeating: "They go on and on. ", count: 60) + "End."
      if number > 1 { text += "\n\n" }
      let start = text.utf8.count
      text += passage
      passages.append(
        Passage(
          id: Identifier(rawValue: "\(name):\(number)"), source: source.id, role: .paragraph,
          range: TextRange(utf8: start..<text.utf8.count), line: number * 2, text: passage))
    }
    return Document(
      source: source, text: text, fingerprint: "", passages: passages, origin: ByteOrigin(runs: []), encoding: "utf-8")
  }

  private static func finding(_ rule: Identifier<Rule>, _ message: String, _ evidence: [Evidence]) -> Finding {
    Finding(rule: rule, severity: .warning, score: 1, message: message, evidence: evidence)
  }

  @Test("of more text than fits, the passages are shown that something is said of, and the rest is counted")
  func muchText() throws {
    let documents = ["ledger", "memo"].map { Self.document($0, passages: 1000) }
    let whole = Evidence(documents[0].passages[4], in: documents[0])
    let second = documents[1].passages[9]
    let start = second.range.utf8.lowerBound
    let part = Evidence(TextRange(utf8: start..<start + 34), of: second, in: documents[1])
    let report = Report(
      version: "1", documents: documents, findings: [Self.finding("date/impossible", "differs", [part, whole])],
      failures: [])
    let page = try ReportRenderer().render(report, as: .html)
    #expect(page.components(separatedBy: "999 more passages of which nothing is said").count == 3)
    #expect(page.contains("gainsay show ledger prints all."))
    #expect(page.components(separatedBy: "<li id=\"ledger:").count == 2)
    // What stands whole in the card is not said twice; what stands there in part is shown with its mark.
    #expect(page.components(separatedBy: "Passage 5 of ledger has words.").count == 2)
    #expect(page.contains("<li id=\"ledger:5\"><a href=\"#ledger:5\">5</a><p>stands whole in</p>"))
    #expect(page.contains("<mark>Passage 10 of memo has words. They</mark> go on"))
    // The words around are a click away.
    #expect(page.contains("<blockquote><mark>"))
  }

  @Test("a passage of which a finding shows a part, too, is shown with its marks")
  func wholeAndPart() throws {
    let documents = ["ledger", "memo"].map { Self.document($0, passages: 1000) }
    let whole = Evidence(documents[0].passages[4], in: documents[0])
    let start = documents[0].passages[4].range.utf8.lowerBound
    let part = Evidence(
      TextRange(utf8: start..<start + 9), of: documents[0].passages[4], in: documents[0])
    let report = Report(
      version: "1", documents: documents,
      findings: [Self.finding("date/impossible", "one", [whole]), Self.finding("date/impossible", "other", [part])],
      failures: [])
    let page = try ReportRenderer().render(report, as: .html)
    #expect(page.contains("<p><mark>Passage 5</mark> of ledger has words."))
    #expect(!page.contains("stands whole in"))
  }

  @Test("words around a quotation that run from right to left turn its block")
  func context() throws {
    var document = Self.document("ledger", passages: 1)
    let text = "שלום 12 שלום"
    document = Document(
      source: document.source, text: text, fingerprint: "",
      passages: [
        Passage(
          id: "ledger:1", source: document.source.id, role: .paragraph, range: TextRange(utf8: 0..<text.utf8.count),
          line: 1, text: text)
      ], origin: ByteOrigin(runs: []), encoding: "utf-8")
    let evidence = Evidence(TextRange(utf8: 9..<11), of: document.passages[0], in: document)
    let report = Report(
      version: "1", documents: [document], findings: [Self.finding("date/impossible", "12", [evidence])], failures: [])
    #expect(try ReportRenderer().render(report, as: .html).contains("<blockquote dir=\"auto\"><span>שלום "))
  }

  @Test("of more findings than can be told again, lists hold their names, each by its link")
  func manyFindings() throws {
    let documents = ["ledger", "memo"].map { Self.document($0, passages: 40) }
    let findings = (0..<1600).map { number in
      Self.finding(
        number % 2 == 0 ? "conflict/numeric" : "quote/altered", "finding number \(number)",
        [
          Evidence(documents[0].passages[number % 40], in: documents[0]),
          Evidence(documents[1].passages[number / 40], in: documents[1]),
        ])
    }
    var report = Report(version: "1", documents: documents, findings: findings, failures: [])
    report.mark(against: Baseline([]))
    let page = try ReportRenderer().render(report, as: .html)
    let changes = try #require(
      page.components(separatedBy: "<section id=\"changes\"").last?.components(separatedBy: "</section>").first)
    #expect(changes.contains("<li>conflict/numeric: <span class=\"names\"><a href=\"#f-"))
    #expect(changes.components(separatedBy: "<a href=\"#f-").count == 1601)
    #expect(!changes.contains("<li></li>") && !changes.contains("finding number"))
    #expect(page.contains("<li id=\"pair-1\">"))
  }

  @Test("a long table of sources is folded, a short one is not")
  func sources() throws {
    let documents = (0..<51).map { Self.document("source-\($0)", passages: 1) }
    func page(_ count: Int) throws -> String {
      let report = Report(version: "1", documents: Array(documents.prefix(count)), findings: [], failures: [])
      return try ReportRenderer().render(report, as: .html)
    }
    #expect(try page(51).contains("<summary>51 sources, each with"))
    #expect(try !page(50).contains("sources, each with"))
  }

  @Test("cards are put in order whatever is ready first")
  func order() throws {
    let documents = ["ledger", "memo"].map { Self.document($0, passages: 300) }
    let findings = (0..<300).map { number in
      Self.finding("quote/altered", "number \(number).", [Evidence(documents[0].passages[number], in: documents[0])])
    }
    let report = Report(version: "1", documents: documents, findings: findings, failures: [])
    let page = try ReportRenderer().render(report, as: .html)
    let numbers = page.components(separatedBy: "<h4><b>").dropFirst().compactMap { Int($0.prefix { $0 != "<" }) }
    #expect(numbers == Array(1...300))
    #expect(try page == ReportRenderer().render(report, as: .html))
  }

  @Test(
    "text of a script that runs from right to left keeps its direction to itself; other text needs nothing",
    arguments: [
      ("שלום", true), ("مرحبا 12", true), ("𐤀𐤁", true), ("Ada Lindqvist", false), ("日本語", false), ("–“é”", false),
    ])
  func direction(text: String, isMixed: Bool) {
    #expect(HTML(isolated: text).markup == (isMixed ? "<bdi>\(text)</bdi>" : text))
    #expect(HTML(directionOf: text).markup == (isMixed ? " dir=\"auto\"" : ""))
  }
}
