/// Finds the amounts that a sentence states.
///
/// Years, dates, clock times, ordinals and numbers inside names (`Route 9`, `COVID-19`, `No. 15`) are no amounts.
public enum QuantityScanner {
  /// The amounts in reading order.
  public static func quantities(in text: String) -> [Quantity] {
    let words = Word.words(in: text)
    let bytes = Array(text.utf8)
    var found: [Quantity] = []
    var index = 0
    while index < words.count {
      if let (quantity, count) = Scan(words: words, bytes: bytes, index: index).quantity {
        found.append(quantity)
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether a number carries two scale words, such as `83,000 thousand`; gives the place of the first.
  public static func doubledScale(in text: String) -> Range<Int>? {
    let words = Word.words(in: text)
    for index in words.indices {
      if let reading = NumberWords.read(words[index...]), reading.hasDoubledScale {
        return words[index].range.lowerBound..<words[index + reading.count - 1].range.upperBound
      }
    }
    return nil
  }
}

/// A look at one word that may begin an amount.
private struct Scan {
  var words: [Word]
  var bytes: [UInt8]
  var index: Int

  /// The amount that begins here, and how many words it takes.
  var quantity: (Quantity, Int)? {
    if let share = share { return share }
    guard let reading = NumberWords.read(words[index...]), !isName(reading), !isDateOrTime(reading) else { return nil }
    let last = index + reading.count - 1
    var (low, high) = (reading.value, reading.value)
    var count = reading.count
    // A range: "20 to 25", "between 3 and 5", "3-5" is one word and read as none.
    if let joint = word(last + 1)?.folded, joint == "to" || (joint == "and" && word(index - 1)?.folded == "between"),
      let second = NumberWords.read(words[min(last + 2, words.count)...]), second.value > low
    {
      // "1.2 to 1.5 million": the scale counts for both.
      low *= second.value / high > 1000 && second.value >= 1e6 ? 1e6 : 1
      high = second.value
      count += 1 + second.count
    }
    let kind = kind(reading, after: index + count - 1)
    let hedge = Hedge(before: index, in: words)
    let end = words[min(index + count + kind.taken, words.count) - 1].range.upperBound
    let range = words[index].range.lowerBound..<(byte(after: end) == 0x25 ? end + 1 : end)
    let isRange = high > low
    let scaled = hedge.interval(low * kind.factor, high * kind.factor)
    let quantity = Quantity(
      range: range, kind: kind.kind, low: scaled.0, high: scaled.1, isApproximate: isRange || hedge != .none,
      unit: kind.unit)
    return (quantity, count + kind.taken)
  }

  private func word(_ index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

  private func byte(before offset: Int) -> UInt8? { offset > 0 ? bytes[offset - 1] : nil }

  private func byte(after offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Shares in words: `half`, `a third`, `two-thirds`, `one in four`.
  private var share: (Quantity, Int)? {
    func made(_ value: Double, _ count: Int) -> (Quantity, Int)? {
      let range = words[index].range.lowerBound..<words[index + count - 1].range.upperBound
      let hedge = Hedge(before: index, in: words)
      let (low, high) = hedge.interval(value, value)
      return (
        Quantity(range: range, kind: .percent, low: low, high: high, isApproximate: hedge != .none, unit: "percent"),
        count
      )
    }
    let (first, second) = (words[index].folded, word(index + 1)?.folded ?? "")
    let fractions = ["third": 100.0 / 3, "quarter": 25, "fifth": 20, "tenth": 10]
    if first == "one" || first == "a", let value = fractions[second], first == "one" || word(index + 2)?.folded == "of"
    {
      return made(value, 2)
    }
    if first == "half", second == "of" { return made(50, 1) }
    if let value = ["two-thirds": 200.0 / 3, "three-quarters": 75, "two-fifths": 40][first] { return made(value, 1) }
    // "one in four", "nine out of ten", "two thirds"
    if let part = NumberWords.read(words[index..<index + 1])?.value ?? (first == "one" ? 1 : nil), part >= 1, part < 10,
      part == part.rounded()
    {
      let skip = second == "in" ? 2 : second == "out" && word(index + 2)?.folded == "of" ? 3 : 0
      if skip > 0, let whole = NumberWords.read(words[min(index + skip, words.count)...]), whole.value > part,
        (2...100).contains(whole.value),
        whole.count == 1, !whole.isNumeric || first.first?.isNumber == true
      {
        return made(100 * part / whole.value, skip + 1)
      }
      let thirds = ["thirds": 3.0, "quarters": 4, "fifths": 5, "tenths": 10]
      if let whole = thirds[second], part < whole { return made(100 * part / whole, 2) }
    }
    return nil
  }

  /// Whether the number is part of a name: behind a capitalised word, or a word such as `No.`.
  private func isName(_ reading: NumberWords.Reading) -> Bool {
    if !reading.isNumeric {
      // "one" is nearly always a pronoun.
      return reading.value == 1 && reading.count == 1
    }
    guard let before = word(index - 1), index > 1 || before.isCapitalised else { return false }
    let gap = bytes[before.range.upperBound..<words[index].range.lowerBound]
    guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x2E || $0 == 0x23 }) else { return false }
    let labels: Set<String> = [
      "no", "nos", "number", "route", "decree", "article", "section", "chapter", "page", "pages", "figure", "table",
      "phase", "type",
      "class", "room", "flight", "highway", "volume", "vol", "issue", "bulletin", "version", "box", "case", "line",
      "object", "grade",
      "aged", "extension", "act", "resolution", "channel", "platform", "bus", "buses", "services", "kilometre", "mile",
    ]
    if labels.contains(before.folded) { return true }
    let isSentenceStart = index == 1
    let verbs: Set<String> = [
      "the", "about", "some", "over", "nearly", "almost", "around", "only", "at", "in", "of", "by", "and", "more",
    ]
    return before.isCapitalised && !isSentenceStart && gap.elementsEqual([0x20]) && !verbs.contains(before.folded)
  }

  /// Years, days of a month, times of day.
  private func isDateOrTime(_ reading: NumberWords.Reading) -> Bool {
    let range = words[index].range
    if byte(after: range.upperBound) == 0x3A, let next = byte(after: range.upperBound + 1), (0x30...0x39).contains(next)
    {
      return true
    }
    if byte(before: range.lowerBound) == 0x3A { return true }
    guard reading.count == 1, reading.value == reading.value.rounded() else { return false }
    let (before, after) = (word(index - 1)?.folded ?? "", word(index + 1)?.folded ?? "")
    if TimeExpressions.isMonth(before) || (TimeExpressions.isMonth(after) && reading.value <= 31) { return true }
    if ["am", "pm", "a.m", "p.m", "o'clock", "gmt"].contains(after) { return true }
    let isYear = reading.isNumeric && (1400...2100).contains(reading.value) && range.count == 4
    return isYear && byte(before: range.lowerBound) != 0x24 && UnitTable.unit(after) == nil
      && NumberWords.scales[after] == nil
  }

  private func kind(
    _ reading: NumberWords.Reading, after last: Int
  ) -> (kind: Quantity.Kind, unit: String, factor: Double, taken: Int) {
    let end = words[last].range.upperBound
    let start = words[index].range.lowerBound
    let (next, second) = (word(last + 1)?.folded ?? "", word(last + 2)?.folded ?? "")
    if byte(after: end) == 0x25 || next == "percent" || (next == "per" && second == "cent") {
      return (.percent, "percent", 1, next == "percent" ? 1 : next == "per" ? 2 : 0)
    }
    if next == "percentage", second.hasPrefix("point") { return (.percent, "percentage point", 1, 2) }
    if let currency = currency(before: start) { return (.money, currency, 1, 0) }
    if let currency = Self.currencies[next] { return (.money, currency, 1, 1) }
    if let unit = UnitTable.unit(reading.suffix) { return (.measure, unit.dimension, unit.factor, 0) }
    if next == "cubic" || next == "square", let unit = UnitTable.unit(second), unit.dimension == "metre" {
      let factor = next == "cubic" ? unit.factor * unit.factor * unit.factor : unit.factor * unit.factor
      return (.measure, next + " metre", factor, 2)
    }
    if let unit = UnitTable.unit(next) { return (.measure, unit.dimension, unit.factor, 1) }
    return (.count, countedNoun(after: last), 1, 0)
  }

  private func currency(before start: Int) -> String? {
    if byte(before: start) == 0x24 { return "dollar" }
    if start >= 2, bytes[start - 2] == 0xC2, bytes[start - 1] == 0xA3 { return "pound" }
    if start >= 3, bytes[start - 3] == 0xE2, bytes[start - 2] == 0x82, bytes[start - 1] == 0xAC { return "euro" }
    return nil
  }

  private static let currencies: [String: String] = [
    "dollar": "dollar", "dollars": "dollar", "euro": "euro", "euros": "euro", "pounds": "pound", "pesos": "peso",
    "crowns": "crown",
    "kroner": "crown", "krona": "crown", "rupees": "rupee", "yen": "yen", "francs": "franc", "cents": "cent",
    "pence": "penny",
  ]

  /// The noun that is counted: the first plural within three words, else the next word; before the number in
  /// `the number of deaths … is 112`.
  private func countedNoun(after last: Int) -> String {
    var candidates: [Word] = []
    var end = words[last].range.upperBound
    for offset in 1...3 {
      guard let next = word(last + offset) else { break }
      let gap = bytes[end..<next.range.lowerBound]
      guard gap.allSatisfy({ $0 == 0x20 || $0 == 0xC2 || $0 == 0xA0 }), !StopWords.contains(next.folded) else { break }
      candidates.append(next)
      end = next.range.upperBound
    }
    if let plural = candidates.first(where: { $0.folded.hasSuffix("s") && !$0.folded.hasSuffix("ss") })
      ?? candidates.first
    {
      return Stemmer.stem(plural.folded)
    }
    let before = words[..<index].suffix(12)
    if let of = before.indices.reversed().first(where: {
      words[$0].folded == "of" && $0 > 0 && words[$0 - 1].folded == "number"
    }),
      let noun = word(of + 1)
    {
      return Stemmer.stem(noun.folded)
    }
    if let toll = before.indices.reversed().first(where: { words[$0].folded == "toll" && $0 > 0 }) {
      return Stemmer.stem(words[toll - 1].folded)
    }
    return ""
  }
}

/// What stands before a number and makes it less exact.
private enum Hedge {
  case none, about, above, below

  /// Reads the four words before a number.
  init(before index: Int, in words: [Word]) {
    let before = words[max(0, index - 4)..<index].map(\.folded)
    let last = before.last ?? ""
    let pair = before.suffix(2).joined(separator: " ")
    let triple = before.suffix(3).joined(separator: " ")
    if ["no fewer than", "no less than", "not less than"].contains(triple)
      || ["more than", "at least", "upwards of"].contains(pair)
      || ["over", "above", "exceeding"].contains(last)
    {
      self = .above
    } else if ["fewer than", "less than", "up to", "at most", "no more", "more than"].contains(pair)
      || triple == "as many as"
      || ["under", "below", "nearly", "almost"].contains(last)
    {
      self = .below
    } else if ["about", "around", "some", "roughly", "approximately", "perhaps", "estimated", "nearer", "circa"]
      .contains(last)
      || ["close to", "an estimated"].contains(pair) || triple == "something like"
    {
      self = .about
    } else {
      self = .none
    }
  }

  /// The interval that a hedged number means. `About` is taken as 10 per cent either way, `nearly` and `under` as down to a
  /// fifth less, `over` as up to a fifth more: nobody writes `more than 40` of 60.
  func interval(_ low: Double, _ high: Double) -> (Double, Double) {
    switch self {
    case .none: (low, high)
    case .about: (low * 0.9, high * 1.1)
    case .above: (low, high * 1.2)
    case .below: (low * 0.8, high)
    }
  }
}
