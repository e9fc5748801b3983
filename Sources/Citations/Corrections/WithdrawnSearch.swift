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
  /// The statements that hold a stem, by the stem's hash, and the stem's weight.
  private let holders: [UInt32: (statements: [Int], weight: Double)]
  /// Which stems may be among them: nearly all of a corpus are not.
  private let filter: HashFilter

  /// Looks for statements among all sentences of a corpus.
  init(_ statements: [WithdrawnStatement], in corpus: [SentenceTraces]) {
    let stems = statements.map { $0.stems.map(SentenceTraces.hash(ofStem:)).sorted() }
    var byStem: [UInt32: [Int]] = [:]
    for (number, stems) in stems.enumerated() { for stem in stems { byStem[stem, default: []].append(number) } }
    let filter = HashFilter(byStem.keys)
    self.filter = filter
    // How many sources hold a stem.
    var spread: [UInt32: Int] = [:]
    for traces in corpus {
      for stem in Set(traces.stems.values.filter { filter.mayHold($0) && byStem[$0] != nil }) {
        spread[stem, default: 0] += 1
      }
    }
    let holders = byStem.reduce(into: [UInt32: (statements: [Int], weight: Double)]()) { holders, stem in
      holders[stem.key] = (stem.value, 1 / (0.5 + Double(spread[stem.key] ?? 1)))
    }
    self.holders = holders
    wanted = zip(statements, stems).map { statement, stems in
      Wanted(
        document: statement.document, mass: stems.reduce(0) { $0 + (holders[$1]?.weight ?? 0) },
        figures: statement.figures.map { SentenceTraces.hash(of: $0) })
    }
  }

  /// The sentences of a source that may state what others take back, in order, with the statements that they may state.
  func likely(in traces: SentenceTraces, of document: Int) -> [(sentence: Int, likenesses: [Likeness])] {
    var shared = [(count: Int, mass: Double)](repeating: (0, 0), count: wanted.count)
    var touched: [Int] = []
    return (0..<traces.stems.count).compactMap { sentence in
      for statement in touched { shared[statement] = (0, 0) }
      touched.removeAll(keepingCapacity: true)
      for stem in traces.stems[sentence] where filter.mayHold(stem) {
        guard let holder = holders[stem] else { continue }
        for statement in holder.statements {
          if shared[statement].count == 0 { touched.append(statement) }
          shared[statement].count += 1
          shared[statement].mass += holder.weight
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
