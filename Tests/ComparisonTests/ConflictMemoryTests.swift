import ClaimModel
import ExampleDocuments
import Foundation
import Testing

@testable import Comparison

@Suite("conflicts found again where something changed")
struct ConflictMemoryTests {
  private static let places = ["Orrin", "Tollmouth", "Hestmark", "Larkmoor", "Venlo", "Brask", "Quillon", "Aldmere"]
  private static let things = ["ferry", "harbour", "sluice", "museum", "quarry", "bridge", "tannery", "lighthouse"]
  private static let people = ["Beatriz Lanz", "Teodoro Lanz", "Ivo Marsh", "Nadia Crane"]

  private static func sentence(_ draw: inout Draw) -> String {
    let place = places.randomElement(using: &draw) ?? ""
    let thing = things.randomElement(using: &draw) ?? ""
    let person = people.randomElement(using: &draw) ?? ""
    let count = Int.random(in: 2...9, using: &draw) * 10
    return switch Int.random(in: 0..<8, using: &draw) {
    case 0: "The \(place) council sold the old \(thing) to \(person) after the storm."
    case 1: "The \(place) council did not sell the old \(thing) to \(person) after the storm."
    case 2: "The fire at the \(place) \(thing) killed \(count) people on the night of the storm."
    case 3: "\(person) said that the \(place) \(thing) was closed for \(count) days by the flood."
    case 4: "The \(place) Marine Authority (\(place.prefix(1))MA) opened the \(thing) in May 20\(count / 10 + 10)."
    case 5: "“We never opened the \(place) \(thing),” \(person) told the council of \(place)."
    case 6: "The flood at \(place) was caused by the broken \(thing), not by the tide."
    default: "Repairs of the \(thing) in \(place) began when \(person) raised \(count) million."
    }
  }

  /// A sentence of words that few other ones have, as most words of a corpus are.
  private static func rareSentence(_ draw: inout Draw) -> String {
    let parts = ["bra", "tol", "ven", "quil", "mar", "dun", "hes", "lor", "pem", "gask"]
    func word() -> String { (0..<3).map { _ in parts.randomElement(using: &draw) ?? "" }.joined() }
    return "The \(word()) of the \(word()) did not \(word()) the \(word()) in \(word().capitalized)."
  }

  private static func document(
    _ number: Int, _ draw: inout Draw, sentence: (inout Draw) -> String = Self.sentence
  ) -> Document {
    let paragraphs = (0..<Int.random(in: 2...5, using: &draw)).map { _ in
      (0..<Int.random(in: 1...3, using: &draw)).map { _ in sentence(&draw) }.joined(separator: " ")
    }
    var document = documents(RuleExample(paragraphs.joined(separator: "\n\n")))[0]
    document.rename(to: Identifier(rawValue: "source-\(number)"))
    document.source.published =
      Bool.random(using: &draw)
      ? CalendarDate(year: 2010 + number % 7, month: 1 + number % 12, day: 1 + number % 28) : nil
    return document
  }

  private static func expectSame(
    _ one: ConflictComparator.Comparison, _ other: ConflictComparator.Comparison, _ words: Comment
  ) {
    #expect(one.findings == other.findings, words)
    #expect(one.groups == other.groups, words)
    #expect(one.compatible == other.compatible, words)
  }

  @Test("over random edits, additions and removals the same is told as from nothing", arguments: [1, 2, 3] as [UInt64])
  func edits(seed: UInt64) {
    var draw = Draw(state: seed)
    var corpus = Dictionary(uniqueKeysWithValues: (0..<14).map { ($0, Self.document($0, &draw)) })
    let (memory, comparator) = (HeldMemory(), ConflictComparator())
    var next = 14
    for turn in 0..<10 {
      let documents = Array(corpus.values)
      let told = comparator.compare(documents, memory: memory)
      Self.expectSame(told, comparator.compare(documents), "seed \(seed), turn \(turn)")
      #expect(!told.findings.isEmpty)
      for _ in 0..<Int.random(in: 0...3, using: &draw) {
        let some = corpus.keys.sorted().randomElement(using: &draw) ?? 0
        switch Int.random(in: 0..<4, using: &draw) {
        case 0: corpus[some] = nil
        case 1:
          corpus[next] = Self.document(next, &draw)
          next += 1
        case 2: corpus[some] = Self.document(some, &draw)
        default: corpus[some]?.source.published = CalendarDate(year: 2000 + turn, month: 3, day: 4)
        }
      }
    }
  }

  @Test("nothing is read or judged where nothing changed, and of one new source little")
  func work() throws {
    var draw = Draw(state: 5)
    let documents = (0..<40).map { Self.document($0, &draw, sentence: Self.rareSentence) }
    let memory = HeldMemory()
    _ = ConflictComparator().compare(documents, memory: memory)
    #expect(memory.kept == [.statements: 40, .table: 1, .pairs: 1])
    memory.kept = [:]
    _ = ConflictComparator().compare(documents, memory: memory)
    #expect(memory.kept.isEmpty)
    let more = documents + [Self.document(200, &draw, sentence: Self.rareSentence)]
    let index = StatementIndex(more, memory: memory)
    #expect(memory.kept == [.statements: 1, .table: 1])
    let ledger = try #require(memory.recall(.pairs, ["project"]).first.flatMap { $0.flatMap { PairLedger(kept: $0) } })
    let known = KnownPairs(index, ledger: ledger)
    let anew = KnownPairs(index, ledger: nil)
    #expect(known.lists.pairs.map(\.code) == anew.lists.pairs.map(\.code))
    #expect(known.open.count * 4 < anew.open.count, "\(known.open.count) of \(anew.open.count)")
  }

  @Test("a new name for what many statements speak of opens the pairs of those that hold the name")
  func names() throws {
    var draw = Draw(state: 11)
    func sentence(_ draw: inout Draw) -> String {
      Self.rareSentence(&draw).replacingOccurrences(of: "The ", with: "The council saw the ")
    }
    let documents = (0..<40).map { Self.document($0, &draw, sentence: sentence) }
    let memory = HeldMemory()
    _ = ConflictComparator().compare(documents, memory: memory)
    let more = documents + [Self.document(200, &draw) { _ in "Oswin, the council, did not see the broken sluice." }]
    let index = StatementIndex(more, memory: memory)
    #expect(index.aliases.contains(Alias("oswin", "council", strength: 0.7)))
    let ledger = try #require(memory.recall(.pairs, ["project"]).first.flatMap { $0.flatMap { PairLedger(kept: $0) } })
    let (known, anew) = (KnownPairs(index, ledger: ledger), KnownPairs(index, ledger: nil))
    #expect(known.lists.pairs.map(\.code) == anew.lists.pairs.map(\.code))
    #expect(known.open.count * 4 < anew.open.count, "\(known.open.count) of \(anew.open.count)")
    Self.expectSame(
      ConflictComparator().compare(more, memory: memory), ConflictComparator().compare(more), "one more name")
  }

  @Test("what is said of many is another name for none of them", arguments: [(8, 8), (9, 0)])
  func manyNames(mayors: Int, known: Int) {
    let names = ["Oswin", "Brask", "Tessel", "Marlow", "Quill", "Denby", "Farrow", "Ibsen", "Jarrow"]
    let corpus = (0..<mayors).map { number in
      var document = documents(RuleExample("\(names[number]), the mayor, did not open the sluice in May."))[0]
      document.rename(to: Identifier(rawValue: "source-\(number)"))
      return document
    }
    let aliases = StatementIndex(corpus).aliases.filter { $0.one == "mayor" || $0.other == "mayor" }
    #expect(aliases.count == known)
  }

  @Test("what is damaged is worked out again; what was not judged yet is judged")
  func damage() throws {
    var draw = Draw(state: 9)
    let documents = (0..<30).map { Self.document($0, &draw) }
    let (memory, comparator) = (HeldMemory(), ConflictComparator())
    let whole = comparator.compare(documents)
    for kind in [WorkKind.statements, .table, .pairs] {
      _ = comparator.compare(documents, memory: memory)
      memory.damage(kind)
      Self.expectSame(comparator.compare(documents, memory: memory), whole, "\(kind)")
    }
    // As an interrupted comparison leaves it: half of the pairs are still to be judged.
    let index = StatementIndex(documents)
    let pairs = KnownPairs(index, ledger: nil)
    let half = Array(pairs.open[(pairs.open.count / 2)...])
    let judged = PairJudging(index: index, memory: nil, progress: nil).outcomes()
    let ledger = PairLedger(
      identities: index.identities, standings: index.standings, aliases: index.aliases, lists: pairs.lists,
      outcomes: judged.filter { PairCode($0.one, $0.other) < half[0] }, pending: half)
    #expect(KnownPairs(index, ledger: ledger).open == half)
    memory.keep(.pairs, [("project", ledger.bytes)])
    Self.expectSame(comparator.compare(documents, memory: memory), whole, "interrupted")
    let kept = try #require(memory.recall(.pairs, ["project"]).first.flatMap { $0.flatMap { PairLedger(kept: $0) } })
    #expect(kept.pending.isEmpty && kept.outcomes == judged)
  }

  @Test("of a pair that is not worth reading nothing is said when it is read", arguments: [1, 2] as [UInt64])
  func promise(seed: UInt64) {
    var draw = Draw(state: seed)
    let examples = ConflictComparator.rules.flatMap { $0.triggering + $0.nonTriggering }
    let corpus =
      (0..<40).map { Self.document($0, &draw) }
      + examples.enumerated().flatMap { number, example in
        documents(example).enumerated().map { place, document in
          var document = document
          document.rename(to: Identifier(rawValue: "example-\(number)-\(place)"))
          return document
        }
      }
    let index = StatementIndex(corpus)
    let pairs = KnownPairs(index, ledger: nil).open.map { index.pair($0.one, $0.other) }
    let passedOver = pairs.filter { !$0.isWorthReading }
    #expect(passedOver.count * 4 > pairs.count && passedOver.count < pairs.count)
    #expect(passedOver.allSatisfy { PairOutcome(PairReading($0)).isNothing })
    #expect(passedOver.allSatisfy { PairOutcome(PairReading($0.swapped)).isNothing })
  }

  @Test("a statement's sketch is read as it was written")
  func sketches() {
    var draw = Draw(state: 3)
    for number in 0..<50 {
      let document = Self.document(number, &draw)
      let sketch = DocumentSketch(document) { _ in }
      #expect(DocumentSketch(kept: sketch.bytes) == sketch)
      for cut in stride(from: 0, to: sketch.bytes.count, by: 7) {
        #expect(DocumentSketch(kept: Array(sketch.bytes[..<cut])) == nil)
      }
    }
  }
}
