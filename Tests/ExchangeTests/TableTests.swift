import ClaimModel
import Foundation
import Testing

@testable import Exchange

@Suite("tables and lines")
struct TableTests {
  private func read(_ text: String) throws -> DraftReading { try AnnotationTable.read(Array(text.utf8)) }

  @Test("there and back: nothing is lost")
  func roundTrip() throws {
    let reading = try read(AnnotationTable.text(Examples.all))
    #expect(reading.refusals.isEmpty)
    #expect(reading.drafts.count == Examples.all.count)
    for (draft, placed) in zip(reading.drafts, Examples.all) { Examples.expect(draft, is: placed) }
  }

  @Test("a table is RFC 4180: CRLF, quotation marks doubled, a header; every row has as many cells")
  func form() throws {
    let text = AnnotationTable.text(Examples.all)
    #expect(text.unicodeScalars.starts(with: "id,created,claim,".unicodeScalars))
    #expect(Array(text.utf8.suffix(2)) == [0x0D, 0x0A])
    let rows = try CSVText.rows(text)
    #expect(Set(rows.map(\.cells.count)) == [AnnotationTable.Column.allCases.count])
    #expect(CSVText.text([["a\"b", "c,d", "e\nf", ""]]) == "\"a\"\"b\",\"c,d\",\"e\nf\",\r\n")
  }

  @Test("no cell is a formula, and the guard goes again")
  func formulas() throws {
    for text in ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "'=1", "''-x", "'\t"] {
      #expect(CSVText.guarded(text) == "'" + text)
      #expect(CSVText.unguarded("'" + text) == text)
    }
    for text in ["1", "'quoted'", "'", "", "a=1", "'' "] {
      #expect(CSVText.guarded(text) == text)
      #expect(CSVText.unguarded(text) == text)
    }
    // What a spreadsheet reads: no cell begins with a sign that starts a formula.
    for line in AnnotationTable.text(Examples.all).split(separator: "\r\n") {
      for cell in line.split(separator: ",") { #expect(!"=+@".contains(cell.first ?? "a"), "\(line)") }
    }
  }

  @Test("columns in any order, some missing; semicolons; a byte order mark; line ends of every kind")
  func foreign() throws {
    let reading = try read(
      "\u{FEFF}Quote;URL;stance;Owner;id\r\n\"a;b\";https://example.org/a;Refutes;x;7\n\n;;;;\rc;d;;;8")
    #expect(reading.refusals.isEmpty)
    #expect(reading.drafts.map(\.place) == ["line 2", "line 5"])
    #expect(reading.drafts[0].words == .quote(QuotedWords(exact: "a;b")))
    #expect(reading.drafts[0].stance == .refutes)
    #expect(reading.drafts[0].id == nil)
    #expect(reading.drafts[0].name == "7")
    #expect(reading.drafts[1].stance == nil)
    #expect(reading.drafts[1].source.addresses == ["d"])
  }

  @Test(
    "a bad row is said, the others go on",
    arguments: [
      ("s,w,supports,extra", "4 cells"), ("s,,supports", "“quote” is empty"), ("s,w,maybe", "stance is “maybe”"),
      (",w,supports", "names no source"),
    ])
  func badRow(row: String, reason: String) throws {
    let reading = try read("source,quote,stance\r\na,b,supports\r\n\(row)\r\nc,d,refutes\r\n")
    #expect(reading.drafts.count == 2)
    #expect(reading.refusals.map(\.place) == ["line 3"])
    #expect(reading.refusals[0].reason.contains(reason))
  }

  @Test("attributions that contradict themselves")
  func attribution() throws {
    let reading = try read(
      "source,quote,attribution,speaker,cue\na,b,speaker,,x\na,b,ghost,,\na,b,,Ann,said\na,b,anonymous,,most\n")
    #expect(reading.refusals.count == 2)
    #expect(reading.drafts.map(\.attribution) == [.speaker(name: "Ann", cue: "said"), .anonymous(cue: "most")])
  }

  @Test("what is no table", arguments: ["", "a,b\n1,2", "quote\nx", "source,quote\n\"open", "source,quote\n\"a\"b,c"])
  func malformed(text: String) {
    #expect(throws: ExchangeError.self) { try read(text) }
  }

  @Test("bytes that are no UTF-8 are said")
  func encoding() {
    #expect(throws: ExchangeError.malformed(detail: "no UTF-8")) { try AnnotationTable.read([0x71, 0xFF, 0x2C]) }
  }

  @Test("lines for annotate --bulk hold what it reads")
  func lines() throws {
    var placed = Examples.all
    placed[1].place = 7
    let lines = BulkLines.text(placed).split(separator: "\n")
    #expect(lines.count == placed.count)
    for (line, one) in zip(lines, placed) {
      let node = try JSONNode(line.utf8)
      #expect(Examples.bytes(node["quote"]?.text) == Examples.bytes(one.annotation.quote))
      #expect(Examples.bytes(node["note"]?.text) == Examples.bytes(one.annotation.note))
      #expect(node["claim"]?.text == "bridge-cost")
      #expect(node["speaker"]?.text == one.annotation.attribution.speakerName)
    }
    #expect(lines[1].contains("\"place\":7"))
    #expect(!lines[0].contains("place"))
  }
}
