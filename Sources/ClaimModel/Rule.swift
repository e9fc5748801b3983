/// What a rule looks for, in words that a reader of a report can act on.
public struct Rule: Hashable, Sendable {
  /// `family/name`, such as `conflict/numeric`.
  public let id: Identifier<Rule>
  /// The severity of its findings, unless a finding says otherwise.
  public let severity: Severity
  /// One sentence that names what the rule finds.
  public let summary: String
  /// What the finding means, what it does not, and what would settle it.
  public let help: String
  /// Text on which the rule fires: its documentation and its test.
  public let triggering: [RuleExample]
  /// Text that looks alike and on which it stays silent.
  public let nonTriggering: [RuleExample]

  /// A rule with the examples that document and test it.
  public init(
    id: Identifier<Rule>, severity: Severity, summary: String, help: String, triggering: [RuleExample],
    nonTriggering: [RuleExample]
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.help = help
    self.triggering = triggering
    self.nonTriggering = nonTriggering
  }

  /// The family, the part of the id before the slash.
  public var family: String { String(id.rawValue.prefix { $0 != "/" }) }
}

extension Rule: CustomStringConvertible {
  /// The rule's id.
  public var description: String { id.rawValue }
}

/// One or more short sources that show when a rule fires.
public struct RuleExample: Hashable, Sendable {
  /// The text of each source, paragraphs parted by a blank line.
  public let sources: [String]
  /// What the example shows, where it needs saying.
  public let note: String?

  /// An example out of the texts of its sources.
  public init(_ sources: String..., note: String? = nil) {
    self.sources = sources
    self.note = note
  }
}
