internal import ClaimModel
internal import Mustache

/// A card: one finding or several about the same statements, with the statements side by side.
struct GroupView {
  /// Statements that agree, with what they hold.
  struct Position {
    /// The level of its heading.
    let depth: Int
    let value: HTML
    /// How many statements take it; empty for one that is no copy.
    let voices: HTML
    let statements: [StatementView]
  }

  /// Of more pairs the statements come first.
  private static let mostReasons = 6

  let number: Int
  /// The level of the card's heading.
  let level: Int
  let title: HTML
  let reasons: [ReasonView]
  let statements: [StatementView]
  /// For conflicts, the statements by position.
  let positions: [Position]
  /// For conflicts, when the statements were made and of when they speak, where that tells anything.
  let timeline: TimelineView?
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
  let isSingle: Bool
  let isMany: Bool
  let isTooLong: Bool
  /// How many pairs there are, in words, where they would stand between the title and the statements for a screen.
  let folded: HTML
  /// For the filters, parted by spaces: rules, severities, states, `a3` for an author, `t0` for a topic, `s:id` for a source.
  let keys: HTML

  init(_ group: FindingGroup, number: Int, level: Int, in index: ReportIndex) {
    self.number = number
    self.level = level
    isConflict = group.conflict != nil
    count = group.findings.count
    let many = group.findings.count > 1 || isConflict
    folded = group.findings.count > Self.mostReasons ? HTML("\(group.findings.count) pairs of statements") : .none
    isSeveral = count > 1
    isMany = many
    isSingle = !many
    title = HTML(isolated: group.title(in: index))
    reasons = zip(group.findings, group.members).map { finding, members in
      ReasonView(finding, members: group.findings.count > 1 ? members : nil, in: index)
    }
    let marks = StatementMarks(group)
    isTooLong = marks.isTooLong
    let copies = group.conflict?.statements.map(\.isCopy) ?? group.statements.map { _ in false }
    var original = 0
    let statements = group.statements.enumerated().map { place, evidence in
      if !copies[place] { original = place + 1 }
      return StatementView(
        evidence, number: group.statements.count > 1 ? place + 1 : nil, marks: marks.ranges[place],
        tag: marks.tag(place), copyOf: copies[place] ? original : nil, in: index)
    }
    self.statements = statements
    var start = 0
    positions = (group.conflict?.positions ?? []).enumerated().map { place, position in
      defer { start += position.statements.count }
      return Position(
        depth: level + 1, value: HTML(isolated: position.value ?? "Position \(place + 1)"),
        voices: position.isOneVoice ? .none : HTML(position.voices),
        statements: Array(statements[start..<start + position.statements.count]))
    }
    timeline = group.conflict.flatMap { TimelineView($0, in: index) }
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
    // A list: for nothing Mustache would go on to look in the whole page.
    case "timeline": timeline.map { [$0] } ?? []
    case "origins": origins
    case "judged": judged
    case "unchecked": unchecked
    case "isConflict": isConflict
    case "count": count
    case "isSeveral": isSeveral
    case "isSingle": isSingle
    case "isMany": isMany
    case "isTooLong": isTooLong
    case "folded": folded
    case "keys": keys
    default: nil
    }
  }
}

extension GroupView.Position: MustacheParent {
  func child(named name: String) -> Any? {
    switch name {
    case "depth": depth
    case "value": value
    case "voices": voices
    case "statements": statements
    default: nil
    }
  }
}
