import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("an audit that remembers")
struct AuditMemoryTests {
  /// The sources of all examples of all rules, under names of their own.
  private static let pool: [Document] = CitationAuditor.rules.flatMap { rule in
    (rule.triggering + rule.nonTriggering).flatMap { documents($0) }
  }.enumerated().map { number, document in
    var document = document
    document.rename(to: Identifier(rawValue: "source-\(number)"))
    return document
  }

  private static func expectSame(_ documents: [Document], _ memory: HeldMemory, _ words: Comment) {
    let (told, anew) = (
      CitationAuditor().audit(documents, memory: memory), CitationAuditor().audit(documents)
    )
    #expect(told.findings == anew.findings, words)
    #expect(told.citations.map(\.evidence) == anew.citations.map(\.evidence), words)
  }

  @Test("of every rule's examples the same is told when they are audited again, and nothing is read again")
  func examples() {
    for rule in CitationAuditor.rules {
      for example in rule.triggering + rule.nonTriggering {
        let memory = HeldMemory()
        let documents = documents(example)
        Self.expectSame(documents, memory, "\(rule.id)")
        #expect(memory.kept == [.audit: documents.count, .quotations: 1])
        memory.kept = [:]
        Self.expectSame(documents, memory, "\(rule.id), again")
        #expect(memory.kept.isEmpty)
      }
    }
  }

  @Test("over random edits, additions and removals the same is told as from nothing", arguments: [1, 2, 3] as [UInt64])
  func edits(seed: UInt64) {
    var draw = Draw(state: seed)
    let memory = HeldMemory()
    var corpus = Dictionary(
      Self.pool.filter { _ in Int.random(in: 0..<3, using: &draw) == 0 }.map { ($0.source.id, $0) }
    ) {
      first, _ in first
    }
    for turn in 0..<8 {
      Self.expectSame(corpus.values.sorted { $0.source.id < $1.source.id }, memory, "seed \(seed), turn \(turn)")
      for _ in 0..<6 {
        let id = corpus.keys.sorted().randomElement(using: &draw) ?? ""
        switch Int.random(in: 0..<4, using: &draw) {
        case 0: corpus[id] = nil
        case 1: corpus[id]?.source.title = Self.pool.randomElement(using: &draw)?.passages.first?.text
        case 2: corpus[id]?.source.published = CalendarDate(year: 2000 + turn, month: 3, day: 4)
        default:
          if let more = Self.pool.randomElement(using: &draw) { corpus[more.source.id] = more }
        }
      }
    }
  }

  @Test("a sketch is read as it was written, and a damaged one is not")
  func sketches() throws {
    for document in Self.pool {
      let sketch = AuditSketch(AuditedDocument(document))
      let bytes = sketch.bytes(of: document)
      let kept = try #require(AuditSketch(kept: bytes, of: document))
      #expect(kept.bytes(of: document) == bytes)
      #expect(kept.findings == sketch.findings)
      #expect(kept.citations.citations == sketch.citations.citations)
      #expect(kept.quotations.map(\.text.text) == sketch.quotations.map(\.text.text))
      #expect(AuditSketch(kept: Array(bytes.dropLast()), of: document) == nil)
    }
    let memory = HeldMemory()
    let some = Array(Self.pool.prefix(40))
    Self.expectSame(some, memory, "new")
    memory.damage(.audit)
    Self.expectSame(some, memory, "damaged")
  }
}
