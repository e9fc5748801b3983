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
    let keys = NumberRows(index.numbers.lazy.map(index.keys))
    norms = index.numbers.map { Self.norm(keys[$0], squares) }
    lengths = index.numbers.map { Logarithm.natural(onePlus: keys[$0].count) }
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
