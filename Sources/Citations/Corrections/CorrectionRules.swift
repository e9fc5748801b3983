internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let notReflected = AuditRule(
    rule: Rule(
      id: "correction/not-reflected", severity: .warning,
      summary: "A source states what another source has corrected.",
      help: """
        The second passage takes back what the first states. An error where the first was published after the correction. Settled by the corrected \
        text.
        """,
      triggering: [
        RuleExample(
          "Correction: An earlier version of this story said that 61 passengers of the Tollmouth ferry were children.",
          "Of the passengers of the Tollmouth ferry 61 were children, which nobody who saw the list will forget.")
      ],
      nonTriggering: [
        RuleExample(
          "Correction: An earlier version of this story said that 61 passengers of the Tollmouth ferry were children.",
          "The Tollmouth ferry sails twice a day with 80 passengers.", note: "something else was taken back"),
        RuleExample(
          "Correction: An earlier version of this story said that 61 passengers of the Tollmouth ferry were children.",
          "It is not true that 61 passengers of the Tollmouth ferry were children.", note: "denied"),
      ]), reads: .withdrawals
  ) { rule, audited, corpus in repetitions(rule, audited, corpus, ofEstimates: false) }

  static let superseded = AuditRule(
    rule: Rule(
      id: "figure/superseded", severity: .warning,
      summary: "A source gives a figure that was withdrawn or replaced.",
      help:
        "The second passage says that the estimate was withdrawn or revised. An error where the first was published after that. Settled by the new figure.",
      triggering: [
        RuleExample(
          "In May 2020 the harbour board withdrew its estimate of 84,000 tonnes of mussels and replaced it by one of 97,000 tonnes.",
          "By the harbour board's reckoning 84,000 tonnes of mussels were left in the bay.")
      ],
      nonTriggering: [
        RuleExample(
          "In May 2020 the harbour board withdrew its estimate of 84,000 tonnes of mussels and replaced it by one of 97,000 tonnes.",
          "By the harbour board's reckoning 97,000 tonnes of mussels were left in the bay.")
      ]), reads: .withdrawals
  ) { rule, audited, corpus in repetitions(rule, audited, corpus, ofEstimates: true) }

  private static func repetitions(
    _ rule: Rule, _ audited: AuditedDocument, _ corpus: AuditedCorpus, ofEstimates: Bool
  ) -> [Finding] {
    let repetitions = corpus.withdrawn.repetitions[audited.document.source.id] ?? []
    return repetitions.filter { $0.repetition.withdrawn.isEstimate == ofEstimates }.map { sentence, found in
      let isLater: Bool
      if let published = audited.document.source.published, let known = found.withdrawn.known {
        isLater = published > known
      } else {
        isLater = false
      }
      let told = isLater ? ", which was known when this was published" : ""
      let other = corpus.documents[found.withdrawn.document]
      return Finding(
        rule: rule.id, severity: isLater ? .error : .warning, score: found.score,
        message: "\(found.source.id) takes back what this states\(told)",
        evidence: [audited.evidence(sentence), other.evidence(found.withdrawn.sentence)])
    }
  }
}
