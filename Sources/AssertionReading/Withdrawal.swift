internal import TextAnalysis

/// A statement that its publisher takes back: a correction notice, a withdrawn estimate.
public struct Withdrawal: Sendable {
  /// The indices of the words that take it back.
  public let cue: Range<Int>
  /// The indices of the words that say what is taken back.
  public let withdrawn: Range<Int>

  /// Reads the folded words of a sentence; `nil` where it takes nothing back.
  public init?(_ folded: [String]) {
    guard let range = Self.cues.first(in: folded) else { return nil }
    cue = range
    var end = range.upperBound
    // What replaces the statement is not taken back.
    while end < folded.count, !Self.replacements.contains(folded[end]) { end += 1 }
    withdrawn = range.upperBound..<end
  }

  private static let replacements: Set<String> = ["replaced", "corrected", "rather", "instead"]
  private static let cues = CuePhrases(
    """
    earlier version / previous version / original version / originally said / originally stated / originally gave / originally reported
    at first said / at first gave / at first reported / first said that / article said / story said / report said that we / we stated that
    we reported that / we wrote that / we said that / incorrectly said / incorrectly stated / incorrectly reported / wrongly said
    wrongly stated / wrongly reported / mistakenly said / mistakenly reported / misstated / withdrew its / withdrew the / has withdrawn
    have withdrawn / was withdrawn / were withdrawn / retracted / has been retracted / in error / erroneously / has corrected / corrected the
    corrected its / no longer stands / we regret the error / revised its / revised the / misreported / misidentified / article originally
    story originally / report originally / article gave / corrects
    """)
}
