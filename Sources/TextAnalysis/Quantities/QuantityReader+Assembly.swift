extension QuantityReader {
  /// An amount of a number and its unit.
  func make(
    low: Double, high: Double, reading: NumberWords.Reading, measure: Measure, hedge: Hedge, end: Int
  ) -> Quantity {
    var kind = measure.kind
    var (unit, noun, modifiers) = (measure.unit, measure.noun, [String]())
    var hedge = hedge
    var after = end
    if kind == .count, isAge(reading, end: end) { (kind, unit, noun) = (.measure, "year", "age") }
    if kind == .count {
      var counted = CountedNoun(after: end, value: high, in: figures)
      if counted.stem.isEmpty { counted = CountedNoun(before: hedge.start, in: figures) }
      if unit.isEmpty { unit = counted.stem }
      (noun, modifiers) = (unit, counted.modifiers)
      after = counted.head.map { $0 + 1 } ?? end
      if after > end { hedge.read(after: after, in: figures) }
    } else if noun.isEmpty, ChangeWords.turnNouns[figures.word(end)] == nil,
      figures.word(end) == "of" || kind == .percent, figures.isJoined(end)
    {
      let counted = CountedNoun(after: end, value: 2, in: figures)
      (noun, modifiers) = (counted.stem, counted.modifiers)
    }
    let start = symbolStart
    var stop = figures.words[min(end, figures.words.count) - 1].range.upperBound
    if stop < figures.bytes.count, figures.bytes[stop] == 0x25 { stop += 1 }
    let scaled: (Double) -> Double = { ($0 - measure.offset) * measure.factor }
    let change = ChangeWords.change(from: hedge.start, to: after > end ? after : end, kind: kind, in: figures)
    let shift: (Double) -> Double = change != nil ? { $0 * measure.factor } : scaled
    let bounds = hedge.interval(shift(low), shift(high))
    let (lower, upper) = (min(bounds.0, bounds.1), max(bounds.0, bounds.1))
    var quantity = Quantity(
      range: start..<stop, kind: kind, low: lower, high: max(lower, upper),
      isApproximate: hedge.comparator != .exactly || high > low, unit: unit)
    quantity.comparator = hedge.comparator == .exactly && high > low ? .between : hedge.comparator
    quantity.value = shift(low)
    quantity.scale = reading.scale
    quantity.resolution = resolution(reading, kind: kind) * measure.factor
    quantity.noun = noun
    quantity.modifiers = modifiers
    quantity.change = change
    quantity.per = measure.per ?? denominator(at: kind == .count ? after : end, kind: kind)
    quantity.isZero = high == 0 && kind == .count
    return quantity
  }

  /// An amount of a share or multiple.
  func quantity(of share: ShareReader.Reading) -> Quantity {
    let hedge = Hedge(before: index, in: figures)
    let end = index + share.count
    let (low, high) = hedge.interval(share.value, share.value)
    var quantity = Quantity(
      range: figures.words[index].range.lowerBound..<figures.words[end - 1].range.upperBound, kind: share.kind,
      low: low,
      high: high, isApproximate: hedge.comparator != .exactly, unit: share.kind == .percent ? "percent" : "")
    quantity.comparator = hedge.comparator
    quantity.value = share.value
    quantity.resolution = share.resolution
    quantity.change = share.change ?? ChangeWords.change(from: hedge.start, to: end, kind: share.kind, in: figures)
    quantity.per = denominator(at: end, kind: .percent)
    if let start = share.noun {
      let isNamed = CountedNoun.determiners.contains(figures.word(start)) && figures.isJoined(start)
      let counted = CountedNoun(after: isNamed ? start + 1 : start, value: start < end ? 1 : 2, in: figures)
      (quantity.noun, quantity.modifiers) = (counted.stem, counted.modifiers)
    }
    return quantity
  }

  /// `a quarter of an hour`.
  func part(_ share: ShareReader.Reading) -> (Quantity, Int)? {
    let end = index + share.count
    guard share.kind == .percent, figures.word(end) == "of", figures.has(.article, end + 1),
      let unit = UnitTable.unit(figures.word(end + 2)), !unit.isSymbol
    else { return nil }
    let reading = NumberWords.Reading(value: share.value / 100, count: share.count, resolution: 0.1, isNumeric: false)
    let measure = Measure(kind: .measure, unit: unit.dimension, factor: unit.factor)
    let hedge = Hedge(before: index, in: figures)
    return (
      make(low: reading.value, high: reading.value, reading: reading, measure: measure, hedge: hedge, end: end + 3),
      share.count + 3
    )
  }

  /// `an hour and a half`, `half an hour`, `half a mile`.
  var halfUnit: (Quantity, Int)? {
    let isHalf = figures.word(index) == "half" && figures.has(.article, index + 1)
    let place = isHalf ? index + 2 : index + 1
    guard isHalf || figures.has(.article, index), let unit = UnitTable.unit(figures.word(place)), !unit.isSymbol,
      figures.isJoined(place)
    else { return nil }
    var end = place + 1
    var value = isHalf ? 0.5 : 1.0
    if !isHalf {
      guard figures.word(end) == "and", figures.word(end + 1) == "a", figures.word(end + 2) == "half" else {
        return nil
      }
      end += 3
      value = 1.5
    }
    let reading = NumberWords.Reading(value: value, count: end - index, resolution: 0.2, isNumeric: false)
    let measure = Measure(kind: .measure, unit: unit.dimension, factor: unit.factor)
    let hedge = Hedge(before: index, in: figures)
    return (make(low: value, high: value, reading: reading, measure: measure, hedge: hedge, end: end), end - index)
  }

  /// Where the amount begins in the text: at the number, old callers quote the currency themselves.
  private var symbolStart: Int { figures.words[index].range.lowerBound }

  /// Counts below a hundred are exact; other whole numbers are rounded to their last digit that is not nought.
  private func resolution(_ reading: NumberWords.Reading, kind: Quantity.Kind) -> Double {
    if kind == .count, reading.value < 100, reading.scale == 1, reading.resolution >= 1 { return 0 }
    return kind == .percent ? min(reading.resolution, 1) : reading.resolution
  }

  /// `aged 65`, `at the age of 65`, `John Smith, 43,`.
  private func isAge(_ reading: NumberWords.Reading, end: Int) -> Bool {
    guard (1...120).contains(reading.value), reading.count == 1 else { return false }
    let before = figures.word(index - 1)
    if before == "aged" || before == "age" || (before == "turned" && !figures.isJoined(end))
      || (before == "turned" && StopWords.contains(figures.word(end)))
      || (before == "of" && figures.word(index - 2) == "age")
    {
      return true
    }
    guard reading.isNumeric, index > 1, figures.isCapitalised(index - 1), figures.isCapitalised(index - 2) else {
      return false
    }
    let behind = figures.byte(behind: end - 1)
    return figures.gap(before: index).elementsEqual([0x2C, 0x20]) && (behind == 0x2C || behind == 0x2E)
      && !figures.has([.month, .weekday], index - 1)
  }

  /// `per mile`, `an hour`, `a tonne`, `per 100,000 people`.
  private func denominator(at end: Int, kind: Quantity.Kind) -> Quantity.Denominator? {
    let word = figures.word(end)
    guard figures.isJoined(end), figures.isJoined(end + 1) else { return nil }
    let isPer = word == "per" || word == "each" || word == "every"
    guard isPer || word == "a" || word == "an" else { return nil }
    let next = figures.word(end + 1)
    if next == "cubic" || next == "square", let unit = UnitTable.unit(figures.word(end + 2)),
      let power = UnitTable.power(next, of: unit)
    {
      return Quantity.Denominator(unit: power.dimension, factor: power.factor)
    }
    if let unit = UnitTable.unit(next), !unit.isSymbol {
      // "a day earlier" is a time.
      if !isPer, ["ago", "earlier", "later", "before", "after"].contains(figures.word(end + 2)) { return nil }
      guard isPer || unit.dimension == "second" || kind == .money else { return nil }
      return Quantity.Denominator(unit: unit.dimension, factor: unit.factor)
    }
    if isPer, word == "per", let number = NumberWords.read(figures.words, at: end + 1) {
      let noun = CountedNoun(after: end + 1 + number.count, value: 2, in: figures)
      if let unit = UnitTable.unit(figures.word(end + 1 + number.count)) {
        return Quantity.Denominator(unit: unit.dimension, factor: number.value * unit.factor)
      }
      return Quantity.Denominator(unit: noun.stem, factor: number.value)
    }
    if word == "per" || (kind == .money && ["head", "share", "barrel", "passenger", "person", "night"].contains(next)) {
      return Quantity.Denominator(unit: Stemmer.stem(next), factor: 1)
    }
    return nil
  }
}
