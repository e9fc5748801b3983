/// Two statements whose words oppose one another and that are no conflict, with the relation that holds instead.
public struct CompatiblePair: Hashable, Sendable {
  /// The relation, such as `other-time` or `reported-view`.
  public var relation: String
  /// The rule that would have fired.
  public var rule: Identifier<Rule>
  /// What the relation means here, in one sentence.
  public var message: String
  /// The two statements, the earlier published first.
  public var evidence: [Evidence]

  /// Two statements and what holds of them.
  public init(relation: String, rule: Identifier<Rule>, message: String, evidence: [Evidence]) {
    self.relation = relation
    self.rule = rule
    self.message = message
    self.evidence = evidence
  }
}
