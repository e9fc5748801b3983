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
      ])
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
    if let role = otherRole(pair), role.score > best?.score ?? 0 { best = role }
    return best
  }

  /// The same words with two names in each other's place, or another place for what has one place.
  private static func otherRole(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    let words = one.words.map(\.folded)
    let isActive = !words.contains("by") && !other.words.contains { $0.folded == "by" }
    if isActive, pair.leastCoverage >= 0.85, pair.sharedNames == 0 || pair.sharedNames >= 2 {
      let order = pair.shared.map { (term: $0, here: one.terms[$0].index, there: other.terms[pair.partners[$0]].index) }
      for first in order {
        for last in order where last.here > first.here && last.there < first.there {
          guard
            let deed = order.first(where: {
              first.here < $0.here && $0.here < last.here && last.there < $0.there && $0.there < first.there
            }), !symmetric.contains(one.terms[deed.term].stem), one.terms[deed.term].index > 0,
            !["is", "was", "are", "were", "been", "and"].contains(words[deed.here - 1]),
            [first, last].allSatisfy({
              one.terms[$0.term].isName || $0.here > 0 && words[$0.here - 1] == "the" || $0.here == 0
            })
          else { continue }
          return ConflictRule.Opposition(
            score: 0.62, reason: "“\(pair.word(first.here))” and “\(pair.word(last.here))” in each other's place")
        }
      }
    }
    let mine = one.terms.indices.filter { pair.strengths[$0] < 0.4 }
    let theirs = other.terms.indices.filter { pair.otherStrengths[$0] < 0.4 }
    let shared = pair.shared
    if !mine.isEmpty, !theirs.isEmpty, shared.count >= 2,
      mine.allSatisfy({ one.terms[$0].isName || one.terms[$0].index == 0 }),
      theirs.allSatisfy({ other.terms[$0].isName || other.terms[$0].index == 0 }),
      shared.contains(where: {
        isUnique(words[one.terms[$0].index]) && isUnique(other.words[other.terms[pair.partners[$0]].index].folded)
      }),
      let a = mine.first, let b = theirs.first
    {
      return ConflictRule.Opposition(
        score: 0.6,
        reason:
          "“\(pair.word(one.terms[a].index))” against “\(pair.swapped.word(other.terms[b].index))” for \(pair.named(shared))"
      )
    }
    guard let here = place(mine, one), let there = place(theirs, other), here.preposition == there.preposition,
      pair.shared.contains(where: { onePlace.contains(one.terms[$0].stem) })
    else { return nil }
    return ConflictRule.Opposition(
      score: 0.6,
      reason: "“\(one.quote(here.words))” against “\(other.quote(there.words))” for \(pair.named(pair.shared))")
  }

  /// Whether a word tells of what one alone is: `highest`, `first`, `capital`.
  private static func isUnique(_ word: String) -> Bool {
    word.count > 5 && word.hasSuffix("est") || ["first", "last", "only", "capital", "winner", "oldest"].contains(word)
  }

  /// A name behind a preposition, where some terms are nothing but that.
  private static func place(_ terms: [Int], _ assertion: Assertion) -> (words: Range<Int>, preposition: String)? {
    guard let first = terms.first, let last = terms.last, terms.allSatisfy({ assertion.terms[$0].isName }) else {
      return nil
    }
    let words = assertion.terms[first].index..<assertion.terms[last].index + 1
    guard words.count <= 3, words.lowerBound > 0 else { return nil }
    let preposition = assertion.words[words.lowerBound - 1].folded
    return ["in", "at", "near", "from", "to"].contains(preposition) ? (words, preposition) : nil
  }

  /// Stems of what two do with one another.
  private static let symmetric = Set(
    ["met", "meet", "married", "fought", "joined", "merged", "drew", "agreed", "differs", "resembles"].map(Stemmer.stem)
  )

  /// Stems of what happens at one place alone.
  private static let onePlace = Set(
    [
      "born", "died", "founded", "buried", "based", "headquartered", "headquarters", "located", "sank", "crashed",
      "awarded",
    ]
    .map(Stemmer.stem))
}
