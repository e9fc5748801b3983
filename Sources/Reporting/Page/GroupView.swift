internal import ClaimModel

/// A card: one finding or several about the same statements, with the statements side by side.
struct GroupView {
  /// Statements that agree, with what they hold.
  struct Position {
    /// The level of its heading.
    let depth: Int
    let value: HTML
    /// How many statements take it; empty for one that is no copy.
    let voices: HTML
    let statements: HTML
  }

  /// Of more pairs the statements come first.
  private static let mostReasons = 6

  let number: Int
  /// The level of the card's heading.
  let level: Int
  let title: HTML
  /// The finding's name in the page, where the card stands for one alone.
  let id: HTML
  let reasons: HTML
  /// The statements side by side; for conflicts they stand in the positions.
  let statements: HTML
  /// For conflicts, the statements by position.
  let positions: HTML
  /// For conflicts, when the statements were made and of when they speak, where that tells anything.
  let timeline: HTML
  /// For text reuse, who had the words first and what tells so.
  let origins: [HTML]
  /// What a judge from outside said.
  let judged: [HTML]
  /// What could not be checked.
  let unchecked: [HTML]
  let isConflict: Bool
  /// How many findings the card stands for.
  let count: Int
  let isSeveral: Bool
  let isMany: Bool
  let isTooLong: Bool
  /// How many pairs there are, in words, where they would stand between the title and the statements for a screen.
  let folded: HTML
  /// For the filters, parted by spaces: rules, severities, states, `a3` for an author, `t0` for a topic, `s:id` for a source.
  let keys: HTML

  init(_ group: FindingGroup, number: Int, level: Int, in index: ReportIndex, _ template: PageTemplate) {
    self.number = number
    self.level = level
    isConflict = group.conflict != nil
    count = group.findings.count
    let many = group.findings.count > 1 || isConflict
    folded = group.findings.count > Self.mostReasons ? HTML("\(group.findings.count) pairs of statements") : .none
    isSeveral = count > 1
    isMany = many
    id = many ? .none : group.findings.first.map { HTML("f-" + $0.id.rawValue) } ?? .none
    title = HTML(isolated: group.title(in: index))
    reasons = template.markup(
      zip(group.findings, group.members).map { finding, members in
        ReasonView(finding, members: group.findings.count > 1 ? members : nil, isAlone: !many, in: index)
      })
    let marks = StatementMarks(group)
    isTooLong = marks.isTooLong
    let copies = group.conflict?.statements.map(\.isCopy) ?? group.statements.map { _ in false }
    var original = 0
    let statements = group.statements.enumerated().map { place, evidence in
      if !copies[place] { original = place + 1 }
      return template.markup(
        StatementView(
          evidence, number: group.statements.count > 1 ? place + 1 : nil, marks: marks.ranges[place],
          tag: marks.tag(place), copyOf: copies[place] ? original : nil, in: index))
    }
    self.statements = isConflict ? .none : HTML(statements)
    var rest = statements[...]
    positions = template.markup(
      (group.conflict?.positions ?? []).enumerated().map { place, position in
        defer { rest = rest.dropFirst(position.statements.count) }
        return Position(
          depth: level + 1, value: HTML(isolated: position.value ?? "Position \(place + 1)"),
          voices: position.isOneVoice ? .none : HTML(position.voices),
          statements: HTML(rest.prefix(position.statements.count)))
      })
    timeline = group.conflict.flatMap { TimelineView($0, in: index, template) }.map { template.markup($0) } ?? .none
    origins = group.origins(in: index).map { HTML($0) }
    judged = group.judged.map { HTML($0) }
    unchecked = group.unchecked.map { HTML($0) }
    let named = Set(group.statements.map(\.source))
    let keys =
      group.findings.flatMap { [$0.rule.rawValue, $0.severity.rawValue] + index.statuses(of: $0) }
      + named.compactMap { index.keys.author(of: $0) }.map { "a\($0)" }
      + group.findings.flatMap { index.keys.topics(of: $0) }.map { "t\($0)" } + named.map { "s:\($0)" }
    self.keys = HTML(Set(keys).sorted().joined(separator: " "))
  }
}

extension ConflictGroup.Position {
  /// Whether one statement takes the position, and is no copy.
  var isOneVoice: Bool { statements.count == 1 && !statements[0].isCopy }

  /// The same in words.
  var voices: String {
    let copies = statements.count { $0.isCopy }
    return counted(statements.count, "statement") + (copies == 0 ? "" : ", " + counted(copies, "copy", "copies"))
  }
}

extension FindingGroup {
  /// For text reuse, who had the words first and what tells so; one sentence each.
  func origins(in index: ReportIndex) -> [String] {
    let sentences = findings.compactMap { finding -> String? in
      guard let reuse = finding.reuse, Set(finding.evidence.map(\.source)).count > 1 else { return nil }
      guard let origin = reuse.origin else { return "Nothing tells who had the words first." }
      let reason =
        switch reuse.basis {
        case .date: "published first"
        case .quotation: "the other quotes it"
        case .attribution: "the other names it as the source"
        case nil: "had the words first"
        }
      return "\(index.shortAuthor(origin)) (\(origin)) had the words first: \(reason)."
    }
    var seen: Set<String> = []
    return sentences.filter { seen.insert($0).inserted }
  }
}

extension GroupView: PagePart {
  static let template = "group"

  var fields: KeyValuePairs<String, PartField> {
    [
      "id": .markup(id), "number": .number(number), "level": .number(level), "title": .markup(title),
      "reasons": .markup(reasons),
      "statements": .markup(statements), "positions": .markup(positions),
      "timeline": .markup(timeline), "origins": .list(origins), "judged": .list(judged),
      "unchecked": .list(unchecked), "isConflict": .flag(isConflict), "count": .number(count),
      "isSeveral": .flag(isSeveral), "isMany": .flag(isMany), "isTooLong": .flag(isTooLong), "folded": .markup(folded),
      "keys": .markup(keys),
    ]
  }
}

extension GroupView.Position: PagePart {
  static let template = "position"

  var fields: KeyValuePairs<String, PartField> {
    [
      "depth": .number(depth), "value": .markup(value), "voices": .markup(voices), "statements": .markup(statements),
    ]
  }
}
