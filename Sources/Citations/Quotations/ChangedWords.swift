internal import ClaimModel
internal import TextAnalysis

/// The words of a quotation at one place and those of its source, compared.
struct ChangedWords {
  /// Folded words with what stands beside them, `£` and `%` included.
  struct Side {
    var text: String
    var words: [Word]
    /// Folded words, contractions written out.
    var folded: [String]

    init(_ text: some StringProtocol) {
      self.text = String(text)
      words = Word.words(in: text)
      folded = words.flatMap { ChangedWords.expanded($0.folded) }
    }
  }

  let quoted: Side
  let actual: Side
  /// The word before the place, by which a sentence's first word is told from a name.
  var before = ""

  init(quoted: some StringProtocol, actual: some StringProtocol, before: some StringProtocol = "") {
    self.quoted = Side(quoted)
    self.actual = Side(actual)
    self.before = String(before)
  }

  /// The kinds of the change, the gravest first; none where both say the same in another spelling.
  var kinds: [ChangeKind] {
    if letters(quoted.text) == letters(actual.text) || isSameAmount { return [] }
    let (one, other) = (quoted.folded.map(Self.spelled), actual.folded.map(Self.spelled))
    if one == other { return [] }
    let (mine, yours) = (Self.without(other, in: one), Self.without(one, in: other))
    let changed = Set(mine + yours)
    var kinds: [ChangeKind] = []
    // What a clause that is left out says is not changed.
    if one.isEmpty {
      let isTurned = other.count <= Self.clauseLength && other.contains(where: Self.negations.contains)
      return [isTurned ? .negation : plainKind(mine, yours, isDropped: true, isAdded: false)]
    }
    if mine.count(where: Self.negations.contains) != yours.count(where: Self.negations.contains) {
      kinds.append(.negation)
    }
    let isDate = { TimeExpressions.isMonth($0) || Self.isYear($0) || Self.weekdays.contains($0) }
    if changed.contains(where: { Self.isFigure($0) && !isDate($0) }) { kinds.append(.number) }
    if changed.contains(where: isDate) { kinds.append(.date) }
    if changed.contains(where: Self.units.contains) { kinds.append(.unit) }
    if hasName(changed.filter { !isDate($0) }) { kinds.append(.name) }
    return kinds.isEmpty ? [plainKind(mine, yours, isDropped: false, isAdded: other.isEmpty)] : kinds
  }

  /// From so many words on, what is left out has a verb of its own.
  private static let clauseLength = 4

  /// The kind of a change that is none of the grave ones.
  private func plainKind(_ mine: [String], _ yours: [String], isDropped: Bool, isAdded: Bool) -> ChangeKind {
    let changed = mine + yours
    if changed.allSatisfy({ StopWords.contains($0) || Self.fillers.contains($0) }), changed.count < 5 { return .slight }
    if isDropped { return .dropped }
    if isAdded { return .added }
    return isSpelling(mine, yours) ? .slight : .words
  }

  /// How many characters would have to be changed, at most.
  var cost: Int { EditDistance.between(letters(quoted.text), letters(actual.text)) }

  private func letters(_ text: String) -> [Unicode.Scalar] {
    text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "£$€¥%".unicodeScalars.contains($0)
    }
  }

  /// `six` and `6`, `5%` and `five per cent`, with the same words beside them.
  private var isSameAmount: Bool {
    let (one, other) = (
      QuantityScanner.quantities(in: quoted.text, words: quoted.words),
      QuantityScanner.quantities(in: actual.text, words: actual.words)
    )
    guard !one.isEmpty, one.count == other.count else { return false }
    return zip(one, other).allSatisfy {
      $0.kind == $1.kind && $0.value == $1.value && $0.unit == $1.unit && $0.comparator == $1.comparator
    } && Self.rest(quoted, one) == Self.rest(actual, other)
  }

  private static func rest(_ side: Side, _ amounts: [Quantity]) -> [String] {
    side.words.filter { word in
      !amounts.contains { $0.range.overlaps(word.range) } && !["per", "cent", "percent", "and"].contains(word.folded)
    }.map(\.folded)
  }

  /// Whether the changed words hold a name: a capital that is no sentence's first letter.
  private func hasName(_ changed: Set<String>) -> Bool {
    for side in [quoted, actual] {
      for (index, word) in side.words.enumerated()
      where word.isCapitalised && changed.contains(Self.spelled(word.folded)) && word.folded != "i" {
        let start = index > 0 ? side.words[index - 1].range.upperBound : 0
        let joint = index > 0 ? side.text.utf8Slice(start..<word.range.lowerBound) : Substring(before)
        let isFirst = joint.isEmpty || joint.contains { ".!?:\u{201C}\u{2018}\"\n".contains($0) }
        if !isFirst { return true }
      }
    }
    return false
  }

  /// One word in another spelling: a letter more, less or other in a long word, or another form of it.
  private func isSpelling(_ mine: [String], _ yours: [String]) -> Bool {
    guard mine.count == 1, yours.count == 1, min(mine[0].count, yours[0].count) >= 6, mine[0].first == yours[0].first
    else { return false }
    return EditDistance.between(Array(mine[0].unicodeScalars), Array(yours[0].unicodeScalars)) == 1
  }

  // MARK: Words

  /// Those of `words` that are not among `others`, each as often as it is more.
  private static func without(_ others: [String], in words: [String]) -> [String] {
    var counts: [String: Int] = [:]
    for word in others { counts[word, default: 0] += 1 }
    return words.filter { word in
      guard let count = counts[word], count > 0 else { return true }
      counts[word] = count - 1
      return false
    }
  }

  private static func expanded(_ word: String) -> [String] {
    if let whole = contractions[word] { return whole }
    if word.hasSuffix("n't") { return [String(word.dropLast(3)), "not"] }
    for (ending, whole) in [("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'m", "am"), ("'d", "would")]
    where word.hasSuffix(ending) {
      return [String(word.dropLast(ending.count)), whole]
    }
    return [word]
  }

  private static let contractions: [String: [String]] = [
    "can't": ["can", "not"], "cannot": ["can", "not"], "won't": ["will", "not"], "shan't": ["shall", "not"],
    "gonna": ["going", "to"], "per": ["per"], "percent": ["per", "cent"],
  ]

  /// A word in one of its spellings, British and American alike.
  private static func spelled(_ word: String) -> String {
    var word = word
    for (british, american) in [
      ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("ises", "izes"), ("ise", "ize"), ("yse", "yze"),
      ("ence", "ense"), ("tre", "ter"), ("mme", "m"), ("ogue", "og"),
    ] where word.count > british.count + 2 && word.hasSuffix(british) {
      word = word.dropLast(british.count) + american
    }
    if word.holds("our"), word.count > 5, let range = word.firstRange(of: "our") {
      word.replaceSubrange(range, with: "or")
    }
    if word.holds("ll") { word = word.replacing("ll", with: "l") }
    return word.holds("-") ? word.replacing("-", with: "") : word
  }

  static let negations: Set<String> = [
    "not", "no", "never", "none", "nobody", "nothing", "nowhere", "neither", "nor", "without", "hardly", "scarcely",
    "unable", "impossible",
  ]
  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "yesterday", "tomorrow", "today",
  ]
  private static let fillers: Set<String> = ["well", "just", "really", "um", "uh", "er", "like", "okay", "ok", "oh"]
  private static let units: Set<String> = [
    "cent", "point", "points", "dollar", "dollars", "euro", "euros", "pound", "pounds", "pence", "cents", "rupees",
    "crowns", "pesos", "yen", "yuan", "roubles", "francs", "marks", "metre", "metres", "meter", "meters", "kilometre",
    "kilometres", "kilometer", "kilometers", "km", "mile", "miles", "feet", "foot", "inch", "inches", "yards", "cm",
    "mm", "kg", "kilograms", "kilos", "gram", "grams", "tonne", "tonnes", "ton", "tons", "lb", "ounces", "litre",
    "litres", "liters", "gallons", "barrels", "hectares", "acres", "second", "seconds", "minute", "minutes", "hour",
    "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades", "degrees",
    "celsius", "fahrenheit", "megawatts", "gigawatts", "kilowatts", "mph", "kph", "knots",
  ]

  private static func isYear(_ word: String) -> Bool {
    word.count == 4 && word.allSatisfy(\.isNumber) && (word.hasPrefix("1") || word.hasPrefix("20"))
      && Int(word).map { (1500...2099).contains($0) } == true
  }

  private static func isFigure(_ word: String) -> Bool {
    word.contains(where: \.isNumber) || figures.contains(word)
  }

  private static let figures: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "milion", "milions", "million", "millions",
    "bilion", "bilions", "billion", "billions", "trilion", "trilions", "trillion", "trillions", "bn", "dozen", "dozens",
    "half", "third", "thirds", "quarter", "quarters", "twice", "double", "doubled", "triple", "tripled", "twofold",
    "threefold", "fivefold", "tenfold",
  ]
}

/// The edit distance of Levenshtein (1966).
enum EditDistance {
  /// Insertions, deletions and replacements that make one row of characters of another; beyond 2,000 characters the
  /// length of the longer.
  static func between(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    if one.isEmpty || other.isEmpty || max(one.count, other.count) > 2_000 { return max(one.count, other.count) }
    var row = Array(0...other.count)
    for (index, scalar) in one.enumerated() {
      var corner = row[0]
      row[0] = index + 1
      for place in 1...other.count {
        let cost = min(row[place] + 1, row[place - 1] + 1, corner + (scalar == other[place - 1] ? 0 : 1))
        (corner, row[place]) = (row[place], cost)
      }
    }
    return row[other.count]
  }
}
