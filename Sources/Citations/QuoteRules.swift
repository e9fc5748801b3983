internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let altered = AuditRule(
    rule: Rule(
      id: "quote/altered", severity: .warning,
      summary: "A quotation differs from the words of the source it is credited to.",
      help: """
        The source that the sentence names holds most of the words, but not all of them. An error where a figure or a negation changed. Ellipses, \
        brackets, quotation marks and the case of letters make no difference.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "As Ada Venn wrote, “the cost of the harbour wall rose to 42 million crowns in a single year”.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "As Ada Venn wrote, “the cost of the harbour wall rose to 412 million crowns … and nobody has explained it”.",
          note: "marked omission")
      ])
  ) { rule, audited, corpus in
    QuotationCheck.checks(of: audited, in: corpus).compactMap { check -> Finding? in
      guard case .altered(let evidence, let quoted, let actual) = check.outcome else { return nil }
      let isGrave =
        (quoted + actual).contains { $0.isNumber }
        || Set(Word.words(in: quoted + " " + actual).map(\.folded)).contains("not")
      return Finding(
        rule: rule.id, severity: isGrave ? .error : .warning, score: 0.7,
        message: "the quotation says “\(quoted)” where \(check.cited.document.source.id) says “\(actual)”",
        evidence: [audited.evidence(check.sentence), evidence])
    }
  }

  static let notFound = AuditRule(
    rule: Rule(
      id: "quote/not-found", severity: .error,
      summary: "A quotation does not stand in the source it is credited to.",
      help: """
        The sentence credits the words to a source of the corpus with “told”, “wrote” or the like, and nothing like them stands there. The source may \
        hold another version: compare it before you publish.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "Ada Venn wrote that “the engineers knew all along what the wall would come to”.")
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe cost of the harbour wall rose to 412 million crowns in a single year, and nobody has explained it.",
          "Ada Venn lives in Tollmouth. “The engineers knew all along what the wall would come to,” the mayor said.",
          note: "another speaker")
      ])
  ) { rule, audited, corpus in
    QuotationCheck.checks(of: audited, in: corpus).compactMap { check -> Finding? in
      guard case .notFound = check.outcome, check.sentence.words.contains(where: { credits.contains($0.folded) }) else {
        return nil
      }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.7,
        message: "nothing like these words stands in \(check.cited.document.source.id)",
        evidence: [audited.evidence(check.sentence)])
    }
  }

  /// Words that credit a quotation to a publication.
  private static let credits: Set<String> = [
    "wrote", "writes", "told", "called", "calls", "reported", "concluded", "concludes", "found", "described",
  ]
}
