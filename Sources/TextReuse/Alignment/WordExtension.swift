/// Follows two texts word by word from a place where they agree for as long as they go on agreeing, edits allowed.
///
/// A banded alignment that ends when its score falls too far below the best (the X-drop of Altschul and others 1997), in space that depends on
/// the band alone.
struct WordExtension {
  /// Insertions less deletions that may have added up.
  private static let band = 12
  /// How far the score may fall below the best: eight different words in a row end a stretch.
  private static let drop: Int32 = 8
  private static let width = 2 * band + 1
  private static let out = Int32.min / 2

  /// Words taken of the first text.
  private(set) var first = 0
  /// Words taken of the second text.
  private(set) var second = 0
  /// Words that agree.
  private(set) var common = 0

  /// Extends by the words from `i` and `j` on, forwards (`step` 1) or backwards (-1); a word that agrees scores 1, any edit -1.
  init(_ one: [UInt64], _ other: [UInt64], from i: Int, _ j: Int, step: Int) {
    let oneCount = step > 0 ? one.count - i : i + 1
    let otherCount = step > 0 ? other.count - j : j + 1
    guard oneCount > 0, otherCount > 0 else { return }
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: 4 * Self.width) { buffer in
      buffer.initialize(repeating: 0)
      // Scores and agreeing words of the last row and of the one that is made; cell `d` of row `r` ends behind column r + d - band.
      var (scores, matches, newScores, newMatches) = (0, Self.width, 2 * Self.width, 3 * Self.width)
      for d in 0..<Self.width { buffer[scores + d] = d < Self.band ? Self.out : Int32(Self.band - d) }
      var best: Int32 = 0
      var row = 0
      var isAlive = true
      while isAlive, row < oneCount {
        isAlive = false
        let word = one[i &+ step &* row]
        for d in 0..<Self.width {
          let column = row &+ d &- Self.band
          var score = Self.out
          var match: Int32 = 0
          if column >= 0, column < otherCount {
            let isEqual = word == other[j &+ step &* column]
            score = buffer[scores &+ d] &+ (isEqual ? 1 : -1)
            match = buffer[matches &+ d] &+ (isEqual ? 1 : 0)
          }
          if d + 1 < Self.width, buffer[scores &+ d &+ 1] &- 1 > score {
            (score, match) = (buffer[scores &+ d &+ 1] &- 1, buffer[matches &+ d &+ 1])
          }
          if d > 0, buffer[newScores &+ d &- 1] &- 1 > score {
            (score, match) = (buffer[newScores &+ d &- 1] &- 1, buffer[newMatches &+ d &- 1])
          }
          if score > best {
            (best, first, second, common) = (score, row &+ 1, column &+ 1, Int(match))
          }
          // What fell too far below the best is given up, even if it would rise again.
          let isKept = score >= best - Self.drop
          if isKept { isAlive = true }
          buffer[newScores &+ d] = isKept ? score : Self.out
          buffer[newMatches &+ d] = match
        }
        swap(&scores, &newScores)
        swap(&matches, &newMatches)
        row += 1
      }
    }
  }
}
