internal import ClaimModel

/// Which words of a card's statements are marked: what differs, for copies; numbers and negations, for conflicts.
struct StatementMarks {
  /// UTF-8 ranges in each statement's quotation.
  private(set) var ranges: [[Range<Int>]]
  /// Whether the marks are those of a word-by-word comparison, with the first statement.
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
      for place in quotes.indices.dropFirst() {
        guard let difference = WordDifference(quotes[0], quotes[place]) else {
          isTooLong = true
          continue
        }
        if quotes.count == 2 { ranges[0] = difference.left }
        ranges[place] = difference.right
      }
      hasDifference = ranges.contains { !$0.isEmpty }
    }
  }

  /// The element that holds the marked words of a statement.
  func tag(_ place: Int) -> String { hasDifference ? (place == 0 ? "del" : "ins") : "strong" }
}
