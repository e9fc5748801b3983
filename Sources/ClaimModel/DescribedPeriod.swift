/// The days that words speak of, which need not be those on which they were published.
public struct DescribedPeriod: Hashable, Sendable {
  /// How the words name them: `in March 2021`.
  public var words: String
  /// The first day; `nil` where the period has no beginning.
  public var first: CalendarDate?
  /// The last day; `nil` where the period has no end.
  public var last: CalendarDate?

  /// A period with the words that name it.
  public init(words: String, first: CalendarDate?, last: CalendarDate?) {
    self.words = words
    self.first = first
    self.last = last
  }
}
