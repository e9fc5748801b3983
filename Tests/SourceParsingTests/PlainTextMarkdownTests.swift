import ClaimModel
import Testing

@testable import SourceParsing

@Suite("Markdown")
struct PlainTextMarkdownTests {
  private func parse(_ text: String, _ path: String = "text.md") throws -> Document {
    try SourceParser().parse(Array(text.utf8), id: "text", path: path)
  }

  @Test("headings of both kinds keep their level, and the path to a paragraph is theirs")
  func headings() throws {
    let document = try parse(
      """
      Harbour
      =======

      The wall stands.

      Cost
      ----

      It cost 41 million.

      ### Stone ###

      It is of granite.

      ## Ships {#ships}

      There are none.
      """)
    #expect(document.passages.filter { $0.role == .heading }.map(\.text) == ["Harbour", "Cost", "Stone", "Ships"])
    #expect(document.passages.compactMap(\.level) == [1, 2, 3, 2])
    #expect(document.passages.first { $0.text == "It is of granite." }?.headings == ["Harbour", "Cost", "Stone"])
    #expect(document.source.title == "Harbour")
    #expect(document.source.found[.title] == "line 1, headline")
  }

  @Test("marks go and words stay, each at its place")
  func inline() throws {
    let text =
      "# A\n\nThe **wall** at *Toll*_mouth_ costs `41 * 2` &amp; more\\*, says [the *plan*](https://port.example/plan \"Plan\").\n"
    let document = try parse(text)
    let passage = try #require(document.passages.last)
    #expect(passage.text == "The wall at Tollmouth costs 41 * 2 & more*, says the plan.")
    let link = try #require(document.links.first)
    #expect(link.target == "https://port.example/plan")
    #expect(link.words == "the plan")
    #expect(document.text.utf8Slice(try #require(link.range).utf8) == "the plan")
    let bytes = document.origin.bytes(for: passage.range).flatMap { Array(text.utf8)[$0] }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "The wall at Tollmouth costs 41 * 2 &amp; more*, says the plan.")
  }

  @Test(
    "links in all their forms",
    arguments: [
      ("See [the plan][plan] now.", "See the plan now.", "https://port.example/p"),
      ("See [plan] now.", "See plan now.", "https://port.example/p"),
      ("See [Plan][] now.", "See Plan now.", "https://port.example/p"),
      ("See <https://port.example/p> now.", "See https://port.example/p now.", "https://port.example/p"),
      ("See https://port.example/p.", "See https://port.example/p.", "https://port.example/p"),
      ("See <a href=\"https://port.example/p\">the plan</a> now.", "See the plan now.", "https://port.example/p"),
      ("See [a (b)](https://port.example/p_(1)) now.", "See a (b) now.", "https://port.example/p_(1)"),
    ])
  func links(text: String, words: String, target: String) throws {
    let document = try parse("# A\n\n\(text)\n\n[plan]: https://port.example/p 'The plan'\n")
    #expect(document.passages.last?.text == words)
    #expect(document.links.map(\.target) == [target])
    #expect(document.furniture.map(\.reason) == ["link definition"])
  }

  @Test("brackets and stars that are no marks stay")
  func literal() throws {
    let text = "# A\n\nHe said [sic] that 2 * 3 < 7 and snake_case_words [x](no link) *stay.\n"
    #expect(
      try parse(text).passages.last?.text
        == "He said [sic] that 2 * 3 < 7 and snake_case_words [x](no link) *stay.")
  }

  @Test("lists, nested and numbered, keep their items apart; what stands further in belongs to its item")
  func lists() throws {
    let document = try parse(
      """
      # List

      Before it:

      1. The first item
         goes on here.
         - An inner item.
         - [x] Another one, done.

         A paragraph of the first item.
      2. The second item.

      After it.
      """)
    #expect(
      document.passages.dropFirst().map(\.text) == [
        "Before it:", "The first item goes on here.", "An inner item.", "Another one, done.",
        "A paragraph of the first item.", "The second item.", "After it.",
      ])
    #expect(
      document.passages.dropFirst().map(\.role) == [
        .paragraph, .listItem, .listItem, .listItem, .listItem, .listItem, .paragraph,
      ])
  }

  @Test("the marks of notes and the notes lead to each other")
  func notes() throws {
    let document = try parse("# A\n\nIt leaks.[^1] It is old[^log] and high.\n\n[^1]: The log.\n[^log]: The chart.\n")
    #expect(document.links.map(\.target) == ["#fn:1", "#fn:log", "#fnref:1", "#fnref:log"])
    let places = try document.links.map { try #require($0.range).lowerBound }
    #expect(places.map { document.text.utf8Slice(0..<$0.utf8).suffix(8) }.prefix(2) == ["t leaks.", "t is old"])
    #expect(places.map { document.passage(at: $0)?.text }.suffix(2) == ["The log.", "The chart."])
    #expect(!document.text.contains("^"))
  }

  @Test("quotations, code, notes, tables, rules, comments and pictures are what they are")
  func blocks() throws {
    let document = try parse(
      """
      # All

      > The wall is
      > too low.
      >
      > > So they said.

      ```swift
      let wall = 41
      # no heading
      ```

          let sea = *free*

      Granite[^1] lasts.

      | Year | Height |
      | ---: | :----- |
      | 2016 | 4.1 `m|` |

      ---

      <!-- nobody sees
      this -->

      ![A low wall](wall.png)

      [^1]: From the quarry
          at Sable.
      """)
    let roles = document.passages.dropFirst().map { ($0.role, $0.text) }
    let expected: [(Passage.Role, String)] = [
      (.blockQuote, "The wall is too low."), (.blockQuote, "So they said."),
      (.paragraph, "let wall = 41 # no heading"), (.paragraph, "let sea = *free*"), (.paragraph, "Granite lasts."),
      (.tableRow, "Year | Height"), (.tableRow, "2016 | 4.1 m|"), (.footnote, "From the quarry at Sable."),
    ]
    #expect(roles.count == expected.count)
    for (found, wanted) in zip(roles, expected) { #expect(found.0 == wanted.0 && found.1 == wanted.1, "\(found)") }
    #expect(document.furniture.map(\.reason) == ["rule", "comment", "picture"])
    #expect(document.furniture.map(\.text) == ["---", "nobody sees this", "A low wall"])
  }

  @Test("elements of HTML part what Markdown does not")
  func elements() throws {
    let document = try parse(
      """
      <h1 align="center">Harbour</h1>
      <p>One <b>bold</b><br>line.</p>
      <ul><li>Item</li></ul>
      <table><tr><th>Year</th><td>2016</td></tr></table>
      """)
    #expect(document.passages.map(\.text) == ["Harbour", "One bold line.", "Item", "Year | 2016"])
    #expect(document.passages.map(\.role) == [.heading, .paragraph, .listItem, .tableRow])
    #expect(document.passages.first?.level == 1)
  }

  @Test("a text file that shows Markdown's marks is Markdown; one of comments is none")
  func signs() throws {
    #expect(
      try parse("# Title\n\nWords with **weight**.\n", "a.txt").passages.map(\.text) == ["Title", "Words with weight."])
    let configuration = "# the port\nport = 80\n# the host\nhost = *all*\n"
    #expect(try parse(configuration, "a.txt").text.contains("*all*"))
  }

  @Test(
    "input made to be slow is read like any other",
    arguments: [
      "[", "](", "*a_b**", "`a", "<a <!-- ", "> ", "- ", "&#", "![x](", "[a]: b\n",
    ])
  func hostile(unit: String) throws {
    let text = "# Title\n\n" + String(repeating: unit, count: 400_000 / unit.utf8.count) + "\n\nThe last words.\n"
    #expect(try parse(text).passages.last?.text == "The last words.")
  }
}
