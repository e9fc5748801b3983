/// An amount that a text states: a number with its unit, as an interval.
public struct Quantity: Hashable, Sendable {
  /// What kind of amount it is; amounts of different kinds are never compared.
  public enum Kind: String, Hashable, Sendable {
    /// A count of things, named by the counted noun.
    case count
    /// A share of a whole, in hundredths.
    case percent
    /// An amount of money.
    case money
    /// A physical measure, converted to the SI base unit of its dimension (metres, kilograms, seconds, …).
    case measure
    /// A multiple such as `twice`, `fivefold`.
    case ratio
  }

  /// UTF-8 offsets in the text that was scanned, number and unit.
  public let range: Range<Int>
  /// What kind of amount it is.
  public let kind: Kind
  /// The smallest value meant: `about 40` is an interval round 40, `more than 3,000` has no upper end.
  public let low: Double
  /// The largest value meant.
  public let high: Double
  /// Whether the text hedges (`about`, `more than`, `up to`) or writes a range.
  public let isApproximate: Bool
  /// The unit or counted noun, folded and stemmed; empty where none stands beside the number.
  public let unit: String

  /// An amount at its place.
  public init(
    range: Range<Int>, kind: Kind, low: Double, high: Double, isApproximate: Bool, unit: String
  ) {
    self.range = range
    self.kind = kind
    self.low = low
    self.high = high
    self.isApproximate = isApproximate
    self.unit = unit
  }
}
