internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let implausible = AuditRule(
    rule: Rule(
      id: "figure/implausible", severity: .warning,
      summary: "A figure cannot be meant as it is written.",
      help:
        "A scale word that stands twice (“83,000 thousand”), or a share of a whole that is more than the whole. Look up the figure it was taken from.",
      triggering: [
        RuleExample("The storm cost the town 12,000 thousand lives."),
        RuleExample("More than 140 per cent of the boats were lost."),
      ],
      nonTriggering: [
        RuleExample("The storm cost the town twelve thousand boats."),
        RuleExample("Landings rose by 140 per cent.", note: "growth may be more than the whole"),
        RuleExample("The court set the bond at 120 per cent of the judgment.", note: "a sum reckoned by another"),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      if let range = QuantityScanner.doubledScale(among: sentence.words) {
        return audited.finding(
          rule, on: sentence, score: 0.8, "“\(sentence.text.utf8Slice(range))” carries its scale twice")
      }
      let shares = sentence.quantities.filter {
        $0.kind == .percent && $0.unit == "percent" && $0.low > 100
      }
      guard let share = shares.first(where: { isPart($0, in: sentence) }) else { return nil }
      return audited.finding(
        rule, on: sentence, score: 0.6, "“\(sentence.text.utf8Slice(share.range))” of a whole is more than the whole")
    }
  }
  /// Whether a share is one of things that are counted, `of the boats`: a sum may be more than what it is reckoned by.
  private static func isPart(_ share: Quantity, in sentence: AuditedSentence) -> Bool {
    guard let first = sentence.words.firstIndex(where: { $0.range.lowerBound >= share.range.upperBound }),
      first + 2 < sentence.words.count, sentence.words[first].folded == "of", sentence.words[first + 1].folded == "the"
    else { return false }
    let before = sentence.words[..<first].last { $0.range.upperBound <= share.range.lowerBound }?.folded ?? ""
    return !["at", "to", "by"].contains(before) && sentence.words[first + 2].folded.hasSuffix("s")
  }
}
