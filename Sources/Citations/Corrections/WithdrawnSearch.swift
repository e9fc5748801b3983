/// Finds the sentences of a corpus that hold enough of the words of a withdrawn statement to state it.
struct WithdrawnSearch: Sendable {
  /// How much of a statement a sentence holds.
  struct Likeness: Sendable {
    /// The statement's place among the withdrawn ones.
    let statement: Int
    /// The part of its stems that stand there, the rarer the more, 0 to 1.
    let coverage: Double
  }

  private struct Wanted: Sendable {
    /// The place in the corpus of the source that takes it back.
    let document: Int
    /// The weights of all its stems.
    let mass: Double
    /// The hashes of its figures.
    let figures: [UInt32]
  }

  private let wanted: [Wanted]
  /// The numbers of the stems that some statement holds: nearly all of a corpus have none.
  private let numbers: HashNumbers
  /// For each of these stems the statements that hold it, and its weight.
  private let holders: [(statements: [Int], weight: Double)]

  /// Looks for statements among all sentences of a corpus.
  init(_ statements: [WithdrawnStatement], in corpus: [SentenceTraces]) {
    let stems = statements.map { $0.stems.map(SentenceTraces.hash(ofStem:)).sorted() }
    let numbers = HashNumbers(stems.flatMap(\.self))
    self.numbers = numbers
    // How many sources hold a stem, and the last one that does.
    var spread = [(count: Int, last: Int)](repeating: (0, -1), count: numbers.count)
    for (document, traces) in corpus.enumerated() {
      for stem in traces.stems.values {
        guard let number = numbers[stem], spread[number].last != document else { continue }
        spread[number] = (spread[number].count + 1, document)
      }
    }
    var holders = spread.map { (statements: [] as [Int], weight: 1 / (0.5 + Double(max(1, $0.count)))) }
    var masses: [Double] = []
    for (statement, stems) in stems.enumerated() {
      let held = stems.compactMap { numbers[$0] }
      for number in held { holders[number].statements.append(statement) }
      masses.append(held.reduce(0) { $0 + holders[$1].weight })
    }
    self.holders = holders
    wanted = zip(statements, masses).map { statement, mass in
      Wanted(
        document: statement.document, mass: mass, figures: statement.figures.map { SentenceTraces.hash(of: $0) })
    }
  }

  /// The sentences of a source that may state what others take back, in order, with the statements that they may state.
  func likely(in traces: SentenceTraces, of document: Int) -> [(sentence: Int, likenesses: [Likeness])] {
    var shared = [(count: Int, mass: Double)](repeating: (0, 0), count: wanted.count)
    var touched: [Int] = []
    return (0..<traces.stems.count).compactMap { sentence in
      for statement in touched { shared[statement] = (0, 0) }
      touched.removeAll(keepingCapacity: true)
      for stem in traces.stems[sentence] {
        guard let number = numbers[stem] else { continue }
        for statement in holders[number].statements {
          if shared[statement].count == 0 { touched.append(statement) }
          shared[statement].count += 1
          shared[statement].mass += holders[number].weight
        }
      }
      let found = touched.sorted().compactMap { statement -> Likeness? in
        let coverage = shared[statement].mass / wanted[statement].mass
        guard wanted[statement].document != document,
          isEnough(shared[statement].count, coverage, of: wanted[statement], figures: traces.figures[sentence])
        else { return nil }
        return Likeness(statement: statement, coverage: coverage)
      }
      return found.isEmpty ? nil : (sentence, found)
    }
  }

  /// Whether so much of a statement may state it; where a figure was taken back, that figure must be stated.
  private func isEnough(_ count: Int, _ coverage: Double, of wanted: Wanted, figures: ArraySlice<UInt32>) -> Bool {
    wanted.figures.isEmpty
      ? count >= 3 && coverage >= 0.5
      : count >= 2 && coverage >= 0.15 && wanted.figures.contains(where: figures.contains)
  }
}
