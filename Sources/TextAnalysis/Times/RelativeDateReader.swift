/// Dates that are told from another day: `yesterday`, `last month`, `nine months ago`, `the following Tuesday`.
struct RelativeDateReader {
  let figures: FigureWords
  let index: Int

  /// The date that begins here.
  func read() -> DatePart? {
    if figures.has(.relative, index) {
      switch word(0) {
      case "yesterday": return period(.day, -1, 1)
      case "today", "tonight": return period(.day, 0, 1)
      case "tomorrow": return period(.day, 1, 1)
      case "last", "this", "next", "following", "previous", "same", "that": return stepped
      default: return nil
      }
    }
    if figures.has([.digits, .cardinal, .article], index) { return counted }
    return nil
  }

  private func word(_ offset: Int) -> String { figures.word(index + offset) }

  private func period(_ period: DatePart.Period, _ shift: Int, _ count: Int, isAnchored: Bool = false) -> DatePart {
    var part = DatePart(count: count, precision: Self.precision(period))
    (part.period, part.shift, part.isAnchored) = (period, shift, isAnchored)
    return part
  }

  /// `last month`, `the next day`, `this March`, `the following Tuesday`.
  private var stepped: DatePart? {
    guard figures.isJoined(index + 1) else { return nil }
    let lead = word(0)
    let hasArticle = figures.word(index - 1) == "the"
    let isAnchored =
      lead == "following" || lead == "previous" || lead == "same" || lead == "that" || (hasArticle && lead == "next")
    if lead == "that" || lead == "same",
      lead == "that" ? StopWords.contains(figures.word(index - 1)) == false : !hasArticle
    {
      return nil
    }
    if hasArticle, lead == "last" { return nil }
    let shift = lead == "last" || lead == "previous" ? -1 : lead == "next" || lead == "following" ? 1 : 0
    let next = word(1)
    if let unit = Self.period(next) {
      // "Last year" and "this week", but not "this day-care" or "last week's" of several.
      guard !(lead == "that" && unit == .day && figures.isJoined(index + 2) && !StopWords.contains(word(2))) else {
        return nil
      }
      return period(unit, shift, 2, isAnchored: isAnchored)
    }
    if ["morning", "afternoon", "evening"].contains(next) || next == "night" {
      return lead == "this" ? period(.day, 0, 2) : lead == "last" && next == "night" ? period(.day, -1, 2) : nil
    }
    if figures.has(.weekday, index + 1), figures.isCapitalised(index + 1) {
      var part = DatePart(count: 2, precision: .day, weekday: CalendarNames.weekdays[next])
      part.shift = lead == "this" ? nil : lead == "same" || lead == "that" ? 0 : shift
      part.isAnchored = isAnchored
      return part
    }
    if figures.has(.month, index + 1), figures.isCapitalised(index + 1), let month = CalendarNames.months[next],
      DateReader(figures: figures, index: index + 1).withYear(DatePart(count: 1, precision: .month)).year == nil
    {
      guard !isAnchored else { return nil }
      var part = DatePart(count: 2, precision: .month, month: month)
      part.shift = shift
      return part
    }
    if figures.has(.season, index + 1), !isAnchored, let season = CalendarNames.seasons[next] {
      var part = DatePart(count: 2, precision: .season, season: season)
      part.shift = shift
      return part
    }
    return nil
  }

  /// `nine months ago`, `two days earlier`, `a week later`.
  private var counted: DatePart? {
    var place = index
    let value: Double
    if figures.has(.article, index), Self.period(word(1)) != nil || word(1) == "fortnight" {
      value = 1
      place += 1
    } else if let number = NumberWords.read(figures.words, at: index), number.suffix.isEmpty, number.value < 10_000,
      number.value == number.value.rounded(), number.upper == nil
    {
      value = number.value
      place += number.count
    } else {
      return nil
    }
    guard figures.isJoined(place) else { return nil }
    var unit = figures.word(place)
    var count = Int(value)
    if unit == "fortnight" || unit == "fortnights" { (unit, count) = ("week", count * 2) }
    guard let period = Self.period(unit.hasSuffix("s") ? String(unit.dropLast()) : unit) else { return nil }
    let turn = figures.word(place + 1)
    let total = place + 2 - index
    guard figures.isJoined(place + 1) else { return nil }
    switch turn {
    case "ago": return self.period(period, -count, total)
    case "earlier", "before", "previously":
      // "two days before the vote" tells from an event.
      guard turn == "earlier" || !figures.isJoined(place + 2) else { return nil }
      return self.period(period, -count, total, isAnchored: true)
    case "later", "afterwards": return self.period(period, count, total, isAnchored: true)
    default: return nil
    }
  }

  private static func period(_ word: String) -> DatePart.Period? {
    switch word {
    case "day": .day
    case "week": .week
    case "month": .month
    case "quarter": .quarter
    case "year": .year
    case "decade": .decade
    default: nil
    }
  }

  private static func precision(_ period: DatePart.Period) -> TimeSpan.Precision {
    switch period {
    case .day: .day
    case .week: .week
    case .month: .month
    case .quarter: .quarter
    case .year: .year
    case .decade: .decade
    }
  }
}
