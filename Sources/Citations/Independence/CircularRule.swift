internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let circular = AuditRule(
    rule: Rule(
      id: "independence/circular", severity: .error,
      summary: "Sources cite one another for the same thing, so that nobody is left who knows it.",
      help: """
        Each sentence gives the figure, or the statement, as the next source's, and the last as the first one's. However many \
        repeat it, nothing supports it. Settled by a source outside the circle, or by finding out which of them had it first.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall cost 41 million crowns (Okafor 2020).",
          "By Ben Okafor\n\nVenn writes that it swallowed 41 million crowns, and we take her figure for want of a better one."
        ),
        RuleExample(
          "By Ada Venn\n\nThe wall took 4,100 lorries of sand, wrote Okafor.",
          "By Ben Okafor\n\nLind reports that 4,100 lorries came.",
          "By Eva Lind\n\nVenn wrote of 4,100 lorries in a year.", note: "three sources"),
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall cost 41 million crowns, wrote Okafor.",
          "By Ben Okafor\n\nVenn writes that the pier cost 12 million crowns. The wall cost 41 million crowns.",
          note: "each has the other's word for something else"),
        RuleExample(
          "By Ada Venn\n\nThe wall cost 41 million crowns, wrote Okafor.",
          "By Ben Okafor\n\nThe wall cost 41 million crowns, as the board's accounts have it."),
      ]), reads: .attributions
  ) { rule, audited, corpus in
    let own = audited.document.source.id
    var told: Set<[Identifier<Source>]> = []
    return corpus.attributions.statements(of: own).compactMap { statement -> Finding? in
      guard let circle = corpus.attributions.circle(from: statement) else { return nil }
      let names = circle.map(\.citing.document.source.id)
      // A circle is told once, of its first source.
      guard names.min() == own, told.insert(names).inserted else { return nil }
      let what = statement.sharedFigure(with: circle[1]).map { statement.sentence.text.utf8Slice($0.range) }
      let chain = (names.dropFirst() + [own]).map(\.rawValue).joined(separator: ", which has it from ")
      return Finding(
        rule: rule.id, severity: rule.severity, score: what == nil ? 0.6 : 0.75,
        message: "\(own) has \(what.map { "“\($0)”" } ?? "this") from \(chain)",
        evidence: circle.map { $0.citing.evidence($0.sentence) })
    }
  }
}
