internal import ClaimModel

extension IndependenceAuditor {
  static let singleSource = IndependenceRule(
    rule: Rule(
      id: "independence/single-source", severity: .warning,
      summary: "A claim is supported by one source alone.",
      help: "Nothing annotated in another source supports it. Settled by a second, independent source.",
      triggering: [RuleExample("⟦The wall cost 41 million crowns.⟧", "Ships came late to the harbour.")],
      nonTriggering: [
        RuleExample("⟦The wall cost 41 million crowns.⟧", "⟦Of 41 million crowns the wall took the last one.⟧")
      ])
  ) { rule, support in
    guard let source = support.sources.first, support.sources.count == 1 else { return nil }
    return support.finding(
      rule, severity: support.claim.isCorroborated == true ? .error : .warning, score: 0.4,
      "only \(source.id) supports \(support.claim.id): “\(support.claim.statement)”")
  }

  static let copied = IndependenceRule(
    rule: Rule(
      id: "independence/copied", severity: .warning,
      summary: "The sources that support a claim are copies of one text.",
      help: """
        Each of them shares the annotated words, or most of its text, with another of them, or an analyst linked them as copies or versions: one voice, \
        however often it is heard. An error where the claim is marked as corroborated. Settled by a source with words of its own.
        """,
      triggering: [
        RuleExample(
          "⟦The wall of the harbour cost the town of Tollmouth 41 million crowns in a single year.⟧",
          "⟦The wall of the harbour cost the town of Tollmouth 41 million crowns in a single year.⟧")
      ],
      nonTriggering: [
        RuleExample("⟦The wall cost 41 million crowns.⟧", "⟦Of 41 million crowns the wall took the last one.⟧")
      ])
  ) { rule, support in
    guard support.sources.count > 1, support.voices.count == 1 else { return nil }
    let names = support.sources.map(\.id.rawValue).joined(separator: ", ")
    return support.finding(
      rule, severity: support.claim.isCorroborated == true ? .error : .warning, score: 0.7,
      "\(support.all) that support \(support.claim.id) share one text: \(names)")
  }

  static let commonOrigin = IndependenceRule(
    rule: Rule(
      id: "independence/common-origin", severity: .warning,
      summary: "The sources that support a claim all give the word of one speaker.",
      help: "The texts are independent of one another, and what they report is not. Settled by somebody else's word.",
      triggering: [
        RuleExample(
          "⟦The wall cost 41 million crowns, Ada Venn said.⟧",
          "⟦Of 41 million crowns the wall took the last, said Ada Venn.⟧")
      ],
      nonTriggering: [
        RuleExample(
          "⟦The wall cost 41 million crowns, Ada Venn said.⟧",
          "⟦Of 41 million crowns the wall took the last, said Ben Orrin.⟧")
      ])
  ) { rule, support in
    let speakers = Set(support.speakers.map { $0?.lowercased() })
    guard support.voices.count > 1, speakers.count == 1, let speaker = support.speakers.first ?? nil else { return nil }
    return support.finding(
      rule, score: 0.6,
      "\(support.all) that support \(support.claim.id) give the word of \(speaker)")
  }

  static let samePublisher = IndependenceRule(
    rule: Rule(
      id: "independence/same-publisher", severity: .note,
      summary: "The sources that support a claim have one publisher.",
      help: "One house stands behind all of them. Settled by a source of another house.",
      triggering: [
        RuleExample(
          "⟦The wall cost 41 million crowns.⟧", "⟦Of 41 million crowns the wall took the last one.⟧",
          note: "one publisher")
      ],
      nonTriggering: [
        RuleExample("⟦The wall cost 41 million crowns.⟧", "⟦Of 41 million crowns the wall took the last one.⟧")
      ])
  ) { rule, support in
    guard support.voices.count > 1, let publisher = support.sources.first?.publisher,
      support.sources.allSatisfy({ $0.publisher == publisher })
    else { return nil }
    return support.finding(
      rule, score: 0.3,
      "\(support.all) that support \(support.claim.id) are published by \(publisher)")
  }
}
