import SeededRandom

/// Sentences of a made-up town's news: no two alike, with names, figures and days in about the share that reports have.
struct Prose {
  var random: SeededRandom

  init(seed: UInt64, _ number: Int = 0) { random = SeededRandom(seed: seed, number) }

  /// One of several.
  mutating func one<Element>(_ elements: [Element]) -> Element { elements[random.below(elements.count)] }

  /// Whether something happens that happens in such a share of cases.
  mutating func happens(_ share: Double) -> Bool { random.share() < share }

  /// A sentence without its point.
  mutating func sentence() -> String {
    var words = happens(0.3) ? one([day(), place(), "since the storm", "for the first time", "as before"]) + ", " : ""
    words += "\(subject()) \(one(Self.verbs)) \(object())"
    if happens(0.35) { words += " \(one(["in", "near", "outside", "behind"])) \(name(of: 2))" }
    if happens(0.3) { words += " \(one(Self.reasons)) \(subject()) \(one(Self.verbs)) \(object())" }
    if happens(0.2) { words += " \(day())" }
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// A sentence that gives a figure, without its point.
  mutating func figure() -> String {
    switch random.below(5) {
    case 0: "The \(one(Self.nouns)) cost \(amount()) million crowns \(day())"
    case 1: "\(2 + random.below(97)) per cent of the \(one(Self.people)) \(one(Self.verbs)) \(object())"
    case 2: "\(random.below(900) + 20) \(one(Self.people)) \(one(Self.verbs)) the \(one(Self.nouns)) \(day())"
    case 3:
      "The \(one(Self.nouns)) \(one(["rose", "fell"])) by \(amount()) per cent between \(year()) and \(year()), "
        + "from \(random.below(9) + 1),\(100 + random.below(900)) to \(random.below(9) + 1),\(100 + random.below(900))"
    default: "About \(one(["a third", "half", "two thirds", "a quarter"])) of the \(one(Self.people)) live \(place())"
    }
  }

  /// A noun; every second one is of a vocabulary of 2,000 made-up ones, common ones more often than rare ones.
  private mutating func noun() -> String {
    guard happens(0.5) else { return one(Self.nouns) }
    var letters = Prose(seed: 1, min(random.below(2_000), random.below(2_000)))
    return letters.name(of: 2).lowercased() + letters.one(["ing", "er", "ation", "ment", "ness", "age"])
  }

  /// A name out of so many syllables.
  mutating func name(of syllables: Int) -> String {
    let name = (0..<syllables).map { _ in one(Self.syllables) }.joined() + one(["n", "r", "th", "s", "ck", "m"])
    return name.prefix(1).uppercased() + name.dropFirst()
  }

  mutating func year() -> Int { 1995 + random.below(30) }

  private mutating func amount() -> String { "\(1 + random.below(80)).\(random.below(10))" }

  private mutating func day() -> String {
    switch random.below(5) {
    case 0: "on \(1 + random.below(28)) \(one(Self.months)) \(year())"
    case 1: "in \(year())"
    case 2: "in \(one(Self.months))"
    case 3: "on \(one(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]))"
    default: one(["last year", "two weeks ago", "at noon", "in the spring", "within ten years", "by 9.30pm"])
    }
  }

  private mutating func place() -> String {
    "\(one(["at", "by", "along", "above", "inside"])) the \(one(Self.adjectives)) \(one(Self.nouns))"
  }

  private mutating func subject() -> String {
    switch random.below(6) {
    case 0: "the \(name(of: 2)) \(one(Self.bodies))"
    case 1: "\(name(of: 1)) \(name(of: 2)), the \(one(Self.roles)),"
    case 2: one(["they", "nobody", "few of those who stayed", "all of them", "most of us"])
    default: "the \(one(Self.adjectives)) \(one(Self.people))"
    }
  }

  private mutating func object() -> String {
    let first = "\(one(Self.adjectives)) \(noun())"
    switch random.below(4) {
    case 0: return "the \(first) of the \(noun())"
    case 1: return "its \(first)"
    case 2: return "the \(first) and the \(noun())"
    default: return "a \(first)"
    }
  }

  static let syllables = [
    "al", "bra", "cor", "den", "el", "fa", "gro", "hal", "is", "jo", "kel", "lo", "mar", "nor", "os", "pe", "quin",
    "ro", "sta", "tol", "ur", "ven", "wes", "yar", "zel",
  ]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
  private static let bodies = ["board", "council", "committee", "inquiry", "company", "trust", "union", "university"]
  private static let roles = ["engineer", "harbour master", "mayor", "surveyor", "pilot", "teacher", "chief", "nurse"]
  private static let people = [
    "fishermen", "engineers", "farmers", "voters", "families", "drivers", "patients", "teachers", "owners", "visitors",
    "pilots", "tenants", "workers", "pupils", "traders", "sailors", "officials", "residents", "members", "doctors",
  ]
  private static let adjectives = [
    "old", "new", "eastern", "northern", "public", "private", "broken", "wooden", "expensive", "cheap", "annual",
    "early", "final", "shallow", "deep", "empty", "crowded", "narrow", "wide", "heavy", "local", "foreign", "common",
    "rare", "long", "short", "quiet", "loud", "early", "late", "careful", "careless", "secret", "open", "strong",
    "weak", "ancient", "modern", "simple", "costly", "distant", "dry", "wet", "iron", "small", "large", "steep", "flat",
  ]
  private static let nouns = [
    "wall", "harbour", "bridge", "pump", "ferry", "school", "market", "tunnel", "reservoir", "budget", "report",
    "contract", "election", "storm", "river", "library", "hospital", "railway", "station", "tower", "quarry", "mill",
    "farm", "vineyard", "fleet", "tax", "rent", "wage", "survey", "trial", "vaccine", "fishery", "forest", "road",
    "barrage", "gate", "signal", "engine", "ship", "cargo", "fuel", "letter", "promise", "delay", "repair", "closure",
    "opening", "plan", "vote", "inquiry", "debt", "grant", "licence", "border", "village", "theatre", "archive",
    "museum", "garden", "cable", "crane", "pier", "lighthouse", "pension", "strike", "flood", "drought", "harvest",
  ]
  private static let verbs = [
    "built", "closed", "repaired", "sold", "praised", "rejected", "measured", "left", "crossed", "opened", "painted",
    "blamed", "expected", "lost", "found", "avoided", "described", "changed", "moved", "bought", "planned", "refused",
    "defended", "ignored", "joined", "studied", "watched", "feared", "wanted", "ended", "began", "shared", "raised",
    "delayed", "covered", "could not finish", "did not see", "never used", "will visit", "may cut", "has doubled",
  ]
  private static let reasons = ["because", "although", "while", "after", "before", "and", "but", "if", "so that"]
}
