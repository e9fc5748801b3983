public import TextAnalysis

/// How firmly a sentence asserts what it says.
///
/// The grades follow the scale of Saurí and Pustejovsky (2009, FactBank) as far as wordings tell them.
public struct Modality: Sendable {
  /// The grade of an assertion.
  public enum Grade: String, Sendable {
    /// Stated without further ado.
    case plain
    /// Stated as beyond doubt: `there is no doubt`, `has been proven`.
    case certain
    /// Stated as possible or likely: `may`, `probably`.
    case possible
    /// Stated to be unknown or unproven: `it has not been established that`, `cannot be shown`.
    case unproven
    /// Holds under a condition, or would have held: `if`, `would`, `had it struck`.
    case conditional
    /// A plan, forecast or wish: `will`, `plans to`, `is expected to`.
    case future
    /// A question.
    case question
    /// A judgement of worth: `in our view`, `I think`.
    case opinion
  }

  /// The grade that governs the sentence.
  public let grade: Grade
  /// The indices of the words that tell the grade; empty where none do.
  public let cue: Range<Int>
  /// Whether the sentence speaks of what is yet to come, whatever its grade.
  public let isFuture: Bool

  /// Whether it puts something forward as a fact.
  public var isAsserted: Bool { grade == .plain || grade == .certain }

  /// Reads the words of a sentence.
  public init(_ text: String, words: [Word]) {
    // The month is no verb.
    let folded = words.enumerated().map { $1.folded == "may" && $1.isCapitalised && $0 > 0 ? "(may)" : $1.folded }
    let future = Self.future.first(in: folded)
    isFuture = future != nil
    let closing = text.drop { !$0.isASCII || $0 == "?" }.isEmpty ? "" : text.suffix(4)
    if closing.contains("?") {
      (grade, cue) = (.question, 0..<0)
    } else if let range = Self.unproven.first(in: folded) {
      (grade, cue) = (.unproven, range)
    } else if let range = Self.condition(folded) {
      (grade, cue) = (.conditional, range)
    } else if let range = Self.certain.first(in: folded) {
      (grade, cue) = (.certain, range)
    } else if let range = Self.opinion.first(in: folded) {
      (grade, cue) = (.opinion, range)
    } else if let range = Self.possible.first(in: folded) {
      (grade, cue) = (.possible, range)
    } else if let range = future {
      (grade, cue) = (.future, range)
    } else {
      (grade, cue) = (.plain, 0..<0)
    }
  }

  private static func condition(_ folded: [String]) -> Range<Int>? {
    guard let first = folded.first else { return nil }
    if ["if", "imagine", "suppose", "unless", "were", "should"].contains(first) { return 0..<1 }
    if first == "had", folded.contains("would") || folded.contains("could") || folded.contains("might") { return 0..<1 }
    return conditional.first(in: folded)
  }

  private static let unproven = CuePhrases(
    """
    cannot be determined / cannot be shown / cannot be demonstrated / cannot be proven / cannot be proved / cannot be established
    cannot be said / cannot be confirmed / cannot be known / cannot be verified / cannot be ruled out / could not be determined
    could not be established / could not be confirmed / could not be verified / cannot tell / cannot say / cannot know / can't tell
    can't say / cannot yet be / not possible to say / not possible to tell / not possible to determine / not possible to know
    not possible to establish / impossible to say / impossible to know / impossible to tell / impossible to determine
    not … been established / not … been proven / not … been proved / not … been demonstrated / not … been shown / not … been confirmed
    never been established / never been proven / never been proved / never been shown / never been demonstrated / never been confirmed
    remains unproven / is unproven / remains unknown / remains unclear / is unclear / is unknown / remains uncertain / is uncertain
    not known whether / not known if / not clear whether / not certain that / not certain whether / unclear whether / unproven
    no evidence that / no evidence of / no evidence for / no proof that / no proof of / no indication that / no indication of
    no conclusive evidence / no firm evidence / no evidence / has yet to be / have yet to be / open question / in doubt / doubtful
    nobody knows / no one knows / nobody can say / no one can say / does not establish / do not establish / does not prove
    does not show / did not show / do not show / do not prove / did not prove / did not establish / no way of knowing / no way to know
    insufficient evidence / not enough evidence / inconclusive / not demonstrated / not established / not proven / not proved
    remains to be seen / remains to be shown / too early to say / too soon to say / too early to tell / no telling / unable to confirm
    unable to determine / unable to say / could find no effect / found no effect / whether … cannot
    """)
  private static let certain = CuePhrases(
    """
    no doubt / no question / no room for doubt / no longer any room for doubt / beyond doubt / beyond question / beyond dispute
    beyond any doubt / without doubt / without question / undoubtedly / unquestionably / indisputable / indisputably / incontestable
    certainly / it is certain / is certain / has been proven / been proven / been proved / is proven / is proved / proves that
    proved that / proven that / established that / definitely / definitively / undeniable / undeniably / cannot be denied
    nobody can deny / no one can deny / clearly shows / conclusively / the fact is / it is a fact / it is clear that / certain that
    """)
  private static let conditional = CuePhrases(
    """
    would / if / unless / provided that / so long as / as long as / in the event of / were it / had it / had they / assuming / hypothetical
    hypothetically / supposing
    """)
  private static let possible = CuePhrases(
    """
    may / might / could / perhaps / possibly / probably / probable / likely / apparently / seems / seem / seemed / appears to / appear to
    appeared to / suggests / suggest / suggested / presumably / reportedly / allegedly / supposedly / believed to / thought to / rumoured
    rumour / rumours / suspected / potential / potentially / plausible / hint / hints / conceivably
    """)
  private static let future = CuePhrases(
    """
    will / won't / shall / plan was to / plan is to / plans were to / aim was to / aim is to / was meant to / was supposed to / plans to / plan to / planned to / expects to / expect to / expected to / intends to / intend to / due to be
    hopes to / hope to / hoped to / is to be / are to be / forecast / forecasts / proposed / proposes / scheduled to / set to / vows to
    pledged to / promises to / promised to / projected to / predicts / predicted
    """)
  private static let opinion = CuePhrases(
    """
    in our view / in my view / in our judgment / in our judgement / in my judgment / in my judgement / in our opinion / in my opinion
    i think / i believe / we believe / we think / i feel / we feel / i suspect / to my mind / should be / ought to / i would say / i hope
    we hope / i recommend / i can recommend / disgrace / disgraceful / shameful / a waste of / worth every / proud of / i find
    """)
}
