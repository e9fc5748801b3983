/// What a reviewer makes of a finding; a record that is added and never changed.
public struct Verdict: Hashable, Sendable, Codable {
  /// What is decided.
  public enum Decision: String, Hashable, Sendable, Codable, CaseIterable {
    /// The finding holds.
    case accepted
    /// The finding does not hold, or does not matter.
    case dismissed
    /// The reviewer takes back what he said before.
    case withdrawn
  }

  /// A time-ordered name, unique in the project.
  public var id: Identifier<Verdict>
  /// The finding that is judged.
  public var finding: Identifier<Finding>
  /// What is decided.
  public var decision: Decision
  /// Who decides.
  public var reviewer: String
  /// Why, in the reviewer's words.
  public var reason: String
  /// When, ISO 8601 in UTC to the second.
  public var made: String
  /// The rule of the finding, so that the record can be read where the finding is gone.
  public var rule: Identifier<Rule>?
  /// What the finding said.
  public var message: String?
  /// The last day on which it holds; `nil` where it holds for good.
  public var until: CalendarDate?

  /// A reviewer's word on a finding.
  public init(
    id: Identifier<Verdict>, finding: Identifier<Finding>, decision: Decision, reviewer: String, reason: String,
    made: String, rule: Identifier<Rule>? = nil, message: String? = nil, until: CalendarDate? = nil
  ) {
    self.id = id
    self.finding = finding
    self.decision = decision
    self.reviewer = reviewer
    self.reason = reason
    self.made = made
    self.rule = rule
    self.message = message
    self.until = until
  }

  /// The last word of each reviewer on each finding, in the order of the ids; who withdrew has none, nor whose word has run
  /// out on the day.
  public static func standing(_ verdicts: [Verdict], on day: CalendarDate? = nil) -> [Identifier<Finding>: [Verdict]] {
    struct Voice: Hashable {
      var finding: Identifier<Finding>
      var reviewer: String
    }
    var last: [Voice: Verdict] = [:]
    for verdict in verdicts.sorted(by: { $0.id < $1.id }) {
      last[Voice(finding: verdict.finding, reviewer: verdict.reviewer)] = verdict
    }
    let valid = last.values.filter { verdict in
      guard verdict.decision != .withdrawn else { return false }
      guard let day, let until = verdict.until else { return true }
      return day <= until
    }
    return Dictionary(grouping: valid, by: \.finding)
      .mapValues { $0.sorted { $0.id < $1.id } }
  }
}

/// Where a finding stands with its reviewers.
public enum ReviewState: String, Hashable, Sendable, CaseIterable {
  /// Nobody has decided.
  case open
  /// All who decided accept it.
  case accepted
  /// All who decided dismiss it.
  case dismissed
  /// Some accept it and some dismiss it: it counts until they agree.
  case disputed

  /// What the last words of the reviewers come to.
  public init(_ standing: [Verdict]) {
    let accepts = standing.contains { $0.decision == .accepted }
    let dismisses = standing.contains { $0.decision == .dismissed }
    self = accepts ? (dismisses ? .disputed : .accepted) : dismisses ? .dismissed : .open
  }
}
