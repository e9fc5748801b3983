import ClaimModel
import CorpusIndexing
import Foundation
import Testing

@Suite("the index")
struct CorpusIndexTests {
  private func document(_ id: String, _ texts: [String], author: String = "Ada Venn") -> Document {
    var source = Source(id: Identifier(rawValue: id), path: "seeds/\(id).txt")
    source.authors = [author]
    let passages = texts.enumerated().map { index, text in
      Passage(
        id: Identifier(rawValue: "\(id):\(index + 1)"), source: source.id, role: .paragraph,
        range: TextRange(utf8: 0..<text.utf8.count), line: index + 1, text: text)
    }
    return Document(
      source: source, text: texts.joined(separator: "\n\n"), fingerprint: Fingerprint.sha256(texts), passages: passages,
      origin: ByteOrigin(runs: []), encoding: "UTF-8")
  }

  @Test("words, phrases, authors and sources")
  func search() throws {
    let index = try CorpusIndex()
    try index.update(with: [
      document("b", ["The café sells tickets.", "The ferry is late."]),
      document("a", ["Tickets for the ferry."], author: "Ben Orrin"),
    ])
    func find(_ pattern: String, author: String? = nil, source: Identifier<Source>? = nil) throws -> [String] {
      try index.search(pattern, author: author, source: source).map(\.passage.rawValue)
    }
    #expect(try find("tickets") == ["a:1", "b:1"])
    #expect(try find("CAFE") == ["b:1"])
    #expect(try find("ferry tickets") == ["a:1"])
    #expect(try find("\"the ferry\"") == ["a:1", "b:2"])
    #expect(try find("\"ferry the\"") == [])
    #expect(try find("ferry", author: "orrin") == ["a:1"])
    #expect(try find("ferry", source: "b") == ["b:2"])
    for strange in ["", "\"", "AND", "NEAR(", "a*", "-", "text:ferry", "' OR 1"] { _ = try find(strange) }
    #expect(try find("ferry*") == find("ferry"))
  }

  @Test("an updated index holds what a new one holds, after any change")
  func updated() throws {
    let index = try CorpusIndex()
    let steps = [
      [document("a", ["One wall."]), document("b", ["Two walls."])],
      [document("a", ["One pier and a wall."]), document("b", ["Two walls."])],
      [document("b", ["Two walls."])],
      [document("b", ["Two walls."]), document("c", ["A wall again.", "And a wall."])], [],
    ]
    for step in steps {
      try index.update(with: step)
      let fresh = try CorpusIndex()
      try fresh.update(with: step)
      for word in ["wall", "walls", "pier"] { #expect(try index.search(word) == fresh.search(word)) }
      #expect(try index.state(of: step).unchanged.count == step.count)
    }
  }

  @Test("new, changed and missing sources")
  func state() throws {
    let index = try CorpusIndex()
    try index.update(with: [document("a", ["One."]), document("b", ["Two."])])
    let state = try index.state(of: [document("b", ["Two, changed."]), document("c", ["Three."])])
    #expect(state.new == ["c"])
    #expect(state.changed == ["b"])
    #expect(state.missing == ["a"])
  }

  @Test("a damaged index is made anew")
  func damaged() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString).sqlite").path
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) } }
    try Data("no database at all, but some words of text".utf8).write(to: URL(filePath: path))
    let index = try CorpusIndex(path: path)
    try index.update(with: [document("a", ["One wall."])])
    #expect(try CorpusIndex(path: path).search("wall").count == 1)
  }
}
