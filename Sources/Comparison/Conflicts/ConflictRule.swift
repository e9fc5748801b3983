internal import ClaimModel

/// A rule that says why two assertions cannot both hold.
struct ConflictRule: Sendable {
  /// What a rule found in a pair: which words oppose which, and how surely.
  struct Opposition {
    /// Ranks, 0 to 1; from `strict` on the pair is a conflict, below it is worth a review.
    var score: Float
    /// Why the two cannot both hold, in one sentence.
    var reason: String
  }

  /// From this score on an opposition belongs to the strict tier.
  static let strict: Float = 0.5

  /// What the rule is called and means, with examples.
  let rule: Rule
  /// Whether the rule may oppose two statements, told by their words and traits, without reading their sentences.
  let mayOppose: @Sendable (StatementPair) -> Bool
  /// The opposition of the first statement to the second; `nil` where there is none. Asked both ways round.
  let opposes: @Sendable (StatementPair) -> Opposition?
}
