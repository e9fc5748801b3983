internal import TextAnalysis

/// A change for more or for less that a sentence states.
public struct Trend: Sendable {
  /// Which way.
  public enum Direction: String, Sendable { case up, down, level }

  /// Which way it went.
  public let direction: Direction
  /// The index of the word that tells.
  public let index: Int

  /// The trends of a sentence in reading order.
  static func read(_ folded: [String]) -> [Trend] {
    folded.indices.compactMap { index in
      let word = folded[index]
      if up.contains(word) { return Trend(direction: .up, index: index) }
      // “Two attacks fell within ten kilometres”, “fell ill”: no change.
      let next = index + 1 < folded.count ? folded[index + 1] : ""
      if ["fell", "fall", "falls", "fallen"].contains(word),
        ["within", "in", "into", "on", "ill", "under", "short", "to"].contains(next)
      {
        return nil
      }
      if down.contains(word) { return Trend(direction: .down, index: index) }
      if level.contains(word) { return Trend(direction: .level, index: index) }
      return nil
    }
  }

  /// Whether a word names a change in other sentences.
  static func isTrendWord(_ word: String) -> Bool { up.contains(word) || down.contains(word) }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
  private static let up = set(
    """
    rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb climbed climbs soar soared
    surge surged doubled trebled tripled quadrupled multiplied gained expanded swelled jumped higher larger greater twice
    worsened improved recovered rebounded accelerated strengthened mounted
    """)
  private static let down = set(
    """
    fall falls fell fallen falling decrease decreases decreased decreasing decline declines declined declining drop drops dropped dropping
    shrink shrank shrunk halved dwindled plunged plummeted collapsed slumped lower smaller fewer reduced reduce reduces
    contracted weakened eased slowed dipped
    """)
  private static let level = set("unchanged steady stable flat stagnated same constant")
}
