/// A look at one word that may begin an amount.
struct QuantityReader {
  let figures: FigureWords
  let index: Int

  /// The unit of a number: what kind it makes, the factor to the base unit and the words it takes.
  struct Measure {
    var kind: Quantity.Kind
    var unit: String
    var factor = 1.0
    var offset = 0.0
    var taken = 0
    var per: Quantity.Denominator?
    var noun = ""
  }

  /// The amounts that begin here, and how many words they take.
  func read() -> ([Quantity], Int) {
    if figures.has(.zero, index) { return ZeroReader(figures: figures, index: index).read() }
    if let share = ShareReader(figures: figures, index: index).reading {
      return part(share).map { ([$0.0], $0.1) } ?? ([quantity(of: share)], share.count)
    }
    if let period = halfUnit { return ([period.0], period.1) }
    guard var first = NumberWords.read(figures.words, at: index) else { return ([], 0) }
    // "12 deaths per 100,000 people": the denominator is read with the rate.
    if figures.word(index - 1) == "per" { return ([], first.count) }
    guard !FigureContext.isName(first, at: index, in: figures), first.upper != nil || !isLoneOne(first)
    else { return ([], first.count) }
    let end = index + first.count
    if isNegative { first.value.negate() }
    if let (second, joint) = upperEnd(of: first, at: end) {
      return pair(first, second, joint: joint)
    }
    var hedge = Hedge(before: index, in: figures)
    let measure = measure(of: first, at: index, end: end)
    // "over four days" is mostly a while, "for over four days" a bound.
    if hedge.comparator == .moreThan, measure.unit == "second", figures.word(index - 1) == "over",
      hedge.start == index - 1,
      !Self.bounding.contains(figures.word(index - 2))
    {
      hedge.comparator = .exactly
    }
    hedge.read(after: end + measure.taken, in: figures)
    if first.isHyphened, first.suffix == "odd" || first.suffix == "plus" {
      hedge.comparator = first.suffix == "odd" ? .about : .atLeast
    }
    let quantity = make(
      low: first.value, high: first.upper ?? first.value, reading: first, measure: measure, hedge: hedge,
      end: end + measure.taken)
    return ([quantity], first.count + measure.taken)
  }

  /// Whether `minus` or a minus sign stands before the number.
  private var isNegative: Bool {
    if figures.word(index - 1) == "minus" { return true }
    let start = figures.words[index].range.lowerBound
    return start >= 3 && figures.bytes[(start - 3)..<start].elementsEqual([0xE2, 0x88, 0x92])
  }

  // MARK: Ranges

  /// The second number of `20 to 25`, `between 3 and 5`, `20–25`, and the words between.
  private func upperEnd(of first: NumberWords.Reading, at end: Int) -> (NumberWords.Reading, Int)? {
    guard first.upper == nil else { return nil }
    // "5 km to 8 km": the unit may stand at both.
    var start = end
    if first.suffix.isEmpty, UnitTable.unit(figures.word(end)) != nil || figures.word(end) == "percent",
      figures.word(end + 1) == "to" || figures.word(end + 1) == "and", figures.has([.digits, .cardinal], end + 2)
    {
      start = end + 1
    }
    let joint = figures.word(start)
    let isBetween = joint == "and" && ["between"].contains(figures.word(Hedge(before: index, in: figures).start - 1))
    let next: Int
    if joint == "to" || isBetween {
      next = start + 1
    } else if figures.isDashed(start) || (figures.byte(behind: end - 1) == 0x25 && dashBehindPercent(start)) {
      next = start
    } else {
      return nil
    }
    guard figures.has([.digits, .cardinal, .article], next), let second = NumberWords.read(figures.words, at: next),
      second.value * (second.scale / first.scale) > first.value || isFromTo
    else { return nil }
    // "from two to five buses" and "3 to 1" are told apart by size; a date is no number.
    guard !(second.isNumeric && (1400...2100).contains(second.value) && first.value < 100) else { return nil }
    return (second, next - index - first.count)
  }

  private func dashBehindPercent(_ index: Int) -> Bool {
    figures.gap(before: index).elementsEqual([0x25, 0xE2, 0x80, 0x93])
      || figures.gap(before: index).elementsEqual([0x25, 0x2D])
  }

  /// Whether `from` stands before and a verb of change before that: both ends are levels.
  private var isFromTo: Bool {
    let start = Hedge(before: index, in: figures).start
    guard figures.word(start - 1) == "from" else { return false }
    return (max(0, start - 7)..<max(0, start - 1)).contains {
      ChangeWords.rises.contains(figures.word($0)) || ChangeWords.falls.contains(figures.word($0))
    }
  }

  private func pair(_ one: NumberWords.Reading, _ second: NumberWords.Reading, joint: Int) -> ([Quantity], Int) {
    let start = index + one.count + joint
    let end = start + second.count
    let measure = measure(of: second, at: start, end: end, symbolAt: index)
    let total = end + measure.taken
    var first = one
    // "1.2 to 1.5 million": the scale counts for both.
    if first.scale == 1, second.scale >= 1000, first.value < 1000 {
      first.value *= second.scale
      first.resolution *= second.scale
      first.scale = second.scale
    }
    if isFromTo {
      let hedge = Hedge(at: index)
      let low = make(
        low: first.value, high: first.value, reading: first, measure: measure, hedge: hedge, end: index + one.count)
      let reader = QuantityReader(figures: figures, index: start)
      let high = reader.make(
        low: second.value, high: second.value, reading: second, measure: measure, hedge: hedge, end: total)
      return ([low, high], total - index)
    }
    var hedge = Hedge(before: index, in: figures)
    if hedge.comparator == .exactly { hedge.comparator = .between }
    first.resolution = min(first.resolution, second.resolution)
    let quantity = make(
      low: first.value, high: second.value, reading: first, measure: measure, hedge: hedge, end: total)
    return ([quantity], total - index)
  }

  // MARK: Units

  /// What kind of amount a number is by what stands glued to it, before and behind it.
  private func measure(of reading: NumberWords.Reading, at start: Int, end: Int, symbolAt first: Int? = nil) -> Measure
  {
    let (next, second) = (figures.word(end), figures.word(end + 1))
    let isJoined = figures.isJoined(end)
    let behind = figures.byte(behind: end - 1)
    if behind == 0x25 {
      let isPoints = next == "points" || next == "point"
      return Measure(kind: .percent, unit: isPoints ? UnitTable.percentagePoint : "percent", taken: isPoints ? 1 : 0)
    }
    if reading.isHyphened { return hyphened(reading, at: end) }
    if reading.suffix == "pc" { return Measure(kind: .percent, unit: "percent") }
    if let currency = currency(inFrontOf: start) ?? first.flatMap({ currency(inFrontOf: $0) }) {
      return Measure(kind: .money, unit: currency)
    }
    if reading.suffix == "p" { return Measure(kind: .money, unit: "penny") }
    if let unit = UnitTable.unit(reading.suffix) { return physical(unit, taken: 0, at: end) }
    if behind == 0xC2, figures.gap(before: end).first == 0xC2, let unit = UnitTable.temperature(next),
      figures.gap(before: end).contains(0xB0)
    {
      return Measure(kind: .measure, unit: unit.dimension, factor: unit.factor, offset: unit.offset, taken: 1)
    }
    guard isJoined else { return Measure(kind: .count, unit: "") }
    switch next {
    case "percent", "pc": return percent(end, words: 1)
    case "per" where second == "cent": return percent(end, words: 2)
    case "percentage" where second.hasPrefix("point"):
      return Measure(kind: .percent, unit: UnitTable.percentagePoint, taken: 2)
    case "basis" where second.hasPrefix("point"):
      return Measure(kind: .percent, unit: UnitTable.percentagePoint, factor: 0.01, taken: 2)
    case "cubic", "square":
      if let unit = UnitTable.unit(second), let power = UnitTable.power(next, of: unit) {
        return physical(power, taken: 2, at: end)
      }
    case "nautical" where second.hasPrefix("mile"):
      return physical(UnitTable.Unit(dimension: "metre", factor: 1852), taken: 2, at: end)
    case "metric" where second.hasPrefix("ton"):
      return physical(UnitTable.Unit(dimension: "kilogram", factor: 1000), taken: 2, at: end)
    case "degree", "degrees":
      if let unit = UnitTable.temperature(second) {
        return Measure(kind: .measure, unit: unit.dimension, factor: unit.factor, offset: unit.offset, taken: 2)
      }
    case "pounds", "pound":
      if second == "of", figures.isJoined(end + 2), !Self.moneys.contains(figures.word(end + 2)) {
        return physical(UnitTable.Unit(dimension: "kilogram", factor: 0.45359237), taken: 1, at: end)
      }
    case "years" where second == "old", "year" where second == "old":
      return Measure(kind: .measure, unit: "year", taken: 2, noun: "age")
    default: break
    }
    if let nation = Self.nations[next], let currency = UnitTable.currency(second) {
      return Measure(kind: .money, unit: nation + currency, taken: 2)
    }
    if let currency = UnitTable.currency(next) { return Measure(kind: .money, unit: currency, taken: 1) }
    if let unit = UnitTable.unit(next), !unit.isSymbol || reading.isNumeric, reading.scale < 1000 || !unit.isSymbol,
      !(next == "second" && reading.value != 1), !(next == "t" || next == "m") || second != "s"
    {
      return physical(unit, taken: 1, at: end)
    }
    return Measure(kind: .count, unit: "")
  }

  private func percent(_ end: Int, words: Int) -> Measure {
    let isPoints = ["points", "point"].contains(figures.word(end + words))
    return Measure(
      kind: .percent, unit: isPoints ? UnitTable.percentagePoint : "percent", taken: words + (isPoints ? 1 : 0))
  }

  private func physical(_ unit: UnitTable.Unit, taken: Int, at end: Int) -> Measure {
    var measure = Measure(
      kind: .measure, unit: unit.dimension, factor: unit.factor, taken: taken,
      per: unit.isPerSecond ? Quantity.Denominator(unit: "second", factor: 1) : nil)
    // "km/h"
    if unit.dimension == "metre", figures.byte(behind: end + taken - 1) == 0x2F,
      ["h", "hr", "hour"].contains(figures.word(end + taken))
    {
      measure.taken += 1
      measure.per = Quantity.Denominator(unit: "second", factor: 3600)
    }
    return measure
  }

  /// `12-mile`, `50-year-old`, `400-strong`, `14-member`.
  private func hyphened(_ reading: NumberWords.Reading, at end: Int) -> Measure {
    var parts = reading.suffix.split(separator: "-").map(String.init)
    guard let first = parts.first else { return Measure(kind: .count, unit: "") }
    if first == "odd" || first == "plus" || first == "strong" { parts.removeFirst() }
    guard let head = parts.first else { return Measure(kind: .count, unit: "") }
    if parts.count > 1, head == "year", parts[1].hasPrefix("old") {
      return Measure(kind: .measure, unit: "year", noun: "age")
    }
    if head == "percent" || head == "per" { return Measure(kind: .percent, unit: "percent") }
    if head == "point" { return Measure(kind: .percent, unit: UnitTable.percentagePoint) }
    if let unit = UnitTable.unit(head) {
      return Measure(kind: .measure, unit: unit.dimension, factor: unit.factor)
    }
    if let currency = UnitTable.currency(head) { return Measure(kind: .money, unit: currency) }
    return Measure(kind: .count, unit: Stemmer.stem(head))
  }

  private func currency(inFrontOf index: Int) -> String? {
    let start = figures.words[index].range.lowerBound
    let bytes = figures.bytes
    if figures.byte(inFrontOf: index) == 0x24 {
      let isGlued = index > 0 && figures.words[index - 1].range.upperBound == start - 1
      return (isGlued ? Self.dollars[figures.word(index - 1)] : nil) ?? "dollar"
    }
    if start >= 2, bytes[start - 2] == 0xC2 {
      if bytes[start - 1] == 0xA3 { return "pound" }
      if bytes[start - 1] == 0xA5 { return "yen" }
    }
    if start >= 3, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x82 {
      if bytes[start - 1] == 0xAC { return "euro" }
      if bytes[start - 1] == 0xB9 { return "rupee" }
    }
    let before = figures.word(index - 1)
    guard figures.isCapitalised(index - 1) else { return nil }
    return ["usd": "dollar", "eur": "euro", "gbp": "pound", "aud": "australian dollar", "cad": "canadian dollar"][
      before]
  }

  private static let dollars = [
    "a": "australian dollar", "au": "australian dollar", "c": "canadian dollar", "ca": "canadian dollar",
    "nz": "new zealand dollar", "hk": "hong kong dollar", "s": "singapore dollar", "us": "dollar", "u.s": "dollar",
  ]
  private static let nations = [
    "us": "", "american": "", "u.s": "", "australian": "australian ", "canadian": "canadian ", "swiss": "swiss ",
    "norwegian": "norwegian ", "swedish": "swedish ", "danish": "danish ", "indian": "", "russian": "", "british": "",
    "egyptian": "egyptian ", "sterling": "",
  ]
  /// What pounds of money are spent on: `2 million pounds of debt`.
  private static let moneys: Set<String> = [
    "debt", "debts", "aid", "investment", "funding", "cuts", "revenue", "losses", "damage", "public", "savings",
    "support",
    "compensation", "taxpayers", "government", "state", "spending", "money", "the", "its", "their", "income", "credit",
  ]

  // MARK: What is no amount

  /// `one` that is a pronoun: no singular noun follows, or a determiner stands before.
  private func isLoneOne(_ reading: NumberWords.Reading) -> Bool {
    guard !reading.isNumeric, reading.value == 1, reading.count == 1, !reading.isHyphened else { return false }
    let next = figures.word(index + 1)
    guard figures.isJoined(index + 1), !StopWords.contains(next) || next == "other" || next == "more" else {
      return true
    }
    if Self.beforePronoun.contains(figures.word(index - 1)) || Self.behindPronoun.contains(next) { return true }
    if UnitTable.unit(next) != nil || UnitTable.currency(next) != nil || next == "percent" {
      return ["day", "second"].contains(next)
    }
    // "One described it", but "one kidnapped engineer".
    if next.hasSuffix("ed"), !CountedNoun.participles.contains(next) { return true }
    return CountedNoun.isPlural(next) || next.hasSuffix("s") || next.hasSuffix("ly")
  }

  private static let bounding: Set<String> = [
    "for", "took", "takes", "taken", "lasted", "lasts", "of", "after", "is", "was", "little", "waited", "at", "by",
    "to",
  ]
  private static let beforePronoun: Set<String> = [
    "the", "this", "that", "no", "any", "each", "every", "another", "which", "some", "day", "number", "as", "such",
    "is", "from",
  ]
  private static let behindPronoun: Set<String> = [
    "thing", "way", "reason", "side", "hand", "night", "time", "kind", "sort", "example", "point", "explanation",
    "sense",
    "step", "might", "could", "can", "knows", "said", "told", "argued", "wrote", "called", "thinks", "sees",
    "important",
    "needs", "word", "case", "must", "has", "finds", "wishes", "another", "wonders", "asked", "added", "put", "big",
    "possible", "direction",
  ]
}
