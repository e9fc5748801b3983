/// A content word of a sentence.
public struct Term: Hashable, Sendable {
  /// Its stem.
  public let stem: String
  /// Its index among the sentence's words.
  public let index: Int
  /// Whether it is part of a name: capitalised inside the sentence.
  public let isName: Bool
  /// Whether a negation covers it.
  public let isNegated: Bool
  /// Whether it stands in a quotation.
  public let isQuoted: Bool

  /// A word by its stem and place.
  public init(stem: String, index: Int, isName: Bool, isNegated: Bool, isQuoted: Bool) {
    self.stem = stem
    self.index = index
    self.isName = isName
    self.isNegated = isNegated
    self.isQuoted = isQuoted
  }
}
