internal import AssertionReading
internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis

/// Reads the statements of a corpus: into a table what finds them, and their words where somebody asks for them.
///
/// With a memory the table is that of the last reading, brought up to date; only sources that are new to it are read.
struct StatementReading: Sendable {
  private let documents: [Document]
  private let memory: (any WorkMemory)?
  /// For each document, the name under which its sketch is kept.
  private let sketchKeys: [String]
  /// What finds the statements, one source a document.
  private(set) var table = StatementTable()
  /// The stems, not weighed yet.
  private(set) var vocabulary: Vocabulary
  /// By document, its statements.
  private let cards = Shelf<[StatementCard]>()
  /// By row, what a statement asserts.
  private let assertions = Shelf<Reading>()

  /// So many sources are read at a time: enough for every core, and not much memory.
  private static let batch = 512
  /// There is one table: that of the project's sources.
  private static let key = "project"

  /// Reads documents.
  init(_ documents: [Document], memory: (any WorkMemory)?) {
    let sketchKeys = Workers.onAllCores.map(documents.count) { documents[$0].key(of: DocumentSketch.form) }
    let names = zip(documents, sketchKeys).map { FNV1a.mixed($0.source.id.rawValue + " " + $1) }
    let kept = memory?.recall(.table, [Self.key]).first.flatMap { $0.flatMap { StatementTable(kept: $0) } }
    let places = Dictionary(zip(kept?.sources ?? [], 0...)) { first, _ in first }
    // A table that hardly anything is left of, or that drags many stems along, is made from nothing.
    let isOfUse = kept?.isWorn == false && names.count { places[$0] != nil } * 2 >= names.count
    let base = isOfUse ? kept : nil
    (self.documents, self.memory, self.sketchKeys) = (documents, memory, sketchKeys)
    vocabulary = Vocabulary(stems: base?.stems ?? [])
    memory?.retain(.statements, sketchKeys)
    if let base, base.sources == names {
      table = base
      return
    }
    for start in stride(from: 0, to: documents.count, by: Self.batch) {
      let range = start..<min(start + Self.batch, documents.count)
      var new = sketches(of: range.filter { base == nil || places[names[$0]] == nil })[...]
      for document in range {
        if let base, let place = places[names[document]] {
          table.append(place, of: base)
        } else if let sketched = new.popFirst() {
          add(sketched, of: document, named: names[document])
        }
      }
    }
    table.stems = vocabulary.stems
    table.stemsAtFirst = base?.stemsAtFirst ?? table.stems.count
    memory?.keep(.table, [(Self.key, table.bytes)])
  }

  /// The statements of a document, in order.
  func cards(of document: Int) -> [StatementCard] {
    cards.value(at: document) {
      let sketched = sketches(of: [document])[0]
      return cards(sketched.sketch, of: document, numbers(sketched.sketch))
    }
  }

  /// What a statement asserts.
  func reading(of card: StatementCard) -> Reading {
    assertions.value(at: table.rows(of: card.document).lowerBound + card.order) {
      let start = card.passage.range.lowerBound.utf8
      let range = card.range.utf8.lowerBound - start..<card.range.utf8.upperBound - start
      return Reading(range, of: card.passage.text, written: DocumentSketch.day(of: documents[card.document]))
    }
  }

  /// Reads the statements of some documents at once, where they were not read yet.
  func fetch(_ some: some Sequence<Int>) {
    let missing = Set(some).filter { !cards.holds($0) }.sorted()
    for start in stride(from: 0, to: missing.count, by: Self.batch) {
      let batch = Array(missing[start..<min(start + Self.batch, missing.count)])
      let found = sketches(of: batch)
      let made = Workers.onAllCores.map(batch.count) { place in
        cards(found[place].sketch, of: batch[place], numbers(found[place].sketch))
      }
      for (document, cards) in zip(batch, made) { self.cards.put(cards, at: document) }
    }
  }
}

extension StatementReading {
  /// A document's sketch, and what its statements assert where they were read just now.
  private struct Sketched: Sendable {
    let sketch: DocumentSketch
    var readings: [Reading]?
  }

  private func sketches(of documents: [Int]) -> [Sketched] {
    let keys = documents.map { sketchKeys[$0] }
    let known = memory?.recall(.statements, keys)
    let sketches = Workers.onAllCores.map(documents.count) { place -> Sketched in
      let document = self.documents[documents[place]]
      if let bytes = known?[place], let sketch = DocumentSketch(kept: bytes), sketch.fits(document) {
        return Sketched(sketch: sketch)
      }
      var readings: [Reading] = []
      let sketch = DocumentSketch(document) { readings.append($0) }
      return Sketched(sketch: sketch, readings: readings)
    }
    let new = zip(keys, sketches).filter { $1.readings != nil }
    if !new.isEmpty { memory?.keep(.statements, new.map { ($0, $1.sketch.bytes) }) }
    return sketches
  }

  private mutating func add(_ sketched: Sketched, of document: Int, named name: UInt64) {
    let numbers = sketched.sketch.words.map { vocabulary.number(of: $0) }
    table.append(sketched.sketch, named: name, numbers)
    cards.put(cards(sketched.sketch, of: document, numbers), at: document)
    for (row, reading) in zip(table.rows(of: document), sketched.readings ?? []) { assertions.put(reading, at: row) }
  }

  private func numbers(_ sketch: DocumentSketch) -> [Int32] {
    sketch.words.map { vocabulary.known($0) ?? Vocabulary.nothing }
  }

  private func cards(_ sketch: DocumentSketch, of number: Int, _ numbers: [Int32]) -> [StatementCard] {
    let document = documents[number]
    return sketch.statements.enumerated().map { order, statement in
      StatementCard(statement, order: order, of: document, at: number, numbers)
    }
  }
}
