/// A look at one word that may begin a date.
struct DateReader {
  let figures: FigureWords
  let index: Int
  /// Whether the date ends a range, `2016 to 2018`, so that a bare year is taken for one.
  var isRangeEnd = false

  /// The date that begins here.
  func read() -> DatePart? {
    if let relative = RelativeDateReader(figures: figures, index: index).read() { return relative }
    if figures.has(.part, index) { return portioned ?? fiscal ?? quarterly }
    if figures.has(.digits, index) { return iso ?? slashed ?? dayMonth ?? instant ?? decade ?? century ?? years }
    if figures.has(.ordinal, index) { return quarterly ?? dayMonth ?? century }
    if figures.has(.month, index), let month { return month }
    if figures.has(.weekday, index) { return weekday }
    if figures.has(.season, index) { return season }
    if figures.has(.hyphened, index) { return hyphened }
    return nil
  }

  func word(_ offset: Int) -> String { figures.word(index + offset) }

  // MARK: Years

  /// The year that a word writes, 1000 … 2100 in four digits.
  func year(at place: Int, isCertain: Bool = false) -> Int? {
    guard figures.has(.digits, place), figures.words[place].range.count == 4, let year = figures.integer(place),
      (1000...2100).contains(year)
    else { return nil }
    if isCertain { return year }
    guard year >= 1400 || Self.prepositions.contains(figures.word(place - 1)) else { return nil }
    let before = figures.byte(inFrontOf: place)
    let behind = figures.byte(behind: place)
    guard before != 0x24, before != 0xA3, before != 0xAC, before != 0x23, before != 0x2E, behind != 0x25,
      !figures.isClock(place), before != 0x3A
    else { return nil }
    let next = figures.word(place + 1)
    if figures.isJoined(place + 1) {
      if UnitTable.unit(next) != nil || UnitTable.currency(next) != nil || figures.has(.scale, place + 1)
        || ["percent", "per", "cubic", "square", "nautical", "hours"].contains(next)
      {
        return nil
      }
      // "1500 soldiers": a round number before a plural, or one behind a hedge or a verb, counts.
      if CountedNoun.isPlural(next), !StopWords.contains(next), !figures.isCapitalised(place + 1) {
        let previous = figures.word(place - 1)
        if Hedge(before: place, in: figures).comparator != .exactly, previous != "around", previous != "about" {
          return nil
        }
        if Self.counted.contains(next), !Self.datings.contains(previous), year % 100 == 0 || previous != "the" {
          return nil
        }
        let isNoun = year % 100 == 0 && year != 2000 || year < 1700
        if isNoun, !Self.prepositions.contains(previous) { return nil }
        if !Self.prepositions.contains(previous), !Self.determiners.contains(previous), place > 0,
          figures.isJoined(place),
          !figures.has([.month, .season, .part], place - 1)
        {
          return nil
        }
      }
    }
    let label = figures.word(place - 1)
    return ["ticket", "no", "number", "room", "flight", "line", "case", "docket", "bulletin"].contains(label)
      ? nil : year
  }

  /// Behind a number these are counted, whatever number it is.
  private static let counted: Set<String> = [
    "people", "men", "women", "children", "troops", "soldiers", "workers", "jobs", "homes", "houses", "deaths", "boats",
  ]
  private static let datings: Set<String> = [
    "in", "since", "until", "till", "during", "year", "early", "late", "mid", "from", "before",
  ]
  private static let prepositions: Set<String> = [
    "in", "since", "by", "until", "till", "from", "during", "after", "before", "between", "to", "through", "throughout",
    "of", "year", "early", "late", "mid", "end", "ad", "circa", "for",
  ]
  private static let determiners: Set<String> = [
    "the", "this", "that", "its", "his", "her", "their", "our", "and", "or", "a", "fiscal",
  ]

  /// `2014`, `2018/19`, `2017-18`.
  private var years: DatePart? {
    if let (first, last) = hyphenedYears(word(0)) {
      return DatePart(count: 1, precision: .year, year: first, lastYear: last)
    }
    guard let year = year(at: index, isCertain: isRangeEnd && figures.words[index].range.count == 4) else { return nil }
    if figures.byte(behind: index) == 0x2F || figures.isDashed(index + 1), figures.gap(before: index + 1).count <= 3,
      let next = figures.integer(index + 1), figures.words[index + 1].range.count == 2,
      (year % 100 + 1) % 100 == next
        || (figures.isDashed(index + 1) && next > year % 100)
    {
      return DatePart(count: 2, precision: .year, year: year, lastYear: year - year % 100 + (next == 0 ? 100 : next))
    }
    return DatePart(count: 1, precision: .year, year: year)
  }

  private func hyphenedYears(_ word: String) -> (Int, Int)? {
    let count = word.utf8.count
    guard count == 7 || count == 9, let hyphen = word.firstIndex(of: "-"),
      let first = FigureWords.integer(word[..<hyphen]),
      (1400...2100).contains(first), let last = FigureWords.integer(word[word.index(after: hyphen)...])
    else { return nil }
    if count == 9 { return last > first && last <= 2100 ? (first, last) : nil }
    let full = first - first % 100 + last
    return full > first ? (first, full) : last == 0 && first % 100 == 99 ? (first, first + 1) : nil
  }

  /// `FY2021`, `fiscal 2021`, `the fiscal year 2021`.
  private var fiscal: DatePart? {
    if word(0).hasPrefix("fy"), let year = FigureWords.integer(word(0).dropFirst(2)) {
      return DatePart(count: 1, precision: .year, year: year, isFiscal: true)
    }
    guard word(0) == "fy" || word(0) == "fiscal" else { return nil }
    let place = word(1) == "year" ? index + 2 : index + 1
    guard let year = year(at: place, isCertain: true) else { return nil }
    return DatePart(count: place + 1 - index, precision: .year, year: year, isFiscal: true)
  }

  /// `1990s`, `the 1800s`.
  private var decade: DatePart? { decade(of: word(0), count: 1) }

  func decade(of text: String, count: Int) -> DatePart? {
    guard text.utf8.count == 5, text.hasSuffix("s"), let year = FigureWords.integer(text.prefix(4)), year % 10 == 0,
      (1000...2100).contains(year)
    else { return nil }
    if year % 100 == 0, year < 2000 {
      return DatePart(count: count, precision: .century, year: year, lastYear: year + 99)
    }
    return DatePart(count: count, precision: .decade, year: year, lastYear: year + 9)
  }

  private var century: DatePart? {
    let number = figures.integer(index, isOrdinal: true) ?? CalendarNames.ordinals[word(0)]
    guard word(1) == "century", figures.isJoined(index + 1), let number, (1...22).contains(number) else { return nil }
    return DatePart(count: 2, precision: .century, year: number * 100 - 99, lastYear: number * 100)
  }

  // MARK: Days and months

  private var iso: DatePart? {
    let text = word(0)
    guard text.utf8.count == 10 else { return nil }
    let parts = text.split(separator: "-")
    guard parts.count == 3, parts[0].utf8.count == 4, let year = FigureWords.integer(parts[0]),
      let month = FigureWords.integer(parts[1]), let day = FigureWords.integer(parts[2]),
      CalendarDay(year: year, month: month, day: day) != nil
    else { return nil }
    return DatePart(count: 1, precision: .day, year: year, month: month, day: day)
  }

  /// `14/05/2019`, in either order; where both orders are days the text leaves them open.
  private var slashed: DatePart? {
    guard figures.byte(behind: index) == 0x2F, figures.byte(behind: index + 1) == 0x2F, figures.has(.digits, index + 1),
      let one = figures.integer(index), let two = figures.integer(index + 1),
      let year = year(at: index + 2, isCertain: true),
      figures.gap(before: index + 2).count == 1, figures.gap(before: index + 1).count == 1
    else { return nil }
    let (first, second) = (CalendarDay(year: year, month: two, day: one), CalendarDay(year: year, month: one, day: two))
    if let first, let second, first != second {
      var part = DatePart(count: 3, precision: .day, year: nil)
      part.either = min(first.number, second.number)...max(first.number, second.number)
      return part
    }
    guard let day = first ?? second else { return nil }
    return DatePart(count: 3, precision: .day, year: year, month: day.month, day: day.day)
  }

  /// `4 May 2019`, `the 4th of May`, `4–6 May`.
  var dayMonth: DatePart? {
    guard let day = dayNumber(index) else { return hyphenedDays }
    var place = index + 1
    var lastDay: Int?
    if figures.isDashed(place) || figures.word(place) == "to" || figures.word(place) == "and" {
      let next = figures.isDashed(place) ? place : place + 1
      if let second = dayNumber(next), second > day, monthNumber(at: next + 1) != nil {
        lastDay = second
        place = next + 1
      }
    }
    if figures.word(place) == "of" { place += 1 }
    guard figures.isJoined(place), let month = monthNumber(at: place), day <= CalendarDay.daysInMonth(2000, month)
    else { return nil }
    // "Ten May supporters", "the second March on …" are no dates.
    if figures.has(.ordinal, index), figures.word(place - 1) != "of", ["may", "march"].contains(figures.word(place)),
      figures.isJoined(place + 1), year(at: place + 1, isCertain: true) == nil
    {
      return nil
    }
    return withYear(DatePart(count: place + 1 - index, precision: .day, month: month, day: day, lastDay: lastDay))
  }

  private var hyphenedDays: DatePart? {
    let parts = word(0).split(separator: "-")
    guard parts.count == 2, let one = FigureWords.integer(parts[0]), let two = FigureWords.integer(parts[1]), one < two,
      two <= 31, one > 0, let month = monthNumber(at: index + 1)
    else { return nil }
    return withYear(DatePart(count: 2, precision: .day, month: month, day: one, lastDay: two))
  }

  /// `3rd instant`, `the 28th ult.`.
  private var instant: DatePart? {
    guard let day = figures.integer(index, isOrdinal: true), (1...31).contains(day), word(0).utf8.count > 2 else {
      return nil
    }
    switch word(1) {
    case "instant", "inst": return instant(day, shift: 0)
    case "ultimo", "ult": return instant(day, shift: -1)
    default: return nil
    }
  }

  private func instant(_ day: Int, shift: Int) -> DatePart {
    var part = DatePart(count: 2, precision: .day)
    (part.period, part.shift, part.day) = (.month, shift, day)
    return part
  }

  private func dayNumber(_ place: Int) -> Int? {
    let number =
      figures.integer(place, isOrdinal: true)
      ?? (figures.has(.ordinal, place) ? CalendarNames.ordinals[figures.word(place)] : nil)
    return number.flatMap { (1...31).contains($0) ? $0 : nil }
  }

  /// The month at a place, beside a number: capitalised, or a short form.
  private func monthNumber(at place: Int) -> Int? {
    guard figures.has(.month, place), figures.isCapitalised(place) else { return nil }
    return CalendarNames.months[figures.word(place)]
  }

  /// Adds the year that follows, behind a comma or `of`.
  func withYear(_ part: DatePart) -> DatePart {
    var part = part
    var place = index + part.count
    if figures.word(place) == "of" { place += 1 }
    let gap = figures.gap(before: place)
    guard gap.count <= 2, gap.allSatisfy({ $0 == 0x20 || $0 == 0x2C || $0 == 0x2E }),
      let year = year(at: place, isCertain: true)
    else { return part }
    (part.year, part.count) = (year, place + 1 - index)
    return part
  }

  /// `May 4, 2019`, `May 2019`, `in March`.
  var month: DatePart? {
    guard let month = monthNumber(at: index) else { return nil }
    let next = index + 1
    let isShort = figures.words[index].range.count < 4 && word(0) != "may"
    let gap = figures.gap(before: next)
    if gap.count <= 2, gap.allSatisfy({ $0 == 0x20 || $0 == 0x2E }), let day = dayNumber(next),
      !figures.has(.scale, next + 1),
      !figures.isClock(next), figures.byte(behind: next) != 0x25, figures.has(.digits, next)
    {
      let isCounted =
        figures.integer(next) != nil && CountedNoun.isPlural(figures.word(next + 1)) && figures.isJoined(next + 1)
        || UnitTable.unit(figures.word(next + 1)) != nil
      if !isCounted || figures.word(next + 1) == "hours" {
        var part = DatePart(count: 2, precision: .day, month: month, day: day)
        if figures.isDashed(next + 1) || figures.word(next + 1) == "to",
          let last = dayNumber(figures.isDashed(next + 1) ? next + 1 : next + 2), last > day,
          monthNumber(at: figures.isDashed(next + 1) ? next + 2 : next + 3) == nil
        {
          part.lastDay = last
          part.count = figures.isDashed(next + 1) ? 3 : 4
        }
        return withYear(part)
      }
    }
    if gap.count == 1, figures.has(.digits, next), let (first, last) = dayPair(word(1)), last > first {
      return withYear(DatePart(count: 2, precision: .day, month: month, day: first, lastDay: last))
    }
    var part = withYear(DatePart(count: 1, precision: .month, month: month))
    if part.year != nil { return part }
    // "March of last year"
    let place = word(1) == "of" ? 2 : 1
    if word(place) == "last" || word(place) == "this" || word(place) == "next", word(place + 1) == "year" {
      part.yearShift = word(place) == "last" ? -1 : word(place) == "this" ? 0 : 1
      part.count = place + 2
      return part
    }
    return !isShort && isMonthName ? part : nil
  }

  private func dayPair(_ text: String) -> (Int, Int)? {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let one = FigureWords.integer(parts[0]), let two = FigureWords.integer(parts[1]), two <= 31,
      one > 0
    else { return nil }
    return (one, two)
  }

  /// Whether a month's name without a number is one: `May` may be a verb or a person, `March` a march.
  private var isMonthName: Bool {
    let name = word(0)
    let before = figures.word(index - 1)
    let isTold = isRangeEnd || Self.monthPrepositions.contains(before) && figures.isJoined(index)
    if index == 0 {
      // "May we …", "March against …", "April said …"
      return name != "may" && (name != "march" || ["was", "saw", "brought", "is", "and", "figures"].contains(word(1)))
        && !(["april", "june", "august"].contains(name) && figures.isCapitalised(1))
    }
    if figures.isCapitalised(index - 1), !isTold, !figures.has(.weekday, index - 1) { return false }
    if name == "may" || name == "march" || name == "april" || name == "june" || name == "august" {
      if figures.isCapitalised(index + 1), figures.isJoined(index + 1), !figures.has([.month, .weekday], index + 1),
        before != "in" && before != "since" && before != "until" && before != "last"
      {
        return false
      }
      if name == "march", ["on", "against", "for", "through", "of", "to", "by", "in"].contains(word(1)),
        before == "the" || before == "a"
      {
        return false
      }
    }
    return isTold || !(name == "may" || name == "march")
  }

  private static let monthPrepositions: Set<String> = [
    "in", "of", "since", "until", "till", "by", "during", "last", "next", "this", "from", "to", "and", "early", "late",
    "mid",
    "before", "after", "through", "between", "the", "or", "every", "each", "for", "end", "throughout", "past",
  ]
}
