import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("plain text")
struct PlainTextTests {
  private func parse(_ text: String) throws -> Document {
    try SourceParser().parse(Array(text.utf8), id: "text", path: "text.txt")
  }

  private static let words =
    "The survey of the harbour bed was made in the spring by two divers who had worked there before, and it found eleven wrecks of which three were on no chart at all. The harbour master has asked for money to mark them before the winter storms begin again."

  private func wrapped(_ text: String, at width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }

  @Test("a line is a paragraph where lines are long")
  func longLines() throws {
    let document = try parse("A title of five words\n\n\(Self.words)\n\(Self.words)\n")
    #expect(document.passages.map(\.text) == ["A title of five words", Self.words, Self.words])
    #expect(document.source.title == "A title of five words")
  }

  @Test("hard wraps are joined, with and without a blank line between the lines", arguments: ["\n", "\n\n"])
  func wraps(separator: String) throws {
    let lines = wrapped(Self.words, at: 60)
    let text = (lines + [separator == "\n" ? "" : ""] + lines).joined(separator: separator)
    let document = try parse(text)
    #expect(document.text.replacingOccurrences(of: "\n\n", with: " ") == Self.words + " " + Self.words)
  }

  @Test("page headers and numbers go, and the sentence they cut is whole")
  func pages() throws {
    let lines = wrapped(Self.words + " " + Self.words, at: 60)
    var text: [String] = []
    for (index, line) in lines.enumerated() {
      if index % 4 == 0 { text += ["", "Harbour Board - Minutes            Page \(index / 4 + 1) of 3", "-----", ""] }
      text.append(line)
    }
    let document = try parse(text.joined(separator: "\n"))
    #expect(document.text.replacingOccurrences(of: "\n\n", with: " ") == Self.words + " " + Self.words)
    #expect(document.furniture.contains { $0.reason == "page header" })
  }

  @Test("lines that a page break repeated or garbled are healed")
  func breaks() throws {
    let lines = wrapped(Self.words + " " + Self.words, at: 60)
    let repeated =
      Array(lines[..<4]) + [lines[4].filter { $0 != "," && $0 != "." }, " " + lines[4]] + Array(lines[5...])
    #expect(
      try parse(repeated.joined(separator: "\n\n")).text.replacingOccurrences(of: "\n\n", with: " ") == Self.words + " "
        + Self.words)
    #expect(isGarbled("h s rv y f th h rb r b d", of: "The survey of the harbour bed was made"))
    #expect(!isGarbled("It is as if we do so", of: "It is as if we do so in the end, and so on"))
  }

  private func isGarbled(_ line: String, of clean: String) -> Bool {
    Array(line.utf8).withUnsafeBufferPointer { line in
      Array(clean.utf8).withUnsafeBufferPointer { clean in
        PageBreaks.isGarbled(TextStretch(line, 0..<line.count), of: TextStretch(clean, 0..<clean.count))
      }
    }
  }

  @Test("a word cut at a line's end is whole again, a compound keeps its hyphen")
  func hyphens() throws {
    let document = try parse(
      """
      The survey of the harbour bed was made in the spring by some engi-
      neers who had worked there before, and who were all of them well-
      known to the harbour master and to his two old clerks in the office
      on the quay, where nobody had heard of such a thing as a survey yet.

      The harbour master has asked for money to mark them all at once and
      before the winter storms begin again and the wrecks are lost to all
      of the boats that come and go there in the dark and in the thick of
      the fog, when nobody in the office on the quay can see the pier now.
      """)
    #expect(document.text.contains("some engineers who"))
    #expect(document.text.contains("well-known to"))
  }

  @Test("links that stand alone are the page's citations, and no passage")
  func links() throws {
    let document = try parse("\(Self.words)\n\nhttps://archive.is/o/x1/port.example/a\nhttps://port.example/b\n")
    #expect(document.passages.count == 1)
    #expect(document.links.map(\.target) == ["https://archive.is/o/x1/port.example/a", "https://port.example/b"])
  }

  @Test("a print's header names title, outlet, address and day")
  func printed() throws {
    let document = try parse(
      "\(Self.words)\n\n6/26/25, 12:52 PM The Harbour Bed | The Gazette\n\nhttps://archive.is/20160315145840/http://gazette.example/2015/12/10/harbour/ 7/16\n\n\(Self.words)\n"
    )
    #expect(document.source.title == "The Harbour Bed")
    #expect(document.source.publisher == "The Gazette")
    #expect(document.source.published?.description == "2015-12-10")
    #expect(document.source.url == "http://gazette.example/2015/12/10/harbour/")
    #expect(document.passages.count == 2)
  }

  @Test("front matter and key lines are metadata")
  func frontMatter() throws {
    let source = try parse("---\ntitle: The Harbour Bed\nauthor: Ada Venn\ndate: 2024-05-04\n---\n\n\(Self.words)\n")
      .source
    #expect(source.title == "The Harbour Bed")
    #expect(source.authors == ["Ada Venn"])
    #expect(source.published?.description == "2024-05-04")
  }

  @Test("furniture by its words, each phrase where it must stand")
  func phrases() {
    for phrase in FurniturePhrases.all {
      let words = String(
        decoding: UnsafeBufferPointer(start: phrase.words.utf8Start, count: phrase.words.utf8CodeUnitCount),
        as: UTF8.self)
      let block = words.hasSuffix(":") ? words + " harbour" : words
      #expect(FurnitureRules.reason(for: block) != nil, "\(words)")
      if phrase.place == .inside { continue }
      let sentence = "On that day the harbour master said that \(words) was a thing of which nobody had ever heard."
      #expect(FurnitureRules.reason(for: sentence) == nil, "\(words)")
    }
  }

  @Test(
    "furniture by its form",
    arguments: [
      ("<link rel=\"stylesheet\" href=\"a.css\"></link>", "markup"),
      ("To read the full text, click here.", "navigation"),
      ("More from the Gazette", "related links"), ("© 2024 The Gazette. All rights reserved.", "copyright"),
      ("Copyright 2024 The Gazette", "copyright"), ("(c) The Gazette 2024", "copyright"),
      ("ADVERTISEMENT", "advertisement"),
      ("J. ROE/AFP/Getty Images", "photo credit"), ("Jane Roe via Getty Images", "photo credit"),
      ("An expert's point of view on a current event.", "section label"), ("5 min read", "section label"),
      ("Harbour newsShipping", "navigation"), ("Home > News > Harbour", "navigation"), ("12 Comments", "comment form"),
      ("Facebook Twitter WhatsApp", "share bar"), ("Leave a Reply", "comment form"),
    ])
  func forms(text: String, reason: String) {
    #expect(FurnitureRules.reason(for: text) == reason)
  }

  @Test(
    "sentences of an article are no furniture",
    arguments: [
      "The harbour master will share this with the board.",
      "More from the quay than from the town came to the meeting.",
      "Ada Venn wrote to McTavish about it.", "He said: “Sign up or leave.”",
      "The photograph by Orrin hangs in the hall, and nobody looks at it. It is old.", "Learn JavaScript fast",
      "Copyright law was made for printers.", "See https://port.example/plan", "<https://port.example/plan>",
      """
      Subscribe to nothing that you have not read, she said, and least of all to a creed; the others nodded, and the \
      meeting went on to the next point.
      """,
    ])
  func noFurniture(text: String) {
    #expect(FurnitureRules.reason(for: text) == nil)
  }
}
