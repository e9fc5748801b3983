internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let percentagePoints = AuditRule(
    rule: Rule(
      id: "figure/percent-vs-points", severity: .warning,
      summary: "A change between two percentages is called per cent where it is percentage points.",
      help: """
        The sentence names both levels and their difference, and calls the difference per cent. From 4 to 6 per cent is a rise of 2 percentage points, \
        or of 50 per cent.
        """,
      triggering: [
        RuleExample("The share of empty berths rose by 2 per cent, from 4 per cent to 6 per cent."),
        RuleExample("Turnout fell from 61% to 54%, a drop of 7%."),
      ],
      nonTriggering: [
        RuleExample("The share of empty berths rose by 2 percentage points, from 4 per cent to 6 per cent."),
        RuleExample("The share of empty berths rose by 50 per cent, from 4 per cent to 6 per cent."),
        RuleExample("Turnout fell from 61% to 54%, and 7% of the ballots were spoilt."),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      let shares = sentence.quantities.filter { $0.kind == .percent && !$0.isApproximate }
      guard
        !shares.isEmpty,
        sentence.text.utf8.contains(0x25)
          || sentence.words.contains(where: { $0.folded.hasPrefix("percent") || $0.folded == "cent" })
      else { return nil }
      guard let (from, to) = levels(shares, in: sentence) else { return nil }
      let points = abs(to.value - from.value)
      guard points > 0, from.value > 0,
        let change = shares.first(where: {
          $0.isChange && !$0.isPoints && $0.range != from.range && $0.range != to.range
            && abs($0.value - points) <= 0.05
        }),
        // Of a hundred per cent both are the same.
        abs(points / from.value * 100 - change.value) > 0.1 * change.value
      else { return nil }
      let relative = Int((points / from.value * 100).rounded())
      return audited.finding(
        rule, on: sentence, score: 0.7,
        "“\(sentence.text.utf8Slice(change.range))” is the difference of the two levels: percentage points, or \(relative) per cent"
      )
    }
  }

  /// The two levels of `from 4 per cent to 6 per cent`.
  private static func levels(_ shares: [Quantity], in sentence: AuditedSentence) -> (Quantity, Quantity)? {
    for (one, other) in zip(shares, shares.dropFirst())
    where word(before: one.range, in: sentence) == "from" && word(before: other.range, in: sentence) == "to" {
      return (one, other)
    }
    return nil
  }

  /// The word in front of a place.
  static func word(before range: Range<Int>, in sentence: AuditedSentence) -> String? {
    sentence.words.last { $0.range.upperBound <= range.lowerBound }?.folded
  }
}
