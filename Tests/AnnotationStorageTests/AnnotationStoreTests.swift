import AnnotationStorage
import ClaimModel
import Foundation
import Testing

@Suite("the annotation store")
struct AnnotationStoreTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
  private var store: AnnotationStore { AnnotationStore(directory: folder.path) }
  private let claim = Claim(id: "wall-cost", statement: "The wall cost 41 million.", topic: "wall")

  private func annotation(_ id: Identifier<Annotation> = "01a") -> Annotation {
    Annotation(
      id: id, claim: "wall-cost", source: "gazette",
      selectors: [.quote(exact: "41 / million", prefix: "“", suffix: ""), .position(start: 3, end: 15)],
      stance: .refutes,
      attribution: .speaker(name: "Ada Venn", cue: "said"), note: "see page 3")
  }

  private func read(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }

  private func write(_ text: String, to path: String) throws {
    let place = folder.appending(path: path)
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: place)
  }

  @Test("what is saved is read back, one canonical file a record")
  func roundTrip() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try store.save(claim)
    try store.save(annotation())
    let contents = store.load()
    #expect(contents.claims == [claim])
    #expect(contents.annotations == [annotation()])
    #expect(contents.failures.isEmpty)
    let text = try read("gazette/01a.json")
    #expect(text.hasSuffix("}\n"))
    #expect(text.contains("\"exact\" : \"41 / million\""))
    let before = try read("claims/wall-cost.json")
    try store.save(claim)
    #expect(try read("claims/wall-cost.json") == before)
  }

  @Test("fields of others are kept, and a field that was removed goes")
  func unknownFields() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try write(
      #"{"schema":"gainsay/claim/1","id":"wall-cost","statement":"Old.","topic":"t","grade":"false"}"#,
      to: "claims/wall-cost.json")
    try store.save(Claim(id: "wall-cost", statement: "New."))
    let text = try read("claims/wall-cost.json")
    #expect(text.contains("\"grade\" : \"false\""))
    #expect(text.contains("New."))
    #expect(!text.contains("topic"))
  }

  @Test("a record of a newer schema is never written over")
  func newer() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try write(#"{"schema":"gainsay/claim/2","id":"wall-cost","words":"Other."}"#, to: "claims/wall-cost.json")
    #expect(throws: StorageError.self) { try store.save(claim) }
    #expect(try read("claims/wall-cost.json").contains("Other."))
    #expect(store.load().failures.map(\.reason).contains { $0.contains("gainsay/claim/2") })
  }

  @Test("a newer schema is read as far as it is understood, and not written")
  func newerReadable() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let text = #"{"schema":"gainsay/claim/2","id":"wall-cost","statement":"S.","words":"Other."}"#
    try write(text, to: "claims/wall-cost.json")
    let contents = store.load()
    #expect(contents.claims == [Claim(id: "wall-cost", statement: "S.")])
    #expect(contents.failures.isEmpty)
    #expect(throws: StorageError.self) { try store.save(claim) }
    #expect(throws: StorageError.self) { try store.edit("wall-cost") { $0.statement = "T." } }
    #expect(try read("claims/wall-cost.json") == text)
  }

  @Test("what others wrote inside known fields is kept, and numbers as they were written")
  func nestedFields() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try write(
      """
      {"schema":"gainsay/annotation/1","id":"01a","claim":"wall-cost","source":"gazette","stance":"supports",
      "attribution":{"kind":"author","seen":1.50},"weight":12345678901234567890.10,"on":true,"flag":1,
      "selectors":[{"type":"TextQuoteSelector","exact":"w","refinedBy":{"type":"X"}}]}
      """, to: "gazette/01a.json")
    var changed = try #require(store.load().annotations.first)
    changed.stance = .refutes
    changed.note = "looked at again"
    try store.save(changed)
    let text = try read("gazette/01a.json")
    for kept in ["\"seen\" : 1.50", "12345678901234567890.10", "\"on\" : true", "\"flag\" : 1", "refinedBy", "refutes"]
    {
      #expect(text.contains(kept), "\(kept)")
    }
    #expect(store.load().annotations == [changed])
  }

  @Test("a verdict is added once and never written over")
  func verdicts() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    var verdict = Verdict(
      id: "01b", finding: "0f3c5e7a9b1d", decision: .dismissed, reviewer: "Ada", reason: "r",
      made: "2026-11-27T09:30:00Z")
    try store.append(verdict)
    verdict.reason = "other"
    #expect(throws: StorageError.self) { try store.append(verdict) }
    #expect(store.load().verdicts.map(\.reason) == ["r"])
  }

  @Test("an operation of several records is taken back whole, the next one before it")
  func undo() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    func store(_ command: String) -> AnnotationStore {
      AnnotationStore(
        directory: folder.path + "/Annotations",
        journal: Journal(path: folder.path + "/journal.jsonl", command: command))
    }
    try store("first").save(claim)
    let bulk = store("second")
    try bulk.save(annotation("01a"))
    try bulk.save(annotation("01b"))
    try bulk.save(Claim(id: "wall-cost", statement: "Changed."))
    #expect(try store("undo").undo().map(\.path) == ["claims/wall-cost.json", "gazette/01b.json", "gazette/01a.json"])
    let contents = bulk.load()
    #expect(contents.claims == [claim])
    #expect(contents.annotations.isEmpty)
    #expect(try store("undo").undo().map(\.command) == ["first"])
    #expect(throws: StorageError.nothingToUndo) { try store("undo").undo() }
  }

  @Test("a bad file is named, and the others go on")
  func badFiles() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try store.save(claim)
    try write("{", to: "claims/broken.json")
    try write("<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n", to: "claims/merged.json")
    try write(#"{"schema":"gainsay/claim/1","id":"other","statement":"S."}"#, to: "claims/renamed.json")
    try write(#"{"schema":"gainsay/claim/1","id":"empty"}"#, to: "claims/empty.json")
    let contents = store.load()
    #expect(contents.claims == [claim])
    #expect(contents.failures.count == 4)
    #expect(contents.failures.contains { $0.path.hasSuffix("merged.json") && $0.reason.contains("merge conflict") })
  }

  @Test("names that are unsafe as files are refused", arguments: ["../x", "A", "", ".x", "a/b", "x\u{202E}"])
  func names(name: String) {
    #expect(throws: StorageError.self) { try store.save(Claim(id: Identifier(rawValue: name), statement: "S.")) }
  }

  @Test("a symbolic link in the place of a record is not followed")
  func links() throws {
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try write("outside", to: "outside.txt")
    try FileManager.default.createDirectory(at: folder.appending(path: "claims"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "claims/wall-cost.json"), withDestinationURL: folder.appending(path: "outside.txt"))
    #expect(throws: StorageError.self) { try store.save(claim) }
    #expect(try read("outside.txt") == "outside")
  }

  @Test("identifiers sort by time and are 26 characters of base 32")
  func identifiers() {
    let names: [Identifier<Annotation>] = (0..<200).map { _ in AnnotationIdentifiers.next() }
    #expect(names == names.sorted())
    #expect(Set(names).count == 200)
    #expect(names.allSatisfy { $0.rawValue.count == 26 && $0.isValid })
    let first: Identifier<Annotation> = AnnotationIdentifiers.make(milliseconds: 0, high: .max, low: .max)
    #expect(first.rawValue == "0000000000zzzzzzzzzzzzzzzz")
    let second: Identifier<Annotation> = AnnotationIdentifiers.make(milliseconds: 1 << 47, high: 0, low: 1)
    #expect(second.rawValue == "40000000000000000000000001")
  }
}
