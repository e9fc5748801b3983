/// Statements about one matter that cannot all hold, by the position that each takes: `14 dead: A, B; 9 dead: C`.
public struct ConflictGroup: Hashable, Sendable {
  /// The words of one source on the matter.
  public struct Statement: Hashable, Sendable {
    /// Who says what, and where.
    public var evidence: Evidence
    /// Whether a statement before it says the same in the same words, so that it is no second voice.
    public var isCopy: Bool

    /// The words of a source.
    public init(_ evidence: Evidence, isCopy: Bool = false) {
      self.evidence = evidence
      self.isCopy = isCopy
    }
  }

  /// Statements that agree with one another.
  public struct Position: Hashable, Sendable {
    /// What they hold, where it is a figure, a time or a stance; `nil` where only the sentences tell.
    public var value: String?
    /// The statements, the first published first; never empty.
    public var statements: [Statement]

    /// A position with those who take it.
    public init(value: String? = nil, statements: [Statement]) {
      self.value = value
      self.statements = statements
    }
  }

  /// A hash of rule and findings: stays the same when a source is parsed again.
  public let id: Identifier<ConflictGroup>
  /// The rule that opposes the positions.
  public let rule: Identifier<Rule>
  /// How sure the conflicts are; all of a group are of one tier.
  public let tier: ConflictRelation.Tier
  /// The words that all of its pairs share, as the surest pair has them; or the claim that is at issue. May be empty.
  public let matter: [String]
  /// The positions, the one with the first published statement first.
  public private(set) var positions: [Position]
  /// The pairs that oppose one another, best first.
  public private(set) var findings: [Identifier<Finding>]

  /// A group of the findings of one rule and tier.
  public init(
    rule: Identifier<Rule>, tier: ConflictRelation.Tier, matter: [String], positions: [Position],
    findings: [Identifier<Finding>]
  ) {
    self.rule = rule
    self.tier = tier
    self.matter = matter
    self.positions = positions
    self.findings = findings
    id = Identifier(
      rawValue: String(Fingerprint.sha256([rule.rawValue] + findings.map(\.rawValue).sorted()).prefix(12)))
  }

  /// One finding as a group of its own: each piece of evidence is a position.
  public init(_ finding: Finding) {
    self.init(
      rule: finding.rule, tier: finding.conflict?.tier ?? .conflict, matter: [],
      positions: finding.evidence.map { Position(statements: [Statement($0)]) }, findings: [finding.id])
  }

  /// All statements, position after position.
  public var statements: [Statement] { positions.flatMap(\.statements) }

  /// What is left of the group when only some of its findings are told, in the order given; `nil` where none is.
  /// Statements of sources that no finding names go with them.
  func keeping(_ kept: [Finding]) -> ConflictGroup? {
    guard !kept.isEmpty else { return nil }
    var group = self
    group.findings = kept.map(\.id)
    guard kept.count < findings.count else { return group }
    let sources = Set(kept.flatMap { $0.evidence.map(\.source) })
    group.positions = positions.compactMap { position in
      let statements = position.statements.filter { sources.contains($0.evidence.source) }
      return statements.isEmpty ? nil : Position(value: position.value, statements: statements)
    }
    return group
  }

  /// Groups that hold each of the findings about conflicts once, in their order: those given as far as their findings
  /// are told, and one for each finding that stands in none.
  static func complete(_ groups: [ConflictGroup], for findings: [Finding]) -> [ConflictGroup] {
    var groupOf: [Identifier<Finding>: Int] = [:]
    for (number, group) in groups.enumerated() { for finding in group.findings { groupOf[finding] = number } }
    var members: [Int: [Finding]] = [:]
    var order: [(group: Int?, finding: Finding)] = []
    for finding in findings where finding.rule.rawValue.hasPrefix("conflict/") {
      let number = groupOf[finding.id]
      if let number { members[number, default: []].append(finding) }
      if number.map({ members[$0]?.count == 1 }) ?? true { order.append((number, finding)) }
    }
    return order.compactMap { entry in
      guard let number = entry.group else { return ConflictGroup(entry.finding) }
      return groups[number].keeping(members[number] ?? [])
    }
  }
}
