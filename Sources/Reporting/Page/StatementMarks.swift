internal import ClaimModel

/// Which words of a card's statements are marked: what differs, for copies; numbers and negations, for conflicts.
struct StatementMarks {
  /// UTF-8 ranges in each statement's quotation.
  private(set) var ranges: [[Range<Int>]]
  /// For each statement the one that it is compared with.
  private var bases: [Int: Int] = [:]
  /// Whether the marks are those of a word-by-word comparison.
  private(set) var hasDifference = false
  /// Whether a comparison was wanted and the texts are too long for it.
  private(set) var isTooLong = false

  init(_ group: FindingGroup) {
    let quotes = group.statements.map(\.quote)
    ranges = quotes.map { _ in [] }
    guard quotes.count > 1, let rule = group.findings.first?.rule else { return }
    if FindingKind(rule) == .conflict {
      guard quotes.count == 2 else { return }
      let clash = ClashingWords.ranges(quotes[0], quotes[1])
      ranges = [clash.left, clash.right]
    } else if FindingKind(rule) == .reuse || rule.family == "quote" {
      compare(quotes, group)
    }
  }

  /// Compares each statement with the one that stands beside it in a finding.
  private mutating func compare(_ quotes: [String], _ group: FindingGroup) {
    for (finding, members) in zip(group.findings, group.members) {
      for (one, other) in Self.pairs(members, of: finding) where bases[other] == nil && bases[one] != other {
        bases[other] = one
      }
    }
    for (place, base) in bases.sorted(by: { $0.key < $1.key }) {
      guard let difference = WordDifference(quotes[base], quotes[place]) else {
        isTooLong = true
        continue
      }
      ranges[place] = difference.right
      let isOnly = bases[base] == nil && bases.count { $0.value == base } == 1
      if isOnly { ranges[base] = difference.left }
    }
    hasDifference = ranges.contains { !$0.isEmpty }
  }

  /// The places that stand side by side: two by two for duplicated text, each with the first otherwise.
  private static func pairs(_ members: [Int], of finding: Finding) -> [(Int, Int)] {
    if FindingKind(finding.rule) == .reuse {
      return stride(from: 0, to: members.count - 1, by: 2).map { (members[$0], members[$0 + 1]) }
    }
    return members.dropFirst().map { (members[0], $0) }
  }

  /// The element that holds the marked words of a statement.
  func tag(_ place: Int) -> String { hasDifference ? (bases[place] == nil ? "del" : "ins") : "strong" }
}
