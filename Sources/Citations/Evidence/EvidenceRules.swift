internal import ClaimModel
internal import TextAnalysis

extension EvidenceAuditor {
  static let lost = EvidenceRule(
    rule: Rule(
      id: "evidence/lost", severity: .error,
      summary: "The words that were annotated to a claim stand no more in their source.",
      help: """
        The source was changed, or another file stands in its place. The finding shows the stored words and, where something comes near them, that. \
        Settle it with gainsay reanchor ID --quote "…", where the source says it in other words now, or gainsay rm ID.
        """,
      triggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦The cost of the wall rose to 41 million crowns in a year.⟧ Nobody has explained it yet.",
          "The wall stands at the harbour. Nobody has explained it yet.")
      ],
      nonTriggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦The cost of the wall rose to 41 million crowns in a year.⟧ Nobody has explained it yet.",
          "A correction was added. The wall stands at the harbour. The cost of the wall rose to 41 million crowns in a year. Nobody has explained it yet.",
          note: "moved")
      ])
  ) { rule, record in
    guard case .anchored(let anchored, _) = record, case .lost = anchored.anchor else { return nil }
    let near = anchored.nearest.map {
      "; nearest comes “\(WordMarks.marked(anchored.annotation.quote ?? "", $0.quote).right)”"
    }
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.9,
      message: "\(anchored.annotation.told) stands no more in \(anchored.annotation.source)\(near ?? "")",
      evidence: anchored.nearest.map { [$0] } ?? [], subject: .annotation(anchored.annotation.id))
  }

  static let drifted = EvidenceRule(
    rule: Rule(
      id: "evidence/drifted", severity: .warning,
      summary: "The words that were annotated to a claim stand in their source with changes.",
      help: """
        Most of the words are there, among what stood around them. The marks show what changed: [-gone-] {+new+}. Settle it with gainsay reanchor ID, \
        where the annotation still holds, or gainsay rm ID.
        """,
      triggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦The cost of the wall rose to 41 million crowns in a year.⟧ Nobody has explained it yet.",
          "The wall stands at the harbour. The cost of the wall rose to 44 million crowns in a year. Nobody has explained it yet."
        )
      ],
      nonTriggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦The cost of the wall rose to “41 million” crowns in a year.⟧ Nobody has explained it yet.",
          "The wall stands at the harbour. The cost of the wall rose to \"41 million\" crowns in a year. Nobody has explained it yet.",
          note: "other quotation marks")
      ])
  ) { rule, record in
    guard case .anchored(let anchored, _) = record, case .changed = anchored.anchor, let evidence = anchored.evidence
    else { return nil }
    let marked = WordMarks.marked(anchored.annotation.quote ?? "", evidence.quote)
    let annotation = anchored.annotation
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.7,
      message:
        "what \(annotation.stance.rawValue) \(annotation.claim) has changed: “\(marked.left)” is now “\(marked.right)”",
      evidence: [evidence], subject: .annotation(annotation.id))
  }

  static let ambiguousEvidence = EvidenceRule(
    rule: Rule(
      id: "evidence/ambiguous", severity: .warning,
      summary:
        "The words that were annotated to a claim stand at several places of their source, and nothing tells which is meant.",
      help: "What stood around them is gone too. Settle it with gainsay reanchor ID --place N, which lists the places.",
      triggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦Nobody has explained it yet.⟧ The cost rose to 41 million crowns.",
          "Ships came late. Nobody has explained it yet. Rain fell on the town. Nobody has explained it yet. Snow fell on the hills."
        )
      ],
      nonTriggering: [
        RuleExample(
          "The wall stands at the harbour. ⟦Nobody has explained it yet.⟧ The cost rose to 41 million crowns.",
          "Ships came late. Nobody has explained it yet. The wall stands at the harbour. Nobody has explained it yet. The cost rose to 41 million crowns.",
          note: "its neighbours tell which")
      ])
  ) { rule, record in
    guard case .anchored(let anchored, let document) = record, case .ambiguous(let places) = anchored.anchor else {
      return nil
    }
    let evidence = places.prefix(8).compactMap { place in
      document.flatMap { document in
        document.passage(at: place.lowerBound).map { Evidence(place, of: $0, in: document) }
      }
    }
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.6,
      message: "\(anchored.annotation.told) stands \(places.count) times in \(anchored.annotation.source)",
      evidence: evidence, subject: .annotation(anchored.annotation.id))
  }

  static let sourceMissing = EvidenceRule(
    rule: Rule(
      id: "evidence/source-missing", severity: .error,
      summary: "The source of words that were annotated to a claim is not there.",
      help:
        "Its file was removed or renamed, or cannot be read. Put it back beside the other sources, or remove the annotation with gainsay rm ID.",
      triggering: [RuleExample("⟦The cost of the wall rose to 41 million crowns.⟧", "")],
      nonTriggering: [
        RuleExample(
          "⟦The cost of the wall rose to 41 million crowns.⟧", "The cost of the wall rose to 41 million crowns.")
      ])
  ) { rule, record in
    guard case .sourceMissing(let annotation) = record else { return nil }
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.9,
      message: "the source \(annotation.source) of \(annotation.told) is not there", evidence: [],
      subject: .annotation(annotation.id))
  }

  static let none = EvidenceRule(
    rule: Rule(
      id: "evidence/none", severity: .warning, summary: "Nothing is annotated to a claim.",
      help:
        "A claim without words of a source is an assertion of the analyst's. Annotate some with gainsay annotate, or remove it with gainsay claim rm.",
      triggering: [RuleExample("The wall cost 41 million crowns.")],
      nonTriggering: [
        RuleExample(
          "⟦The cost of the wall rose to 41 million crowns.⟧", "The cost of the wall rose to 41 million crowns.")
      ])
  ) { rule, record in
    guard case .unannotated(let claim) = record else { return nil }
    return Finding(
      rule: rule.id, severity: rule.severity, score: 0.5,
      message: "nothing is annotated to \(claim.id): “\(claim.statement)”", evidence: [], subject: .claim(claim.id))
  }
}
