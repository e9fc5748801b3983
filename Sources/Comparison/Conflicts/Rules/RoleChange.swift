internal import AssertionReading
internal import TextAnalysis

/// Nearly the same sentence with somebody or something else in one role: two names in each other's place, another holder
/// of what one alone is, another place for what has one place.
enum RoleChange {
  /// The first of the three that holds.
  static func opposition(_ pair: StatementPair) -> ConflictRule.Opposition? {
    swap(pair) ?? otherHolder(pair) ?? otherPlace(pair)
  }

  /// Whether one of the three may hold, told without reading the sentences.
  static func mayHold(_ pair: StatementPair) -> Bool {
    pair.leastCoverage >= swapCoverage || pair.isOfOtherNames && pair.swapped.isOfOtherNames
  }

  private static let swapCoverage: Float = 0.85

  /// `Kestrel bought Arden`, `Arden bought Kestrel`: all words shared, two of them in each other's place around a deed.
  private static func swap(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    let words = one.words.map(\.folded)
    guard !words.contains("by"), !other.words.contains(where: { $0.folded == "by" }),
      pair.leastCoverage >= swapCoverage,
      pair.sharedNames == 0 || pair.sharedNames >= 2
    else { return nil }
    let order = pair.shared.map { term in
      (term: one.terms[term], here: one.terms[term].index, there: other.terms[pair.partners[term]].index)
    }
    func isKnown(_ place: (term: Term, here: Int, there: Int)) -> Bool {
      place.term.isName || place.here == 0 || words[place.here - 1] == "the"
    }
    for first in order where isKnown(first) {
      for last in order where last.here > first.here && last.there < first.there && isKnown(last) {
        let deed = order.first { deed in
          first.here < deed.here && deed.here < last.here && last.there < deed.there && deed.there < first.there
        }
        guard let deed, !symmetric.contains(deed.term.stem), !joints.contains(words[deed.here - 1]) else { continue }
        return ConflictRule.Opposition(
          score: 0.62, reason: "“\(pair.word(first.here))” and “\(pair.word(last.here))” in each other's place")
      }
    }
    return nil
  }

  /// `The highest peak is Orel`, `the highest peak is Sava`: nothing differs but names, and one alone is the highest.
  private static func otherHolder(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    let (mine, theirs) = (pair.unanswered, pair.swapped.unanswered)
    guard let a = mine.first, let b = theirs.first, pair.shared.count >= 2,
      mine.allSatisfy({ one.terms[$0].isName || one.terms[$0].index == 0 }),
      theirs.allSatisfy({ other.terms[$0].isName || other.terms[$0].index == 0 }),
      pair.shared.contains(where: { term in
        isUnique(one.words[one.terms[term].index].folded)
          && isUnique(other.words[other.terms[pair.partners[term]].index].folded)
      })
    else { return nil }
    let holders = (pair.word(one.terms[a].index), pair.swapped.word(other.terms[b].index))
    return ConflictRule.Opposition(
      score: 0.6, reason: "“\(holders.0)” against “\(holders.1)” for \(pair.named(pair.shared))")
  }

  /// `Born in Ghent`, `born in Bruges`: nothing differs but a name behind a preposition, for what happens in one place.
  private static func otherPlace(_ pair: StatementPair) -> ConflictRule.Opposition? {
    let (one, other) = (pair.one.assertion, pair.other.assertion)
    guard let here = place(pair.unanswered, one), let there = place(pair.swapped.unanswered, other),
      here.preposition == there.preposition, pair.shared.contains(where: { onePlace.contains(one.terms[$0].stem) })
    else { return nil }
    return ConflictRule.Opposition(
      score: 0.6,
      reason: "“\(one.quote(here.words))” against “\(other.quote(there.words))” for \(pair.named(pair.shared))")
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

  /// Whether a word tells of what one alone is: `highest`, `first`, `capital`.
  private static func isUnique(_ word: String) -> Bool {
    word.count > 5 && word.hasSuffix("est") || ["first", "last", "only", "capital", "winner"].contains(word)
  }

  private static let joints: Set<String> = ["is", "was", "are", "were", "been", "and"]

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

extension StatementPair {
  /// Terms of `one` that nothing in `other` answers.
  fileprivate var unanswered: [Int] { strengths.indices.filter { strengths[$0] < 0.4 } }

  /// Whether names are all that nothing in `other` answers.
  fileprivate var isOfOtherNames: Bool { unanswered.allSatisfy { one.terms[$0].isName || one.terms[$0].index == 0 } }
}
