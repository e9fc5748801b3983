/// How much of two texts a shared stretch covers.
public enum ReuseKind: String, CaseIterable, Sendable {
  /// Both texts are whole the same words.
  case exact
  /// The stretch covers more than half of both.
  case near
  /// The stretch covers more than half of one.
  case contained
  /// The stretch covers half or less of each.
  case partial

  /// The kind of a stretch of two texts of so many words each.
  public init(_ stretch: SharedStretch, firstWords: Int, secondWords: Int) {
    let (first, second) = (stretch.first.count, stretch.second.count)
    if stretch.common == firstWords, stretch.common == secondWords {
      self = .exact
    } else {
      self =
        switch (2 * first > firstWords, 2 * second > secondWords) {
        case (true, true): .near
        case (false, false): .partial
        default: .contained
        }
    }
  }
}

extension SharedStretch {
  /// The share of the words of the shorter text that the stretch covers, 0 to 1.
  public func overlap(firstWords: Int, secondWords: Int) -> Double {
    let (covered, whole) = firstWords <= secondWords ? (first.count, firstWords) : (second.count, secondWords)
    return Double(covered) / Double(max(1, whole))
  }
}
