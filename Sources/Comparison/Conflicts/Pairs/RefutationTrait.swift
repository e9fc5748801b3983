internal import AssertionReading
internal import TextAnalysis

/// What tells of two texts about one claim that one takes the ground from the other: a headline that calls a story a hoax.
enum RefutationTrait: String, CaseIterable, Sendable {
  /// One has a word of debunking, the other none.
  case debunks
  /// One has a word of denial, the other none.
  case denies
  /// One has a negation, the other none.
  case negates
  /// One of them asks.
  case asks
  /// One has a verb of saying, the other none.
  case reports
  /// One of them has quotation marks.
  case quotes
  /// The larger coverage of one by the other.
  case mostCovered
  /// The smaller coverage.
  case leastCovered
  /// The score of the surest rule that no gate stops.
  case opposition
  /// The natural logarithm of the words of the longer.
  case length

  /// The trait's value in a pair.
  func value(of reading: PairReading) -> Float {
    let pair = reading.pair
    func oneSided(_ holds: (Assertion) -> Bool) -> Float {
      holds(pair.one.assertion) != holds(pair.other.assertion) ? 1 : 0
    }
    func either(_ holds: (Assertion) -> Bool) -> Float {
      holds(pair.one.assertion) || holds(pair.other.assertion) ? 1 : 0
    }
    return switch self {
    case .debunks: oneSided { Self.debunking.first(in: $0.words.map(\.folded)) != nil }
    case .denies:
      oneSided { assertion in
        assertion.polarity.negations.contains { $0.kind == .denial }
          || Self.denial.first(in: assertion.words.map(\.folded)) != nil
      }
    case .negates: oneSided { assertion in assertion.polarity.negations.contains { $0.kind != .denial } }
    case .asks: either { $0.modality.grade == .question }
    case .reports: oneSided { assertion in assertion.words.contains { Speech.verbs.contains($0.folded) } }
    case .quotes: either { assertion in assertion.text.contains { "'‘“\"".contains($0) } }
    case .mostCovered: pair.mostCoverage
    case .leastCovered: pair.leastCoverage
    case .opposition: reading.strongest?.opposition.score ?? 0
    case .length: Logarithm.natural(onePlus: max(pair.one.assertion.words.count, pair.other.assertion.words.count))
    }
  }

  private static let debunking = CuePhrases(
    """
    hoax / hoaxes / hoaxer / hoaxed / fake / fakes / faked / fakery / lie / lies / lied / fabricated / fabrication / fabricates / made up
    satire / satirical / parody / spoof / prank / pranked / bogus / phony / phoney / doctored / photoshopped / photoshop / invented / staged
    debunked / debunks / debunk / debunking / disproved / disproves / false / falsely / untrue / true / truth / myth / fiction / fictional
    never happened / did not happen / didn't happen / rubbish / nonsense / crazy / bullshit / baseless / unfounded / discredited / retracted
    retracts / retraction / misinformation / disinformation / too good / scam / urban legend / wrong / mistaken / misleading
    pants on fire / record straight / confusion / exposed / apologizes / apologises / correction / corrects
    """)
  private static let denial = CuePhrases(
    """
    dismiss / dismisses / dismissed / rebuts / quash / quashes / quashed / shoot down / shoots down / shot down / contradict / contradicts
    contradicted / disprove / clarifies / clarify / backtracks / walks back / admits / admit / confesses / still alive / is safe / not dead
    """)
}
