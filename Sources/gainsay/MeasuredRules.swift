internal import ClaimModel

/// How often each rule was right on the labelled topics of `Tests/Corpora`; `make golden` writes the table again.
enum MeasuredRules {
  /// The counts, in the order of the rules, what rules are sure of first.
  static let all: [MeasuredPrecision] = table.split(separator: "\n").compactMap { line in
    let cells = line.split(separator: " ")
    guard cells.count == 4, let tier = ConflictRelation.Tier(rawValue: String(cells[1])), let right = Int(cells[2]),
      let findings = Int(cells[3])
    else { return nil }
    return MeasuredPrecision(rule: Identifier(rawValue: String(cells[0])), tier: tier, right: right, of: findings)
  }

  /// What was counted of a rule, in one sentence.
  static func sentence(on rule: Identifier<Rule>) -> String {
    let counts = all.filter { $0.rule == rule }
    guard !counts.isEmpty else { return "not measured: no labelled topic tells which of its findings are right" }
    return "measured on the labelled topics: "
      + counts.map { "\($0)\($0.tier == .review ? " among those for review" : "")" }.joined(separator: ", ")
  }
}
