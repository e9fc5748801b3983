/// A look at one word that may begin a time of day.
struct ClockReader {
  let figures: FigureWords
  let index: Int

  /// The time that begins here, and how many words it takes.
  func read() -> (ClockTime, Int)? {
    if figures.has(.clock, index), let named { return named }
    if figures.has([.digits, .cardinal], index), let digital = digital ?? spoken(minutes, count: 1) { return digital }
    if figures.has(.article, index), figures.word(index + 1) == "quarter" { return spoken(15, count: 2) }
    if figures.word(index) == "quarter" { return spoken(15, count: 1) }
    if figures.word(index) == "half" { return spoken(30, count: 1) }
    return nil
  }

  private var named: (ClockTime, Int)? {
    switch figures.word(index) {
    case "noon", "midday": return made(720, count: 1, isAmbiguous: false)
    case "midnight": return made(0, count: 1, isAmbiguous: false)
    default: return nil
    }
  }

  /// `04:20`, `6.30 p.m.`, `5pm`, `5 o'clock`, `0420 GMT`, `10:50`.
  private var digital: (ClockTime, Int)? {
    let word = figures.word(index)
    if figures.has(.digits, index) {
      // "10:50" is two words.
      if figures.byte(behind: index) == 0x3A, figures.gap(before: index + 1).count == 1,
        let hour = figures.integer(index), hour < 24,
        figures.byte(inFrontOf: index) != 0x3A
      {
        let second = figures.word(index + 1)
        guard second.utf8.count >= 2, let minute = FigureWords.integer(second.prefix(2)), minute < 60 else {
          return nil
        }
        let rest = second.dropFirst(2)
        guard rest.isEmpty || Self.isHalfDay(String(rest)) else { return nil }
        var count = 2
        // Seconds
        if figures.byte(behind: index + 1) == 0x3A, figures.has(.digits, index + 2) { count = 3 }
        return finish(hour, minute, count: count, half: rest.isEmpty ? nil : String(rest), isFull: true)
      }
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      let rest = String(word.dropFirst(digits.count))
      if let hour = Int(digits), hour < 25 {
        if Self.isHalfDay(rest), hour <= 12 { return finish(hour, 0, count: 1, half: rest, isFull: false) }
        if rest.isEmpty, hour <= 12, figures.isJoined(index + 1) {
          if Self.isHalfDay(figures.word(index + 1)) { return finish(hour, 0, count: 1, half: nil, isFull: false) }
          if figures.word(index + 1) == "o'clock" { return finish(hour, 0, count: 2, half: nil, isFull: false) }
        }
        // "6.30 p.m.", "10.15pm", "at 18.40"
        if rest.hasPrefix("."), let minute = FigureWords.integer(rest.dropFirst().prefix(2)[...]), minute < 60,
          rest.utf8.count >= 3, hour < 24
        {
          let tail = String(rest.dropFirst(3))
          if tail.isEmpty ? Self.isHalfDay(figures.word(index + 1)) || zone(at: index + 1) != nil : Self.isHalfDay(tail)
          {
            return finish(hour, minute, count: 1, half: tail.isEmpty ? nil : tail, isFull: false)
          }
        }
      }
      // "0420 GMT", "0420 hours"
      if word.utf8.count == 4, let number = figures.integer(index), number < 2400, number % 100 < 60,
        figures.word(index + 1) == "hours" && word.hasPrefix("0") || zone(at: index + 1) != nil
      {
        let isHours = figures.word(index + 1) == "hours"
        return finish(number / 100, number % 100, count: isHours ? 2 : 1, half: nil, isFull: true)
      }
      return nil
    }
    guard let hour = NumberWords.spelled(word).map({ Int($0) }), (1...12).contains(hour), figures.isJoined(index + 1)
    else { return nil }
    if figures.word(index + 1) == "o'clock" { return finish(hour, 0, count: 2, half: nil, isFull: false) }
    if Self.isHalfDay(figures.word(index + 1)) { return finish(hour, 0, count: 1, half: nil, isFull: false) }
    let isBound = ["at", "by", "until", "since", "before", "after", "about", "around", "past"].contains(
      figures.word(index - 1))
    if isBound, isDayPart(index + 1) { return finish(hour, 0, count: 1, half: nil, isFull: false) }
    // "nine twenty-nine"
    if isBound, let minute = NumberWords.spelled(figures.word(index + 1)).map({ Int($0) }), (10...59).contains(minute),
      !figures.isJoined(index + 2) || StopWords.contains(figures.word(index + 2))
    {
      return finish(hour, minute, count: 2, half: nil, isFull: false)
    }
    if figures.word(index + 1) == "thirty" || figures.word(index + 1) == "fifteen",
      Self.isHalfDay(figures.word(index + 2))
    {
      return finish(hour, figures.word(index + 1) == "thirty" ? 30 : 15, count: 2, half: nil, isFull: false)
    }
    return nil
  }

  /// The minutes that a number before `to` or `past` may tell.
  private var minutes: Int {
    let value = NumberWords.spelled(figures.word(index)).map { Int($0) } ?? figures.integer(index) ?? 0
    return (1...29).contains(value) ? value : 0
  }

  /// `ten to five in the morning`, `half past three`, `two minutes to five`.
  private func spoken(_ minutes: Int, count: Int) -> (ClockTime, Int)? {
    guard minutes > 0 else { return nil }
    var place = index + count
    let hasMinutes = figures.word(place) == "minutes" || figures.word(place) == "minute"
    if hasMinutes { place += 1 }
    let turn = figures.word(place)
    guard turn == "to" || turn == "past" || (turn == "before" && hasMinutes), figures.isJoined(place),
      figures.isJoined(place + 1)
    else { return nil }
    let named = figures.word(place + 1)
    let hour: Int
    if named == "noon" || named == "midnight" {
      hour = named == "noon" ? 12 : 0
    } else {
      guard let value = NumberWords.spelled(named).map({ Int($0) }) ?? figures.integer(place + 1),
        (1...12).contains(value)
      else { return nil }
      hour = value
    }
    let total = place + 2 - index
    if turn != "past", minutes == 30 { return nil }
    let isNamed = named == "noon" || named == "midnight"
    if turn != "past", !hasMinutes, minutes != 15 || figures.word(index) != "quarter" {
      // "Ten to five" against "five to ten passengers".
      let follows = figures.word(place + 2)
      let isTold = Self.isHalfDay(follows) || (follows == "in" && isDayPart(place + 2)) || zone(at: place + 2) != nil
      let isBound =
        ["at", "about", "by", "before", "until", "since", "around", "after"].contains(figures.word(index - 1))
        && (!figures.isJoined(place + 2) || StopWords.contains(follows)) && [5, 10, 20, 25].contains(minutes)
      // "Twenty to six" goes down and is no range.
      let goesDown = minutes > hour && [20, 25].contains(minutes) && !figures.isJoined(place + 2)
      guard isTold || isBound || isNamed || goesDown else { return nil }
    }
    let minute = turn == "past" ? hour * 60 + minutes : (hour * 60 - minutes + 1440) % 1440
    if isNamed { return made(minute % 1440, count: total, isAmbiguous: false) }
    return finish(minute / 60, minute % 60, count: total, half: nil, isFull: false)
  }

  private func isDayPart(_ index: Int) -> Bool {
    figures.word(index) == "in" && figures.word(index + 1) == "the"
      && ["morning", "afternoon", "evening"].contains(figures.word(index + 2))
  }

  /// Adds morning or evening and the zone.
  private func finish(_ hour: Int, _ minute: Int, count: Int, half: String?, isFull: Bool) -> (ClockTime, Int)? {
    var (hour, count, isAmbiguous) = (hour, count, !isFull && hour <= 12)
    guard hour < 25, minute < 60 else { return nil }
    var mark = half
    if mark == nil, Self.isHalfDay(figures.word(index + count)) {
      mark = figures.word(index + count)
      count += 1
    }
    if let mark {
      let isMorning = mark.hasPrefix("a")
      hour = hour % 12 + (isMorning ? 0 : 12)
      isAmbiguous = false
    } else if isDayPart(index + count), hour <= 12 {
      let isMorning = figures.word(index + count + 2) == "morning"
      hour = hour % 12 + (isMorning ? 0 : 12)
      isAmbiguous = false
    } else if figures.word(index + count) == "at", figures.word(index + count + 1) == "night", hour <= 12 {
      hour = hour % 12 + (hour >= 6 && hour < 12 ? 12 : 0)
      isAmbiguous = false
    }
    return made((hour % 24) * 60 + minute, count: count, isAmbiguous: isAmbiguous)
  }

  private func made(_ minute: Int, count: Int, isAmbiguous: Bool) -> (ClockTime, Int)? {
    var count = count
    let zone = zone(at: index + count)
    if zone != nil { count += 1 }
    let range = figures.words[index].range.lowerBound..<figures.words[index + count - 1].range.upperBound
    return (ClockTime(range: range, minute: minute, isAmbiguous: isAmbiguous, zone: zone), count)
  }

  private func zone(at index: Int) -> String? {
    guard figures.isCapitalised(index) else { return nil }
    let word = figures.word(index)
    return Self.zones.contains(word) ? (word == "utc" ? "gmt" : word) : nil
  }

  private static func isHalfDay(_ word: String) -> Bool {
    word == "am" || word == "pm" || word == "a.m" || word == "p.m"
  }

  private static let zones: Set<String> = [
    "gmt", "utc", "bst", "cet", "cest", "eet", "eest", "msk", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt",
    "et",
    "ist", "jst", "aest", "aedt", "wib",
  ]
}
