internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let correctionNotice = AuditRule(
    rule: Rule(
      id: "correction/notice", severity: .note,
      summary: "A source carries a correction, clarification or retraction.",
      help:
        "The second passage, where one is shown, is the one that the notice governs. Check that you cite the corrected text.",
      triggering: [
        RuleExample(
          """
          The storm reached the harbour on the day after* the regatta, and sank nine boats that were moored at the north pier.

          *Correction, 4 May 2019: The storm reached the harbour the day after the regatta, not the same day, as first stated.
          """)
      ],
      nonTriggering: [RuleExample("The harbour master asked for a correction of the chart.")])
  ) { rule, audited in
    let sentences = audited.sentences
    let notices = sentences.filter(isNotice)
    guard !notices.isEmpty else { return [] }
    let stems = audited.traces.stems
    return notices.map { sentence in
      let mine = Set(
        sentence.words.map(\.folded).filter { !StopWords.contains($0) && $0.count > 3 }
          .map { SentenceTraces.hash(ofStem: Stemmer.stem($0)) })
      let marked = sentence.text.hasPrefix("*")
      let governed = sentences.enumerated()
        .filter { $1.passage.id != sentence.passage.id && $1.passage.role != .heading }
        .map { place, other in
          let shared = stems[place].count(where: mine.contains)
          return (other, shared + (marked && other.text.dropFirst().contains("*") ? 3 : 0))
        }
        .max { ($0.1, $1.0.range.lowerBound.utf8) < ($1.1, $0.0.range.lowerBound.utf8) }
      let target = governed.flatMap { $0.1 >= 4 ? $0.0 : nil }
      return Finding(
        rule: rule.id, severity: rule.severity, score: 0.45,
        message: target == nil
          ? "the source says that it was corrected"
          : "the source says that it was corrected; the notice governs the second passage",
        evidence: [audited.evidence(sentence)] + (target.map { [audited.evidence($0)] } ?? []))
    }
  }

  private static let retractions: Set<String> = [
    "said", "stated", "gave", "reported", "repeated", "described", "misstated", "misidentified", "named", "claimed",
  ]

  private static func isNotice(_ sentence: AuditedSentence) -> Bool {
    let folded = sentence.words.map(\.folded)
    guard let first = folded.first else { return false }
    let start = folded.prefix(5).joined(separator: " ")
    if ["correction", "clarification", "retraction", "corrections"].contains(first) {
      return sentence.text.prefix(60).contains(":") || sentence.text.prefix(60).contains(",")
        || folded.contains("earlier") || folded.contains("version")
    }
    if openings.contains(where: start.hasPrefix) { return true }
    // `The version of this brief first posted said …`
    if let version = folded.firstIndex(of: "version"), folded[version...].starts(with: ["version", "of", "this"]),
      folded[version...].prefix(12).contains(where: retractions.contains)
    {
      return true
    }
    return admissions.first(in: folded) != nil
  }

  private static let openings = [
    "an earlier version of", "a previous version of", "this article originally", "this story originally",
    "this article has been", "this story has been", "this article was corrected", "this article was amended",
    "this story at first", "this report at first", "this post originally", "we have corrected", "editor note",
    "in our volume", "in an earlier version",
  ]
  private static let admissions = CuePhrases(
    "we stated that / we reported that / withdrew its estimate / has been corrected / was corrected to")
}
