internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let anonymous = AuditRule(
    rule: Rule(
      id: "attribution/anonymous", severity: .note,
      summary: "A statement is credited to somebody whom the text does not name.",
      help: """
        Nobody can be asked. A warning where a quotation or a figure hangs on it; a note else. Settled by a name, or by a second source that \
        gives one.
        """,
      triggering: [
        RuleExample("Most analysts believe that the harbour will silt up within ten years."),
        RuleExample("The pumps, in the words of one retired officer, had never been switched on."),
        RuleExample("Statistics indicate that fewer boats go out in winter."),
        RuleExample("The gauges were read in 2020, according to an engineer who asked not to be named."),
        RuleExample("A diver who would rather that I left his name out of it has shown me two."),
        RuleExample("So says a memo to managers, seen by the Evening Post, which puts the cost at 46 million crowns."),
      ],
      nonTriggering: [
        RuleExample("Analysts at Harbour Bank believe that the harbour will silt up.", note: "a body answers for them"),
        RuleExample("Many of the boats were old.", note: "nobody speaks"),
        RuleExample("A diver who did not want to name the captain told the inquiry what he saw, Ada Venn said."),
        RuleExample("Ada Venn said that the harbour would silt up."),
        RuleExample("The Harbour Board said an officer was hurt when the wall fell.", note: "the board answers for it"),
        RuleExample("“Keep away from the sources,” Venn adds, “of the river.”"),
        RuleExample("“I was told that the wall would stand,” recalls Ada Venn."),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      guard sentence.passage.role != .heading, case .unnamed(let cue, _) = sentence.speech else { return nil }
      let isQuoted = Quotations.ranges(in: sentence.text).contains { $0.count >= 20 }
      let hasFigure = sentence.quantities.contains { $0.kind != .count || $0.low >= 100 }
      let isGrave = (isQuoted || hasFigure) && !isMild(cue, in: sentence)
      return audited.finding(
        rule, on: sentence, severity: isGrave ? .warning : .note, score: isGrave ? 0.6 : 0.4,
        "“\(cue)” names nobody who could be asked"
          + (!isGrave ? "" : isQuoted ? ", and quotes words" : hasFigure ? ", and gives a figure" : ""))
    }
  }

  /// Whether little hangs on who it was: a general expectation, a name that was changed, a paper of somebody who is told.
  private static func isMild(_ cue: String, in sentence: AuditedSentence) -> Bool {
    let words = Word.words(in: cue).map(\.folded)
    if words == ["it", "is", "widely"] || words.last == "changed" { return true }
    // `Venn said in the email, which was seen by the Courier`
    guard words.last == "by", let start = sentence.words.firstIndex(where: { $0.folded == words[0] }) else {
      return false
    }
    return sentence.words[..<start].suffix(4).contains { Speech.verbs.contains($0.folded) }
  }
}
