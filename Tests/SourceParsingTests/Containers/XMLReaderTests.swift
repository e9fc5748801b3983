import Testing

@testable import SourceParsing

@Suite("XML from strangers")
struct XMLReaderTests {
  /// The text of a document, and whether every place in it holds the words it stands for.
  private func read(_ xml: String) -> (text: String, isPlaced: Bool, isWellFormed: Bool) {
    var text = ""
    var isPlaced = true
    let bytes = Array(xml.utf8)
    let isWellFormed = bytes.withUnsafeBufferPointer { buffer in
      XMLReader.read(buffer) { event in
        guard case .text(let run, let place) = event else { return }
        text += String(decoding: run, as: UTF8.self)
        let there = String(decoding: buffer[place], as: UTF8.self)
        isPlaced = isPlaced && (Array(there.utf8) == Array(run) || there.hasPrefix("&") && there.hasSuffix(";"))
      }
    }
    return (text, isPlaced, isWellFormed)
  }

  @Test(
    "every run of text has its place",
    arguments: [
      "plain", "caf\u{E9} \u{201C}noir\u{201D}", "a &amp; b &lt; c", "&#8217;&#x2014;x", " leading", "tail ", "\n\n",
      String(repeating: "long ", count: 500), String(repeating: "é–", count: 700), "<b>x</b>y<b/>z", "a\tb\nc",
    ])
  func places(content: String) {
    for before in ["", "é", String(repeating: "<x y=\"z\"/>", count: 3000)] {
      let result = read("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a>\(before)\(content)</a>")
      #expect(result.isPlaced)
      #expect(result.isWellFormed)
    }
  }

  @Test("entities of the document's own are not expanded, and nothing is fetched")
  func entities() {
    let bomb = """
      <!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
      <!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "file:///etc/passwd"> %p;]><a b="&c;">t&c;&x;u</a>
      """
    #expect(read(bomb).text == "tu")
  }

  @Test("nesting beyond the limit stops, and is said")
  func depth() {
    let deep = String(repeating: "<a>", count: 100_000)
    #expect(!read(deep).isWellFormed)
    #expect(!read(String(repeating: "<a>", count: 300) + "x" + String(repeating: "</a>", count: 300)).isWellFormed)
    #expect(read(String(repeating: "<a>", count: 200) + "x" + String(repeating: "</a>", count: 200)).text == "x")
  }

  @Test("what is damaged gives what stands before the damage")
  func damage() {
    #expect(read("<a><b>words</b><c").text == "words")
    #expect(!read("<a><b>words</b><c").isWellFormed)
    #expect(read("").text.isEmpty)
  }

  @Test("attributes keep their ampersands")
  func attributes() {
    var found: [String] = []
    XMLReader.read(Array("<a x:href=\"https://port.example/?a=1&amp;b=&lt;2&quot;\" y='&#233;'/>".utf8)) { event in
      if case .open(_, let attributes) = event { found = [attributes["href"] ?? "", attributes["y"] ?? ""] }
    }
    #expect(found == ["https://port.example/?a=1&b=<2\"", "é"])
  }
}
