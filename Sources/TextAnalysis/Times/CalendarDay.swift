/// A day of the proleptic Gregorian calendar.
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// The year; 1 BC is 0.
  public let year: Int
  /// The month, 1 … 12.
  public let month: Int
  /// The day of the month, 1 … 31.
  public let day: Int

  /// A day, `nil` where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Self.daysInMonth(year, month) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// The day that lies a number of days after 1 January 1970 (H. Hinnant, chrono-compatible date algorithms).
  public init(number: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * month + 2) / 5 + 1
    self.month = month < 10 ? month + 3 : month - 9
    year = yearOfEra + era * 400 + (self.month <= 2 ? 1 : 0)
  }

  /// Days since 1 January 1970.
  public var number: Int { Self.number(year, month, day) }

  /// The day of the week, 0 for Monday.
  public var weekday: Int { (((number + 3) % 7) + 7) % 7 }

  /// Whether one day lies before another.
  public static func < (one: Self, other: Self) -> Bool {
    (one.year, one.month, one.day) < (other.year, other.month, other.day)
  }

  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  static func daysInMonth(_ year: Int, _ month: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The day numbers of a run of months; months beyond 1 … 12 count into other years.
  static func months(_ year: Int, _ month: Int, count: Int = 1) -> ClosedRange<Int> {
    func first(_ index: Int) -> Int {
      let year = index >= 0 ? index / 12 : (index - 11) / 12
      return number(year, index - year * 12 + 1, 1)
    }
    let index = year * 12 + month - 1
    return first(index)...(first(index + max(count, 1)) - 1)
  }

  /// The day numbers of a run of years.
  static func years(_ year: Int, count: Int = 1) -> ClosedRange<Int> {
    number(year, 1, 1)...(number(year + max(count, 1), 1, 1) - 1)
  }
}
