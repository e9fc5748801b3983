internal import ClaimModel

/// Days laid out on a line of fixed length.
struct DayScale {
  /// A mark on the line with its name.
  struct Tick {
    let x: Int
    let label: String
  }

  /// The days that the line holds.
  let days: ClosedRange<Int>
  private let width: Int
  private let margin: Int

  /// A line that holds all of the days; `nil` where there are none.
  init?(_ days: [Int], width: Int, margin: Int) {
    guard let first = days.min(), let last = days.max() else { return nil }
    self.days = first...last
    self.width = width
    self.margin = margin
  }

  /// The place of a day, clamped to the line; the middle where all are one day.
  func x(_ day: Int) -> Int {
    guard days.count > 1 else { return width / 2 }
    let inside = min(max(day, days.lowerBound), days.upperBound) - days.lowerBound
    return margin + inside * (width - 2 * margin) / (days.count - 1)
  }

  /// Beginnings of years or months, six at most; the first and last day where they are few.
  var ticks: [Tick] {
    let (first, last) = (CalendarDate(dayNumber: days.lowerBound), CalendarDate(dayNumber: days.upperBound))
    guard let first, let last else { return [] }
    let months = (last.year - first.year) * 12 + (last.month ?? 1) - (first.month ?? 1)
    guard days.count > 60 else {
      return (days.count > 1 ? [first, last] : [first]).map { Tick(x: x($0.firstDay), label: $0.description) }
    }
    let step = Self.steps.first { months / $0 <= 6 } ?? max(12, (months / 6 / 12 + 1) * 12)
    let start = first.year * 12 + (first.month ?? 1) - 1
    let end = last.year * 12 + (last.month ?? 1) - 1
    return stride(from: (start + step - 1) / step * step, through: end, by: step).compactMap { month in
      guard let date = CalendarDate(year: month / 12, month: month % 12 + 1), days.contains(date.firstDay) else {
        return nil
      }
      return Tick(x: x(date.firstDay), label: step >= 12 ? String(date.year) : date.description)
    }
  }

  /// Months from one mark to the next.
  private static let steps = [1, 2, 3, 6, 12, 24, 60, 120]
}

extension CalendarDate {
  /// The days since 1 January 1970 of its first day (Hinnant's `days_from_civil`).
  var firstDay: Int { Self.number(year, month ?? 1, day ?? 1) }

  /// The same of its last day.
  var lastDay: Int {
    let month = month ?? 12
    return Self.number(year, month, day ?? Self.days(inMonth: month, of: year))
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  /// The day of a number.
  init?(dayNumber: Int) {
    let days = dayNumber + 719_468
    guard days >= 0 else { return nil }
    let era = days / 146_097
    let ofEra = days - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let month = shifted + (shifted < 10 ? 3 : -9)
    self.init(
      year: year + era * 400 + (month <= 2 ? 1 : 0), month: month, day: ofYear - (153 * shifted + 2) / 5 + 1)
  }
}
