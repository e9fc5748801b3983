internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The stems of a corpus, numbered, with how much each tells.
struct Vocabulary: Sendable {
  private var numbers: [String: Int32] = [:]
  private(set) var stems: [String] = []
  /// In how many statements each stem stands.
  private(set) var counts: [Int32] = []
  /// How much a stem tells where two statements are judged, in bits: rare stems tell more (Spärck Jones 1972).
  private(set) var weights: [Float] = []
  /// The same where statements are looked for, in finer steps.
  private(set) var searchWeights: [Float] = []
  /// Stems of the corpus that mean nearly the same as a stem, with how nearly, 0 to 1.
  private(set) var related: [[Relative]] = []
  /// The same both ways round: whom a stem is near, and who is near it.
  private(set) var relatives: [[Relative]] = []
  /// Stems of the corpus that are direct opposites of a stem, in order.
  private(set) var opposites: [[Int32]] = []
  /// For each stem, a hash of how much it tells in the corpus. What is known of statements holds as long as those of their
  /// stems stay, and other names of them.
  private(set) var standings: [Standing] = []

  /// Hashes of how something stands in a corpus; sums of them tell sets apart.
  struct Standing: Hashable, Sendable, BitwiseCopyable {
    /// Where statements are judged.
    var judged: UInt64 = 0
    /// Where they are looked for.
    var sought: UInt64 = 0
  }

  /// A stem near another.
  struct Relative: Sendable {
    let id: Int32
    let strength: Float
  }

  /// Sentences assumed to have been read before, without any of the words: in a corpus of a few sentences no word is common.
  private static let prior = 40
  /// Words that stand in fewer than one in 64 statements tell all the same, and others in steps of half a bit, or of a whole
  /// one where statements are judged: so weights stay when a few sources come or go. On the labelled topics as many conflicts
  /// are found as with the plain logarithm; with five bits one less of 22, and a false one more; with steps of two bits a
  /// false one more, and with whole ones in the search two less of the 52 best for review.
  private static let (mostBits, leastBits) = (6.0, 0.5)
  private static let (searchStep, judgingStep) = (0.5, 1.0)

  /// Of two stems the one that fewer statements hold; `nil` where one of them stands nowhere.
  func rarer(of alias: Alias) -> Int32? {
    guard let one = numbers[alias.one], let other = numbers[alias.other] else { return nil }
    return counts[Int(one)] <= counts[Int(other)] ? one : other
  }

  /// The number of no stem: where one stands, no statement does.
  static let nothing: Int32 = 0

  /// A vocabulary that numbers some stems as an earlier one did.
  init(stems: [String] = []) {
    self.stems = stems.isEmpty ? [""] : stems
    counts = Array(repeating: 0, count: self.stems.count)
    numbers = Dictionary(zip(self.stems, 0...)) { first, _ in first }
  }

  /// The number of a stem; `nil` where it has none.
  func known(_ stem: String) -> Int32? { numbers[stem] }

  /// The number of a stem, a new one where it has none.
  mutating func number(of stem: String) -> Int32 {
    if let known = numbers[stem] { return known }
    let next = Int32(stems.count)
    numbers[stem] = next
    stems.append(stem)
    counts.append(0)
    return next
  }

  /// Counts one more statement that holds a stem.
  mutating func count(_ id: Int32) { counts[Int(id)] += 1 }

  /// Sets weights and relations once all statements are counted.
  mutating func finish(sentences: Int, aliases: Aliases) {
    let total = Double(sentences + Self.prior)
    func weights(inStepsOf step: Double) -> [Float] {
      zip(stems, counts).map { stem, count in
        // Twice by rarity in English: a word of every day tells little even where the corpus has it once.
        let rarity = WordFrequency.weight(stem)
        let bits = Logarithm.base2(total / (Double(max(count, 1)) + 0.5))
        // The middle of the step, as far as it is wider than the finest.
        let steps = (bits / step).rounded(.down) * step + (step - Self.searchStep) / 2
        return Float((bits >= Self.mostBits ? Self.mostBits : steps) + Self.leastBits) * rarity * rarity
      }
    }
    self.weights = weights(inStepsOf: Self.judgingStep)
    searchWeights = weights(inStepsOf: Self.searchStep)
    let hashes = stems.map { FNV1a.mixed($0) }
    standings = hashes.indices.map { stem in
      Standing(
        judged: FNV1a.mixed(hashes[stem] ^ UInt64(self.weights[stem].bitPattern)),
        // Whether it leads anywhere counts where statements are looked for.
        sought: FNV1a.mixed(
          hashes[stem] ^ UInt64(searchWeights[stem].bitPattern)
            ^ (counts[stem] > CandidateSearch.longestList ? 1 << 40 : 0)))
    }
    related = stems.map { stem in
      let own = Synonyms.related(to: stem)
      return
        (own.map { ($0.stem, $0.strength) }
        + WordRelations.related(to: stem).map { ($0.stem, $0.weight) }.filter { relative in
          !own.contains { $0.stem == relative.0 }
        })
        .compactMap { other, strength in numbers[other].map { Relative(id: $0, strength: strength) } }
    }
    opposites = stems.map { stem in Antonyms.directOpposites(of: stem).compactMap { numbers[$0] }.sorted() }
    for alias in aliases.pairs {
      guard let a = numbers[alias.one], let b = numbers[alias.other] else { continue }
      for (from, to) in [(a, b), (b, a)] {
        if !related[Int(from)].contains(where: { $0.id == to }) {
          related[Int(from)].append(Relative(id: to, strength: alias.strength))
        }
      }
    }
    relate()
  }

  private mutating func relate() {
    relatives = related
    for (from, near) in related.enumerated() {
      for relative in near {
        let to = Int(relative.id)
        if let place = relatives[to].firstIndex(where: { $0.id == Int32(from) }) {
          let strength = max(relatives[to][place].strength, relative.strength)
          relatives[to][place] = Relative(id: Int32(from), strength: strength)
        } else {
          relatives[to].append(Relative(id: Int32(from), strength: relative.strength))
        }
      }
    }
    // What is near both ways is equally near both ways.
    for (from, near) in relatives.enumerated() {
      for (place, relative) in near.enumerated() {
        let back = relatives[Int(relative.id)].first { $0.id == Int32(from) }
        relatives[from][place] = Relative(id: relative.id, strength: max(relative.strength, back?.strength ?? 0))
      }
    }
  }
}
