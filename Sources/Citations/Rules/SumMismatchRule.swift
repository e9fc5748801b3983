internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let sumMismatch = AuditRule(
    rule: Rule(
      id: "figure/sum-mismatch", severity: .warning,
      summary: "The parts of a total do not add up to it.",
      help: """
        The sentence gives an exact total and, behind a colon, a dash or a bracket, exact parts of it that come near the total without making it. \
        Hedged figures, lists of examples and a rest that is not counted are left alone. Settled by the source of the figures.
        """,
      triggering: [
        RuleExample("The storm killed 37 people: 21 passengers, 12 sailors and 5 rescuers."),
        RuleExample(
          "The board spent £32 million (£14.9 million on pensions, £11 million on the pier and £7.6 million on the lido)."
        ),
      ],
      nonTriggering: [
        RuleExample("The storm killed 38 people: 21 passengers, 12 sailors and 5 rescuers."),
        RuleExample("The storm killed 37 people, including 21 passengers, 12 sailors and 5 rescuers."),
        RuleExample(
          "The storm killed about 37 people: 21 passengers, 12 sailors and 5 rescuers.", note: "a hedged total"),
        RuleExample(
          "The club has 40 boats: 3 sail on Mondays, 4 on Tuesdays.", note: "parts that are far from the total"),
        RuleExample(
          "The board spent £32 million: £14.9 million on pensions, £11 million on the pier and the rest on the lido."),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      let amounts = sentence.quantities
      guard (3...mostAmounts).contains(amounts.count) else { return nil }
      for (index, total) in amounts.enumerated() where isExact(total) {
        guard let breakdown = breakdown(behind: total, in: sentence) else { continue }
        let inside = amounts[(index + 1)...].filter { breakdown.contains($0.range.lowerBound) }
        guard inside.count >= 2, inside.allSatisfy({ isPart($0, of: total) }),
          !Word.words(in: sentence.text.utf8Slice(breakdown)).contains(where: { open.contains($0.folded) })
        else { continue }
        let sum = inside.reduce(0) { $0 + $1.value }
        let slack = ([total] + inside).reduce(0) { $0 + $1.resolution / 2 }
        guard abs(sum - total.value) > slack + 1e-9 * total.value, abs(sum - total.value) <= 0.2 * total.value else {
          continue
        }
        return audited.finding(
          rule, on: sentence, score: 0.6,
          "the \(inside.count) parts add up to \(written(sum, like: total)) and not to “\(sentence.text.utf8Slice(total.range))”"
        )
      }
      return nil
    }
  }

  /// A sentence with more amounts is a table.
  private static let mostAmounts = 100

  private static func isExact(_ amount: Quantity) -> Bool {
    (amount.kind == .count || amount.kind == .money || amount.kind == .measure) && !amount.isApproximate
      && !amount.isChange && amount.per == nil && amount.value > 2
  }

  private static func isPart(_ part: Quantity, of total: Quantity) -> Bool {
    isExact(part.value > 2 ? part : total) && !part.isApproximate && part.kind == total.kind && part.value < total.value
      && (total.kind == .count || part.unit == total.unit)
  }

  /// From the mark close behind a total to the end of the bracket or of the sentence.
  private static func breakdown(behind total: Quantity, in sentence: AuditedSentence) -> Range<Int>? {
    let rest = sentence.text.utf8Slice(total.range.upperBound..<sentence.text.utf8.count)
    guard let mark = rest.firstIndex(where: { ":(—–;".contains($0) }), rest[mark] != ";",
      Word.words(in: rest[..<mark]).count <= 4
    else { return nil }
    let inside = rest[rest.index(after: mark)...]
    let end = rest[mark] == "(" ? inside.firstIndex(of: ")") ?? inside.endIndex : inside.endIndex
    let start = sentence.text.utf8.distance(from: sentence.text.startIndex, to: inside.startIndex)
    return start..<start + inside[..<end].utf8.count
  }

  /// Words that leave a list open, or make its parts no parts.
  private static let open: Set<String> = [
    "including", "among", "such", "rest", "remainder", "remaining", "others", "other", "least", "about", "nearly",
    "almost",
    "more", "some", "each", "per", "whom", "mostly", "half", "third", "then", "later", "now", "from", "than",
  ]

  private static func written(_ value: Double, like total: Quantity) -> String {
    let scaled = value / total.scale
    let rounded = (scaled * 100).rounded() / 100
    let number = rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    return total.scale == 1
      ? number : number + (total.scale == 1e6 ? " million" : total.scale == 1e9 ? " billion" : " thousand")
  }
}
