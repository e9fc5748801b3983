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
      ])
  ) { rule, audited, _ in
    audited.sentences.compactMap { sentence -> Finding? in
      if let range = QuantityScanner.doubledScale(among: sentence.words) {
        return audited.finding(
          rule, on: sentence, score: 0.8, "“\(sentence.text.utf8Slice(range))” carries its scale twice")
      }
      guard
        let share = sentence.quantities.first(where: {
          $0.kind == .percent && $0.unit == "percent" && $0.low > 100
        }),
        let next = Word.words(in: sentence.text.utf8Slice(share.range.upperBound..<sentence.text.utf8.count)).first,
        next.folded == "of",
        Word.words(in: sentence.text.utf8Slice(share.range.upperBound..<sentence.text.utf8.count)).dropFirst().first?
          .folded == "the"
      else { return nil }
      return audited.finding(
        rule, on: sentence, score: 0.6, "“\(sentence.text.utf8Slice(share.range))” of a whole is more than the whole")
    }
  }
}
