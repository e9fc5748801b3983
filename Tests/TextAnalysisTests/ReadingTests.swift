import Testing
import TextAnalysis

@Suite("polarity, speech, quotations, shingles, archive addresses")
struct ReadingTests {
  @Test("whose word it is")
  func speech() {
    func read(_ text: String) -> Speech { Speech(text, words: Word.words(in: text)) }
    #expect(read("The wall fell.") == .author)
    #expect(read("Ada Venn said that the wall fell.") == .named("Ada Venn", cue: "said"))
    #expect(read("“The wall fell,” said Ada Venn.") == .named("Ada Venn", cue: "said"))
    guard case .unnamed(let cue, _) = read("Most analysts believe that the wall fell.") else {
      Issue.record("most analysts are nobody")
      return
    }
    #expect(cue == "Most analysts believe")
    #expect(
      read("Analysts at Harbour Bank believe that the wall fell.") != read("Analysts believe that the wall fell."))
  }

  @Test(
    "quotations are what stands between the marks",
    arguments: ["She said “⟦the wall fell⟧” and left.", "\"⟦One⟧\" and \"⟦two⟧\"", "None."])
  func quotations(marked: String) {
    let text = marked.filter { $0 != "⟦" && $0 != "⟧" }
    let bytes = Array(text.utf8)
    let found = Quotations.ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == marked.split(separator: "⟦").dropFirst().map { String($0.prefix { $0 != "⟧" }) })
  }

  @Test("alignment finds the longest common words, for all short sequences")
  func alignment() {
    func longest(_ a: ArraySlice<Int>, _ b: ArraySlice<Int>) -> Int {
      guard let x = a.first, let y = b.first else { return 0 }
      if x == y { return 1 + longest(a.dropFirst(), b.dropFirst()) }
      return max(longest(a.dropFirst(), b), longest(a, b.dropFirst()))
    }
    for one in 0..<81 {
      for other in 0..<81 {
        func digits(_ number: Int) -> [Int] { [number / 27, number / 9 % 3, number / 3 % 3, number % 3] }
        let (a, b) = (digits(one), digits(other))
        let pairs = WordAlignment(a[...], b[...]).pairs
        #expect(pairs.count == longest(a[...], b[...]), "\(a) \(b)")
        #expect(pairs.allSatisfy { a[$0.0] == b[$0.1] })
      }
    }
  }

  @Test(
    "archive addresses and what they wrap",
    arguments: [
      ("https://web.archive.org/web/20190304120000/http://port.example/minutes", "http://port.example/minutes"),
      ("https://archive.is/o/4JSjO/www.port.example/a", "http://www.port.example/a"),
      ("https://archive.is/20160315145840/http://port.example/2015/12/10/a", "http://port.example/2015/12/10/a"),
      ("https://archive.is/o/x/https://web.archive.org/web/20190304/http://port.example/a", "http://port.example/a"),
      ("https://archive.ph/AbCdE", nil),
      ("https://archive.ph/2021.05.04-123456/https://port.example/a", "https://port.example/a"),
      ("https://archive.today/newest/https://port.example/a?b=c", "https://port.example/a?b=c"),
      ("https://web.archive.org/web/https://port.example/a", "https://port.example/a"),
      ("https://arquivo.pt/noFrame/replay/20101010101010/http://port.example/a", "http://port.example/a"),
      ("https://www.webcitation.org/6abc?url=http%3A%2F%2Fport.example%2Fa", "http://port.example/a"),
      (
        "https://webcache.googleusercontent.com/search?q=cache:x1Y:https://port.example/a+dam", "https://port.example/a"
      ),
      ("https://perma.cc/AB12-CD34", nil),
      ("https://web.archive.org/web/2019/https://archive.ph/AbCdE", nil),
    ])
  func archives(address: String, original: String?) {
    let archive = ArchiveAddress(address)
    #expect(archive != nil)
    #expect(archive?.original == original)
  }

  @Test(
    "when a capture was taken, in UTC and as precise as the address is",
    arguments: [
      ("https://web.archive.org/web/20131110121040/http://port.example/a", "2013-11-10T12:10:40Z"),
      ("https://web.archive.org/web/20131110121040id_/http://port.example/a", "2013-11-10T12:10:40Z"),
      ("https://archive.ph/2021.05.04-123456/https://port.example/a", "2021-05-04T12:34:56Z"),
      ("https://web.archive.org/web/201311/http://port.example/a", "2013-11"),
      ("https://archive.is/o/x/https://web.archive.org/web/20190304/http://port.example/a", "2019-03-04"),
      ("https://web.archive.org/web/20139910/http://port.example/a", nil),
      ("https://archive.ph/AbCdE", nil),
    ])
  func captures(address: String, captured: String?) { #expect(ArchiveAddress(address)?.captured == captured) }

  @Test(
    "addresses of no archive",
    arguments: [
      "https://port.example/2019/03/04/minutes", "https://port.example/20190304/minutes", "port", "",
      "https://port.example/20190304/minutes.html", "https://port.example/20190304/a.b-minutes",
    ])
  func noArchive(address: String) {
    #expect(ArchiveAddress(address) == nil)
  }
}
