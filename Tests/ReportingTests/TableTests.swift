import ClaimModel
import Testing

@testable import Reporting

struct CSVTests {
  @Test(arguments: [
    ("plain", "plain"), ("a,b", "\"a,b\""), ("a \"b\"", "\"a \"\"b\"\"\""), ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"),
    ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("'=1", "''=1"), ("'s wall", "'s wall"),
    ("\rx", "⟨U+000D⟩x"), ("\u{FF1D}1", "'\u{FF1D}1"), ("a\u{202E}b\u{1B}", "a⟨U+202E⟩b⟨U+001B⟩"), ("", ""),
    ("=a,\"b\"", "\"'=a,\"\"b\"\"\""),
  ])
  func cellsAreHarmless(cell: String, written: String) {
    #expect(CSVCell.text(cell) == written)
  }

  @Test func rowsEndAsTheStandardSays() {
    let rows = FindingsTable(SampleReport.report).text.unicodeScalars.split(separator: "\r\n".unicodeScalars)
    #expect(rows.count == 1 + SampleReport.report.findings.count)
    #expect(String(String.UnicodeScalarView(rows[0])).split(separator: ",").count == FindingsTable.header.count)
  }
}

struct PlaceTests {
  @Test(arguments: [
    ("seeds/a.html", "seeds/a.html"), ("seeds/crawl.warc#7", "seeds/crawl.warc"), ("seeds/a#b", "seeds/a#b"),
    ("seeds/no#2.txt", "seeds/no#2.txt"), ("#7", "#7"), ("a#", "a#"),
  ])
  func membersAreInTheirFile(path: String, file: String) {
    #expect(FindingPlace.file(of: path) == file)
  }

  @Test(arguments: [
    ("seeds/a b.html", "seeds/a%20b.html"), ("seeds/ü#?%.txt", "seeds/%C3%BC%23%3F%25.txt"), ("/x/y", "file:///x/y"),
  ])
  func addressesAreEncoded(path: String, address: String) {
    #expect(SARIFLocation.address(of: path) == address)
  }

  @Test(arguments: [("a\nb\nc", [1, 1, 2, 2, 3]), ("a\rb\rc", [1, 1, 2, 2, 3]), ("a\r\nb", [1, 1, 1, 2])])
  func linesAreCountedAsTheParserDoes(text: String, lines: [Int]) {
    let ends = LineEnds(Array(text.utf8))
    #expect(text.utf8.indices.indices.isEmpty == false && (0..<text.utf8.count).map(ends.line) == lines)
  }

  @Test(arguments: [
    "a\nbc\n\nd", "", String(repeating: "x", count: 3_000) + "\ny\n" + String(repeating: "z", count: 1_100),
  ])
  func columnsAreCountedFromTheLastLineEnd(text: String) {
    let bytes = Array(text.utf8)
    let ends = LineEnds(bytes)
    for place in 0...bytes.count {
      let start = (bytes[..<place].lastIndex(of: 0x0A) ?? -1) + 1
      #expect(ends.column(of: place) == place - start + 1)
    }
  }
}
