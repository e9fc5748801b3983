internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let uncitedStatistic = AuditRule(
    rule: Rule(
      id: "citation/statistic-uncited", severity: .warning,
      summary: "A general statistic is given without a source.",
      help: """
        A share of a class of people or things, or a change by a share, in the author’s own voice, with no name, link, note, bracketed reference or \
        report in the sentence or the one before. Shares of one body, and of what happened once, are the author’s own report, as are those of \
        a body that signs as a whole and of a text that tells of its own survey or data. Settled by a source.
        """,
      triggering: [
        RuleExample("By Ada Venn\n\nNinety per cent of the piers built before 1950 have no railing."),
        RuleExample("By Ada Venn\n\nLandings rose by 27% in 2022."),
        RuleExample("By Ada Venn\n\nFour in five of all sailors have never been told how deep the harbour is."),
      ],
      nonTriggering: [
        RuleExample("By Ada Venn\n\nLandings rose by 27% in 2022, according to the harbour office."),
        RuleExample("By Ada Venn\n\nThe harbour office reported in May that landings had risen by 27%."),
        RuleExample("By Ada Venn\n\n“Landings rose by 27%,” Ben Okafor said.", note: "a speaker answers for it"),
        RuleExample("By Ada Venn\n\nLandings rose by 27% (Venn, 2022)."),
        RuleExample(
          "By Ada Venn\n\nThe yard laid off 40 people on Monday, or 11 per cent of its staff.", note: "one body"),
        RuleExample("By Ada Venn\n\nOne in five of those aboard lived.", note: "what happened once"),
      ])
  ) { rule, audited in
    let answers = StatisticSource(audited)
    if answers.isDocument { return [] }
    return audited.sentences.enumerated().compactMap { index, sentence -> Finding? in
      guard sentence.passage.role != .heading, sentence.passage.role != .tableRow, sentence.passage.repeats == nil,
        case .author = sentence.speech, let figure = GeneralStatistic(in: sentence), !answers.isNamed(in: sentence)
      else { return nil }
      if index > 0, audited.sentences[index - 1].passage.id == sentence.passage.id,
        answers.isNamedBefore(in: audited.sentences[index - 1])
      {
        return nil
      }
      return audited.finding(
        rule, on: sentence, score: 0.6, "“\(sentence.text.utf8Slice(figure.range))” stands without a source")
    }
  }
}

/// Who answers for the figures of a document.
private struct StatisticSource {
  private let document: Document
  private let links: [TextRange]
  /// Whether the document answers for all its figures: a body speaks of itself, or a text tells of its own data.
  let isDocument: Bool

  /// A text that names surveys or data in so many sentences is about them.
  private static let tellingSentences = 3

  init(_ audited: AuditedDocument) {
    document = audited.document
    links = document.links.compactMap(\.range)
    let name = SourceNameIndex.words(of: document.source.publisher ?? "")
    let isBody = document.source.authors.isEmpty && name.contains(where: Self.bodies.contains)
    let telling = audited.sentences.count { sentence in sentence.words.contains { Self.data.contains($0.folded) } }
    isDocument =
      isBody || !audited.isDraft && telling >= Self.tellingSentences && telling * 12 >= audited.sentences.count
  }

  /// Whether a sentence names where its figure comes from.
  func isNamed(in sentence: AuditedSentence) -> Bool {
    isNamedBefore(in: sentence) || sentence.words.contains { Self.own.contains($0.folded) }
  }

  /// The same, for the sentence before: that its author speaks of himself there is no source.
  func isNamedBefore(in sentence: AuditedSentence) -> Bool {
    for (index, word) in sentence.words.enumerated() {
      if Self.sources.contains(word.folded) { return true }
      // "have never been told" names nobody.
      if Self.speaking.contains(word.folded),
        !sentence.words[..<index].suffix(3).contains(where: { Self.passive.contains($0.folded) })
      {
        return true
      }
    }
    if case .named = sentence.speech { return true }
    if links.contains(where: {
      $0.overlaps(sentence.range) || $0.isEmpty && sentence.range.utf8.contains($0.lowerBound.utf8 - 1)
    }) {
      return true
    }
    // "(Venn, 2022)", "[3]"
    if sentence.text.contains("["), sentence.text.contains("]") { return true }
    guard let open = sentence.text.firstIndex(of: "("), let close = sentence.text[open...].firstIndex(of: ")") else {
      return false
    }
    let inside = Word.words(in: sentence.text[open..<close])
    return inside.contains { $0.isCapitalised } && inside.contains { $0.folded.count == 4 && Int($0.folded) != nil }
  }

  private static let sources: Set<String> = [
    "according", "report", "reported", "reports", "survey", "surveys", "study", "studies", "data", "figures", "census",
    "estimates",
    "estimate", "estimated", "poll", "polls", "researchers", "published", "audit", "registry", "register", "accounts",
    "records",
    "analysis", "paper", "table", "trial", "patients", "interviews", "findings", "bulletin", "statistics", "numbers",
    "respondents",
  ]
  /// Words in the names of bodies that publish what they know of themselves.
  private static let bodies: Set<String> = [
    "council", "ministry", "government", "office", "committee", "commission", "commissioner", "authority", "agency",
    "department",
    "institute", "bank", "university", "inc", "ltd", "plc", "gmbh", "ag", "as", "corporation", "company", "group",
    "association",
    "federation", "union", "party", "police", "court", "board", "bureau", "secretariat", "parliament", "directorate",
  ]
  private static let speaking: Set<String> = ["said", "says", "told", "found", "finds", "shows", "showed", "show"]
  private static let passive: Set<String> = ["been", "be", "are", "is", "was", "were", "being", "never"]
  private static let own: Set<String> = ["we", "our", "i", "my", "counted", "measured"]
  private static let data: Set<String> = [
    "survey", "surveyed", "poll", "polled", "pollsters", "polling", "respondents", "dataset", "sample", "cohort",
    "correspondents",
  ]
}
