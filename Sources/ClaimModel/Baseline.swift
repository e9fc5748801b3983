/// The findings that were known at a time: reports mark what is new since then, and leave nothing out for it.
public struct Baseline: Hashable, Sendable {
  /// A finding that was known, with enough of it to be read where it is gone.
  public struct Entry: Hashable, Sendable {
    /// The finding.
    public var id: Identifier<Finding>
    /// The rule that fired.
    public var rule: Identifier<Rule>
    /// What it said.
    public var message: String
    /// Whether it was a conflict that no rule was sure of; only a report that tells such can miss it.
    public var isForReview: Bool

    /// A known finding.
    public init(id: Identifier<Finding>, rule: Identifier<Rule>, message: String, isForReview: Bool = false) {
      self.id = id
      self.rule = rule
      self.message = message
      self.isForReview = isForReview
    }
  }

  /// Where a finding stands with a baseline that tells of it or not.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// The baseline does not hold it.
    case new
    /// The baseline holds it.
    case unchanged
  }

  /// The known findings in the order of their ids, each once.
  public let entries: [Entry]
  private let ids: Set<Identifier<Finding>>

  /// A baseline of some findings.
  public init(_ entries: [Entry]) {
    var ids: Set<Identifier<Finding>> = []
    self.entries = entries.sorted { ($0.id, $0.rule, $0.message) < ($1.id, $1.rule, $1.message) }
      .filter { ids.insert($0.id).inserted }
    self.ids = ids
  }

  /// What a report tells, dismissed findings too: they are known as well.
  public init(_ report: Report) {
    self.init(
      (report.findings + report.dismissed).map {
        Entry(id: $0.id, rule: $0.rule, message: $0.message, isForReview: $0.conflict?.tier == .review)
      })
  }

  /// Whether a finding was known.
  public func state(of finding: Identifier<Finding>) -> State { ids.contains(finding) ? .unchanged : .new }
}
