/// A date as far as the text gives it, before it is resolved.
struct DatePart {
  /// What part of a period is meant.
  enum Portion { case early, mid, late }

  /// What a relative expression counts.
  enum Period { case day, week, month, quarter, year, decade }

  /// The words it takes.
  var count: Int
  var precision: TimeSpan.Precision
  var year: Int?
  /// The last of several years, `2018/19`.
  var lastYear: Int?
  var month: Int?
  var day: Int?
  /// The last of several days, `4–6 May`.
  var lastDay: Int?
  var quarter: Int?
  var season: Int?
  var weekday: Int?
  var portion: Portion?
  var isFiscal = false
  /// The year by its distance from that of the reference, `March of last year`.
  var yearShift: Int?
  /// Steps from the reference or anchor, for periods named without a date: −1 is last.
  var shift: Int?
  var period: Period?
  /// Whether the steps count from a date told before and not from the reference.
  var isAnchored = false
  /// Days that the numbers leave open, `04/05/2019`.
  var either: ClosedRange<Int>?

  /// Whether the date says by itself when it is.
  var isAbsolute: Bool { year != nil && shift == nil || either != nil }

  /// The days meant, `nil` where nothing tells.
  func days(reference: CalendarDay?, anchor: ClosedRange<Int>?, isFuture: Bool) -> ClosedRange<Int>? {
    if let either { return either }
    if let yearShift { return reference.flatMap { inYear($0.year + yearShift) } }
    if isAbsolute, let year { return inYear(year) }
    if let period, let shift {
      if isAnchored {
        guard let anchor else { return nil }
        guard period != .day || anchor.count == 1 else { return nil }
        return cut(step(period, shift, from: CalendarDay(number: anchor.lowerBound)))
      }
      return reference.map { cut(step(period, shift, from: $0)) }
    }
    if let weekday {
      if isAnchored {
        guard let anchor, anchor.count == 1 else { return nil }
        let start = CalendarDay(number: anchor.lowerBound)
        let ahead = (weekday - start.weekday + 7) % 7
        let day = start.number + (shift == -1 ? (ahead == 0 ? -7 : ahead - 7) : ahead == 0 ? 7 : ahead)
        return day...day
      }
      guard let reference else { return nil }
      let back = (reference.weekday - weekday + 7) % 7
      let isNext = shift == 1 || (isFuture && shift == nil)
      let day = reference.number + (isNext ? 7 - back : shift == -1 && back == 0 ? -7 : -back)
      return day...day
    }
    // A month, a season or a day of the month without its year.
    if let anchor, shift == nil, !isAnchored {
      let year = CalendarDay(number: anchor.lowerBound).year
      if CalendarDay.years(year).contains(anchor.upperBound) || anchor.count < 40 { return inYear(year) }
    }
    guard let reference else { return nil }
    let isNext = shift == 1 || (isFuture && shift == nil)
    for year in isNext ? reference.year...reference.year + 1 : reference.year - 1...reference.year {
      guard let span = inYear(year) else { continue }
      if isNext, span.lowerBound > reference.number { return span }
      if !isNext, shift != 0, let later = inYear(year + 1), later.lowerBound > reference.number {
        // "last March" in March is that of the year before.
        if shift == -1, span.contains(reference.number) { return inYear(year - 1) }
        if span.lowerBound <= reference.number { return span }
      }
      if shift == 0, year == reference.year { return span }
    }
    return inYear(reference.year - 1)
  }

  /// The days in a known year.
  private func inYear(_ year: Int) -> ClosedRange<Int>? {
    if let month {
      guard let day else { return cut(CalendarDay.months(year, month)) }
      guard let first = CalendarDay(year: year, month: month, day: day) else { return nil }
      guard let lastDay, let last = CalendarDay(year: year, month: month, day: lastDay), last >= first else {
        return first.number...first.number
      }
      return first.number...last.number
    }
    if let quarter { return CalendarDay.months(year, quarter * 3 - 2, count: 3) }
    if let season {
      // "The winter of 2019" may begin or end in that year.
      return season == 12
        ? CalendarDay.months(year - 1, 12, count: 15) : cut(CalendarDay.months(year, season, count: 3))
    }
    // A fiscal year may begin as early as April of the year before.
    if isFiscal { return CalendarDay.months(year - 1, 4, count: 21) }
    return cut(CalendarDay.years(year, count: max((lastYear ?? year) - year + 1, 1)))
  }

  /// The early, middle or late half of a period.
  private func cut(_ days: ClosedRange<Int>) -> ClosedRange<Int> {
    guard let portion, days.count > 3 else { return days }
    let (half, quarter) = (days.count / 2, days.count / 4)
    return switch portion {
    case .early: days.lowerBound...(days.lowerBound + half)
    case .mid: (days.lowerBound + quarter)...(days.upperBound - quarter)
    case .late: (days.upperBound - half)...days.upperBound
    }
  }

  private func step(_ period: Period, _ shift: Int, from day: CalendarDay) -> ClosedRange<Int> {
    switch period {
    case .day:
      return (day.number + shift)...(day.number + shift)
    case .week:
      let monday = day.number - day.weekday + 7 * shift
      return monday...(monday + 6)
    case .month:
      let month = CalendarDay.months(day.year, day.month + shift)
      // "the 3rd instant"
      if let number = self.day {
        return min(
          month.lowerBound + number - 1, month.upperBound)...min(month.lowerBound + number - 1, month.upperBound)
      }
      return month
    case .quarter: return CalendarDay.months(day.year, (day.month - 1) / 3 * 3 + 1 + 3 * shift, count: 3)
    case .year: return CalendarDay.years(day.year + shift)
    case .decade: return CalendarDay.years(day.year / 10 * 10 + 10 * shift, count: 10)
    }
  }
}
