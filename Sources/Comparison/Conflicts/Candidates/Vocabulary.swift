internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The stems of a corpus, numbered, with how much each tells.
struct Vocabulary: Sendable {
  private var numbers: [String: Int32] = [:]
  private(set) var stems: [String] = []
  private(set) var counts: [Int32] = []
  /// How much a stem tells, in bits: rare stems tell more (Spärck Jones 1972).
  private(set) var weights: [Float] = []
  /// Stems of the corpus that mean nearly the same as a stem, with how nearly, 0 to 1.
  private(set) var related: [[(id: Int32, strength: Float)]] = []
  /// Stems of the corpus that are direct opposites of a stem, in order.
  private(set) var opposites: [[Int32]] = []

  /// Sentences assumed to have been read before, without any of the words: in a corpus of a few sentences no word is common.
  private static let prior = 40

  /// The number of a stem, a new one where it has none.
  mutating func number(of stem: String) -> Int32 {
    if let known = numbers[stem] { return known }
    let next = Int32(stems.count)
    numbers[stem] = next
    stems.append(stem)
    counts.append(0)
    return next
  }

  /// Counts one more sentence that holds the stems.
  mutating func count(_ ids: Set<Int32>) { for id in ids { counts[Int(id)] += 1 } }

  /// Sets weights and relations once all sentences are counted.
  mutating func finish(sentences: Int, aliases: Aliases) {
    let total = Double(sentences + Self.prior)
    weights = zip(stems, counts).map { stem, count in
      // Twice by rarity in English: a word of every day tells little even where the corpus has it once.
      let rarity = WordFrequency.weight(stem)
      return Float(Logarithm.base2(total / (Double(max(count, 1)) + 0.5)) + 0.1) * rarity * rarity
    }
    related = stems.map { stem in
      let own = Synonyms.related(to: stem)
      return
        (own.map { ($0.stem, $0.strength) }
        + WordRelations.related(to: stem).map { ($0.stem, $0.weight) }.filter { relative in
          !own.contains { $0.stem == relative.0 }
        })
        .compactMap { other, strength in numbers[other].map { (id: $0, strength: strength) } }
    }
    opposites = stems.map { stem in Antonyms.directOpposites(of: stem).compactMap { numbers[$0] }.sorted() }
    for alias in aliases.pairs {
      guard let a = numbers[alias.one], let b = numbers[alias.other] else { continue }
      for (from, to) in [(a, b), (b, a)] where !related[Int(from)].contains(where: { $0.id == to }) {
        related[Int(from)].append((id: to, strength: alias.strength))
      }
    }
  }
}
