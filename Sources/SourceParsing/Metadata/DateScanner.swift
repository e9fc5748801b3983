internal import ClaimModel

/// Finds dates in text as people write them in the languages of Western and Central Europe, and ISO 8601.
///
/// It works on bytes and in one pass; a date needs a day, a month and a year that exist together.
enum DateScanner {
  /// A date and where it stands.
  struct Match {
    var date: CalendarDate
    var range: Range<Int>
  }

  /// Whether `3/4/2024` is the third of April or the fourth of March.
  enum Order { case dayFirst, monthFirst }

  /// The dates of a text in order, at most `limit`.
  static func dates(
    in text: ArraySlice<UInt8>, order: Order = .dayFirst, limit: Int = 4
  ) -> [Match] {
    let tokens = Token.all(in: text)
    var matches: [Match] = []
    var index = 0
    while index < tokens.count, matches.count < limit {
      if let (date, last) = date(tokens, index, text, order) {
        matches.append(Match(date: date, range: tokens[index].range.lowerBound..<tokens[last].range.upperBound))
        index = last + 1
      } else {
        index += 1
      }
    }
    return matches
  }

  /// The first date of a text.
  static func first(in text: ArraySlice<UInt8>, order: Order = .dayFirst) -> CalendarDate? {
    dates(in: text, order: order, limit: 1).first?.date
  }

  // MARK: Patterns

  private static func date(
    _ tokens: [Token], _ index: Int, _ text: ArraySlice<UInt8>, _ order: Order
  ) -> (CalendarDate, last: Int)? {
    let token = tokens[index]
    if token.month > 0 { return monthFirst(tokens, index, text) }
    guard token.digits > 0 else { return nil }
    if token.digits == 8, let date = compact(token.value) { return (date, index) }
    if token.digits == 4, token.isYear { return yearFirst(tokens, index, text) }
    guard token.digits <= 2 else { return nil }
    return numeric(tokens, index, text, order) ?? dayFirst(tokens, index)
  }

  private static func compact(_ number: Int) -> CalendarDate? {
    let year = number / 10000
    guard (1900...2100).contains(year) else { return nil }
    return CalendarDate(year: year, month: number / 100 % 100, day: number % 100)
  }

  /// `2024-05-04`, `2024/05/04`, `2024年5月4日`, `2024 May 4`
  private static func yearFirst(
    _ tokens: [Token], _ index: Int, _ text: ArraySlice<UInt8>
  ) -> (CalendarDate, last: Int)? {
    guard index + 2 < tokens.count else { return nil }
    let (year, month, day) = (tokens[index], tokens[index + 1], tokens[index + 2])
    if month.month > 0, day.isDay, let date = CalendarDate(year: year.value, month: month.month, day: day.value) {
      return (date, index + 2)
    }
    if month.isMark, index + 4 < tokens.count, tokens[index + 1].isMark, tokens[index + 3].isMark,
      let date = CalendarDate(year: year.value, month: day.value, day: tokens[index + 4].value),
      day.digits > 0, tokens[index + 4].digits > 0
    {
      return (date, index + 4)
    }
    guard month.digits > 0, month.digits <= 2, day.digits > 0, day.digits <= 2 else { return nil }
    let (first, second) = (separator(year, month, text), separator(month, day, text))
    guard first == second, [0x2D, 0x2F, 0x2E].contains(first),
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return (date, index + 2)
  }

  /// `04.05.2024`, `4. 5. 2024`, `4/5/2024`, `04-05-2024`, `04.05.24`
  private static func numeric(
    _ tokens: [Token], _ index: Int, _ text: ArraySlice<UInt8>, _ order: Order
  ) -> (CalendarDate, last: Int)? {
    guard index + 2 < tokens.count else { return nil }
    let (one, two, year) = (tokens[index], tokens[index + 1], tokens[index + 2])
    guard one.digits > 0, two.digits > 0, two.digits <= 2, year.digits == 4 && year.isYear || year.digits == 2 else {
      return nil
    }
    let (first, second) = (separator(one, two, text), separator(two, year, text))
    guard first == second, first == 0x2E || first == 0x2F || first == 0x2D && year.digits == 4 else { return nil }
    // A number with more points, such as a version or an address, is no date.
    if index + 3 < tokens.count, tokens[index + 3].digits > 0, separator(year, tokens[index + 3], text) == first {
      return nil
    }
    let whole = year.digits == 4 ? year.value : year.value + (year.value < 60 ? 2000 : 1900)
    let isMonthFirst = first != 0x2E && (two.value > 12 || order == .monthFirst && one.value <= 12)
    let (day, month) = isMonthFirst ? (two.value, one.value) : (one.value, two.value)
    return CalendarDate(year: whole, month: month, day: day).map { ($0, index + 2) }
  }

  /// `4 May 2024`, `4th of May, 2024`, `4. Mai 2024`, `4 de mayo de 2024`
  private static func dayFirst(_ tokens: [Token], _ index: Int) -> (CalendarDate, last: Int)? {
    guard tokens[index].isDay else { return nil }
    var next = index + 1
    while next < tokens.count, tokens[next].isFiller, next < index + 3 { next += 1 }
    guard next < tokens.count, tokens[next].month > 0 else { return nil }
    let month = tokens[next].month
    next += 1
    while next < tokens.count, tokens[next].isFiller, next < index + 6 { next += 1 }
    guard next < tokens.count, let year = tokens[next].year,
      let date = CalendarDate(year: year, month: month, day: tokens[index].value)
    else { return nil }
    return (date, next)
  }

  /// `May 4, 2024`, `May 4th 2024`, `Dec 19 03:22:07 2023`
  private static func monthFirst(
    _ tokens: [Token], _ index: Int, _ text: ArraySlice<UInt8>
  ) -> (CalendarDate, last: Int)? {
    var next = index + 1
    while next < tokens.count, tokens[next].isFiller, next < index + 2 { next += 1 }
    guard next < tokens.count, tokens[next].isDay else { return nil }
    let day = tokens[next]
    next += 1
    while next < tokens.count, next < index + 6, tokens[next].isFiller || isTime(tokens, next, text) { next += 1 }
    guard next < tokens.count, let year = tokens[next].year,
      let date = CalendarDate(year: year, month: tokens[index].month, day: day.value)
    else { return nil }
    return (date, next)
  }

  /// Whether a number is part of a time of day: a colon stands in front of it or behind it.
  private static func isTime(_ tokens: [Token], _ index: Int, _ text: ArraySlice<UInt8>) -> Bool {
    let range = tokens[index].range
    guard tokens[index].digits > 0, tokens[index].digits <= 2 else { return false }
    return range.upperBound < text.endIndex && text[range.upperBound] == 0x3A
      || range.lowerBound > text.startIndex && text[range.lowerBound - 1] == 0x3A
  }

  /// The one byte between two numbers; a space behind a point counts for nothing.
  private static func separator(_ one: Token, _ two: Token, _ text: ArraySlice<UInt8>) -> UInt8 {
    let gap = text[one.range.upperBound..<two.range.lowerBound]
    guard let first = gap.first, gap.count <= 2, gap.count == 1 || gap.last == 0x20 && first == 0x2E else { return 0 }
    return first
  }
}

/// A number or word of a text that may be part of a date.
private struct Token {
  var range: Range<Int>
  /// Of a number, how many digits it has, and its value; 0 for a word.
  var digits = 0
  var value = 0
  /// Of a month's name, its number; 0 for other words.
  var month = 0
  /// An ordinal ending, an article or a preposition that may stand between the parts of a date.
  var isFiller = false
  /// The East Asian marks of year and month.
  var isMark = false

  var isDay: Bool { digits > 0 && digits <= 2 && (1...31).contains(value) }
  var isYear: Bool { digits == 4 && (1700...2100).contains(value) }
  var year: Int? { isYear ? value : nil }

  /// The numbers and words of a text, at most 80.
  static func all(in text: ArraySlice<UInt8>) -> [Token] {
    var tokens: [Token] = []
    var index = text.startIndex
    while index < text.endIndex, tokens.count < 80 {
      let byte = text[index]
      let start = index
      if byte >= 0x30 && byte <= 0x39 {
        var value = 0
        while index < text.endIndex, text[index] >= 0x30, text[index] <= 0x39 {
          if index - start < 9 { value = value * 10 + Int(text[index] - 0x30) }
          index += 1
        }
        tokens.append(Token(range: start..<index, digits: index - start, value: value))
      } else if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0xC3 && byte <= 0xCB {
        while index < text.endIndex, isLetter(text[index]) { index += 1 }
        tokens.append(word(text[start..<index]))
      } else if byte >= 0xE4 && byte <= 0xE6, index + 2 < text.endIndex {
        index += 3
        // 年 and 月
        let mark = (text[start], text[start + 1], text[start + 2])
        if mark == (0xE5, 0xB9, 0xB4) || mark == (0xE6, 0x9C, 0x88) {
          tokens.append(Token(range: start..<index, isMark: true))
        }
      } else if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xBA {
        tokens.append(Token(range: start..<index + 2, isFiller: true))
        index += 2
      } else {
        index += 1
      }
    }
    return tokens
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte >= 0x80 && byte < 0xCC && byte != 0xC2
  }

  private static func word(_ word: ArraySlice<UInt8>) -> Token {
    var token = Token(range: word.startIndex..<word.endIndex)
    guard word.count <= 14 else { return token }
    let hash = FoldedBytes.hash(word)
    if let month = MonthNames.numbers[hash] {
      token.month = month
    } else {
      token.isFiller = MonthNames.fillers.contains(hash)
    }
    return token
  }
}
