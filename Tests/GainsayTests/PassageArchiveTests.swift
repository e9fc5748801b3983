import Foundation
import TextReuse
import Testing

@testable import gainsay

@Suite("a file of passages that is not held")
struct PassageArchiveTests {
  private static func inFile(_ text: String, _ work: (String) throws -> Void) throws {
    try Binary.inProject { binary in
      try binary.write(text, to: "p.jsonl")
      try work(binary.folder.appending(path: "p.jsonl").path)
    }
  }

  /// A thousand passages: every third without id, blank and broken lines between them.
  private static let text = (0..<1000).map { number in
    let id = number % 3 == 0 ? "" : #""id":"p\#(number)","#
    return "{\(id)\"text\":\"passage number \(number) has some words\"}\n" + (number % 7 == 0 ? "\n" : "")
      + (number % 50 == 9 ? "{broken\n" : "")
  }.joined()

  @Test("numbers rise, and lead back to text and id", arguments: ["", "\u{FEFF}"])
  func numbers(mark: String) throws {
    try Self.inFile(mark + Self.text) { path in
      let archive = try PassageArchive(path)
      let batch = try archive.batch(0)
      #expect(batch.numbers.count == 1000 && batch.numbers == Array(Set(batch.numbers)).sorted())
      #expect(batch.numbers.allSatisfy { $0 < archive.textLimit })
      let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, number) in batch.numbers.enumerated() {
        var text: [UInt8] = []
        let id = try archive.read(number, into: &text)
        #expect(String(decoding: text, as: UTF8.self) == "passage number \(index) has some words")
        if index % 3 != 0 {
          #expect(id == "p\(index)")
        } else {
          let line = try #require(Int(id.dropFirst()))
          #expect(lines[line - 1].contains("number \(index) has"))
        }
      }
      #expect(archive.notes.faultCount == 20 && archive.notes.passageCount == 1000)
      let fault = try #require(archive.notes.faults(limit: 1).first)
      #expect(lines[fault.line - 1] == "{broken")
    }
  }

  @Test("parts of a file that meet anywhere hold every passage once")
  func parts() throws {
    try Self.inFile(Self.text) { path in
      let size = Self.text.utf8.count
      let all = try PassageArchive(path).batch(0).numbers
      for cut in stride(from: 1, to: size, by: 997) {
        let halves = try [0..<cut, cut..<size].flatMap { try PassageArchive(path, range: $0).batch(0).numbers }
        #expect(halves == all)
      }
    }
  }

  @Test("ids that stand on several lines are told")
  func ids() throws {
    let lines = ["a", "b", "a", "c", "b", "a"].map { "{\"id\":\"\($0)\",\"text\":\"some words here\"}\n" }
    try Self.inFile(lines.joined()) { path in
      let archive = try PassageArchive(path)
      _ = try archive.batch(0)
      let repeated = try archive.ids(hashed: try #require(archive.notes.repeatedIDs))
      #expect(repeated.map(\.id) == ["a", "b"] && repeated.map(\.count) == [3, 2])
    }
  }

  @Test("an archive in bounded memory finds what a search in memory finds")
  func bounded() throws {
    try Self.inFile(Self.text) { path in
      let archive = try PassageArchive(path)
      let texts = try archive.batch(0)
      let expected = ReuseSearch(width: 1).run(on: texts.texts)
      var matches: [TextMatch] = []
      let folder = URL(filePath: path).deletingLastPathComponent().path
      let phrases = try PartitionedSearch(ReuseSearch(width: 1), folder: folder, memory: 0).run(on: archive) {
        matches += $0
      }
      #expect(matches.map(\.one) == expected.matches.map { texts.numbers[$0.one] })
      #expect(phrases.count == expected.boilerplate.count)
    }
  }
}
