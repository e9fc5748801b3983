/// What can hold of two statements whose words oppose one another and that are no conflict.
public struct CompatibleRelation: Hashable, Sendable {
  /// The name, such as `other-time`.
  public let name: String
  /// What it means, in one sentence without a capital and a full stop.
  public let summary: String
  /// Two sources of which it holds.
  public let example: RuleExample

  /// A relation with an example that documents and tests it.
  public init(name: String, summary: String, example: RuleExample) {
    self.name = name
    self.summary = summary
    self.example = example
  }
}
