extension DateReader {
  // MARK: Parts of years

  /// `early 2019`, `late in March`, `mid 2018`.
  var portioned: DatePart? {
    guard let portion = Self.portion(word(0)) else { return nil }
    var place = index + 1
    if figures.word(place) == "in" || figures.word(place) == "on" { place += 1 }
    if figures.word(place) == "the" { place += 1 }
    guard figures.isJoined(index + 1), figures.isJoined(place) else { return nil }
    guard figures.has([.month, .season, .digits, .relative], place),
      var part = DateReader(figures: figures, index: place, isRangeEnd: !figures.has(.digits, place)).read(),
      part.day == nil
    else { return nil }
    part.portion = portion
    part.count += place - index
    return part
  }

  private static func portion(_ word: String) -> DatePart.Portion? {
    switch word {
    case "early": .early
    case "mid": .mid
    case "late": .late
    default: nil
    }
  }

  /// `mid-March`, `mid-2019`, `mid-1990s`, `early-2020`.
  var hyphened: DatePart? {
    let parts = word(0).split(separator: "-").map(String.init)
    guard parts.count == 2, let portion = Self.portion(parts[0]) else { return nil }
    if let month = CalendarNames.months[parts[1]] {
      var part = withYear(DatePart(count: 1, precision: .month, month: month))
      part.portion = portion
      return part
    }
    if var part = decade(of: parts[1], count: 1) {
      part.portion = portion
      return part
    }
    guard parts[1].utf8.count == 4, let year = FigureWords.integer(parts[1][...]), (1400...2100).contains(year) else {
      return nil
    }
    return DatePart(count: 1, precision: .year, year: year, portion: portion)
  }

  /// `Q3 2019`, `the third quarter of 2019`.
  var quarterly: DatePart? {
    if word(0).utf8.count == 2, word(0).hasPrefix("q"), let number = FigureWords.integer(word(0).dropFirst()) {
      return withYear(DatePart(count: 1, precision: .quarter, quarter: number))
    }
    guard word(1) == "quarter", figures.isJoined(index + 1), let number = CalendarNames.ordinals[word(0)], number <= 4,
      ["of", "results", "profit", "figures", "profits", "revenue"].contains(word(2)) || !figures.isJoined(index + 2)
        || year(at: index + 2, isCertain: true) != nil || StopWords.contains(word(2))
    else { return nil }
    return withYear(DatePart(count: 2, precision: .quarter, quarter: number))
  }

  /// `the spring of 2019`, `summer 2018`, `in winter`.
  var season: DatePart? {
    guard let month = CalendarNames.seasons[word(0)] else { return nil }
    let part = withYear(DatePart(count: 1, precision: .season, season: month))
    if part.year != nil { return part }
    let before = figures.word(index - 1)
    let isDefinite = before == "the" && ["in", "during", "until", "since", "by"].contains(figures.word(index - 2))
    guard isDefinite || (before == "in" && word(0) != "fall"),
      !figures.isJoined(index + 1) || StopWords.contains(word(1)),
      word(1) != "of"
    else { return nil }
    return part
  }

  /// A weekday, unless it names a service, a paper or an event.
  var weekday: DatePart? {
    guard figures.isCapitalised(index), let day = CalendarNames.weekdays[word(0)] else { return nil }
    let before = figures.word(index - 1)
    guard before != "a" else { return nil }
    let isTold = ["on", "since", "until", "by", "from", "last", "next", "this", "late", "early", "before", "after"]
      .contains(before)
    if index > 0, figures.isCapitalised(index - 1), !isTold, figures.isJoined(index) { return nil }
    let isPossessive = figures.words[index].range.count > word(0).utf8.count
    if !isPossessive, figures.isJoined(index + 1), !figures.has([.month, .digits], index + 1),
      !Self.dayParts.contains(word(1))
    {
      if figures.isCapitalised(index + 1), !isTold || before != "on" { return nil }
      if !isTold, !StopWords.contains(word(1)), !word(1).hasSuffix("ed"), !word(1).hasSuffix("ly") { return nil }
      if Self.events.contains(word(1)) { return nil }
    }
    var next = index + 1
    if figures.word(next) == "the" { next += 1 }
    // "Tuesday, 4 May": the date says it.
    if let date = DateReader(figures: figures, index: next).dated, date.day != nil {
      var part = date
      part.count += next - index
      return part
    }
    let shift: Int? = before == "last" ? -1 : before == "next" ? 1 : nil
    var part = DatePart(
      count: Self.dayParts.contains(word(1)) && figures.isJoined(index + 1) ? 2 : 1, precision: .day, weekday: day)
    part.shift = shift
    part.isAnchored = before == "the"
    return part
  }

  private var dated: DatePart? {
    figures.has([.digits, .ordinal], index) ? dayMonth : figures.has(.month, index) ? month : nil
  }

  private static let dayParts: Set<String> = ["morning", "afternoon", "evening", "night"]
  private static let events: Set<String> = [
    "service", "services", "prayers", "prayer", "roast", "lunch", "newspaper", "newspapers", "paper", "school",
    "market",
    "mass", "sermon", "closing", "opening", "trading", "timetable",
  ]
}
