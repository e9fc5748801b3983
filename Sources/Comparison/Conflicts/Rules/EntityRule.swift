internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

extension ConflictComparator {
  static let entity = ConflictRule(
    rule: Rule(
      id: "conflict/entity", severity: .warning,
      summary: "Two sources put different people, bodies or places into one role.",
      help: """
        Both sentences name who did it, held it or decided it (“it was X who”, “by X”, “the work of X”), share the words for what was done, and \
        name nobody in common. Several can fill some roles: settled by asking whether one alone can.
        """,
      triggering: [
        RuleExample(
          "It was Ada Venn who ordered the lower gate of the Orrin sluice to be opened.",
          "The lower gate of the Orrin sluice was opened by Piet Marl.")
      ],
      nonTriggering: [
        RuleExample(
          "It was Ada Venn who ordered the Orrin sluice to be opened.",
          "The Tollmouth museum was founded by Piet Marl.",
          note: "two deeds")
      ]),
    mayOppose: { $0.both(.agents) || RoleChange.mayHold($0) }
  ) { pair in
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    var best: ConflictRule.Opposition?
    /// The names among some terms, all of them where none is a name.
    func names(_ terms: [Int], _ assertion: Assertion) -> [Int] {
      let names = terms.filter { assertion.terms[$0].isName }
      return names.isEmpty ? terms : names
    }
    for mine in one.agencies {
      for theirs in other.agencies {
        let agent = pair.terms(in: mine.agent)
        guard !agent.isEmpty, other.terms.contains(where: { theirs.agent.contains($0.index) }) else { continue }
        // The agents may not meet, and neither stand elsewhere in the other sentence.
        let told = names(agent, one)
        let answer = names(pair.swapped.terms(in: theirs.agent), other)
        let isSingled = mine.isSingled || theirs.isSingled
        guard pair.coverage(ofTerms: told) < 0.6,
          !told.contains(where: {
            pair.strengths[$0] >= 0.5 && (!isSingled || theirs.agent.contains(other.terms[pair.partners[$0]].index))
          }), isSingled || !answer.contains(where: { pair.otherStrengths[$0] >= 0.5 }),
          // `a man` may be he whom the other names.
          !one.isIndefinite(mine.agent), !other.isIndefinite(theirs.agent)
        else { continue }
        let deed = pair.shared.filter { !mine.agent.contains(one.terms[$0].index) }
        guard deed.count >= 1 else { continue }
        let rest = one.terms.indices.filter { !mine.agent.contains(one.terms[$0].index) }
        var score =
          0.1 + 0.3 * pair.coverage(ofTerms: rest, context: 0.3) + 0.35 * pair.mostCoverage
        if isSingled { score += 0.12 }
        if one.terms.contains(where: { mine.agent.contains($0.index) && $0.isName }) { score += 0.05 }
        if deed.count < 2 { score -= 0.1 }
        if score > best?.score ?? 0 {
          best = ConflictRule.Opposition(
            score: score,
            reason: "“\(one.quote(mine.agent))” against “\(other.quote(theirs.agent))” for \(pair.named(deed))")
        }
      }
    }
    if let role = RoleChange.opposition(pair), role.score > best?.score ?? 0 { best = role }
    return best
  }
}
