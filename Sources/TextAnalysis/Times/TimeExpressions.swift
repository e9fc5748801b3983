/// When a sentence says that something was: spans of days, clock times, and the years, months and days named.
public struct TimeExpressions: Hashable, Sendable {
  /// How the times of two sentences lie to each other.
  public enum Relation: String, Hashable, Sendable {
    /// Both name the same times.
    case same
    /// They share some days.
    case overlapping
    /// They share none.
    case disjoint
    /// One names none, or one that nothing resolves.
    case unknown
  }

  /// The years named, `2014`.
  public private(set) var years: Set<Int> = []
  /// Days of a month, as month × 100 + day.
  public private(set) var days: Set<Int> = []
  /// Months named without a day.
  public private(set) var months: Set<Int> = []
  /// Times of day in minutes after midnight.
  public private(set) var clocks: Set<Int> = []
  /// The spans of days in reading order.
  public private(set) var spans: [TimeSpan] = []
  /// The times of day in reading order.
  public private(set) var clockTimes: [ClockTime] = []

  /// Whether a folded word is a month's name; `may` and `march` in small letters are not told apart here.
  public static func isMonth(_ word: String) -> Bool { CalendarNames.months[word] != nil }

  /// Reads a sentence; `reference` is the day on which it was written and resolves `last month`, `on Tuesday`, `in March`.
  ///
  /// A weekday is the nearest at or before the reference, since news of a Tuesday say “on Tuesday” of that day; a month
  /// without its year is the nearest begun. Seasons are those of the northern half of the earth.
  public init(_ text: some StringProtocol, words: [Word], reference: CalendarDay? = nil) {
    let figures = FigureWords(text, words: words)
    guard !figures.union.isDisjoint(with: .times) else { return }
    var scanner = TimeScanner(figures, reference: reference)
    scanner.scan()
    (years, days, months) = (scanner.years, scanner.days, scanner.months)
    (spans, clockTimes) = (scanner.spans, scanner.clockTimes)
    clocks = Set(clockTimes.map(\.minute))
  }

  /// Whether both name a year, and no year in common.
  public func isOtherYear(than other: TimeExpressions) -> Bool {
    !years.isEmpty && !other.years.isEmpty && years.isDisjoint(with: other.years)
  }

  /// How the days named lie to those of another sentence.
  public func relation(to other: TimeExpressions) -> Relation {
    let (one, two) = (spans.compactMap(\.days), other.spans.compactMap(\.days))
    let isComplete = one.count == spans.count && two.count == other.spans.count
    guard !one.isEmpty, !two.isEmpty else { return yearless(to: other) }
    if isComplete, Set(one) == Set(two) { return .same }
    if one.contains(where: { span in two.contains { $0.overlaps(span) } }) { return .overlapping }
    return isComplete ? .disjoint : .unknown
  }

  /// Days of the month without a year compare where both sides name nothing else.
  private func yearless(to other: TimeExpressions) -> Relation {
    guard !days.isEmpty, !other.days.isEmpty, days.count == spans.count, other.days.count == other.spans.count else {
      return .unknown
    }
    if days == other.days { return .same }
    return days.isDisjoint(with: other.days) ? .disjoint : .overlapping
  }

  /// How the times of day lie to those of another sentence; times of different zones, or of one known and one unknown, cannot
  /// be told apart, two without a zone are taken as local.
  public func clockRelation(to other: TimeExpressions) -> Relation {
    guard !clockTimes.isEmpty, !other.clockTimes.isEmpty else { return .unknown }
    let zones = Set(clockTimes.map(\.zone)).union(other.clockTimes.map(\.zone))
    guard zones.count == 1 else { return .unknown }
    let mine = clockTimes.filter { time in other.clockTimes.contains { $0.isSame(as: time) } }
    if mine.isEmpty { return .disjoint }
    let theirs = other.clockTimes.filter { time in clockTimes.contains { $0.isSame(as: time) } }
    return mine.count == clockTimes.count && theirs.count == other.clockTimes.count ? .same : .overlapping
  }
}
