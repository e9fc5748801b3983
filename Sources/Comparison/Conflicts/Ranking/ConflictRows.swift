internal import AssertionReading
public import ClaimModel

/// The statements and candidates of a corpus with their traits, for the training of the ranking alone.
@_spi(Training) public struct ConflictRows: Sendable {
  /// A statement: its source, its words, its traits.
  public struct Statement: Sendable, Codable {
    /// The id of its source.
    public let source: String
    /// Its words.
    public let quote: String
    /// Its traits, in the order of `statementTraits`.
    public let traits: [Float]
  }
  /// A candidate: its two statements, its traits, whether it is of the strict tier.
  public struct Pair: Sendable, Codable {
    /// The place of its first statement among the statements.
    public let one: Int
    /// The place of its second statement among the statements.
    public let other: Int
    /// Its traits, in the order of `pairTraits`.
    public let traits: [Float]
    /// Whether a rule calls it a conflict.
    public let isStrict: Bool
  }

  /// The names of the traits of statements.
  public static var statementTraits: [String] { StatementTrait.allCases.map(\.rawValue) }
  /// The names of the traits of pairs.
  public static var pairTraits: [String] { PairTrait.allCases.map(\.rawValue) }

  /// The statements of the corpus.
  public let statements: [Statement]
  /// Its candidates.
  public let pairs: [Pair]

  /// Reads the documents of one corpus.
  public init(_ documents: [Document]) {
    let index = StatementIndex(documents)
    let pairs = CandidatePairs(index)
    let ranking = ReviewRanking(index, pairs)
    statements = index.numbers.map { number in
      let statement = index.statement(number)
      return Statement(
        source: index.documents[statement.document].source.id.rawValue, quote: statement.assertion.text,
        traits: ranking.traits[number])
    }
    self.pairs = pairs.candidates.enumerated().map { number, candidate in
      let reading = PairReading(index.pair(candidate.one, candidate.other))
      let judged = JudgedPair(one: candidate.one, other: candidate.other, outcome: PairOutcome(reading))
      return Pair(
        one: candidate.one, other: candidate.other, traits: ranking.traits(of: number, reading),
        isStrict: index.isConflict(judged))
    }
  }
}
