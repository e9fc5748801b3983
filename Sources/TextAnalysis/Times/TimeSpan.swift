/// A stretch of days that a text names, with its place.
public struct TimeSpan: Hashable, Sendable {
  /// How the text relates what it tells to the days.
  public enum Kind: String, Hashable, Sendable {
    /// On or in them.
    case point
    /// From their beginning on.
    case since
    /// Up to their end (`until June`, `by 2022`).
    case until
    /// All through them, or between two of them.
    case during
    /// Ahead of them.
    case before
    /// Past them.
    case after
  }

  /// How finely the text names the days.
  public enum Precision: String, Hashable, Sendable {
    /// A day.
    case day
    /// A week.
    case week
    /// A month.
    case month
    /// A season.
    case season
    /// A quarter of a year.
    case quarter
    /// A year, a fiscal or a split year.
    case year
    /// A decade.
    case decade
    /// A century.
    case century
  }

  /// The first day of a span without a beginning, in days.
  public static let past = -1_000_000_000
  /// The last day of a span without an end, in days.
  public static let future = 1_000_000_000

  /// UTF-8 offsets in the text that was read.
  public let range: Range<Int>
  /// Days since 1 January 1970, first to last; open ends are `past` and `future`. `nil` where nothing
  /// resolves it.
  public let days: ClosedRange<Int>?
  /// How the text relates what it tells to the days.
  public let kind: Kind
  /// How finely the text names the days.
  public let precision: Precision
  /// Whether it was named from another day (`last month`, `on Tuesday`, `in March`) and not by its date.
  public let isRelative: Bool

  /// The first day, `nil` where the span is open or unresolved.
  public var first: Int? { days.flatMap { $0.lowerBound == Self.past ? nil : $0.lowerBound } }

  /// The last day, `nil` where the span is open or unresolved.
  public var last: Int? { days.flatMap { $0.upperBound == Self.future ? nil : $0.upperBound } }

  /// A span at its place.
  public init(range: Range<Int>, days: ClosedRange<Int>?, kind: Kind, precision: Precision, isRelative: Bool) {
    self.range = range
    self.days = days
    self.kind = kind
    self.precision = precision
    self.isRelative = isRelative
  }
}
