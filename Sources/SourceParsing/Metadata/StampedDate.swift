internal import ClaimModel

/// A date that a machine wrote, with what it says of the time of day and the zone.
struct StampedDate {
  var date: CalendarDate
  /// Whether it is no day as the page's own zone counts it: it ends in `Z`, `+00:00`, `UTC` or `GMT`.
  var isUniversal = false
  /// Whether it has a time of day.
  var hasTime = false
  /// The date with day and month exchanged, where it may be meant: `3/4/2024`.
  var other: CalendarDate?

  /// Reads ISO 8601 and its relatives, and written dates.
  init?(_ text: ArraySlice<UInt8>, order: DateScanner.Order) {
    let text = text.prefix(80)
    guard let match = DateScanner.dates(in: text, order: order, limit: 1).first else {
      // A month or a year alone.
      guard text.count <= 7,
        let date = CalendarDate(iso: String(decoding: text, as: UTF8.self).replacing("/", with: "-"))
      else { return nil }
      self.date = date
      return
    }
    date = match.date
    if let month = date.month, let day = date.day, day != month, day <= 12, text[match.range].contains(0x2F),
      text[match.range].prefix(3).contains(0x2F)
    {
      other = CalendarDate(year: date.year, month: day, day: month)
    }
    let rest = text[match.range.upperBound...]
    guard let colon = rest.firstIndex(of: 0x3A) else { return }
    hasTime = true
    let zone = rest[colon...]
    isUniversal =
      zone.last == 0x5A || zone.last == 0x7A || FoldedBytes.contains("+00:00", in: zone)
      || FoldedBytes.contains("+0000", in: zone) || FoldedBytes.contains("utc", in: zone)
      || FoldedBytes.contains("gmt", in: zone) || !zone.contains { $0 == 0x2B || $0 == 0x2D }
    // A zone's name such as EST is none of Greenwich's.
    if isUniversal, FoldedBytes.contains("st", in: zone) || FoldedBytes.contains("dt", in: zone) { isUniversal = false }
  }
}

/// A date on the page, and what is said of it there.
struct ShownDate {
  var date: CalendarDate
  /// Whether it is said to be the day of a change.
  var isChange: Bool
  /// Where it stood.
  var place: String
}

extension CalendarDate {
  /// The number of days from one whole date to another, negative backwards; `nil` where one is no whole date.
  func days(to other: CalendarDate) -> Int? {
    guard let one = dayNumber, let two = other.dayNumber else { return nil }
    return two - one
  }

  /// Days since the first of March of the year 0 (the algorithm of Howard Hinnant's “chrono-Compatible Low-Level Date
  /// Algorithms”).
  private var dayNumber: Int? {
    guard let month, let day else { return nil }
    let year = month <= 2 ? self.year - 1 : self.year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear
  }
}
