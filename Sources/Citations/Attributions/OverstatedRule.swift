internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let overstated = AuditRule(
    rule: Rule(
      id: "attribution/overstated", severity: .warning,
      summary: "A sentence states as a fact what the source that it cites calls possible or unproven.",
      help: """
        The passage of the source that has most of the sentence's words hedges them, and no other passage of it states them. Settled by taking the \
        hedge over.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe cracks in the new wall may have been caused by sand in the concrete.",
          "The cracks in the new wall were caused by sand in the concrete (Venn 2020).")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe cracks in the new wall may have been caused by sand in the concrete.",
          "The cracks in the new wall were perhaps caused by sand in the concrete (Venn 2020)."),
        RuleExample(
          "By Ada Venn\n\nThe cracks in the new wall may have been caused by sand in the concrete. The cracks were caused by sand.",
          "The cracks were caused by sand in the concrete (Venn 2020).", note: "the source states it too"),
      ]), reads: .attributions
  ) { rule, audited, corpus in
    corpus.attributions.statements(of: audited.document.source.id).compactMap { statement -> Finding? in
      guard statement.isCertain, statement.stems.count >= fewestStems,
        let text = corpus.attributions.text(of: statement.cited),
        let (hedged, hedge) = text.hedged(statement)
      else { return nil }
      let said = Assertion(statement.sentence.text)
      guard said.modality.isAsserted, said.reportedView == nil, said.polarity.negations.isEmpty,
        !isHedged(statement.sentence),
        !text.asserts(statement)
      else {
        return nil
      }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.5,
        message: "\(statement.cited) is cited for this, and hedges it: “\(hedge)”",
        evidence: [audited.evidence(statement.sentence), text.audited.evidence(text.audited.sentences[hedged])])
    }
  }

  /// Whether a sentence hedges in words that `Modality` passes over, since they grade what somebody holds and not the assertion:
  /// `the engineers suspect that`, `there are signs that`.
  private static func isHedged(_ sentence: AuditedSentence) -> Bool {
    sentence.words.contains { hedges.contains($0.folded) }
  }

  private static let hedges: Set<String> = [
    "suspect", "suspects", "fear", "fears", "feared", "think", "thinks", "thought", "believe", "believes", "believed",
    "likelihood", "signs", "possibility", "possible", "rule", "appears", "appear",
  ]

  /// A shorter sentence says too little to be found again.
  private static let fewestStems = 4
}

extension CitedText {
  /// The hedged sentence that has nearly all words of a statement, and its hedge.
  fileprivate func hedged(_ statement: CitedStatement) -> (place: Int, hedge: String)? {
    statements.compactMap { mine -> (place: Int, hedge: String, shared: Int)? in
      guard let hedge = mine.hedge else { return nil }
      let shared = mine.hedged.intersection(statement.stems).count
      return Double(shared) >= Self.leastCovered * Double(statement.stems.count) ? (mine.place, hedge, shared) : nil
    }
    .max { $0.shared < $1.shared }.map { ($0.place, $0.hedge) }
  }

  /// Whether a sentence that does not hedge has most of the words of a statement.
  fileprivate func asserts(_ statement: CitedStatement) -> Bool {
    let hedged = Set(statements.filter { $0.hedge != nil }.map(\.place))
    return audited.sentences.enumerated().contains { place, sentence in
      guard !hedged.contains(place) else { return false }
      let stems = Set(sentence.words.map { Stemmer.stem($0.folded) })
      return Double(stems.intersection(statement.stems).count) >= 0.5 * Double(statement.stems.count)
    }
  }

  /// Such a part of a statement's content words must stand in the hedged sentence.
  private static let leastCovered = 0.7
}
