public import TextAnalysis

/// A view that a sentence names without taking it over: others' claims, accusations, myths.
///
/// A named person who says something asserts it; “the unions will tell you” and “on this view” assert nothing.
public struct ReportedView: Sendable {
  /// The indices of the words that keep the view at arm's length.
  public let cue: Range<Int>

  /// The view that a sentence reports; `nil` where it asserts on its own or on a speaker's account.
  public init?(_ words: [Word]) {
    guard let range = Self.cues.first(in: words.map(\.folded)) else { return nil }
    cue = range
  }

  private static let cues = CuePhrases(
    """
    alleges / alleged / allege / allegedly / allegation / allegations / accuses / accused / accusation / accusations / accusing
    claim that / claims that / claimed that / claim to / claims to / claimed to / company's claim / so-called / supposedly / purported / purportedly
    it is said / it was said / is said to / are said to / was said to / were said to / we are told / we were told / i am told
    will tell you / would have you believe / would have us believe / you will have read / you may have read / on this view / on that view
    in this view / version … is that / 's version / the myth / myth that / a myth / falsely / wrongly / mistakenly / rumour has it
    rumoured / some say / some believe / some argue / others say / others argue / critics say / critics argue / supporters say
    maintained that / maintains that / maintain that / for their part / for its part / for his part / for her part / the legend
    legend has it / the story goes / popular belief / commonly believed / widely believed / who say otherwise / has told the world
    the theory that / the idea that / the notion that / the claim / their claim / his claim / her claim / its claim / tell us that
    the company says / answer has not varied / is often said / conspiracy / hoax / reported as saying / as is sometimes alleged
    """)
}
