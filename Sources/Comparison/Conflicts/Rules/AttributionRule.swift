internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let attribution = ConflictRule(
    rule: Rule(
      id: "conflict/attribution", severity: .warning,
      summary: "Somebody denies, rejects or rules out what another source states.",
      help: """
        What stands behind “denied”, “rejected”, “disputed” or “ruled out” stands as a statement in the other sentence. The denial is the \
        speaker's; the statement is the author's or another speaker's.
        """,
      triggering: [
        RuleExample(
          "The operator of the Orrin dam denied that a letter about seepage had reached its engineers.",
          "A letter about seepage reached the engineers of the Orrin dam in the spring, its author told the inquiry.")
      ],
      nonTriggering: [
        RuleExample(
          "The operator of the Orrin dam denied that it had saved on cement.",
          "The engineers of the Orrin dam received a letter about seepage.",
          note: "something else is denied")
      ]),
    mayOppose: { $0.either(.denies) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    for denial in one.polarity.negations where denial.kind == .denial {
      let denied = pair.terms(in: denial.scope)
      let agreed = denied.filter { pair.strengths[$0] >= 0.5 && !other.terms[pair.partners[$0]].isNegated }
      guard agreed.count >= 2, agreed.contains(where: { !one.terms[$0].isName }),
        !other.polarity.negations.contains(where: { $0.kind == .denial })
      else { continue }
      let score =
        0.1 + 0.4 * pair.coverage(ofTerms: denied, context: 0.4) + 0.4 * pair.mostCoverage
      if score > best?.score ?? 0 {
        best = ConflictRule.Opposition(
          score: score, reason: "“\(one.quote(denial.cue))” stands before what the other states: \(pair.named(agreed))")
      }
    }
    if let debunked = debunked(pair), debunked.score > best?.score ?? 0 { best = debunked }
    if let account = otherAccount(pair), account.score > best?.score ?? 0 { best = account }
    return best
  }

  /// What one calls a fake or a hoax, the other states.
  private static func debunked(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard let cue = one.debunks, other.debunks == nil else { return nil }
    let told = one.terms.indices.filter { !cue.contains(one.terms[$0].index) }
    let agreed = told.filter { pair.strengths[$0] >= 0.5 }
    guard agreed.count >= 2, agreed.contains(where: { !one.terms[$0].isName }) else { return nil }
    return ConflictRule.Opposition(
      score: 0.05 + 0.35 * pair.coverage(ofTerms: told, context: 0.3) + 0.45 * pair.otherCoverage,
      reason: "“\(one.quote(cue))” of what the other states: \(pair.named(agreed))")
  }

  /// Two accounts of what one person said, of which one denies the other.
  private static func otherAccount(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard let denial = deniedSpeech.first(in: one.words.map(\.folded)) else { return nil }
    guard
      other.words.contains(where: {
        Speech.verbs.contains($0.folded) || ["called", "conceded", "swore", "confessed"].contains($0.folded)
      }) || other.terms.contains(where: \.isQuoted)
    else { return nil }
    let isOwn = one.isFirstPerson && pair.speaksOfAuthor
    let named = pair.shared.filter { one.terms[$0].isName && other.terms[pair.partners[$0]].isName }
    guard isOwn || !named.isEmpty else { return nil }
    let score = 0.32 + 0.4 * min(pair.coverage * 1.5, 1) + (isOwn ? 0.15 : 0)
    return ConflictRule.Opposition(
      score: score,
      reason:
        "“\(one.quote(denial))” of words that the other reports\(named.isEmpty ? "" : "; both speak of " + pair.named(named))"
    )
  }

  static let deniedSpeech = CuePhrases(
    """
    never said / never told / never claimed / have never said / has never said / did not say / didn't say / no such thing / at no time
    has not said / have not said / never expressed / never admitted / did not claim / does not claim / never suggested / out of context
    misquoted / words in / denies saying / denied saying / denied having / never meant / another connection / did not admit
    """)
}
