import ClaimModel
import Testing

@testable import Exchange

@Suite("bibliographies")
struct BibliographyTests {
  private func bibtex(_ text: String) throws -> BibliographyReading { try BibTeXReader.read(Array(text.utf8)) }
  private func csl(_ text: String) throws -> BibliographyReading { try CSLReader.read(Array(text.utf8)) }

  @Test(
    "LaTeX to Unicode",
    arguments: [
      (#"G{\"o}del"#, "Gödel"), (#"G\"odel"#, "Gödel"), (#"G\"{o}del"#, "Gödel"), (#"{\'E}cole"#, "École"),
      (#"Ma\~nana"#, "Mañana"), (#"\v{C}apek"#, "Čapek"), (#"\c{c}a"#, "ça"), (#"\c ca"#, "ça"),
      (#"\AA ngstr\"om"#, "Ångström"),
      (#"stra\ss e"#, "straße"), (#"Stra{\ss}e"#, "Straße"), (#"\'{\i}"#, "í"), (#"{\L}\'od\'z"#, "Łódź"),
      (#"\H{o}"#, "ő"),
      (#"{NASA} and {\emph{the Moon}}"#, "NASA and the Moon"), (#"a--b---c"#, "a–b—c"),
      (#"``x'' 50\% \& more"#, "“x” 50% & more"),
      (#"a~b\ c\-d"#, "a b cd"), (#"$E=mc^2$"#, "E=mc^2"), (#"\url{https://a.org/b_c}"#, "https://a.org/b_c"),
      (#"\href{https://a.org}{words}"#, "words"), (#"{{{deep}}}"#, "deep"), (#"open { brace"#, "open brace"),
      (#"tail\"#, "tail"),
      (#"\textendash{} x \unknown{y}"#, "– x y"), (#"\'"#, ""),
    ])
  func latex(text: String, plain: String) { #expect(LaTeXText.plain(text) == plain) }

  @Test("an entry with everything")
  func entry() throws {
    let reading = try bibtex(
      #"""
      Words between entries are comments, and so is an address: ann@example.org.
      @comment{ @article{no, title={not this}} }
      @preamble{"\newcommand{\x}{y}"}
      @string{gaz = "The {Gazette}"}
      @String(more = {of } # gaz)
      @ARTICLE{bridge-2024,
        author    = {Example, Ann and Bo {van der} Example and {The Bridge Board and Others} and others},
        title     = "The {B}ridge" # { that } # "{Moved}: 50\% more",
        journal   = gaz,
        year      = 2024, month = may # "~31",
        doi       = {https://doi.org/10.1000/ABC},
        urldate   = {2024-06-01},
        langid    = {british},
        file      = {Full text:papers/bridge\:2024.pdf:application/pdf;memo.txt},
        url = "https://example.org/a\_b?x=1",
      }
      @misc(plain, title = {A (round) one}, howpublished = {\url{https://example.org/m}}, date = {2023-02/2023-03}, journal = more)
      """#)
    #expect(reading.refusals.isEmpty)
    #expect(reading.entries.map(\.key) == ["bridge-2024", "plain"])
    let one = try #require(reading.entries.first)
    #expect(one.place == "line 6")
    #expect(one.title == "The Bridge that Moved: 50% more")
    #expect(one.authors == ["Ann Example", "Bo van der Example", "The Bridge Board and Others"])
    #expect(one.publisher == "The Gazette")
    #expect(one.published == CalendarDate(year: 2024, month: 5, day: 31))
    #expect(one.doi == "10.1000/abc")
    #expect(one.accessed == CalendarDate(year: 2024, month: 6, day: 1))
    #expect(one.language == "en-GB")
    #expect(one.files == ["papers/bridge:2024.pdf", "memo.txt"])
    #expect(one.url == "https://example.org/a_b?x=1")
    #expect(reading.entries[1].url == "https://example.org/m")
    #expect(reading.entries[1].published == CalendarDate(year: 2023, month: 2))
    #expect(reading.entries[1].publisher == "of The Gazette")
  }

  @Test("names")
  func names() {
    #expect(BibTeXReader.authors("Example, Jr., Ann") == ["Ann Example, Jr."])
    #expect(BibTeXReader.authors(#"{\"O}zt\"urk, Ay{\c{s}}e AND Sand, Bo"#) == ["Ayşe Öztürk", "Bo Sand"])
    #expect(BibTeXReader.authors("Anderson Band") == ["Anderson Band"])
    #expect(BibTeXReader.authors("A\n  and\n  B") == ["A", "B"])
    #expect(BibTeXReader.authors("") == [])
  }

  @Test(
    "a broken entry is said with its line, and the next is read",
    arguments: [
      ("@article{a, title = {open\n", "no end"), ("@article{a, title = \"open\n", "no end"),
      ("@article{a, title {x}}\n", "without a name or “=”"), ("@article{a, journal = undefined}\n", "not defined"),
      ("@article{title = {x}}\n", "no citation key"), ("@article{a, title = }\n", "without a value"),
      ("@article{a, title = {x} year = 2020}\n", "is missing"), ("@string{x {y}}\n", "without “=”"),
    ])
  func broken(text: String, reason: String) throws {
    let reading = try bibtex("\n\(text)@book{good, title = {Good}}\n")
    #expect(reading.entries.map(\.key) == ["good"])
    let refusal = try #require(reading.refusals.first)
    #expect(refusal.place == "line 2")
    #expect(refusal.reason.contains(reason), "\(refusal.reason)")
  }

  @Test("fields that say nothing are said")
  func unread() throws {
    let entry = try #require(
      try bibtex("@misc{a, year={in press}, month={Winter}, doi={n/a}, urldate={last week}}").entries.first)
    #expect(entry.unread.count == 3)
    #expect(entry.published == nil)
    #expect(try bibtex("@misc{a, year={c. 1999}, month={Winter}}").entries.first?.published == CalendarDate(year: 1999))
    #expect(
      try bibtex("@misc{a, year=2023, month=2, day=30}").entries.first?.published == CalendarDate(year: 2023, month: 2))
  }

  @Test("bytes that are no UTF-8, an empty file, mere braces")
  func malformed() throws {
    #expect(throws: ExchangeError.self) { try BibTeXReader.read([0x40, 0xFF]) }
    #expect(try bibtex("").entries.isEmpty)
    #expect(try bibtex("@").entries.isEmpty)
    #expect(try bibtex("@{").refusals.count <= 1)
    _ = try bibtex("@a{b, c = {" + String(repeating: "{", count: 50_000))
    _ = LaTeXText.plain(String(repeating: "{", count: 50_000) + String(repeating: "\\'", count: 50_000))
    _ = LaTeXText.plain(String(repeating: "\\'", count: 50_000))
  }

  @Test("CSL-JSON: a list or one; names, dates, ids of every form")
  func cslJSON() throws {
    let text = """
      [{"id":"a","title":"T","author":[{"family":"Example","given":"Ann","non-dropping-particle":"van"},{"literal":"The Board"}],
        "issued":{"date-parts":[["2024",5,31]]},"accessed":{"raw":"2024-06-01"},"container-title":"Gazette","publisher":"House",
        "URL":"https://example.org/a","DOI":"10.1000/x","language":"en","custom":{"file":"a.html"}},
       {"id":7,"issued":{"date-parts":[2024]}},7,{"title":"no id","issued":"soon","DOI":"x"}]
      """
    let reading = try csl(text)
    #expect(reading.entries.map(\.key) == ["a", "7", ""])
    #expect(reading.refusals.map(\.place) == ["record 3"])
    let one = reading.entries[0]
    #expect(one.authors == ["Ann van Example", "The Board"])
    #expect(one.published == CalendarDate(year: 2024, month: 5, day: 31))
    #expect(one.accessed == CalendarDate(year: 2024, month: 6, day: 1))
    #expect(one.publisher == "Gazette")
    #expect(one.doi == "10.1000/x")
    #expect(one.files == ["a.html"])
    #expect(reading.entries[1].published == CalendarDate(year: 2024))
    #expect(reading.entries[2].unread.count == 2)
    #expect(try csl("{\"id\":\"a\",\"title\":\"T\"}").entries.map(\.key) == ["a"])
    #expect(throws: ExchangeError.self) { try csl("[") }
  }

  @Test(
    "the form of a file is told by its content",
    arguments: [
      ("{\"type\":\"Annotation\"}", .w3c), ("[{\"type\":\"Annotation\"}]", .w3c),
      ("{\"type\":\"AnnotationPage\"}", .w3c),
      ("{\"type\":\"Annotation\"}\n{\"type\":\"Annotation\"}\n", .w3c), ("{\"rows\":[]}", .hypothesis),
      ("[{\"uri\":\"x\",\"target\":[]}]", .hypothesis), ("{\"export_date\":1,\"annotations\":[]}", .hypothesis),
      ("[{\"id\":\"a\",\"title\":\"t\"}]", .csl), ("{\"id\":\"a\",\"type\":\"book\"}", .csl),
      ("% a comment\n@book{a,}", .bibtex), ("\u{FEFF}id,source,quote\n", .csv), ("Quote;URL\n", .csv),
    ] as [(String, ImportFormat)])
  func guess(text: String, format: ImportFormat) throws {
    #expect(try ImportFormat(guessing: Array(text.utf8)) == format)
  }

  @Test(
    "and what is none is said",
    arguments: ["", "words", "{", "7", "[]", "{\"a\":1}", "{\"source\":\"a\",\"quote\":\"b\",\"claim\":\"c\"}"])
  func noGuess(text: String) {
    #expect(throws: ExchangeError.self) { try ImportFormat(guessing: Array(text.utf8)) }
  }
}
