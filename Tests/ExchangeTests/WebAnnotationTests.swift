import ClaimModel
import Foundation
import Testing

@testable import Exchange

@Suite("W3C Web Annotations")
struct WebAnnotationTests {
  private func read(_ text: String) throws -> DraftReading { try WebAnnotationReader.read(Array(text.utf8)) }

  /// An annotation with a body and a target, both JSON.
  private func annotation(body: String = "[]", target: String, more: String = "") -> String {
    """
    {"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":"https://notes.example/1","created":"2024-01-02T03:04:05Z",
     \(more)"body":\(body),"target":\(target)}
    """
  }

  private let target = """
    {"source":"https://example.org/a","selector":{"type":"TextQuoteSelector","exact":"the words","prefix":"before ","suffix":" after"}}
    """

  @Test("there and back: nothing is lost")
  func roundTrip() throws {
    let reading = try read(WebAnnotationWriter.text(Examples.all))
    #expect(reading.refusals.isEmpty)
    #expect(reading.drafts.count == Examples.all.count)
    for (draft, placed) in zip(reading.drafts, Examples.all) { Examples.expect(draft, is: placed) }
    #expect(reading.drafts.first?.source.addresses.first == "https://www.example.org/bridge?id=7")
  }

  @Test("the same bytes each time; a record that was not annotated with a quote is left out")
  func written() {
    let text = WebAnnotationWriter.text(Examples.all)
    #expect(text == WebAnnotationWriter.text(Examples.all))
    #expect(!text.contains("<script>"))
    #expect(text.contains("\"total\": \(Examples.all.count)"))
    let bare = Annotation(id: "a", claim: "c", source: "s", selectors: [.position(start: 0, end: 3)], stance: .supports)
    #expect(
      WebAnnotationWriter.text([PlacedAnnotation(annotation: bare, claim: nil, source: nil)]).contains("\"total\": 0"))
  }

  @Test("a capture's moment is a date, its day a span")
  func state() {
    var placed = Examples.all[0]
    #expect(WebAnnotationWriter.text([placed]).contains("\"sourceDate\": \"2024-06-01T12:00:00.000Z\""))
    placed.source?.captured = "2024-02"
    let text = WebAnnotationWriter.text([placed])
    #expect(text.contains("\"sourceDateStart\": \"2024-02-01T00:00:00Z\""))
    #expect(text.contains("\"sourceDateEnd\": \"2024-02-29T23:59:59Z\""))
  }

  @Test("one, a list, a page, a collection, a graph, lines")
  func containers() throws {
    let one = annotation(target: target)
    for text in [
      one, "[\(one)]", "{\"type\":\"AnnotationPage\",\"items\":[\(one)]}",
      "{\"type\":[\"AnnotationCollection\"],\"first\":{\"type\":\"AnnotationPage\",\"items\":\(one)}}",
      "{\"@graph\":[\(one)]}", "[[\(one)]]",
    ] {
      let reading = try read(text)
      #expect(reading.drafts.count == 1, "\(text)")
      #expect(reading.refusals.isEmpty)
    }
    let lines = Array(repeating: one.replacing("\n", with: ""), count: 3)
    let reading = try read(lines.joined(separator: "\n") + "\n{broken\n")
    #expect(reading.drafts.map(\.place) == ["line 1", "line 2", "line 3"])
    #expect(reading.refusals.map(\.place) == ["line 4"])
  }

  @Test("pages that lie elsewhere are said")
  func elsewhere() throws {
    let reading = try read(
      """
      {"type":"AnnotationCollection","first":{"type":"AnnotationPage","items":["https://n.example/9"],"next":"https://n.example/p2"}}
      """)
    #expect(reading.refusals.map(\.name) == ["https://n.example/9", "https://n.example/p2"])
  }

  @Test("bodies of every form: a value, a text, tags, resources, choices")
  func bodies() throws {
    let body = """
      [{"type":"TextualBody","value":"a remark"},{"type":"TextualBody","value":"claim:flood","purpose":"tagging"},
       {"value":"Refutes","purpose":["tagging"]},{"value":"river","purpose":"tagging"},"https://example.org/more",
       {"type":"SpecificResource","purpose":"commenting","source":{"type":"TextualBody","value":"another"}},
       {"type":"Choice","items":[{"type":"TextualBody","value":"first"},{"type":"TextualBody","value":"second"}]},
       {"type":"TextualBody","value":"probably wrong","purpose":"assessing"}]
      """
    let draft = try #require(try read(annotation(body: body, target: target)).drafts.first)
    #expect(draft.claim == "flood")
    #expect(draft.stance == .refutes)
    #expect(
      draft.note
        == "probably wrong\n\na remark\n\nhttps://example.org/more\n\nanother\n\nfirst\n\ntags: river")
    let value = annotation(target: target, more: "\"bodyValue\":\"short\",").replacing("\"body\":[],", with: "")
    #expect(try read(value).drafts.first?.note == "short")
    let tagged = annotation(body: "{\"value\":\"supports\"}", target: target, more: "\"motivation\":\"tagging\",")
    #expect(try read(tagged).drafts.first?.stance == .supports)
  }

  @Test("two claims are two annotations; two stances are none")
  func tags() throws {
    func tag(_ words: String) -> String { "{\"value\":\"\(words)\",\"purpose\":\"tagging\"}" }
    let two = annotation(body: "[\(tag("claim:a")),\(tag("claim:b")),\(tag("stance:discusses"))]", target: target)
    #expect(try read(two).drafts.map(\.claim) == ["a", "b"])
    let torn = annotation(body: "[\(tag("supports")),\(tag("refutes"))]", target: target)
    #expect(try Examples.reason(read(torn)).contains("supports and refutes"))
  }

  @Test("who made it: a name, an account, an address, several")
  func creators() throws {
    for (creator, name) in [
      ("{\"type\":\"Person\",\"name\":\"Ann\"}", "Ann"),
      ("\"https://people.example/ann\"", "https://people.example/ann"),
      ("{\"email\":\"mailto:ann@example.org\"}", "ann@example.org"),
      ("[{\"nickname\":\"ann\"},{\"name\":\"Bo\"}]", "ann, Bo"),
    ] {
      let text = annotation(target: target, more: "\"creator\":\(creator),")
      #expect(try read(text).drafts.first?.annotator == name)
    }
  }

  @Test("selectors: a range of two quotes, a refined quote, a refined position, a fragment that a quote refines")
  func selectors() throws {
    func words(_ selector: String) throws -> AnnotationDraft.Words {
      let target = "{\"source\":{\"id\":\"https://example.org/a\"},\"selector\":\(selector)}"
      return try #require(try read(annotation(target: target)).drafts.first).words
    }
    func quote(_ exact: String, _ more: String = "") -> String {
      "{\"type\":\"TextQuoteSelector\",\"exact\":\"\(exact)\"\(more)}"
    }
    #expect(
      try words("{\"type\":\"RangeSelector\",\"startSelector\":\(quote("from")),\"endSelector\":\(quote("to"))}")
        == .span(from: QuotedWords(exact: "from"), to: QuotedWords(exact: "to")))
    let inner = QuotedWords(exact: "narrow", prefix: "a ", suffix: " one")
    #expect(try words(quote("a narrow one", ",\"refinedBy\":\(quote("narrow"))")) == .quote(inner))
    let position = "{\"type\":\"TextPositionSelector\",\"start\":2,\"end\":8}"
    #expect(try words(quote("a narrow one", ",\"refinedBy\":\(position)")) == .quote(inner))
    #expect(
      try words("{\"type\":\"FragmentSelector\",\"value\":\"p3\",\"refinedBy\":[\(quote("w")),\(position)]}")
        == .quote(QuotedWords(exact: "w")))
    #expect(
      try words("[\(position),\(quote("w"))]") == .quote(QuotedWords(exact: "w", position: .codePoints(2..<8))))
  }

  @Test("several targets are several annotations, none with our id")
  func targets() throws {
    let drafts = try read(annotation(target: "[\(target),\(target)]")).drafts
    #expect(drafts.count == 2)
    #expect(drafts.allSatisfy { $0.id == nil && $0.name == "https://notes.example/1" })
    #expect(drafts[0].ulid(source: "a", claim: "b")?.low == drafts[1].ulid(source: "a", claim: "b")?.low)
    #expect(drafts[0].ulid(source: "a", claim: "b")?.low != drafts[0].ulid(source: "a", claim: "c")?.low)
  }

  @Test(
    "what is no annotation of words is said with the reason",
    arguments: [
      ("{\"type\":\"Note\"}", "its type"), ("{\"type\":\"Annotation\"}", "no target"),
      ("{\"type\":\"Annotation\",\"target\":\"https://example.org/a\"}", "whole page"),
      (
        "{\"type\":\"Annotation\",\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextPositionSelector\",\"start\":1,\"end\":2}}}",
        "only places"
      ),
      (
        "{\"type\":\"Annotation\",\"target\":{\"source\":\"x\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":7}}}",
        "only places"
      ),
      (
        "{\"type\":\"Annotation\",\"target\":{\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"w\"}}}",
        "no source"
      ),
      (
        "{\"type\":\"Annotation\",\"target\":{\"type\":\"Choice\",\"items\":[\"https://example.org/a\"]}}",
        "set of resources"
      ),
      ("7", "its type"), ("\"text\"", "its type"), ("{}", "its type"),
      (
        "{\"type\":\"Annotation\",\"gainsay:attribution\":{\"gainsay:kind\":\"ghost\"},\"target\":\"x\"}",
        "gainsay:attribution"
      ),
    ])
  func unusable(text: String, reason: String) throws {
    #expect(try Examples.reason(read(text)).contains(reason))
  }

  @Test("what is no JSON is no file of annotations", arguments: ["", "{", "[1,", "\u{0}", "{\"a\":\"\\ud800\"}"])
  func malformed(text: String) {
    #expect(throws: ExchangeError.self) { try read(text) }
  }

  @Test("values that lie deep in one another end in an error or a refusal")
  func deep() {
    let text = String(repeating: "[", count: 100_000)
    #expect(throws: ExchangeError.self) { try read(text) }
    let nested = String(repeating: "{\"refinedBy\":", count: 300) + "1" + String(repeating: "}", count: 300)
    let body = String(repeating: "{\"source\":", count: 300) + "1" + String(repeating: "}", count: 300)
    for text in [
      annotation(target: "{\"source\":\"x\",\"selector\":\(nested)}"), annotation(body: body, target: target),
    ] {
      do { _ = try read(text) } catch { #expect(error is ExchangeError) }
    }
  }
}
