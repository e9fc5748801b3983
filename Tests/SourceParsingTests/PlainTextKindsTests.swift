import ClaimModel
import Testing

@testable import SourceParsing

/// Kinds of text files: prints, columns, mails, books, memoranda of engineers, captured pages.
@Suite("kinds of plain text")
struct PlainTextKindsTests {
  private func parse(_ text: String) throws -> Document {
    try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt")
  }

  private static let words =
    "The survey of the harbour bed was made in the spring by two divers who had worked there before, and it found eleven wrecks of which three were on no chart at all. The harbour master has asked for money to mark them before the winter storms begin again."

  static func wrapped(_ text: String, at width: Int, indent: String = "") -> [String] {
    var lines = [indent]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > width { lines.append(indent) }
      lines[lines.count - 1] += (lines[lines.count - 1] == indent ? "" : " ") + word
    }
    return lines
  }

  @Test("pages that form feeds end lose their heads and numbers, and a sentence goes on across them")
  func formFeeds() throws {
    let lines = Self.wrapped(Self.words + " " + Self.words, at: 60)
    var pages: [String] = []
    for start in stride(from: 0, to: lines.count, by: 3) {
      let page = lines[start..<min(start + 3, lines.count)].joined(separator: "\n")
      pages.append("            Harbour Survey\n\n\(page)\n\n\n                   \(start / 3 + 1)\n")
    }
    let document = try parse(pages.joined(separator: "\u{0C}"))
    #expect(document.text.replacing("\n\n", with: " ").hasSuffix(Self.words + " " + Self.words))
    #expect(document.furniture.count { $0.reason == "page number" } == pages.count)
    #expect(document.furniture.count { $0.reason == "page header" } >= pages.count - 1)
  }

  @Test("a page in two columns is read one column after the other")
  func columns() throws {
    let left = Self.wrapped("Left it begins. " + Self.words, at: 36)
    let right = Self.wrapped("Right it begins. " + Self.words, at: 36)
    let count = max(left.count, right.count)
    let lines = (0..<count).map { index in
      let one = index < left.count ? left[index] : ""
      return one + String(repeating: " ", count: 42 - one.count) + (index < right.count ? right[index] : "")
    }
    let document = try parse("A Title Across The Page\n\n" + lines.joined(separator: "\n") + "\n")
    let text = document.passages.dropFirst().map(\.text).joined(separator: " ")
    #expect(text == "Left it begins. \(Self.words) Right it begins. \(Self.words)")
  }

  @Test("notes below a rule are notes, page by page")
  func notes() throws {
    let lines = Self.wrapped(Self.words, at: 64).joined(separator: "\n")
    let document = try parse(
      "\(lines)\n\n______________\n1 See the survey of the year before.\n2 Minutes of the Board, which were never\nprinted.\n\n                         2\n\n\(lines)\n\n                         3\n"
    )
    #expect(document.passages.map(\.role) == [.paragraph, .footnote, .footnote, .paragraph])
    #expect(document.passages[2].text == "2 Minutes of the Board, which were never printed.")
  }

  @Test("a rule amid the text parts two paragraphs, and stands apart")
  func rules() throws {
    let half = "She went up before him, for the stairs were steep and he was old and the wind came down"
    let document = try parse(
      Self.wrapped(Self.words + " " + half, at: 64).joined(separator: "\n")
        + "\n\n       *       *       *\n\nAt half past two the ship struck.\n")
    #expect(document.passages.map(\.text) == [Self.words + " " + half, "At half past two the ship struck."])
    #expect(document.furniture.map(\.reason) == ["rule"])
  }

  @Test("tables set with spaces become rows of cells, their titles captions; justified prose stays prose")
  func tables() throws {
    let lines = Self.wrapped(Self.words, at: 64)
    let justified = lines.map { $0.replacing(" the ", with: "  the ").replacing(" of ", with: "   of ") }
    let document = try parse(
      lines.joined(separator: "\n")
        + "\n\nTable 1. Wrecks found, by year\n\n    Year      Wrecks     Cost\n    ----------------------------\n    2016          11    4,000\n    2017           9\n\n"
        + justified.joined(separator: "\n") + "\n")
    #expect(
      document.passages.map(\.text) == [
        Self.words, "Table 1. Wrecks found, by year", "Year | Wrecks | Cost", "2016 | 11 | 4,000", "2017 | 9",
        Self.words,
      ])
    #expect(
      document.passages.map(\.role) == [.paragraph, .caption, .tableRow, .tableRow, .tableRow, .paragraph])
    #expect(document.passages.last?.repeats == document.passages.first?.id)
  }

  @Test("contents with leaders and drawings are no sentences")
  func contents() throws {
    let lines = Self.wrapped(Self.words, at: 64).joined(separator: "\n")
    let document = try parse(
      "Table of Contents\n\n1.  Frames . . . . . . . . . . . . . 2\n2.  References . . . . . . . . . . . 3\n\n1.  Frames\n\n\(lines)\n\n   +---+      +---+\n   | a |----->| b |\n   +---+      +---+\n\n\(lines)\n"
    )
    #expect(document.passages.map(\.text) == ["1. Frames", Self.words, Self.words])
    #expect(document.passages.first?.level == 2)
    #expect(Set(document.furniture.map(\.reason)) == ["table of contents", "drawing"])
  }

  @Test("a message: header, quotation by depth, numbered list, signature")
  func mail() throws {
    let document = try parse(
      """
      From: Petra Lindqvist <petra@port.example>
      To: Thea Osei <thea@grain.example>
      Subject: Re: Who knew about the gauge?
      Date: Tue, 5 Mar 2019 18:20:01 +0000

      Dear Thea,

      thank you for your message. I have looked through the logs again, and
      I am afraid that they say what you think they say.

      > We lost four hundred tonnes. I should like to know who saw the last
      > reading, and when.
      > > The office opened at six.

      It was seen by nobody, for the lamp is in a room that is locked up at
      night:

        1. The lamp will be moved.
        2. A second gauge
           will be bought.

      -- 
      Petra Lindqvist, Harbour Engineer
      """)
    #expect(
      document.passages.map(\.text) == [
        "Dear Thea,",
        "thank you for your message. I have looked through the logs again, and I am afraid that they say what you think they say.",
        "We lost four hundred tonnes. I should like to know who saw the last reading, and when.",
        "The office opened at six.",
        "It was seen by nobody, for the lamp is in a room that is locked up at night:", "1. The lamp will be moved.",
        "2. A second gauge will be bought.",
      ])
    #expect(
      document.passages.map(\.role) == [
        .paragraph, .paragraph, .blockQuote, .blockQuote, .paragraph, .listItem, .listItem,
      ])
    #expect(Set(document.furniture.map(\.reason)) == ["mail header", "mail signature"])
  }

  @Test("a book: chapters, verse, pictures, notes, and the words around it")
  func book() throws {
    let lines = Self.wrapped(Self.words, at: 70).joined(separator: "\n")
    let document = try parse(
      """
      Title: The Lamp at Port Sable

      Author: Ida Morrow

      *** START OF THE EBOOK THE LAMP AT PORT SABLE ***

      THE LAMP AT PORT SABLE



      CHAPTER I

      THE KEEPER

      \(lines)

            "The lamp is out, the lamp is out,
              And who shall light it now?

      [Illustration: The Marigold strikes the Nun]

      CHAPTER II

      \(lines)

      [1] It is said that the stairs have ninety-three steps, and that the
      ninetieth is loose.

      *** END OF THE EBOOK THE LAMP AT PORT SABLE ***

      You may give it away.
      """)
    #expect(document.source.title == "The Lamp at Port Sable")
    #expect(document.source.authors == ["Ida Morrow"])
    let headings = document.passages.filter { $0.role == .heading }
    #expect(headings.map(\.text) == ["THE LAMP AT PORT SABLE", "CHAPTER I", "THE KEEPER", "CHAPTER II"])
    #expect(headings.map(\.level) == [1, 2, nil, 2])
    #expect(document.passages.map(\.role).contains(.caption))
    #expect(document.passages.last?.role == .footnote)
    #expect(document.furniture.count { $0.reason == "licence" } == 2)
  }

  @Test("a captured page: menus, share bars and promotions go, what stands between them stays")
  func capture() throws {
    let document = try parse(
      """
      Skip to main content
      The Estuary Chronicle
      News Sport Opinion Tides

      Home > News > Harbour

      Flood shuts Marsh Haven quay for the third time

      By Orla Tennant
      5 min read
      Facebook Twitter WhatsApp

      \(Self.words)

      Related: The gauge that was not there

      Two warehouses were flooded to the height of a man’s waist, and the grain in them is lost.

      12 Comments

      Most read
      Tide tables sold out
      Who switched off the lamp?

      © 2019 The Estuary Chronicle. All rights reserved.
      """)
    #expect(document.source.title == "Flood shuts Marsh Haven quay for the third time")
    #expect(document.source.publisher == "The Estuary Chronicle")
    let texts = document.passages.map(\.text)
    #expect(texts.contains(Self.words))
    #expect(texts.contains { $0.hasPrefix("Two warehouses") })
    #expect(!texts.contains { $0.contains("Tide tables") || $0.contains("Related") || $0.contains("Home") })
  }

  @Test("lines of a letterhead and of labels stay lines; a title that a line's end cuts is whole")
  func heads() throws {
    let lines = Self.wrapped(Self.words, at: 70).joined(separator: "\n")
    let document = try parse(
      "                  REPUBLIC OF SABLE\n                MINISTRY OF HARBOURS\n\nTO:      The Board\nDATE:    9 March 2019\n\nReconnaissance of the lower quay after the flood of the year before:\nsummary of findings\n\n\(lines)\n\n\(lines)\n"
    )
    #expect(
      document.passages.prefix(5).map(\.text) == [
        "REPUBLIC OF SABLE", "MINISTRY OF HARBOURS", "TO: The Board", "DATE: 9 March 2019",
        "Reconnaissance of the lower quay after the flood of the year before: summary of findings",
      ])
  }

  @Test("compounds keep the hyphen that a line's end shows, other words lose it; a dash keeps its space")
  func hyphens() throws {
    let text = """
      The newly-
      built wall is GPL-
      compatible, or so the engi-
      neers say; the twenty-
      three of them, and Petrosyan-
      Hale, both pre-
      and post-war, hold that it —
      being new — stands--
      or falls.
      """
    let document = try parse(text + "\n\n" + Self.wrapped(Self.words, at: 30).joined(separator: "\n"))
    #expect(
      document.passages.first?.text
        == "The newly-built wall is GPL-compatible, or so the engineers say; the twenty-three of them, and Petrosyan-Hale, both pre- and post-war, hold that it — being new — stands--or falls."
    )
  }

  @Test("several short questions above long paragraphs are headings; one may be the writer's")
  func questions() throws {
    let two = try parse("What failed?\n\n\(Self.words)\n\nWho knew of it?\n\n\(Self.words) And so on.\n")
    #expect(two.passages.map(\.role) == [.heading, .paragraph, .heading, .paragraph])
    let one = try parse("A title of four\n\n\(Self.words)\n\nWho knew of it?\n\n\(Self.words) And so on.\n")
    #expect(one.passages.map(\.role) == [.heading, .paragraph, .paragraph, .paragraph])
  }

  @Test(
    "input made to be slow is read like any other",
    arguments: [
      "> ", "(", "[", "some   wide   gaps\n", "- an item\n", "word\n----\n", "7\n\n", "http://", "\u{0C}x",
      "a |\n| b |\n",
      "By Jane Roe\n", "re-\n", "Key: value\n",
    ])
  func hostile(unit: String) throws {
    let text = "Words.\n\n" + String(repeating: unit, count: 300_000 / unit.utf8.count) + "\n\nThe last words of all.\n"
    #expect(try parse(text).passages.last?.text == "The last words of all.")
  }
}
