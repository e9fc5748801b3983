internal import AssertionReading
internal import ClaimModel
internal import ParallelWork
internal import TextAnalysis

/// The statements of a corpus with the words by which they are found.
struct StatementIndex: Sendable {
  /// The statements in the order of publication; of those with the same words only the first published one.
  private(set) var cards: [StatementCard] = []
  private(set) var vocabulary = Vocabulary()
  let documents: [Document]
  /// The stems that name one thing.
  private(set) var aliases: [Alias] = []
  /// What each document is about.
  private(set) var matters = DocumentMatters()
  /// For each statement, where else its words stand: in later sources.
  private(set) var copies: [Int: [StatementCopy]] = [:]
  /// For each statement, a hash of its source and its place there.
  private(set) var identities: [UInt64] = []
  /// For each statement, hashes of what the corpus makes of its words: what is known of two statements holds as long as both
  /// of theirs stay.
  private(set) var standings: [Vocabulary.Standing] = []
  private let shelf = ReadingShelf()

  /// So many sources are read at a time: enough for every core, and not much memory.
  private static let batch = 512

  /// Reads the sentences of documents; those of documents that were read before come from memory.
  init(_ documents: [Document], memory: (any WorkMemory)? = nil) {
    let ordered = documents.sorted { a, b in
      (a.source.published?.description ?? "9999", a.source.id) < (
        b.source.published?.description ?? "9999", b.source.id
      )
    }
    self.documents = ordered
    var statements = Gathering()
    for start in stride(from: 0, to: ordered.count, by: Self.batch) {
      let range = start..<min(start + Self.batch, ordered.count)
      for (number, sketched) in zip(range, Self.sketches(of: ordered[range], memory: memory)) {
        add(sketched, number: number, to: &statements)
      }
    }
    let aliases = Aliases(declared: statements.aliases, names: statements.names)
    self.aliases = aliases.pairs
    vocabulary.finish(sentences: cards.count, aliases: aliases)
    standings = cards.indices.map { number in
      cards[number].keys.reduce(into: Vocabulary.Standing()) { sum, word in
        sum.judged &+= vocabulary.standings[Int(word)].judged
        sum.sought &+= vocabulary.standings[Int(word)].sought
      }
    }
    readMatters()
  }

  /// A statement with what it asserts, read now where nobody asked before.
  func statement(_ number: Int) -> Statement {
    let card = cards[number]
    let reading = shelf.reading(of: number) {
      let start = card.passage.range.lowerBound.utf8
      let range = card.range.utf8.lowerBound - start..<card.range.utf8.upperBound - start
      return Assertion(
        String(card.passage.text.utf8Slice(range)), written: DocumentSketch.day(of: documents[card.document]))
    }
    return Statement(card, reading)
  }

  /// Two statements side by side.
  func pair(_ one: Int, _ other: Int) -> StatementPair {
    StatementPair(statement(one), statement(other), vocabulary: vocabulary)
  }

  /// Whether two statements may be a pair: neighbours in one source are one thought.
  func areComparable(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (cards[one], cards[other])
    return a.document != b.document || abs(a.order - b.order) > 1 || a.speech != b.speech
  }

  /// A document's sketch, and what its statements assert where they were read just now.
  private struct Sketched: Sendable {
    let key: String
    let sketch: DocumentSketch
    var readings: [Reading]?
  }

  /// What is gathered while documents are added.
  private struct Gathering {
    var numbers: [UInt64: Int] = [:]
    var aliases: [Alias] = []
    var names: Set<String> = []
  }

  private static func sketches(of documents: ArraySlice<Document>, memory: (any WorkMemory)?) -> [Sketched] {
    let documents = Array(documents)
    let workers = Workers.onAllCores
    let keys = workers.map(documents.count) { DocumentSketch.key(of: documents[$0]) }
    let known = memory?.recall(.statements, keys)
    let sketches = workers.map(documents.count) { number -> Sketched in
      if let bytes = known?[number], let sketch = DocumentSketch(kept: bytes), sketch.fits(documents[number]) {
        return Sketched(key: keys[number], sketch: sketch)
      }
      var readings: [Reading] = []
      let sketch = DocumentSketch(documents[number]) { readings.append($0) }
      return Sketched(key: keys[number], sketch: sketch, readings: readings)
    }
    if let memory {
      let new = sketches.filter { $0.readings != nil }
      if !new.isEmpty { memory.keep(.statements, new.map { ($0.key, $0.sketch.bytes) }) }
    }
    return sketches
  }

  private mutating func add(_ sketched: Sketched, number: Int, to gathering: inout Gathering) {
    let (document, sketch) = (documents[number], sketched.sketch)
    let ids = sketch.words.map { vocabulary.number(of: $0) }
    let name = FNV1a.mixed(document.source.id.rawValue + " " + sketched.key)
    gathering.aliases += sketch.aliases
    var isName = [Bool](repeating: false, count: ids.count)
    for order in sketch.statements.indices {
      let statement = sketch.statements[order]
      for (term, stem) in zip(statement.terms, statement.stems) where term.isName && !isName[Int(stem)] {
        isName[Int(stem)] = true
        gathering.names.insert(term.stem)
      }
      let passage = document.passages[statement.passage]
      let start = passage.range.lowerBound.utf8
      let range = TextRange(utf8: start + statement.range.lowerBound..<start + statement.range.upperBound)
      if let known = gathering.numbers[statement.letters] {
        if cards[known].document != number, copies[known]?.last?.document != number {
          copies[known, default: []].append(StatementCopy(document: number, passage: passage, range: range))
        }
        continue
      }
      gathering.numbers[statement.letters] = cards.count
      if let readings = sketched.readings { shelf.put(readings[order], of: cards.count) }
      func numbers(_ words: [Int32]) -> [Int32] { words.map { ids[Int($0)] } }
      let (own, extra) = (numbers(statement.stems), numbers(statement.extra))
      let card = StatementCard(
        document: number, passage: passage, range: range, order: order, terms: statement.terms,
        speech: statement.speech, withdraws: statement.withdraws, ids: own, extra: extra,
        keys: (own + extra).sortedAndDistinct, context: numbers(statement.context),
        authorNames: numbers(statement.authorNames),
        givenNames: Dictionary(statement.givenNames.map { (ids[Int($0.surname)], Set($0.first)) }) { first, _ in first }
      )
      for id in card.keys { vocabulary.count(id) }
      cards.append(card)
      identities.append(FNV1a.mixed(name &+ UInt64(order)))
    }
  }

  private mutating func readMatters() {
    var terms = [[Int32]](repeating: [], count: documents.count)
    for number in cards.indices { terms[cards[number].document] += cards[number].ids }
    matters = DocumentMatters(terms.map(\.sortedAndDistinct), vocabulary)
  }
}

extension [Int32] {
  /// The numbers in ascending order, each once.
  fileprivate var sortedAndDistinct: [Int32] {
    sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }
}
