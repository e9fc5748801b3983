import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// The real captures beside the checkout, read in place: nothing of them is lost, and what is left out is told.
@Suite("captures of texts")
struct PlainTextCaptureTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "../shared/seeds")
  private static let exist = FileManager.default.fileExists(atPath: folder.appending(path: "furniture.jsonl").path)

  private func documents() throws -> [(id: String, raw: [UInt8], document: Document)] {
    try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).filter { $0.hasSuffix(".txt") }.sorted().map {
      let raw = try Array(Data(contentsOf: Self.folder.appending(path: $0)))
      return (String($0.dropLast(4)), raw, try SourceParser().parse(raw, id: "text", path: $0))
    }
  }

  private static func words(_ text: String) -> [String: Int] {
    var words: [String: Int] = [:]
    for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      words[String(word), default: 0] += 1
    }
    return words
  }

  @Test(
    "every word stands in a passage or in furniture, as often as in the file",
    .enabled(if: exist, "no captures beside this checkout"))
  func words() throws {
    for (id, raw, document) in try documents() {
      let kept = document.passages.map(\.text) + document.furniture.map(\.text)
      #expect(Self.words(kept.joined(separator: "\n")) == Self.words(String(decoding: raw, as: UTF8.self)), "\(id)")
    }
  }

  @Test(
    "labelled furniture stands in no passage; what is left out beside it are links and headers alone",
    .enabled(if: exist, "no captures beside this checkout"))
  func furniture() throws {
    struct Row: Decodable {
      var source: String
      var text: String
    }
    let rows = try Data(contentsOf: Self.folder.appending(path: "furniture.jsonl")).split(separator: 0x0A).map {
      try JSONDecoder().decode(Row.self, from: $0)
    }
    #expect(rows.count > 20)
    for (id, _, document) in try documents() {
      let labels = rows.filter { $0.source == id }.map(\.text)
      for label in labels {
        #expect(!document.passages.contains { $0.text.contains(label) }, "\(id) shows “\(label)”")
      }
      // A short line that no label names may be left out; a paragraph may not.
      let known: Set<String> = [
        "link list", "page header", "page number", "page-break repeat", "line printed twice", "related links",
        "site biography", "byline",
      ]
      for block in document.furniture where !known.contains(block.reason) {
        #expect(
          labels.contains { block.text.contains($0) || $0.contains(block.text) } || block.text.count < 60, "\(id)")
      }
      #expect(document.furniture.filter { $0.reason == "site biography" }.count <= 2, "\(id)")
    }
  }
}
