internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let lostAttribution = AuditRule(
    rule: Rule(
      id: "attribution/lost", severity: .warning,
      summary: "Words that another source gives as a speaker's stand here as the author's own.",
      help: """
        The sentence was taken over from a source that says whose word it is, and nobody is named here, neither in it nor in the sentences beside it. \
        Settled by naming the speaker.
        """,
      triggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall at Tollmouth will not stand another winter of storms like the last, because the stones of its foot were never laid on rock, said Ben Orrin, the engineer who built it.",
          "By Cleo Marsh\n\nThe wall at Tollmouth will not stand another winter of storms like the last, because the stones of its foot were never laid on rock. The town has no money for a new one."
        )
      ],
      nonTriggering: [
        RuleExample(
          "By Ada Venn\n\nThe wall at Tollmouth will not stand another winter of storms like the last, because the stones of its foot were never laid on rock, said Ben Orrin, the engineer who built it.",
          "By Cleo Marsh\n\nThe wall at Tollmouth will not stand another winter of storms like the last, because the stones of its foot were never laid on rock, Ben Orrin says. The town has no money for a new one."
        )
      ])
  ) { rule, audited, corpus in
    let source = audited.document.source
    return (corpus.takenOver[source.id] ?? []).flatMap { copy -> [Finding] in
      guard let origin = corpus.document(copy.origin) else { return [] }
      return origin.sentences(in: copy.originRange).compactMap { spoken -> Finding? in
        guard case .named(let name, let cue) = spoken.speech, !source.authors.contains(where: { isOf(name, $0) }),
          let (place, share) = audited.counterpart(of: spoken, in: copy.range), share >= 0.6
        else { return nil }
        let beside = audited.sentences[max(0, place - 1)...min(audited.sentences.count - 1, place + 1)]
        guard
          beside.allSatisfy({ sentence in
            if case .author = sentence.speech { return !sentence.words.contains { $0.folded == family(name) } }
            return false
          }), Quotations.ranges(in: audited.sentences[place].text).isEmpty
        else { return nil }
        return Finding(
          rule: rule.id, severity: rule.severity, score: 0.5 * share,
          message: "\(copy.origin) gives this as the word of \(name) (“\(cue)”); here nobody is named",
          evidence: [audited.evidence(audited.sentences[place]), origin.evidence(spoken)])
      }
    }
  }

  private static func family(_ name: String) -> String { name.split(separator: " ").last.map { $0.lowercased() } ?? "" }

  private static func isOf(_ name: String, _ author: String) -> Bool { family(name) == family(author) }
}

extension ReuseOverview {
  /// For each source the stretches that it may have from another; of two of which nobody knows which was first, each may.
  var takenOver: [Identifier<Source>: [Copy]] {
    var taken: [Identifier<Source>: [Copy]] = [:]
    for copy in copies {
      taken[copy.source, default: []].append(copy)
      guard !copy.isCertain, copy.origin != copy.source else { continue }
      taken[copy.origin, default: []].append(
        Copy(
          source: copy.origin, range: copy.originRange, origin: copy.source, originRange: copy.range, isCertain: false))
    }
    return taken
  }
}

extension AuditedDocument {
  /// The sentences of which at least half stands in a place.
  func sentences(in range: TextRange) -> [AuditedSentence] {
    sentences.filter { $0.range.utf8.clamped(to: range.utf8).count * 2 >= $0.range.utf8.count }
  }

  /// The sentence inside a place that shares most words with another, and how many of the shorter one's; `nil` for none.
  func counterpart(of sentence: AuditedSentence, in range: TextRange) -> (place: Int, share: Double)? {
    let wanted = sentence.words.map(\.folded)
    var best: (place: Int, share: Double)?
    for (place, other) in sentences.enumerated() where other.range.overlaps(range) && other.words.count >= 6 {
      let common = WordAlignment(wanted[...], other.words.map(\.folded)[...]).pairs.count
      let share = Double(common) / Double(min(wanted.count, other.words.count))
      if share > best?.share ?? 0 { best = (place, share) }
    }
    return best
  }
}
