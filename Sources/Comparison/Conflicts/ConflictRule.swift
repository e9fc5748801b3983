internal import ClaimModel

/// A rule that says why two assertions cannot both hold.
struct ConflictRule: Sendable {
  /// Why two assertions conflict, and how surely: ranks, 0 to 1.
  struct Verdict {
    var score: Double
    var reason: String
  }

  /// What the rule is called and means, with examples.
  let rule: Rule
  /// The conflict of a pair; `nil` where there is none.
  let verdict: @Sendable (AssertionPair) -> Verdict?
}
