internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let uncitedStatistic = AuditRule(
    rule: Rule(
      id: "citation/statistic-uncited", severity: .warning,
      summary: "A general statistic is given without a source.",
      help: """
        A share, a percentage or a rate of change in the author's own voice, with no name, link, bracketed reference or report in the sentence or \
        the one before. Settled by a source.
        """,
      triggering: [
        RuleExample("Ninety per cent of the piers built before 1950 have no railing."),
        RuleExample("Landings rose by 27% in 2022."),
      ],
      nonTriggering: [
        RuleExample("Landings rose by 27% in 2022, according to the harbour office."),
        RuleExample("The harbour office reported in May that landings had risen by 27%."),
        RuleExample("“Landings rose by 27%,” Ada Venn said.", note: "a speaker answers for it"),
        RuleExample("Landings rose by 27% (Venn, 2022)."),
      ])
  ) { rule, audited, _ in
    audited.sentences.enumerated().compactMap { index, sentence -> Finding? in
      guard sentence.passage.role != .heading, sentence.passage.role != .tableRow, case .author = sentence.speech,
        let figure = QuantityScanner.quantities(in: sentence.text).first(where: {
          $0.kind == .percent && $0.unit == "percent"
        }),
        isStatistic(figure, in: sentence), !isCited(sentence, in: audited.document)
      else { return nil }
      if index > 0, audited.sentences[index - 1].passage.id == sentence.passage.id,
        isCited(audited.sentences[index - 1], in: audited.document)
      {
        return nil
      }
      return audited.finding(
        rule, on: sentence, score: 0.6, "“\(sentence.text.utf8Slice(figure.range))” stands without a source")
    }
  }

  /// A share of something, or a change by a share: other percentages are prices, odds and scores.
  private static func isStatistic(_ figure: Quantity, in sentence: AuditedSentence) -> Bool {
    let next = Word.words(in: sentence.text.utf8Slice(figure.range.upperBound..<sentence.text.utf8.count)).first?.folded
    if next == "of" { return true }
    let written = sentence.text.utf8Slice(figure.range)
    let isCounted = written.contains(" in ") || written.contains(" out of ")
    if isCounted, next != nil { return true }
    let before = Word.words(in: sentence.text.utf8Slice(0..<figure.range.lowerBound)).suffix(4).map {
      Stemmer.stem($0.folded)
    }
    let changes = Set(
      [
        "rose", "fell", "fallen", "risen", "grew", "grown", "increased", "decreased", "dropped", "declined", "down",
        "up",
      ].map(Stemmer.stem))
    return before.contains("by") && before.contains(where: changes.contains) || before.contains("down")
      || before.contains("about") && before.contains("by")
  }

  private static let sources: Set<String> = [
    "according", "report", "reported", "survey", "study", "studies", "data", "figures", "census", "estimates",
    "estimate", "estimated",
    "found", "poll", "researchers", "published", "audit", "registry", "register", "accounts", "records", "analysis",
    "paper", "table",
    "we", "our", "i", "my", "counted", "measured", "trial", "patients", "interviews", "findings", "said", "says",
    "told", "bulletin",
  ]

  /// Whether the sentence names where its figure comes from.
  private static func isCited(_ sentence: AuditedSentence, in document: Document) -> Bool {
    if sentence.words.contains(where: { sources.contains($0.folded) }) { return true }
    if case .named = sentence.speech { return true }
    if document.links.contains(where: { $0.range?.overlaps(sentence.range) == true }) { return true }
    // "(Venn, 2022)", "[3]"
    if sentence.text.contains("["), sentence.text.contains("]") { return true }
    guard let open = sentence.text.firstIndex(of: "("), let close = sentence.text[open...].firstIndex(of: ")") else {
      return false
    }
    let inside = Word.words(in: sentence.text[open..<close])
    return inside.contains { $0.isCapitalised } && inside.contains { $0.folded.count == 4 && Int($0.folded) != nil }
  }
}
