internal import ClaimModel
internal import TextAnalysis

/// How much a word tells: rare words tell more (Spärck Jones 1972).
struct TermWeights {
  private let weights: [String: Double]
  private let unseen: Double

  /// Sentences assumed to have been read before, without any of the words: in a corpus of a few sentences no word is common.
  private static let prior = 40

  init(_ assertions: [Assertion]) {
    var counts: [String: Int] = [:]
    for assertion in assertions { for stem in assertion.stems { counts[stem, default: 0] += 1 } }
    let total = Double(assertions.count + Self.prior)
    unseen = Self.logarithm(total)
    weights = counts.mapValues { Self.logarithm(total / Double($0)) }
  }

  /// The weight of a stem.
  func weight(_ stem: String) -> Double { weights[stem] ?? unseen }

  /// The weight of several stems, added up in a fixed order.
  func weight(_ stems: Set<String>) -> Double { stems.sorted().reduce(0) { $0 + weight($1) } }

  /// log2 by the position of the highest bit and a linear part: the same on every machine, which a library's is not.
  private static func logarithm(_ value: Double) -> Double {
    guard value > 1 else { return 0.1 }
    return Double(value.exponent) + (value.significand - 1) + 0.1
  }
}

/// Two sentences that may speak of one thing.
struct AssertionPair {
  let one: Assertion
  let other: Assertion
  /// The stems in both.
  let shared: Set<String>
  /// The weight of the shared stems over that of the sentence with less.
  let coverage: Double
  /// The weight of the shared stems.
  let mass: Double

  init(_ one: Assertion, _ other: Assertion, weights: TermWeights) {
    self.one = one
    self.other = other
    shared = one.stems.intersection(other.stems)
    mass = weights.weight(shared)
    let least = min(weights.weight(one.stems), weights.weight(other.stems))
    coverage = least > 0 ? mass / least : 0
  }

  /// Names that both sentences hold.
  var sharedNames: Set<String> { one.names.union(other.names).intersection(shared) }

  /// Whether the sentences speak of other years, or one narrows what the other says of the whole.
  var hasOtherScope: Bool {
    if one.times.isOtherYear(than: other.times) { return true }
    // A capitalised word is part of a name: `Daily Times`, `North Pier`.
    let (a, b) = (
      Set(one.words.filter { !$0.isCapitalised }.map(\.folded)),
      Set(other.words.filter { !$0.isCapitalised }.map(\.folded))
    )
    return Self.scopes.contains { scope in a.contains(scope) != b.contains(scope) }
  }

  /// Words that limit a statement to a part, an estimate or a time.
  private static let scopes: Set<String> = [
    "nationwide", "worldwide", "nearby", "median", "average", "mean", "monthly", "weekly", "daily", "annual",
    "annually", "per", "each",
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "initial", "initially",
    "originally", "earlier",
    "previously", "formerly", "injured", "wounded", "missing", "adults", "infants", "women", "men", "total", "overall",
    "peak", "maximum",
    "minimum", "extra", "additional", "further", "remaining", "other", "another", "first", "second", "third", "last",
    "expected", "planned",
  ]
}
