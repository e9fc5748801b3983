internal import ClaimModel
internal import Mustache

/// A card: one finding or several about the same statements, with the statements side by side.
struct GroupView {
  struct Reason {
    let name: HTML
    let id: HTML
    let anchor: HTML
    let message: HTML
    let severity: HTML
    let rule: HTML
    /// The link to the rule's entry; empty where the report does not list the rule.
    let entry: HTML
    /// Which of the card's statements are meant; empty where it holds just this finding's.
    let members: HTML
  }

  /// Statements that agree, with what they hold.
  struct Position {
    let level: Int
    let value: HTML
    let voices: HTML
    let statements: [StatementView]
  }

  let number: Int
  /// The level of the card's heading.
  let level: Int
  let title: HTML
  let reasons: [Reason]
  let statements: [StatementView]
  /// For conflicts, the statements by position.
  let positions: [Position]
  /// What a judge from outside said.
  let judged: [HTML]
  /// What could not be checked.
  let unchecked: [HTML]
  let isConflict: Bool
  /// How many findings the card stands for.
  let count: Int
  let isSingle: Bool
  let isMany: Bool
  let isTooLong: Bool
  /// For the filters: the families, severities and sources, parted by spaces.
  let families: HTML
  let severities: HTML
  let sources: HTML

  init(_ group: FindingGroup, number: Int, level: Int, in index: ReportIndex) {
    self.number = number
    self.level = level
    isConflict = group.conflict != nil
    count = group.findings.count
    let many = group.findings.count > 1 || isConflict
    isMany = many
    isSingle = !many
    title = HTML(group.title(in: index))
    reasons = zip(group.findings, group.members).map { finding, members in
      Reason(
        name: HTML(finding.id.rawValue), id: HTML("f-" + finding.id.rawValue),
        anchor: HTML(fragment: "f-" + finding.id.rawValue),
        message: HTML(finding.message), severity: HTML(finding.severity.rawValue), rule: HTML(finding.rule.rawValue),
        entry: index.lists(finding.rule) ? HTML(markup: "#rule-") + HTML(finding.rule.rawValue) : .none,
        members: group.findings.count > 1 ? HTML(listed(members.map { String($0 + 1) })) : .none)
    }
    let marks = StatementMarks(group)
    isTooLong = marks.isTooLong
    let copies = group.conflict?.statements.map(\.isCopy) ?? group.statements.map { _ in false }
    let statements = group.statements.enumerated().map { place, evidence in
      StatementView(
        evidence, number: group.statements.count > 1 ? place + 1 : nil, marks: marks.ranges[place],
        tag: marks.tag(place), isCopy: copies[place], in: index)
    }
    self.statements = statements
    var start = 0
    positions = (group.conflict?.positions ?? []).enumerated().map { place, position in
      defer { start += position.statements.count }
      return Position(
        level: level + 1, value: HTML(position.value ?? "Position \(place + 1)"),
        voices: HTML(position.voices), statements: Array(statements[start..<start + position.statements.count]))
    }
    judged = group.judged.map { HTML($0) }
    unchecked = group.unchecked.map { HTML($0) }
    families = Self.names(group.findings.map(\.rule.family))
    severities = Self.names(group.findings.map(\.severity.rawValue))
    sources = Self.names(group.statements.map(\.source.rawValue))
  }

  private static func names(_ names: [String]) -> HTML { HTML(Set(names).sorted().joined(separator: " ")) }
}

extension ConflictGroup.Position {
  /// How many statements take the position, and how many of them are copies.
  var voices: String {
    let copies = statements.count { $0.isCopy }
    return counted(statements.count, "statement") + (copies == 0 ? "" : ", " + counted(copies, "copy", "copies"))
  }
}

/// Fields by name; Mustache would reflect otherwise, which takes half the time of a page with thousands of findings.
extension GroupView: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "number": number
    case "level": level
    case "title": title
    case "reasons": reasons
    case "statements": statements
    case "positions": positions
    case "judged": judged
    case "unchecked": unchecked
    case "isConflict": isConflict
    case "count": count
    case "isSingle": isSingle
    case "isMany": isMany
    case "isTooLong": isTooLong
    case "families": families
    case "severities": severities
    case "sources": sources
    default: nil
    }
  }
}
