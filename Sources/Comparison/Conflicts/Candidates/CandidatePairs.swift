internal import ClaimModel

/// All pairs of statements of which one is among the nearest of the other, with how near they stand.
///
/// To the nearness of their words comes what each shares with the paragraph of the other, where they stand in two sources.
struct CandidatePairs: Sendable {
  /// A pair of statements, the first published one first, and how near they are.
  struct Candidate: Sendable {
    let one: Int
    let other: Int
    let nearness: Float
  }

  /// The candidates, each once, in order.
  let candidates: [Candidate]

  /// What the words of the paragraph count, against 1 for those of the statement.
  private static let paragraphShare: Float = 0.4

  /// Searches an index.
  init(_ index: StatementIndex, search: CandidateSearch = CandidateSearch()) {
    let space = StatementSpace(index)
    let lists = search.lists(in: index, space)
    let paragraphs = ParagraphSpace(index, space)
    candidates = lists.pairs.map { pair -> Candidate in
      let (one, other) = (pair.code.one, pair.code.other)
      let isElsewhere = index.document(of: one) != index.document(of: other)
      let around = isElsewhere ? Self.paragraphShare * paragraphs.nearness(one, other) : 0
      return Candidate(one: one, other: other, nearness: pair.nearness + around)
    }
  }
}
