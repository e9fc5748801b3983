internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The statements of a corpus with the words by which they are found, in the order of publication; of those with the same
/// words only the first published one.
struct StatementIndex: Sendable {
  /// The documents in the order of publication.
  let documents: [Document]
  /// The stems of the statements.
  let vocabulary: Vocabulary
  /// The stems that name one thing.
  let aliases: [Alias]
  /// What each document is about.
  let matters: DocumentMatters
  /// For each statement, where else its words stand: in later sources.
  private(set) var copies: [Int: [StatementCopy]] = [:]
  /// For each statement, a hash of its source and its place there.
  private(set) var identities: [UInt64] = []
  /// For each statement, hashes of what the corpus makes of its words: what is known of two statements holds as long as both
  /// of theirs stay.
  private(set) var standings: [Vocabulary.Standing] = []
  private let reading: StatementReading
  /// For each statement, its row of the table and its document.
  private var places: [(row: Int32, document: Int32)] = []

  /// Reads the sentences of documents; what was read before comes from memory.
  init(_ documents: [Document], memory: (any WorkMemory)? = nil) {
    self.documents = documents.map { (day: $0.source.published?.description ?? "9999", document: $0) }
      .sorted { ($0.day, $0.document.source.id) < ($1.day, $1.document.source.id) }.map(\.document)
    reading = StatementReading(self.documents, memory: memory)
    let table = reading.table
    var vocabulary = reading.vocabulary
    var numbers: [UInt64: Int] = Dictionary(minimumCapacity: table.letters.count)
    for document in self.documents.indices {
      let rows = table.rows(of: document)
      for row in rows {
        guard let known = numbers[table.letters[row]] else {
          numbers[table.letters[row]] = places.count
          places.append((Int32(row), Int32(document)))
          identities.append(FNV1a.mixed(table.sources[document] &+ UInt64(row - rows.lowerBound)))
          for stem in table.keys[row] { vocabulary.count(stem) }
          continue
        }
        guard places[known].document != document, copies[known]?.last?.document != document else { continue }
        copies[known, default: []].append(StatementCopy(document: document, order: row - rows.lowerBound))
      }
    }
    let aliases = Aliases(declared: table.aliases.flatMap(\.self), names: Self.names(in: table))
    self.aliases = aliases.pairs
    vocabulary.finish(sentences: places.count, aliases: aliases)
    self.vocabulary = vocabulary
    matters = DocumentMatters(table.terms, vocabulary)
    standings = places.map { place in
      table.keys[Int(place.row)].reduce(into: Vocabulary.Standing()) { sum, word in
        sum.judged &+= vocabulary.standings[Int(word)].judged
        sum.sought &+= vocabulary.standings[Int(word)].sought
      }
    }
  }

  /// The words that stand in names.
  private static func names(in table: StatementTable) -> Set<String> {
    var isName = [Bool](repeating: false, count: table.stems.count)
    for document in 0..<table.names.count { for stem in table.names[document] { isName[Int(stem)] = true } }
    return Set(table.stems.indices.lazy.filter { isName[$0] }.map { table.stems[$0] })
  }

  /// The statements' numbers.
  var numbers: Range<Int> { places.indices }

  /// The place of a statement's document among all.
  func document(of number: Int) -> Int { Int(places[number].document) }

  /// The numbers of all that finds a statement, ascending, each once.
  func keys(of number: Int) -> ArraySlice<Int32> { reading.table.keys[Int(places[number].row)] }

  /// A statement with its words.
  func card(_ number: Int) -> StatementCard {
    let place = places[number]
    let document = Int(place.document)
    return reading.cards(of: document)[Int(place.row) - reading.table.rows(of: document).lowerBound]
  }

  /// The statement that holds the words of another one.
  func card(_ copy: StatementCopy) -> StatementCard { reading.cards(of: copy.document)[copy.order] }

  /// A statement with what it asserts.
  func statement(_ number: Int) -> Statement {
    let card = card(number)
    return Statement(card, reading.reading(of: card))
  }

  /// Two statements side by side.
  func pair(_ one: Int, _ other: Int) -> StatementPair {
    StatementPair(statement(one), statement(other), vocabulary: vocabulary)
  }

  /// Reads the words of the documents of some pairs at once, rather than one by one where they are asked for.
  func fetch(_ pairs: some Sequence<(one: Int, other: Int)>) {
    var isWanted = [Bool](repeating: false, count: documents.count)
    for pair in pairs { for number in [pair.one, pair.other] { isWanted[document(of: number)] = true } }
    reading.fetch(documents.indices.lazy.filter { isWanted[$0] })
  }

  /// Whether two statements may be a pair: neighbours in one source are one thought.
  func areComparable(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (places[one], places[other])
    return a.document != b.document || abs(a.row - b.row) > 1
      || reading.table.speakers[Int(a.row)] != reading.table.speakers[Int(b.row)]
  }
}
