/// The noun phrase that a number counts: its head and what stands between.
struct CountedNoun {
  /// The stem of the head, empty where no noun was found.
  var stem = ""
  /// The stems between number and head.
  var modifiers: [String] = []
  /// The index of the head, if it follows the number.
  var head: Int?

  /// The noun phrase that begins at `start`, which a number of `value` precedes.
  init(after start: Int, value: Double, in figures: FigureWords) {
    var index = start
    // "1,240 head of cattle"
    if figures.word(index) == "head", figures.word(index + 1) == "of" { index += 1 }
    if figures.word(index) == "of", figures.isJoined(index) {
      index += 1
      while figures.isJoined(index), Self.determiners.contains(figures.word(index)) || figures.word(index) == "some" {
        index += 1
      }
      // "43 of the 61 passengers"
      if let reading = NumberWords.read(figures.words, at: index), figures.isJoined(index) { index += reading.count }
      self.init(phrase: index, isPlural: true, in: figures)
    } else {
      self.init(phrase: index, isPlural: value != 1, in: figures)
    }
  }

  /// The noun phrase from a word on.
  init(phrase start: Int, isPlural: Bool, in figures: FigureWords) {
    var candidates: [Int] = []
    var index = start
    while index < figures.words.count, index < start + 6, figures.isJoined(index) {
      let word = figures.word(index)
      if Self.skipped.contains(word) {
        index += 1
        continue
      }
      if StopWords.contains(word) || Self.ends.contains(word)
        || figures.has([.digits, .cardinal, .month, .weekday], index)
      {
        break
      }
      candidates.append(index)
      if isPlural, Self.isPlural(word) {
        // "sales managers": the later plural is the head.
        let next = index + 1
        if figures.isJoined(next), Self.isPlural(figures.word(next)), UnitTable.unit(figures.word(next)) == nil,
          !Self.verbs.contains(figures.word(next)),
          !StopWords.contains(figures.word(next))
        {
          index = next
          candidates.append(index)
        }
        head = index
        break
      }
      index += 1
    }
    if head == nil {
      if isPlural {
        head =
          candidates.first {
            !Self.isAdjective(figures.word($0)) && !(figures.word($0).hasSuffix("ing") && $0 != candidates.last)
          } ?? candidates.first { !figures.word($0).hasSuffix("ly") }
        // "640 km of the Durnak Line"
        while let name = head, figures.isCapitalised(name), figures.isCapitalised(name + 1),
          candidates.contains(name + 1)
        {
          head = name + 1
        }
        if let verb = head, figures.word(verb).hasSuffix("ed"), !Self.participles.contains(figures.word(verb)) {
          head = nil
        }
      } else {
        head = candidates.first { !Self.isAdjective(figures.word($0)) } ?? candidates.first
        if let first = head, Self.isVerb(figures.word(first)), first > start { head = candidates.first }
      }
      // "43 drowned": a participle stands for those whom it befell; other adverbs and verbs are no nouns.
      if let first = head, Self.verbs.contains(figures.word(first)) { head = nil }
    }
    guard let head else { return }
    stem = Stemmer.stem(figures.word(head))
    modifiers = candidates.prefix { $0 < head }.map { Stemmer.stem(figures.word($0)) }
  }

  /// The noun before the number: `the number of deaths … was 112`, `the death toll stood at 43`, `deaths numbered 338`.
  init(before index: Int, in figures: FigureWords) {
    let first = max(0, index - 12)
    if Self.casualties.contains(figures.word(index - 1)) {
      stem = Stemmer.stem(figures.word(index - 1))
      return
    }
    for place in stride(from: index - 1, through: first, by: -1) {
      if figures.word(place) == "toll" {
        let before = figures.word(place - 1)
        stem = place > 0 && !StopWords.contains(before) ? Stemmer.stem(before) : "death"
        return
      }
      if figures.word(place) == "of", ["number", "total", "count"].contains(figures.word(place - 1)), place > first {
        let phrase = figures.has(.article, place + 1) || figures.word(place + 1) == "the" ? place + 2 : place + 1
        let noun = CountedNoun(phrase: phrase, isPlural: true, in: figures)
        (stem, modifiers) = (noun.stem, noun.modifiers)
        return
      }
    }
    if figures.word(index - 1) == "of", Self.sizes.contains(figures.word(index - 2)) {
      stem = Stemmer.stem(figures.word(index - 2))
      return
    }
    // The subject of a verb that states a number.
    var verb = index - 1
    while verb > first,
      ["to", "at", "about", "around", "only", "by", "from", "a", "of", "between"].contains(figures.word(verb))
    {
      verb -= 1
    }
    guard verb > 0, Self.stating.contains(figures.word(verb)) else { return }
    // "The victims were over sixty" gives their age.
    let copulas: Set<String> = ["was", "were", "is", "are"]
    for place in stride(from: verb - 1, through: max(first, verb - 7), by: -1) {
      let word = figures.word(place)
      let isTold = !copulas.contains(figures.word(verb))
      if isTold && Self.isPlural(word) || Self.sizes.contains(word), !StopWords.contains(word),
        !figures.has([.digits, .cardinal], place)
      {
        // "deaths among passengers numbered": the head stands before the preposition.
        if place >= 2, ["among", "of", "in", "from", "on", "by", "aboard"].contains(figures.word(place - 1)),
          Self.isPlural(figures.word(place - 2))
        {
          stem = Stemmer.stem(figures.word(place - 2))
        } else {
          stem = Stemmer.stem(word)
        }
        return
      }
      if figures.gap(before: place + 1).contains(where: { $0 == 0x2C || $0 == 0x3B }) { return }
    }
  }

  /// Whether a folded word looks like a plural noun.
  static func isPlural(_ word: String) -> Bool {
    let bytes = word.utf8
    if plurals.contains(word) { return true }
    if bytes.count > 5, word.hasSuffix("men") || word.hasSuffix("women") || word.hasSuffix("children") { return true }
    guard bytes.count > 3, bytes.last == 0x73, !singulars.contains(word) else { return false }
    return !word.hasSuffix("ss") && !word.hasSuffix("us") && !word.hasSuffix("is")
  }

  private static func isAdjective(_ word: String) -> Bool {
    if adjectives.contains(word) { return true }
    if participles.contains(word) { return false }
    guard word.utf8.count > 4 else { return false }
    return ["ed", "ous", "ful", "ive", "ical", "less", "ish", "ly"].contains { word.hasSuffix($0) }
  }

  private static func isVerb(_ word: String) -> Bool { verbs.contains(word) }

  static let determiners: Set<String> = [
    "the", "its", "their", "his", "her", "our", "all", "these", "those", "my", "your", "such",
  ]
  private static let skipped: Set<String> = ["more", "fewer", "other", "further", "additional", "extra", "such", "own"]
  private static let ends: Set<String> = [
    "aboard", "including", "alone", "each", "ago", "later", "earlier", "who", "whom", "per", "against", "percent",
    "compared", "following", "plus", "higher", "lower", "faster", "slower", "larger", "smaller", "bigger", "longer",
    "shorter", "lighter", "heavier", "cheaper", "older", "younger", "tall", "high", "long", "deep", "wide", "away",
    "late", "despite", "amid", "or", "versus", "worth", "annually", "daily", "yearly",
    "weekly",
    "monthly", "respectively", "altogether", "instead", "today", "yesterday", "tomorrow", "tonight", "yet", "even",
  ]
  /// Verbs that state a number of their subject.
  private static let stating: Set<String> = [
    "numbered", "number", "totalled", "totaled", "stood", "stands", "reached", "rose", "fell", "climbed", "dropped",
    "grew", "was", "were", "is", "are", "came", "hit", "put", "increased", "decreased", "risen", "fallen", "reaching",
  ]
  /// Verbs whose object, a bare number, is told by what befell those counted.
  private static let casualties: Set<String> = [
    "killed", "kills", "killing", "injured", "injures", "injuring", "wounded", "wounding", "arrested", "drowned",
  ]
  /// Singular nouns that have a number.
  private static let sizes: Set<String> = [
    "population", "magnitude", "turnout", "attendance", "membership", "circulation", "workforce", "readership",
    "enrolment", "fleet", "total", "score", "majority",
  ]
  /// Verbs behind a number that stands without its noun.
  private static let verbs: Set<String> = [
    "said", "fled", "went", "left", "came", "took", "voted", "remain", "remained", "fell", "rose", "stood", "ran",
    "belong", "belonged", "happened", "lives", "has", "live", "lived", "work", "worked", "appeared", "returned",
    "lost", "won", "met", "held", "made", "gave", "got", "spent", "drove", "swam", "sank", "broke", "began", "sent",
    "found", "kept", "wrote", "escaped", "failed", "agreed", "refused", "followed", "looks", "costs", "sits", "seems",
  ]
  /// Participles and adjectives that stand for those whom they befell.
  static let participles: Set<String> = [
    "dead", "killed", "injured", "wounded", "missing", "drowned", "arrested", "detained", "displaced", "rescued",
    "infected", "accused", "abducted", "kidnapped", "hospitalised", "hospitalized", "died", "survived", "perished",
  ]
  private static let adjectives: Set<String> = [
    "young", "old", "senior", "former", "small", "large", "big", "new", "local", "foreign", "female", "male", "single",
    "unarmed", "armed", "great", "civilian", "elderly", "public", "private", "national", "western", "good", "bad",
    "british", "american", "french", "german", "russian", "chinese", "major", "minor", "annual", "total", "gross",
    "net", "financial", "main", "final", "patrol",
    "further", "serious", "red", "black",
    "white",
    "broken", "wooden", "recent", "long", "short",
  ]
  private static let plurals: Set<String> = [
    "people", "men", "women", "children", "police", "fish", "sheep", "aircraft", "personnel", "staff", "cattle", "mice",
    "feet", "geese", "teeth", "crew", "alumni", "data", "media", "criteria", "phenomena", "bacteria", "folk", "clergy",
    "lives", "wives", "oxen", "deer", "salmon", "spacecraft", "hovercraft", "jobs", "cars", "buses", "men", "gas",
  ]
  private static let singulars: Set<String> = [
    "gas", "news", "series", "species", "always", "perhaps", "besides", "towards", "afterwards", "overseas",
    "sometimes",
    "previous", "serious", "lens", "bias", "canvas", "atlas", "christmas", "does", "goes", "says", "has", "was",
    "comes", "shows", "seems", "stands", "runs", "gives", "takes",
    "brings", "makes", "means", "sees", "survives", "exists", "works", "knows", "remains", "belongs", "happens",
    "costs",
    "begins", "becomes", "appears", "needs",
  ]
}
