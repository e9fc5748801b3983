import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// Every passage leads back to bytes of the raw file that hold its words.
@Suite("places of plain text")
struct PlainTextPlaceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(in folders: [String]) -> [URL] {
    folders.flatMap { folder -> [URL] in
      let place = root.appending(path: folder)
      let found =
        FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? []
      return found.filter { ["txt", "md"].contains($0.pathExtension) }
    }.sorted { $0.path < $1.path }
  }

  /// Checks the places of all passages and links of a raw file.
  private func check(_ raw: [UInt8], _ path: String, encoding: String.Encoding = .utf8) throws {
    let document = try SourceParser().parse(raw, id: "text", path: path)
    #expect(document.text == document.passages.map(\.text).joined(separator: "\n\n"))
    for passage in document.passages {
      #expect(document.text.utf8Slice(passage.range.utf8) == passage.text)
      #expect(
        !passage.text.hasPrefix(" ") && !passage.text.hasSuffix(" ") && !passage.text.contains("  "), "\(passage.id)")
      let bytes = document.origin.bytes(for: passage.range).flatMap { raw[$0] }
      let again = try #require(String(data: Data(bytes), encoding: encoding))
      #expect(Self.squeezed(again) == Self.squeezed(passage.text), "\(path), \(passage.id)")
    }
    for link in document.links where !link.words.isEmpty {
      if let range = link.range { #expect(document.text.utf8Slice(range.utf8) == link.words) }
    }
  }

  /// Letters, digits and marks alone: white space, and the bars that part cells, are the parser's.
  private static func squeezed(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.replacing("&amp;", with: "&").unicodeScalars.filter {
          !$0.properties.isWhitespace && $0 != "|" && $0 != "\u{AD}" && $0 != "\u{FEFF}"
        }))
  }

  @Test("in every text of the labelled topics and the seeds", arguments: files(in: ["Tests/Corpora", "seeds"]))
  func shipped(file: URL) throws {
    try check(Array(Data(contentsOf: file)), file.lastPathComponent)
  }

  @Test("in the documentation's Markdown", arguments: files(in: ["Documentation"]))
  func documentation(file: URL) throws {
    try check(Array(Data(contentsOf: file)), file.lastPathComponent)
  }

  private static let captures = files(in: ["../shared/seeds"])

  @Test("in the real captures beside the checkout", .enabled(if: !captures.isEmpty, "no captures beside this checkout"))
  func real() throws {
    for file in Self.captures { try check(Array(Data(contentsOf: file)), file.lastPathComponent) }
  }

  /// A text of the kinds of block that a text has, from a seeded generator.
  static func text(seed: UInt64) -> String {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    func next(_ limit: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(limit))
    }
    let words = [
      "the", "wall", "at", "Peña", "costs", "£41", "million", "café", "harbour", "“said”", "it’s", "self-evident", "so",
      "Größe", "naïve", "tide", "of", "and", "quay", "engineers",
    ]
    func sentence(_ count: Int) -> String {
      (0..<count).map { _ in words[next(words.count)] }.joined(separator: " ") + "."
    }
    func wrapped(_ text: String, indent: String) -> String {
      var lines = [indent]
      for word in text.split(separator: " ") {
        if lines[lines.count - 1].count + word.count > 60 { lines.append(indent) }
        lines[lines.count - 1] += (lines[lines.count - 1] == indent ? "" : " ") + word
      }
      return lines.joined(separator: "\n")
    }
    var blocks: [String] = []
    for index in 0..<12 {
      switch next(7) {
      case 0: blocks.append("HEADING NUMBER \(index)")
      case 1: blocks.append(wrapped("- " + sentence(12), indent: "").replacing("\n", with: "\n  "))
      case 2: blocks.append("Year      Height     Cost\n2016      4.1        12,000\n2017      4.2        13,500")
      case 3: blocks.append(wrapped(sentence(30), indent: "> "))
      case 4: blocks.append("https://port.example/\(index)")
      default: blocks.append(wrapped((0..<4).map { _ in sentence(10) }.joined(separator: " "), indent: ""))
      }
    }
    return blocks.joined(separator: "\n\n")
  }

  @Test("in generated texts, in every encoding and with every end of line", arguments: 1...12, ["\n", "\r\n", "\r"])
  func generated(seed: Int, end: String) throws {
    let text = Self.text(seed: UInt64(seed)).replacing("\n", with: end)
    try check(Array(text.utf8), "text.txt")
    try check(Array(text.utf8), "text.md")
    let latin = try #require(text.data(using: .windowsCP1252))
    try check(Array(latin), "text.txt", encoding: .windowsCP1252)
    let wide = try #require(text.data(using: .utf16LittleEndian))
    try check([0xFF, 0xFE] + wide, "text.txt", encoding: .utf16LittleEndian)
  }

  @Test("lines are counted whatever ends them", arguments: ["\n", "\r\n", "\r"])
  func lines(end: String) throws {
    let text = ["A title", "", "The first paragraph of the text.", "", "", "The second one, further down."]
    let document = try SourceParser().parse(Array(text.joined(separator: end).utf8), id: "text", path: "text.txt")
    #expect(document.passages.map(\.line) == [1, 3, 6])
  }
}
