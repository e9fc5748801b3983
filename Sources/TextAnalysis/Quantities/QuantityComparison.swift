extension Quantity {
  /// Why two amounts cannot be compared.
  public enum Incomparability: String, Hashable, Sendable {
    /// They are of different kinds, dimensions or currencies.
    case unit
    /// One is of percent, the other of percentage points.
    case percentagePoints
    /// One tells a change, the other a level.
    case changeAgainstLevel
    /// One is a rate and the other is none, or they are rates by different things.
    case rate
    /// They count different things, or one does not say what it counts.
    case countedNoun
  }

  /// Why the amounts cannot be compared, `nil` where they can; `isSameNoun` judges the stems of counted nouns.
  public func incomparability(
    with other: Quantity, isSameNoun: (String, String) -> Bool = { $0 == $1 }
  ) -> Incomparability? {
    if relativeChange != nil, other.relativeChange != nil { return nil }
    guard kind == other.kind else { return .unit }
    if isPoints != other.isPoints { return .percentagePoints }
    if kind != .count, unit != other.unit { return .unit }
    if isChange != other.isChange { return .changeAgainstLevel }
    if per?.unit != other.per?.unit { return .rate }
    if kind == .count, unit.isEmpty || other.unit.isEmpty || !isSameNoun(unit, other.unit) { return .countedNoun }
    return nil
  }

  /// Whether kind, unit, rate, change or level and counted noun agree.
  public func isComparable(with other: Quantity) -> Bool { incomparability(with: other) == nil }

  /// Whether both give one figure, of one kind of thing as far as the texts name it.
  public func isSameFigure(as other: Quantity) -> Bool {
    kind == other.kind && low == other.low && high == other.high
      && (kind != .count || unit.isEmpty || other.unit.isEmpty || unit == other.unit)
  }

  /// Whether no value can be meant by both, after hedges, rounding, scales and rates; asks nothing about units.
  public func isApart(from other: Quantity) -> Bool {
    if let one = relativeChange, let two = other.relativeChange {
      if one.sign * two.sign < 0 { return true }
      return Self.isApart(one.low...one.high, two.low...two.high)
    }
    if isChange, other.isChange, let change, let turn = other.change, change != turn, change != .unstated,
      turn != .unstated
    {
      return true
    }
    return Self.isApart(meant, other.meant)
  }

  /// The interval meant, rounding included, per one of the denominator's unit.
  public var meant: ClosedRange<Double> {
    let margin = margin
    let factor = per.map { $0.factor > 0 ? $0.factor : 1 } ?? 1
    let lower = low > 0 ? max(low - margin, 0) : low - margin
    let upper = high + margin
    return lower / factor...max(lower, upper) / factor
  }

  /// How far rounding may reach: just under half a step, at most a tenth of the number.
  private var margin: Double {
    guard resolution > 0, value.isFinite else { return 0 }
    return min(resolution * 0.499, max(abs(value) * 0.1, min(resolution, 1) * 0.499))
  }

  private static func isApart(_ one: ClosedRange<Double>, _ other: ClosedRange<Double>) -> Bool {
    // A billionth absorbs what conversion between units loses.
    let slack = 1e-9 * max(abs(one.lowerBound), abs(other.lowerBound))
    return one.lowerBound > other.upperBound + slack || other.lowerBound > one.upperBound + slack
  }

  /// A change as a factor less one, so that `halved` and `fell by 50 percent` meet; `nil` for other amounts.
  private var relativeChange: (low: Double, high: Double, sign: Double)? {
    guard let change, per == nil else { return nil }
    let meant = meant
    switch kind {
    case .ratio:
      return (meant.lowerBound - 1, meant.upperBound - 1, value >= 1 ? 1 : -1)
    case .percent where !isPoints:
      let (low, high) = (meant.lowerBound / 100, meant.upperBound / 100)
      return change == .fall ? (-high, -low, -1) : (low, high, change == .rise ? 1 : 0)
    default: return nil
    }
  }
}
