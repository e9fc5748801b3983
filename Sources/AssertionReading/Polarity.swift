public import TextAnalysis

/// Which words of a sentence are denied: those behind a negation, to the end of its clause.
///
/// The scope is the clause behind the cue, cut at conjunctions and dashes, as rule-based readers of negation cut it
/// (Chapman et al. 2001, NegEx); a second negation in the scope of a first makes an assertion again.
public struct Polarity: Sendable {
  /// How a text denies.
  public enum Kind: String, Sendable {
    /// `not`, `n't`, `cannot`.
    case plain
    /// Nothing at all of the kind is left: `no`, `never`, `none`, `not one`, `at no time`.
    case universal
    /// A verb or preposition with the denial inside: `failed to`, `refused to`, `without`, `lack of`.
    case lexical
    /// A verb that denies what somebody else states: `denied`, `rejected`, `ruled out`.
    case denial
  }

  /// A negation and the words it covers.
  public struct Negation: Sendable {
    /// The indices of the negating words.
    public let cue: Range<Int>
    /// The indices of the words it covers.
    public let scope: Range<Int>
    /// How it denies.
    public let kind: Kind
  }

  /// The negations in reading order, without those that cancel one another.
  public let negations: [Negation]
  /// Two negations of which the second takes the first back: `do not deny`, `not impossible`, `it is untrue that … never`.
  public let doubled: [Range<Int>]

  /// Reads the words of a sentence; `text` tells the marks between them.
  public init(_ text: String, words: [Word]) {
    let folded = words.map(\.folded)
    let clauses = ClauseBreaks(text, words: words)
    var found: [Negation] = []
    var doubled = Self.doubles.all(in: folded)
    var index = 0
    while index < folded.count {
      if let double = doubled.first(where: { $0.contains(index) }) {
        index = double.upperBound
      } else if let (cue, kind) = Self.cue(folded, at: index) {
        let end = clauses.end(after: cue.upperBound - 1, folded: folded)
        found.append(Negation(cue: cue, scope: cue.upperBound..<max(end, cue.upperBound), kind: kind))
        index = cue.upperBound
      } else {
        index += 1
      }
    }
    // "I do not deny that": a denial in the scope of a negation, close behind it, is none.
    var kept: [Negation] = []
    for negation in found {
      if let outer = kept.last, outer.scope.contains(negation.cue.lowerBound),
        negation.kind != .plain || outer.kind == .denial
          || Self.says(folded, in: outer.cue.upperBound..<negation.cue.lowerBound),
        negation.cue.lowerBound - outer.cue.upperBound
          <= (outer.kind == .denial || Self.says(folded, in: outer.cue.upperBound..<negation.cue.lowerBound) ? 8 : 2),
        outer.kind != .lexical
      {
        doubled.append(outer.cue.lowerBound..<negation.cue.upperBound)
        kept.removeLast()
      } else {
        kept.append(negation)
      }
    }
    negations = kept
    self.doubled = doubled
  }

  private static func says(_ folded: [String], in range: Range<Int>) -> Bool {
    !Set(folded[range]).isDisjoint(with: ["say", "deny", "claim", "think", "believe", "mean", "suggest", "true"])
  }

  /// Whether a word is denied.
  public func isNegated(_ index: Int) -> Bool { negations.contains { $0.scope.contains(index) } }

  private static let doubles = CuePhrases(
    """
    not impossible / not unlikely / not untrue / not uncommon / not unusual / not without / not un / no doubt / no question / not only
    not just / not merely / not simply / not least / no longer / no fewer / no less / no more than / no later / no sooner
    not every / not all / not everyone / not everything / not always / no wonder / nothing but / not until / not to mention / why not / whether or not / or not / if not / not so much
    untrue … say … never / isn't true that nothing / not true that nothing / not true that no / is untrue that no
    no secret that / nothing if not / no room for doubt / no longer any room for doubt / not … without
    """)

  private static let universal = CuePhrases(
    """
    no / never / none / nobody / nowhere / neither / nothing / at no time / at no point / in no case / by no means / not one
    not a single / not once / not any / not ever / no one / no-one / in none of / on no occasion / not in the least / no such
    """)
  private static let lexical = CuePhrases(
    """
    failed to / fails to / fail to / failing to / refused to / refuses to / refuse to / declined to / without / lack of / lacks / lacked
    absence of / in the absence of / stopped short of / avoided / free of / devoid of / nothing to do with / far from
    """)
  private static let denial = CuePhrases(
    """
    deny / denies / denied / denying / reject / rejects / rejected / rejecting / dispute / disputes / disputed / refute / refutes
    refuted / rebut / rebutted / ruled out / rules out / rule out / ruling out / debunked / disproved / disproves / baseless
    untrue / is false / was false / not true / no truth in / is wrong / was wrong / a myth / a hoax / is fake
    """)

  private static func cue(_ folded: [String], at index: Int) -> (Range<Int>, Kind)? {
    if let range = denial.match(folded, at: index) { return (range, .denial) }
    // “No. 1” is a number.
    let isNumber = folded[index] == "no" && index + 1 < folded.count && folded[index + 1].first?.isNumber == true
    if !isNumber, let range = universal.match(folded, at: index) { return (range, .universal) }
    if let range = lexical.match(folded, at: index) { return (range, .lexical) }
    let word = folded[index]
    guard word == "not" || word == "cannot" || word.hasSuffix("n't") else { return nil }
    return (index..<index + 1, .plain)
  }
}
