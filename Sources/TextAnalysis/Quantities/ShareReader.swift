/// Shares and multiples in words: `a third`, `two-thirds`, `one driver in eight`, `twice as many`, `halved`.
struct ShareReader {
  /// A share or multiple, and the words it takes.
  struct Reading {
    var kind: Quantity.Kind
    var value: Double
    var count: Int
    var resolution: Double
    var change: Quantity.Change?
    /// The word at which the whole's noun phrase begins, if known.
    var noun: Int?
  }

  /// What fractions are divided by.
  static let denominators: [String: Double] = [
    "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6,
    "seventh": 7,
    "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "halves": 2,
  ]

  /// Words that multiply.
  static let multiples: [String: Double] = [
    "twice": 2, "thrice": 3, "double": 2, "doubled": 2, "doubling": 2, "tripled": 3, "trebled": 3, "triple": 3,
    "quadrupled": 4, "quintupled": 5, "halved": 0.5, "halving": 0.5, "twofold": 2, "threefold": 3, "fourfold": 4,
    "fivefold": 5, "sixfold": 6, "sevenfold": 7, "eightfold": 8, "ninefold": 9, "tenfold": 10, "hundredfold": 100,
  ]

  let figures: FigureWords
  let index: Int

  /// The share that begins at the index.
  var reading: Reading? { half ?? multiple ?? fraction ?? oneInMany }

  private func word(_ offset: Int) -> String { figures.word(index + offset) }

  /// Word fractions are rough: two points either way.
  private func share(_ value: Double, _ count: Int, resolution: Double = 4) -> Reading {
    Reading(kind: .percent, value: value, count: count, resolution: resolution, noun: index + count)
  }

  private var half: Reading? {
    guard word(0) == "half", word(1) != "past" else { return nil }
    if word(1) == "as", word(2) == "many" || word(2) == "much" {
      let isAgain = word(3) == "again"
      return Reading(kind: .ratio, value: isAgain ? 1.5 : 0.5, count: isAgain ? 4 : 3, resolution: 0.1)
    }
    if word(1) == "again" { return Reading(kind: .ratio, value: 1.5, count: 2, resolution: 0.1) }
    let before = figures.word(index - 1)
    if figures.has(.ordinal, index - 1)
      || ["the", "other", "last", "and", "top", "bottom", "later", "this"].contains(before)
    {
      return nil
    }
    let isWhole = ["of", "the", "its", "their", "his", "her", "our", "those", "these", "all"].contains(word(1))
    return isWhole || before == "by" || (endsPhrase(1) && isBound) ? share(50, 1) : nil
  }

  private var multiple: Reading? {
    guard figures.has(.ratio, index), let value = Self.multiples[word(0)] else {
      // "three times as many", "10-fold"
      guard let number = NumberWords.read(figures.words, at: index) else { return nil }
      if number.isHyphened, number.suffix == "fold" {
        return Reading(kind: .ratio, value: number.value, count: 1, resolution: 0, change: turn)
      }
      guard word(number.count) == "times" else { return nil }
      let next = word(number.count + 1)
      guard Self.comparatives.contains(next) else { return nil }
      let resolution = number.isNumeric ? number.resolution : 0.5
      return Reading(kind: .ratio, value: number.value, count: number.count + 1, resolution: resolution)
    }
    switch word(0) {
    case "twice", "thrice", "double", "triple":
      guard ["as", "the", "that", "what", "its", "their"].contains(word(1)) else { return nil }
      return Reading(kind: .ratio, value: value, count: 1, resolution: 0.2)
    case "doubled", "doubling", "tripled", "trebled", "quadrupled", "quintupled":
      return Reading(kind: .ratio, value: value, count: 1, resolution: 0.2, change: .rise)
    case "halved", "halving":
      return Reading(kind: .ratio, value: value, count: 1, resolution: 0.1, change: .fall)
    default:
      return Reading(kind: .ratio, value: value, count: 1, resolution: 0.2, change: turn)
    }
  }

  /// Which way a `…fold` goes: up unless a verb of falling stands near.
  private var turn: Quantity.Change {
    for place in stride(from: index - 1, through: max(0, index - 4), by: -1) {
      if ChangeWords.falls.contains(figures.word(place)) { return .fall }
      if ChangeWords.rises.contains(figures.word(place)) { return .rise }
    }
    return .rise
  }

  private var fraction: Reading? {
    let first = word(0)
    if first.utf8.contains(0x2D), let hyphen = first.firstIndex(of: "-"),
      let whole = Self.denominators[String(first[first.index(after: hyphen)...])]
    {
      guard let part = NumberWords.spelled(String(first[..<hyphen])), part > 0, part < whole else { return nil }
      return share(100 * part / whole, 1)
    }
    let isArticle = figures.has(.article, index)
    let part = isArticle ? 1 : NumberWords.spelled(first) ?? FigureWords.integer(first[...]).map(Double.init) ?? 0
    guard part > 0, part < 10 else { return nil }
    if let whole = Self.denominators[word(1)], part < whole {
      let next = word(2)
      if part == 1, next == "past" || next == "to" || (word(1) == "quarter" && (next == "mile" || next == "century")) {
        return nil
      }
      // "a third man" is an ordinal.
      guard !isArticle || next == "of" || endsPhrase(2) else { return nil }
      guard part != 1 || word(1).last != "s" else { return nil }
      return share(100 * part / whole, 2)
    }
    // "1/3"
    if figures.has(.digits, index), figures.byte(behind: index) == 0x2F, figures.gap(before: index + 1).count == 1,
      let whole = figures.integer(index + 1).map(Double.init), part < whole, whole <= 10, word(2) == "of",
      figures.byte(behind: index + 1) == 0x20
    {
      return share(100 * part / whole, 2, resolution: 0.1)
    }
    return nil
  }

  /// `one in four`, `nine out of ten`, `one driver in eight`, `one in every five`.
  private var oneInMany: Reading? {
    let isCompound = word(0).hasPrefix("one-in-")
    guard figures.has([.digits, .cardinal], index) || isCompound else { return nil }
    if isCompound {
      guard let whole = NumberWords.spelled(String(word(0).dropFirst(7))), whole > 1 else { return nil }
      return share(100 / whole, 1, resolution: spread(1, whole))
    }
    guard let first = NumberWords.read(figures.words, at: index), first.count == 1, first.suffix.isEmpty,
      first.value >= 1, first.value < 100, first.value == first.value.rounded()
    else { return nil }
    // The preposition stands at once, or behind the noun.
    for place in 1...3 {
      guard figures.isJoined(index + place) else { return nil }
      let preposition = word(place)
      var next = place + 1
      if preposition == "out", word(place + 1) == "of" {
        next = place + 2
      } else if preposition != "in" {
        if place > 1, !CountedNoun.isPlural(word(place - 1)) && first.value > 1 { return nil }
        if StopWords.contains(preposition) || figures.has(.digits, index + place) { return nil }
        continue
      }
      if word(next) == "every" { next += 1 }
      let start = next
      guard figures.isJoined(index + start), let whole = NumberWords.read(figures.words, at: index + start),
        whole.suffix.isEmpty, whole.value > first.value, whole.value <= 100 || whole.resolution >= 100,
        whole.value == whole.value.rounded(), !(whole.isNumeric && (1400...2100).contains(whole.value))
      else { return nil }
      let end = start + whole.count
      if preposition == "in" {
        // "two attacks in five villages", "nine died in ten days"
        if place > 1, !endsPhrase(end), CountedNoun.isPlural(word(end)) || CountedNoun.isPlural(word(end + 1)) {
          return nil
        }
        if UnitTable.unit(word(end)) != nil || figures.byte(behind: index + end - 1) == 0x25 { return nil }
        if figures.has(.scale, index + end) { return nil }
      }
      var reading = share(100 * first.value / whole.value, end, resolution: spread(first.value, whole.value))
      if place > 1 { reading.noun = index + 1 }
      return reading
    }
    return nil
  }

  /// How rough `1 in 8` is: the next wholes lie half a step off.
  private func spread(_ part: Double, _ whole: Double) -> Double {
    min(100 * part / (whole - 0.5) - 100 * part / (whole + 0.5), 4)
  }

  /// Whether no noun follows at an offset: a mark, the end or a word without content.
  private func endsPhrase(_ offset: Int) -> Bool {
    !figures.isJoined(index + offset) || StopWords.contains(word(offset))
      || ["since", "again", "following", "higher", "lower", "faster", "slower"].contains(word(offset))
  }

  /// Whether a word before says that the fraction is an amount.
  private var isBound: Bool {
    [
      "by", "about", "around", "nearly", "almost", "than", "least", "only", "over", "up", "to", "under", "some",
      "roughly", "down",
    ]
    .contains(figures.word(index - 1))
  }

  private static let comparatives: Set<String> = [
    "as", "more", "the", "higher", "greater", "larger", "bigger", "faster", "that", "its", "their", "what", "longer",
    "heavier", "stronger", "likelier", "worse",
  ]
}
