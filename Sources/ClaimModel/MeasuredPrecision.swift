/// How many of a rule's findings were right on labelled topics: a count that was made, no likelihood.
public struct MeasuredPrecision: Hashable, Sendable {
  /// The rule.
  public var rule: Identifier<Rule>
  /// Whether the findings that are only for review were counted, or those that the rule is sure of.
  public var tier: ConflictRelation.Tier
  /// How many findings a person had labelled as right.
  public var right: Int
  /// How many findings there were.
  public var findings: Int

  /// A count of findings.
  public init(rule: Identifier<Rule>, tier: ConflictRelation.Tier = .conflict, right: Int, of findings: Int) {
    self.rule = rule
    self.tier = tier
    self.right = right
    self.findings = findings
  }
}

extension MeasuredPrecision: CustomStringConvertible {
  /// `7 of 8 right`.
  public var description: String { "\(right) of \(findings) right" }
}
