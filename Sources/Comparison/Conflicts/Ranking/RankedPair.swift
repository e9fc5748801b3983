internal import ClaimModel

/// A pair that is told, with its place among the statements.
struct RankedPair: Sendable {
  let one: Int
  let other: Int
  /// Orders pairs of one tier: of the strict one the rule's score, of those for review log-odds.
  let score: Float
  let finding: Finding

  /// How many pairs a statement may stand in: more of one sentence crowd out the others.
  private static let perStatement = 2

  /// The pairs in the order of their scores, without the later ones of statements that stand in several.
  static func best(of pairs: [RankedPair]) -> [RankedPair] {
    var uses: [Int: Int] = [:]
    return pairs.sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) }.filter { pair in
      guard uses[pair.one, default: 0] < perStatement, uses[pair.other, default: 0] < perStatement else { return false }
      uses[pair.one, default: 0] += 1
      uses[pair.other, default: 0] += 1
      return true
    }
  }
}
