/// Goes through a sentence and reads its dates and times of day.
struct TimeScanner {
  let figures: FigureWords
  let reference: CalendarDay?
  private(set) var spans: [TimeSpan] = []
  private(set) var clockTimes: [ClockTime] = []
  private(set) var years: Set<Int> = []
  private(set) var days: Set<Int> = []
  private(set) var months: Set<Int> = []
  /// The words that belong to dates and times, as ranges of indices in order.
  private var claimed: [Range<Int>] = []
  /// Whether a word of the future stood before.
  private var isFuture = false

  init(_ figures: FigureWords, reference: CalendarDay?) {
    self.figures = figures
    self.reference = reference
  }

  /// Whether a word belongs to a date or a time of day.
  func isClaimed(_ index: Int) -> Bool { claimed.contains { $0.contains(index) } }

  mutating func scan() {
    var index = 0
    while index < figures.words.count {
      guard figures.has(.times, index) || figures.has(.article, index) else {
        let word = figures.word(index)
        if word == "will" || word == "shall" || word == "due" || word == "planned" || word == "expected" {
          isFuture = true
        }
        index += 1
        continue
      }
      if let (clock, count) = ClockReader(figures: figures, index: index).read() {
        clockTimes.append(clock)
        claimed.append(index..<index + count)
        index += count
      } else if let part = DateReader(figures: figures, index: index).read() {
        index += add(part, at: index)
      } else {
        index += 1
      }
    }
  }

  /// Adds a date, or a range that begins with it, and gives the words taken.
  private mutating func add(_ part: DatePart, at index: Int) -> Int {
    var (first, count) = (part, part.count)
    let joint = index + count
    let before = figures.word(index - 1)
    let isRange =
      (figures.isJoined(joint) || figures.isDashed(joint))
      && ((figures.word(joint) == "to" || figures.word(joint) == "until" || figures.word(joint) == "through")
        || (figures.word(joint) == "and" && before == "between") || figures.isDashed(joint))
    if isRange, part.period == nil {
      let next = figures.isDashed(joint) ? joint : joint + 1
      if let last = DateReader(figures: figures, index: next, isRangeEnd: true).read(),
        last.period == nil || last.shift != nil
      {
        if first.year == nil, first.shift == nil, last.year != nil { first.year = last.year }
        note(first)
        note(last)
        let one = resolve(first)
        let two = resolve(last, anchor: one)
        count = next + last.count - index
        if let one, let two, one.lowerBound <= two.upperBound {
          append(index, count, one.lowerBound...two.upperBound, .during, first.precision, !first.isAbsolute)
        } else if one == nil || two == nil {
          append(index, count, nil, .during, first.precision, !first.isAbsolute)
        } else {
          append(index, part.count, one, .point, first.precision, !first.isAbsolute)
          append(next, last.count, two, .point, last.precision, !last.isAbsolute)
        }
        claimed.append(index..<index + count)
        return count
      }
    }
    if first.portion == nil, before == "of" { first.portion = portion(before: index) }
    note(first)
    let days = resolve(first)
    let (kind, bounded) = bound(days, at: index)
    append(index, count, bounded, kind, first.precision, !first.isAbsolute)
    claimed.append(index..<index + count)
    return count
  }

  /// `the first half of 2022`, `at the end of March`.
  private func portion(before index: Int) -> DatePart.Portion? {
    switch figures.word(index - 2) {
    case "half":
      figures.word(index - 3) == "first"
        ? .early : ["second", "latter"].contains(figures.word(index - 3)) ? .late : nil
    case "start", "beginning": .early
    case "end": .late
    case "middle": .mid
    default: nil
    }
  }

  private mutating func append(
    _ index: Int, _ count: Int, _ days: ClosedRange<Int>?, _ kind: TimeSpan.Kind, _ precision: TimeSpan.Precision,
    _ isRelative: Bool
  ) {
    let range = figures.words[index].range.lowerBound..<figures.words[index + count - 1].range.upperBound
    spans.append(TimeSpan(range: range, days: days, kind: kind, precision: precision, isRelative: isRelative))
  }

  private func resolve(_ part: DatePart, anchor: ClosedRange<Int>? = nil) -> ClosedRange<Int>? {
    part.days(
      reference: reference,
      anchor: anchor
        ?? spans.last { $0.first != nil && $0.last != nil && (!$0.isRelative || $0.precision == .day) }?.days,
      isFuture: isFuture)
  }

  /// Notes years, days and months by number.
  private mutating func note(_ part: DatePart) {
    if let year = part.year, part.precision != .decade, part.precision != .century {
      years.insert(year)
      if let last = part.lastYear { years.insert(last) }
    }
    guard let month = part.month else { return }
    if let day = part.day {
      days.insert(month * 100 + day)
      if let last = part.lastDay { days.insert(month * 100 + last) }
    } else {
      months.insert(month)
    }
  }

  /// What the words before make of the days.
  private func bound(_ days: ClosedRange<Int>?, at index: Int) -> (TimeSpan.Kind, ClosedRange<Int>?) {
    var place = index - 1
    while ["the", "early", "late", "about", "around", "end", "of", "start", "beginning", "in", "at"].contains(
      figures.word(place)), place > 0
    {
      if figures.word(place) == "in", place == index - 1 || figures.word(place - 1) != "early" { break }
      place -= 1
    }
    func made(_ kind: TimeSpan.Kind, _ low: (ClosedRange<Int>) -> Int, _ high: (ClosedRange<Int>) -> Int) -> (
      TimeSpan.Kind, ClosedRange<Int>?
    ) {
      guard let days else { return (kind, nil) }
      let (first, last) = (low(days), high(days))
      return (kind, first <= last ? first...last : days)
    }
    switch figures.word(place) {
    case "since": return made(.since, { $0.lowerBound }, { _ in TimeSpan.future })
    case "from" where figures.word(index - 2) != "dating" && figures.word(place - 1) != "date":
      return isOnwards(index) ? made(.since, { $0.lowerBound }, { _ in TimeSpan.future }) : (.point, days)
    case "until", "till", "through", "by": return made(.until, { _ in TimeSpan.past }, { $0.upperBound })
    case "to" where figures.word(place - 1) == "prior" || figures.word(place - 1) == "up":
      return figures.word(place - 1) == "up"
        ? made(.until, { _ in TimeSpan.past }, { $0.upperBound })
        : made(.before, { _ in TimeSpan.past }, { $0.lowerBound - 1 })
    case "before": return made(.before, { _ in TimeSpan.past }, { $0.lowerBound - 1 })
    case "after": return made(.after, { $0.upperBound + 1 }, { _ in TimeSpan.future })
    case "during", "throughout": return (.during, days)
    default: return (.point, days)
    }
  }

  /// Whether `onwards` follows a date.
  private func isOnwards(_ index: Int) -> Bool {
    (index..<min(index + 5, figures.words.count)).contains { ["on", "onwards", "onward"].contains(figures.word($0)) }
  }
}
