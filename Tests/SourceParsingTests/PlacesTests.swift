import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

/// Pages of the labelled sets beside the checkout, read in place.
enum LabelledPages {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/bench/extract")
  static var areHere: Bool { FileManager.default.fileExists(atPath: folder.path) && gzip != nil }

  private static let gzip = ["/bin/gzip", "/usr/bin/gzip"].first { FileManager.default.isExecutableFile(atPath: $0) }

  /// The paths of a set's pages, every `step`th.
  static func paths(of set: String, step: Int) throws -> [String] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: set).path)
      .filter { $0.hasSuffix(".gz") }.sorted()
    return stride(from: 0, to: names.count, by: step).map { folder.appending(path: "\(set)/\(names[$0])").path }
  }

  /// The bytes of a page.
  static func read(_ path: String) throws -> [UInt8] {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(filePath: gzip ?? "/bin/gzip")
    process.arguments = ["-dc", path]
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Array(bytes)
  }
}

@Suite("every word leads back to its bytes")
struct PlacesTests {
  /// What is wrong with the places of a document; `nil` where nothing is.
  static func fault(in document: Document, raw: [UInt8]) -> String? {
    let text = Array(document.text.utf8)
    var covered = 0
    for run in document.origin.runs(in: TextRange(utf8: 0..<text.count)) {
      for index in covered..<max(covered, run.text.lowerBound) where text[index] > 0x20 && text[index] != 0x7C {
        return "no bytes behind offset \(index)"
      }
      covered = run.text.upperBound
      guard run.bytes.upperBound <= raw.count, !run.bytes.isEmpty else { return "bytes \(run.bytes) beyond the file" }
      let words = text[run.text]
      let bytes = raw[run.bytes]
      // Byte by byte; white space of one byte is a space.
      if words.count == bytes.count, zip(words, bytes).allSatisfy({ $0 == $1 || $0 == 0x20 && $1 <= 0x20 }) { continue }
      let decoded = String(decoding: bytes, as: UTF8.self)
      // White space of any kind is one space; a reference begins with `&`; bad bytes stand as U+FFFD.
      if words.elementsEqual([0x20]),
        decoded.allSatisfy({ $0.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}" }) || bytes.first == 0x26
          || bytes.allSatisfy({ $0 < 0x20 || $0 == 0x7F })
      {
        continue
      }
      if bytes.first == 0x26 || words.elementsEqual([0xEF, 0xBF, 0xBD]) { continue }
      return "“\(String(decoding: words, as: UTF8.self))” was made from “\(decoded)”"
    }
    for index in covered..<text.count where text[index] > 0x20 { return "no bytes behind offset \(index)" }
    for passage in document.passages {
      guard text[passage.range.utf8].elementsEqual(passage.text.utf8) else { return "\(passage.id) is not its range" }
    }
    return nil
  }

  @Test(
    "of every page in UTF-8 of the labelled sets, each byte of each passage",
    .enabled(if: LabelledPages.areHere, "no labelled pages beside this checkout"),
    arguments: [("aeb", 1), ("fundus", 1), ("naeb", 3), ("wcxb", 3), ("trafeval", 3)])
  func labelledPages(set: String, step: Int) throws {
    var checked = 0
    for path in try LabelledPages.paths(of: set, step: step) {
      let raw = try LabelledPages.read(path)
      guard let document = try? SourceParser().parse(raw, id: "page", path: "page.html"), document.encoding == "UTF-8"
      else { continue }
      checked += 1
      if let fault = Self.fault(in: document, raw: raw) { Issue.record("\(path): \(fault)") }
    }
    #expect(checked > 30)
  }

  @Test("references, joined spaces and comments inside words")
  func handmade() throws {
    let page = Array(
      "<article><p>Caf\u{E9}&nbsp;&eacute;<!-- x -->t&eacute; \r\n\t and&#8217;s <b>bo</b>ld; it went on for a long while, as the board, which met in May, had foreseen.</p></article>"
        .utf8)
    let document = try SourceParser().parse(page, id: "page", path: "page.html")
    #expect(document.text.hasPrefix("Café été and’s bold; it"))
    #expect(Self.fault(in: document, raw: page) == nil)
    let place = try #require(document.text.utf8.firstIndex(of: UInt8(ascii: "b")))
    let offset = document.text.utf8.distance(from: document.text.startIndex, to: place)
    #expect(
      document.origin.bytes(for: TextRange(utf8: offset..<offset + 2)).map { String(decoding: page[$0], as: UTF8.self) }
        == ["bo"])
  }
}
