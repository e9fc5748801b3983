internal import TextAnalysis

/// What a sentence gives as the cause of what.
public struct Causation: Sendable {
  /// The indices of the words that name the effect; empty where a pronoun stands for it.
  public let effect: Range<Int>
  /// The indices of the words that name the cause.
  public let cause: Range<Int>
  /// The indices of the words that tie the two.
  public let cue: Range<Int>
  /// Whether the sentence denies that it is the cause.
  public let isDenied: Bool

  /// Reads the first statement of a cause; `nil` where there is none.
  init?(_ folded: [String], clauses: ClauseBreaks, polarity: Polarity) {
    func end(_ index: Int) -> Int { index < folded.count ? clauses.end(after: index, folded: folded) : folded.count }
    // "What wrecked the ship was drink."
    if let what = folded.prefix(3).firstIndex(of: "what"),
      let joint = folded[(what + 1)...].prefix(14).firstIndex(where: { ["was", "is", "were"].contains($0) }),
      joint > what + 2
    {
      self.init(
        effect: what + 1..<joint, cause: joint + 1..<max(end(joint), joint + 1), cue: what..<what + 1, isDenied: false)
      return
    }
    if let range = Self.denied.first(in: folded) {
      self.init(
        effect: 0..<range.lowerBound, cause: range.upperBound..<end(range.upperBound), cue: range, isDenied: true)
      return
    }
    if let range = Self.effectFirst.first(in: folded) {
      let isDenied = polarity.isNegated(range.lowerBound)
      self.init(
        effect: 0..<range.lowerBound, cause: range.upperBound..<max(end(range.upperBound), range.upperBound),
        cue: range,
        isDenied: isDenied)
      return
    }
    // “Was destroyed” names no cause.
    if let range = Self.causeFirst.first(in: folded), range.lowerBound > 0,
      !["was", "were", "been", "be", "being", "is", "are"].contains(folded[range.lowerBound - 1])
    {
      self.init(
        effect: range.upperBound..<max(end(range.upperBound), range.upperBound), cause: 0..<range.lowerBound,
        cue: range,
        isDenied: polarity.isNegated(range.lowerBound))
      return
    }
    return nil
  }

  private init(effect: Range<Int>, cause: Range<Int>, cue: Range<Int>, isDenied: Bool) {
    self.effect = effect
    self.cause = cause
    self.cue = cue
    self.isDenied = isDenied
  }

  private static let denied = CuePhrases(
    """
    nothing to do with / not because of / not because / not caused by / not due to / no connection with / not the result of
    not a consequence of / not explained by / not the cause / no effect of / unrelated to / not attributable to / irrespective of
    """)
  private static let effectFirst = CuePhrases(
    """
    because of / because / caused by / due to / owing to / explained by / the result of / a result of / a consequence of / the consequence of
    resulted from / stems from / stemmed from / attributed to / put down to / thanks to / the fault of / brought about by / triggered by
    down to / the work of / blamed on / arose from / came from / on account of / the cause was / cause was / reason was / cause of … was
    reason for … was / the reason … was / attributable to
    """)
  private static let causeFirst = CuePhrases(
    """
    caused / led to / leads to / brought about / brought / destroyed / wrecked / triggered / resulted in / results in / that is why
    which is why / explains / explain / accounts for / accounted for / did this / responsible for / to blame for / sank
    gave rise to / is why / made possible
    """)
}
