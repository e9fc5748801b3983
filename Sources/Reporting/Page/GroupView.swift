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

  let number: Int
  /// The level of the card's heading.
  let level: Int
  let title: HTML
  let reasons: [Reason]
  let statements: [StatementView]
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
    let many = group.findings.count > 1
    isMany = many
    isSingle = !many
    title = HTML(group.title(in: index))
    reasons = zip(group.findings, group.members).map { finding, members in
      Reason(
        name: HTML(finding.id.rawValue), id: HTML("f-" + finding.id.rawValue),
        anchor: HTML(fragment: "f-" + finding.id.rawValue),
        message: HTML(finding.message), severity: HTML(finding.severity.rawValue), rule: HTML(finding.rule.rawValue),
        entry: index.lists(finding.rule) ? HTML(markup: "#rule-") + HTML(finding.rule.rawValue) : .none,
        members: many ? HTML(listed(members.map { String($0 + 1) })) : .none)
    }
    let marks = StatementMarks(group)
    isTooLong = marks.isTooLong
    statements = group.statements.enumerated().map { place, evidence in
      StatementView(
        evidence, number: group.statements.count > 1 ? place + 1 : nil, marks: marks.ranges[place],
        tag: marks.tag(place), in: index)
    }
    families = Self.names(group.findings.map(\.rule.family))
    severities = Self.names(group.findings.map(\.severity.rawValue))
    sources = Self.names(group.statements.map(\.source.rawValue))
  }

  private static func names(_ names: [String]) -> HTML { HTML(Set(names).sorted().joined(separator: " ")) }
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
