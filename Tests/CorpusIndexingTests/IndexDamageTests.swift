import ClaimModel
import CorpusIndexing
import Foundation
import Testing

@Suite("the index, harmed and changed at random")
struct IndexDamageTests {
  private static let words = ["wall", "pier", "ferry", "tide", "quay", "crown", "ship", "storm", "mayor", "lamp"]

  /// Draws the same numbers on every run (Steele, Lea and Flood 2014, SplitMix64).
  private struct Draw {
    var state: UInt64
    mutating func below(_ limit: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
    }
  }

  private func document(_ id: String, _ draw: inout Draw) -> Document {
    let source = Source(id: Identifier(rawValue: id), path: "seeds/\(id).txt")
    let texts = (0...draw.below(4)).map { _ in
      (0...draw.below(12)).map { _ in Self.words[draw.below(Self.words.count)] }.joined(separator: " ")
    }
    let passages = texts.enumerated().map { index, text in
      Passage(
        id: Identifier(rawValue: "\(id):\(index + 1)"), source: source.id, role: .paragraph,
        range: TextRange(utf8: 0..<text.utf8.count), line: index + 1, text: text)
    }
    return Document(
      source: source, text: texts.joined(separator: "\n\n"), fingerprint: Fingerprint.sha256(texts), passages: passages,
      origin: ByteOrigin(runs: []), encoding: "UTF-8")
  }

  private func answers(_ index: CorpusIndex) throws -> [[PassageHit]] {
    try Self.words.map { try index.search($0) } + [try index.search("\"wall pier\""), try index.search("tide quay")]
  }

  private func inFolder(_ work: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "index-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try work(folder.path)
  }

  @Test("after any row of additions, changes and removals it answers as one that is made anew", arguments: 1...8)
  func updatedIsRebuilt(seed: Int) throws {
    var draw = Draw(state: UInt64(seed))
    let index = try CorpusIndex()
    var held: [String: Document] = [:]
    for _ in 0..<30 {
      for _ in 0...draw.below(3) {
        let id = "s\(draw.below(9))"
        held[id] = draw.below(3) == 0 ? nil : document(id, &draw)
      }
      let documents = Array(held.values)
      try index.update(with: documents)
      let fresh = try CorpusIndex()
      try fresh.update(with: documents)
      #expect(try answers(index) == answers(fresh))
      #expect(try index.state(of: documents).unchanged.count == documents.count)
    }
  }

  @Test("deleted, cut off or written over at any place it is made anew and gives the same answers")
  func harmed() throws {
    try inFolder { (folder: String) throws -> Void in
      var draw = Draw(state: 7)
      let documents = (0..<40).map { document("s\($0)", &draw) }
      let path = folder + "/index.sqlite"
      try CorpusIndex(path: path).update(with: documents)
      let expected = try answers(CorpusIndex(path: path))
      let whole = try Data(contentsOf: URL(filePath: path))
      for turn in 0..<80 {
        var bytes = whole
        let place = draw.below(bytes.count)
        switch turn % 4 {
        case 0: bytes = bytes.prefix(place)
        case 1: bytes[place] ^= UInt8(1 << draw.below(8))
        case 2: for offset in place..<min(bytes.count, place + 512) { bytes[offset] = UInt8(draw.below(256)) }
        default: bytes.append(contentsOf: [UInt8](repeating: 0, count: 1 + draw.below(5000)))
        }
        try bytes.write(to: URL(filePath: path))
        let index = try CorpusIndex(path: path)
        try index.update(with: documents)
        #expect(try answers(index) == expected, "turn \(turn), byte \(place)")
      }
      for ending in ["", ".sha256"] {
        try FileManager.default.removeItem(atPath: path + ending)
        let index = try CorpusIndex(path: path)
        try index.update(with: documents)
        #expect(try answers(index) == expected)
      }
    }
  }
}
