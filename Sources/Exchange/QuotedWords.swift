/// Words as another program quotes them, and where it saw them.
public struct QuotedWords: Hashable, Sendable {
  /// A place in a text; which text, and in what it counts, the other program knows.
  public enum Position: Hashable, Sendable {
    /// In Unicode code points, as the W3C model has it.
    case codePoints(Range<Int>)
    /// In UTF-16 code units, as programs in browsers count.
    case utf16(Range<Int>)
  }

  /// The words.
  public var exact: String
  /// What stands before them.
  public var prefix: String
  /// What stands behind them.
  public var suffix: String
  /// Where they stood; a hint, to be checked against the words.
  public var position: Position?

  /// Words with what stands around them.
  public init(exact: String, prefix: String = "", suffix: String = "", position: Position? = nil) {
    self.exact = exact
    self.prefix = prefix
    self.suffix = suffix
    self.position = position
  }

  /// The position in code points of a text, where the words stand there; `nil` where position and words disagree.
  public func codePoints(in text: String) -> Range<Int>? {
    switch position {
    case .codePoints(let range): return checked(range, in: text)
    case .utf16(let range):
      let units = text.utf16
      guard range.upperBound <= units.count else { return nil }
      let start = units.index(units.startIndex, offsetBy: range.lowerBound)
      let end = units.index(units.startIndex, offsetBy: range.upperBound)
      // Half of a surrogate pair is no place.
      guard start.samePosition(in: text.unicodeScalars) != nil, end.samePosition(in: text.unicodeScalars) != nil else {
        return nil
      }
      let before = text.unicodeScalars[..<start].count
      return checked(before..<before + text.unicodeScalars[start..<end].count, in: text)
    case nil: return nil
    }
  }

  private func checked(_ range: Range<Int>, in text: String) -> Range<Int>? {
    let scalars = text.unicodeScalars
    guard range.upperBound <= scalars.count else { return nil }
    let here = scalars.dropFirst(range.lowerBound).prefix(range.count)
    return Self.folded(here) == Self.folded(exact.unicodeScalars[...]) ? range : nil
  }

  /// Letters and digits alone: white space, quotation marks and dashes differ between programs.
  private static func folded(_ scalars: Substring.UnicodeScalarView) -> [Unicode.Scalar] {
    scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }
}
