internal import ClaimModel
internal import TextAnalysis

/// The statements of a corpus as weighted vectors of stems, with the lists that lead from a stem to them.
struct StatementSpace: Sendable {
  /// For each statement, its distinct stems in order.
  let keys: NumberRows
  /// For each stem, the statements that hold it, in order; none for stems so common that they tell little.
  let statementsOf: NumberRows
  /// The length of each statement's vector.
  let norms: [Float]
  /// For each statement, the logarithm of its length in words.
  let lengths: [Float]
  /// The squared weight of each stem, in `1 / unit`: sums of whole numbers hang on no order.
  let squares: [Int32]
  /// For each stem, the stems near it that lead anywhere.
  let relatives: [[Vocabulary.Relative]]

  /// What the squares count: a power of two, so that no product with it is rounded.
  static let unit: Float = 4096

  /// Lays out an index; stems that too many statements hold have no list.
  init(_ index: StatementIndex) {
    let vocabulary = index.vocabulary
    let squares = vocabulary.searchWeights.map { Int32($0 * $0 * Self.unit) }
    let keys = NumberRows(index.cards.lazy.map(\.keys))
    norms = index.cards.indices.map { Self.norm(keys[$0], squares) }
    lengths = index.cards.indices.map { Logarithm.natural(onePlus: keys[$0].count) }
    let isListed = vocabulary.counts.map { $0 <= CandidateSearch.longestList }
    statementsOf = keys.inverted(count: squares.count) { isListed[Int($0)] }
    relatives = vocabulary.relatives.enumerated().map { stem, near in
      isListed[stem] ? near.filter { isListed[Int($0.id)] && vocabulary.counts[Int($0.id)] > 0 } : []
    }
    (self.squares, self.keys) = (squares, keys)
  }

  /// The length of the vector of some stems.
  static func norm(_ keys: some Sequence<Int32>, _ squares: [Int32]) -> Float {
    max((Float(keys.reduce(0) { $0 + Int(squares[Int($1)]) }) / unit).squareRoot(), 0.1)
  }
}

/// Rows of numbers, one behind the other in memory.
struct NumberRows: Sendable {
  private var values: [Int32] = []
  private var starts: [Int] = [0]

  /// Takes rows as they come.
  init(_ rows: some Sequence<[Int32]>) {
    for row in rows {
      values += row
      starts.append(values.count)
    }
  }

  private init(values: [Int32], starts: [Int]) {
    self.values = values
    self.starts = starts
  }

  /// How many rows there are.
  var count: Int { starts.count - 1 }

  /// A row.
  subscript(row: Int) -> ArraySlice<Int32> { values[starts[row]..<starts[row + 1]] }

  /// For each number below `count` that is wanted, the rows that hold it, in order.
  func inverted(count: Int, where isWanted: (Int32) -> Bool) -> NumberRows {
    var starts = [Int](repeating: 0, count: count + 1)
    for value in values where isWanted(value) { starts[Int(value) + 1] += 1 }
    for index in 1..<max(starts.count, 1) { starts[index] += starts[index - 1] }
    var next = starts
    var rows = [Int32](repeating: 0, count: starts[count])
    for row in 0..<self.count {
      for value in self[row] where isWanted(value) {
        rows[next[Int(value)]] = Int32(row)
        next[Int(value)] += 1
      }
    }
    return NumberRows(values: rows, starts: starts)
  }
}
