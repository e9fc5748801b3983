import ClaimModel
import Foundation
import Testing

@testable import Exchange

@Suite("Hypothesis")
struct HypothesisTests {
  private func read(_ text: String) throws -> DraftReading { try HypothesisReader.read(Array(text.utf8)) }

  private func row(
    tags: String = "[]", text: String = "a remark", selectors: String? = nil, more: String = ""
  ) -> String {
    let quote = """
      {"type":"RangeSelector","startContainer":"/p[1]","endContainer":"/p[1]","startOffset":0,"endOffset":9},
      {"type":"TextPositionSelector","start":3,"end":8},
      {"type":"TextQuoteSelector","exact":"words","prefix":"the ","suffix":" after"}
      """
    return """
      {"id":"aB-1","created":"2024-01-02T03:04:05.678901+00:00","updated":"2024-01-03T00:00:00+00:00","user":"acct:ann@notes.example",\(more)
       "uri":"https://example.org/a","text":"\(text)","tags":\(tags),"target":[{"source":"https://example.org/a#top","selector":[\(selectors ?? quote)]}]}
      """
  }

  @Test("the answer of a search, an export, a list, one alone")
  func containers() throws {
    for text in [
      "{\"total\":1,\"rows\":[\(row())]}", "{\"export_date\":\"x\",\"annotations\":[\(row())]}", "[\(row())]", row(),
    ] {
      let reading = try read(text)
      #expect(reading.refusals.isEmpty)
      let draft = try #require(reading.drafts.first)
      #expect(
        draft.words
          == .quote(QuotedWords(exact: "words", prefix: "the ", suffix: " after", position: .utf16(3..<8))))
      #expect(draft.name == "aB-1")
      #expect(draft.id == nil)
      #expect(draft.note == "a remark")
      #expect(draft.annotator == "ann@notes.example")
      #expect(draft.source.addresses == ["https://example.org/a", "https://example.org/a#top"])
      #expect(draft.created == 1_704_164_645_678)
    }
    #expect(try read("[\(row(more: "\"user_info\":{\"display_name\":\"Ann\"},"))]").drafts.first?.annotator == "Ann")
  }

  @Test("tags decide claim and stance; others go with the remark")
  func tags() throws {
    let draft = try #require(
      try read("[\(row(tags: "[\"claim:flood\",\"stance:refutes\",\"river\",\"Flood 2024\"]"))]").drafts.first)
    #expect(draft.claim == "flood")
    #expect(draft.stance == .refutes)
    #expect(draft.note == "a remark\n\ntags: river, Flood 2024")
    #expect(try read("[\(row(tags: "[\"Supports\"]", text: ""))]").drafts.first?.stance == .supports)
    #expect(try read("[\(row(tags: "[\"supports\",\"discusses\"]"))]").refusals.count == 1)
    #expect(try read("[\(row(tags: "[\"claim:a\",\"claim:b\"]"))]").drafts.map(\.claim) == ["a", "b"])
  }

  @Test("notes on a page and replies are said, not dropped")
  func withoutQuote() throws {
    let page = row(selectors: "").replacing("aB-1", with: "page")
    let reply = row(selectors: "", more: "\"references\":[\"aB-1\"],").replacing("aB-1", with: "reply")
    let reading = try read("[\(row()),\(page),\(reply),7]")
    #expect(reading.drafts.count == 1)
    #expect(reading.refusals.map(\.name) == ["page", "reply", nil])
    #expect(reading.refusals.map(\.place) == ["record 2", "record 3", "record 4"])
    #expect(reading.refusals[0].reason.contains("whole page"))
    #expect(reading.refusals[1].reason.contains("reply"))
  }

  @Test("a position in UTF-16 becomes one in code points where the words stand there, and is dropped elsewhere")
  func position() {
    let text = "𝔘𝔫𝔦: the words after"
    func at(_ range: Range<Int>, _ words: String = "words") -> Range<Int>? {
      QuotedWords(exact: words, position: .utf16(range)).codePoints(in: text)
    }
    #expect(at(12..<17) == 9..<14)
    #expect(at(9..<14) == nil)
    #expect(at(0..<2, "𝔘") == 0..<1)
    #expect(at(1..<3, "𝔘") == nil)
    #expect(at(12..<99) == nil)
    #expect(QuotedWords(exact: "words", position: .codePoints(9..<14)).codePoints(in: text) == 9..<14)
    #expect(QuotedWords(exact: "words", position: .codePoints(10..<15)).codePoints(in: text) == nil)
    #expect(QuotedWords(exact: "words").codePoints(in: text) == nil)
  }

  @Test("what is no list of annotations", arguments: ["", "{}", "7", "{\"rows\":7}", "{\"rows\":[", "null"])
  func malformed(text: String) {
    #expect(throws: ExchangeError.self) { try read(text) }
  }

  @Test("fields of other types are no trap")
  func types() throws {
    let reading = try read(
      """
      {"rows":[{"target":7},{"target":[{"selector":{"type":"TextQuoteSelector","exact":"w"}}]},{"uri":["x"],"tags":{"a":1},"text":7,
       "created":7,"user":{},"target":{"selector":[{"type":["TextQuoteSelector"],"exact":"w"},{"type":"TextPositionSelector","start":-1,"end":"x"}]}}]}
      """)
    #expect(reading.drafts.count == 1)
    #expect(reading.refusals.count == 2)
  }
}
