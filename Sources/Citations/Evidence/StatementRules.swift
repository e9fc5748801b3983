internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension EvidenceAuditor {
  static let numberMismatch = EvidenceRule(
    rule: Rule(
      id: "evidence/number-mismatch", severity: .error,
      summary: "A claim gives another figure than the words that are said to support it.",
      help: """
        Both speak of the same kind of thing, in the same unit, and no rounding or hedge makes the two figures one. Settled by mending the claim \
        (gainsay claim edit) or by another stance.
        """,
      triggering: [
        RuleExample(
          "⟦The wall cost 41 million crowns.⟧", "The wall cost 41 million crowns.", "The wall cost 44 million crowns."),
        RuleExample("⟦The storm sank nine boats.⟧", "The storm sank nine boats.", "The storm sank twelve boats."),
      ],
      nonTriggering: [
        RuleExample(
          "⟦The wall cost 40.8 million crowns.⟧", "The wall cost 40.8 million crowns.",
          "The wall cost about 41 million crowns.", note: "rounded"),
        RuleExample(
          "⟦The storm sank nine boats and killed twelve sailors.⟧",
          "The storm sank nine boats and killed twelve sailors.",
          "The storm killed twelve sailors."),
        RuleExample(
          "⟦The storm sank nine boats.⟧", "The storm sank nine boats.", "The storm sank at least five boats.",
          note: "a bound"),
      ])
  ) { rule, record in
    guard case .supporting(let claim, let anchored, let sentence) = record, let evidence = anchored.evidence else {
      return nil
    }
    let told = QuantityScanner.quantities(in: sentence)
    for figure in QuantityScanner.quantities(in: claim.statement) {
      let comparable = told.filter { figure.isComparable(with: $0) }
      guard let other = comparable.first, comparable.allSatisfy({ figure.isApart(from: $0) }) else { continue }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.8,
        message:
          "the claim \(claim.id) says “\(claim.statement.utf8Slice(figure.range))”, the words that support it say “\(sentence.utf8Slice(other.range))”",
        evidence: [evidence], subject: .annotation(anchored.annotation.id))
    }
    return nil
  }

  static let strongerThanSource = EvidenceRule(
    rule: Rule(
      id: "evidence/stronger-than-source", severity: .warning,
      summary:
        "A claim states as a fact what the words that are said to support it call possible, unproven or conditional.",
      help:
        "The hedge of the source is gone in the claim. Settled by taking it over (gainsay claim edit), or by the stance “discusses”.",
      triggering: [
        RuleExample(
          "⟦The wall may have been laid on sand.⟧", "The wall may have been laid on sand.", "The wall was laid on sand."
        ),
        RuleExample(
          "⟦It has not been established that the wall was laid on sand.⟧",
          "It has not been established that the wall was laid on sand.", "The wall was laid on sand."),
      ],
      nonTriggering: [
        RuleExample(
          "⟦The wall may have been laid on sand.⟧", "The wall may have been laid on sand.",
          "The wall may stand on sand."),
        RuleExample("⟦The wall was laid on sand.⟧", "The wall was laid on sand.", "The wall was laid on sand."),
        RuleExample(
          "⟦The board paid those who might vote for the wall.⟧", "The board paid those who might vote for the wall.",
          "The board paid voters."),
      ])
  ) { rule, record in
    guard case .supporting(let claim, let anchored, let sentence) = record, let evidence = anchored.evidence else {
      return nil
    }
    let words = Word.words(in: sentence)
    let told = Modality(sentence, words: words)
    guard [.possible, .unproven, .conditional].contains(told.grade) else { return nil }
    let claimed = Assertion(claim.statement)
    guard claimed.modality.isAsserted, claimed.reportedView == nil else { return nil }
    // The hedge must stand in the words that were chosen, or govern them from in front.
    let cue = told.cue
    guard let first = cue.first, words.indices.contains(first) else { return nil }
    // `ties with those that may serve one day`: that hedges what they are, not what is said of them.
    if first > 0, ["that", "who", "which", "whose"].contains(words[first - 1].folded) { return nil }
    let hedge = sentence.utf8Slice(words[first].range.lowerBound..<words[cue.upperBound - 1].range.upperBound)
    guard let quoted = sentence.firstRange(of: evidence.quote) ?? sentence.firstRange(of: evidence.quote.prefix(12)),
      sentence.utf8.distance(from: sentence.startIndex, to: quoted.upperBound) > words[first].range.lowerBound
    else { return nil }
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.5,
      message: "the claim \(claim.id) states what the words that support it hedge: “\(hedge)”", evidence: [evidence],
      subject: .annotation(anchored.annotation.id))
  }
}
