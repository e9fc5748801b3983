/// How sure a conflict is, and what could not be asked about it.
public struct ConflictRelation: Hashable, Sendable {
  /// How sure a rule is that two assertions conflict.
  public enum Tier: String, Hashable, Sendable, Codable, CaseIterable {
    /// The words oppose one another plainly and no gate stops the rule.
    case conflict
    /// Worth a look: the two are near and oppose one another weakly, or not in words that a rule knows.
    case review
  }

  /// How sure it is.
  public var tier: Tier
  /// What could not be checked, one sentence each, such as a missing day of publication.
  public var unchecked: [String]

  /// A conflict of a tier.
  public init(tier: Tier, unchecked: [String] = []) {
    self.tier = tier
    self.unchecked = unchecked
  }
}
