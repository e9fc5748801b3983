/// How sure a conflict is, and what could not be asked about it.
public struct ConflictRelation: Hashable, Sendable {
  /// How sure a rule is that two assertions conflict.
  public enum Tier: String, Hashable, Sendable, Codable, CaseIterable {
    /// The words oppose one another plainly and no gate stops the rule.
    case conflict
    /// Worth a look: the two are near and oppose one another weakly, or not in words that a rule knows.
    case review
  }

  /// What a judge from outside said of a conflict.
  public struct Judgement: Hashable, Sendable {
    /// Who said it: the judge's name, such as the command that was asked.
    public var judge: String
    /// What he said: `conflict` or `unsure`.
    public var verdict: String
    /// Why, in one sentence, where he gave a reason.
    public var reason: String?
    /// What kind of conflict it is, in his words, where he named one.
    public var type: String?

    /// What a judge said.
    public init(judge: String, verdict: String, reason: String?, type: String? = nil) {
      self.judge = judge
      self.verdict = verdict
      self.reason = reason
      self.type = type
    }
  }

  /// How sure it is.
  public var tier: Tier
  /// What could not be checked, one sentence each, such as a missing day of publication.
  public var unchecked: [String]
  /// What a judge said of it, where one was asked.
  public var judgement: Judgement?

  /// A conflict of a tier.
  public init(tier: Tier, unchecked: [String] = []) {
    self.tier = tier
    self.unchecked = unchecked
  }
}

extension ConflictRelation.Judgement: CustomStringConvertible {
  /// The verdict, the kind, who says so and why, in one line.
  public var description: String {
    "\(verdict)\(type.map { " (\($0))" } ?? ""), says “\(judge)”\(reason.map { ": \($0)" } ?? "")"
  }
}
