internal import TextAnalysis

/// Who or what a sentence names in a role that one alone fills: `it was X who`, `by X`, `the work of X`.
public struct Agency: Sendable {
  /// The indices of the words that name the agent.
  public let agent: Range<Int>
  /// The indices of the words that tell the role.
  public let cue: Range<Int>
  /// Whether the wording singles the agent out: a cleft, or `alone`.
  public let isSingled: Bool

  /// The agents of a sentence in reading order.
  static func read(_ folded: [String], words: [Word], clauses: ClauseBreaks) -> [Agency] {
    var found: [Agency] = []
    func end(_ index: Int, limit: Int = 7) -> Int {
      var end = index
      while end < folded.count, end - index < limit, end == index || !clauses.parts(before: end),
        !stops.contains(folded[end])
      {
        end += 1
      }
      return end
    }
    for index in folded.indices {
      if folded[index] == "it", index + 1 < folded.count, ["was", "is"].contains(folded[index + 1]) {
        // "It was X who decided"
        if let joint = folded[(index + 2)...].prefix(14).firstIndex(where: { ["who", "that", "which"].contains($0) }),
          joint > index + 2
        {
          found.append(Agency(agent: index + 2..<end(index + 2), cue: index..<index + 2, isSingled: true))
        }
        continue
      }
      if let cue = behind.match(folded, at: index) {
        let stop = end(cue.upperBound)
        if stop > cue.upperBound {
          found.append(Agency(agent: cue.upperBound..<stop, cue: cue, isSingled: folded.contains("alone")))
        }
      } else if index > 0, folded[index] == "by",
        isParticiple(folded[index - 1]) || index > 1 && isParticiple(folded[index - 2])
      {
        let stop = end(index + 1)
        if stop > index + 1, !isTime(words[index + 1..<stop]) {
          found.append(Agency(agent: index + 1..<stop, cue: index..<index + 1, isSingled: folded.contains("alone")))
        }
      } else if let cue = before.match(folded, at: index), index > 0 {
        let start = max(0, index - 6)
        found.append(Agency(agent: start..<index, cue: cue, isSingled: false))
      }
    }
    return found
  }

  /// “By the end of March”, “by a third”: no agent.
  private static func isTime(_ words: ArraySlice<Word>) -> Bool {
    words.contains {
      NumberNames.contains($0.folded) || TimeExpressions.isMonth($0.folded) && $0.isCapitalised
        || $0.folded.first?.isNumber == true
        || ["end", "then", "nightfall", "dawn", "midnight", "noon", "himself", "itself", "themselves"].contains(
          $0.folded)
    }
  }

  private static func isParticiple(_ word: String) -> Bool {
    word.count > 3 && (word.hasSuffix("ed") || word.hasSuffix("en") || irregular.contains(word))
  }

  private static let irregular: Set<String> = [
    "held", "set", "made", "sold", "bought", "built", "run", "found", "led", "put", "sent", "paid", "brought", "won",
    "lost", "done",
  ]
  private static let stops: Set<String> = [
    "and", "but", "who", "which", "that", "in", "on", "at", "for", "to", "with", "from", "after", "before", "was",
    "were", "is", "had",
    "has", "when", "because", "by", "as",
  ]
  private static let behind = CuePhrases(
    "the work of / came from / belonged to / belongs to / carried out by / put on the table by / proposal of / ordered by / taken by / held by"
  )
  private static let before = CuePhrases(
    """
    claimed responsibility / had the watch / was in charge / was in command / took the decision / gave the order / gave the instruction
    decided to / made the decision / carried the day / took responsibility / was responsible / held the post / won the contract
    """)
}
