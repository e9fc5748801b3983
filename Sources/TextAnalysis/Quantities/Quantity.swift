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

  /// How the text bounds the number.
  public enum Comparator: String, Hashable, Sendable {
    /// `43`.
    case exactly
    /// `about 40`, `some 400`, `340-odd`.
    case about
    /// `at least 40`, `no fewer than nine`.
    case atLeast
    /// `more than 40`, `over 40`.
    case moreThan
    /// `up to 40`, `no more than 40`.
    case atMost
    /// `fewer than 40`, `nearly 40`.
    case lessThan
    /// `between 20 and 25`.
    case between
  }

  /// Which way an amount of change goes.
  public enum Change: String, Hashable, Sendable {
    /// Upwards: `rose by 6 percent`, `doubled`.
    case rise
    /// Downwards: `fell by a third`, `halved`.
    case fall
    /// The text does not say: `by 6 percent`.
    case unstated
  }

  /// What a rate is reckoned by.
  public struct Denominator: Hashable, Sendable {
    /// `metre`, `second`, … where it is a length, a time or another measure, else the noun's stem.
    public var unit: String
    /// How many of `unit` it is: `per mile` is 1609.344 metres, `per 100,000 people` is 100,000.
    public var factor: Double

    /// A denominator.
    public init(unit: String, factor: Double) {
      self.unit = unit
      self.factor = factor
    }
  }

  /// UTF-8 offsets in the text that was scanned, number and unit.
  public let range: Range<Int>
  /// What kind of amount it is.
  public let kind: Kind
  /// The smallest value meant: `about 40` is an interval round 40, `fewer than 40` begins at nought.
  public let low: Double
  /// The largest value meant; infinite for `at least 40`.
  public let high: Double
  /// Whether the text hedges (`about`, `more than`, `up to`) or writes a range.
  public let isApproximate: Bool
  /// The unit or counted noun, folded and stemmed; empty where none stands beside the number.
  public let unit: String
  /// How the text bounds the number.
  public var comparator: Comparator
  /// The number as written, in `unit`; of a range, its lower end.
  public var value: Double
  /// The multiplier written beside the number, `1e6` of `4.1 million`; else 1.
  public var scale: Double = 1
  /// The step to which the number is rounded, in `unit`: 100,000 for 400,000, 0.1 for 6.1; 0 where it is exact.
  public var resolution: Double = 0
  /// The stem of the thing that is counted or measured: `death` of `43 deaths`, `boat` of `37% of boats`; may be empty.
  public var noun: String = ""
  /// The stems of the words between the number and its noun.
  public var modifiers: [String] = []
  /// What a rate is reckoned by; `nil` for amounts that are no rates.
  public var per: Denominator?
  /// Which way the amount changes something; `nil` for a level.
  public var change: Change?
  /// Whether the amount is nought of something: `no passengers`, `not one boat`.
  public var isZero: Bool = false

  /// Whether the amount tells a change and no level.
  public var isChange: Bool { change != nil }

  /// Whether the amount is one of percentage points.
  public var isPoints: Bool { kind == .percent && unit == UnitTable.percentagePoint }

  /// The amount as one of other things, known from the words around.
  func counting(_ noun: String) -> Quantity {
    var other = Quantity(range: range, kind: kind, low: low, high: high, isApproximate: isApproximate, unit: noun)
    (other.comparator, other.value, other.scale, other.resolution) = (comparator, value, scale, resolution)
    (other.modifiers, other.per, other.change, other.isZero) = (modifiers, per, change, isZero)
    return other
  }

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
    comparator = !isApproximate ? .exactly : high > low ? .between : .about
    value = low
    noun = kind == .count ? unit : ""
  }
}
