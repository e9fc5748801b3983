internal import ParallelWork

/// Finds all text that any two of many texts share: the fingerprint of every run of five words, seeds where fingerprints agree, chains of seeds, and a
/// word by word alignment that proves each.
///
/// Nothing is sampled and no pair is guessed from a signature, so that a sentence copied into a long text is found like a whole copy. Time grows
/// with the length of all texts and with what they share; the result is the same for any number of workers.
public struct ReuseSearch: Sendable {
  /// Fewest words that a match must have in common. In large collections chance asks for more: see `significantWords(ofBytes:)`.
  public var minimumWords = 8
  /// Least share of common words in a match.
  public var minimumSimilarity = 0.5
  /// A run that more texts hold is frequent: each of them is paired with the first alone.
  public var frequency = SeedPairs.frequency
  /// A frequent phrase of fewer words is boilerplate; a longer one is a text that many took over.
  public var boilerplateWords = 32
  /// How many threads work.
  public var width: Int

  /// A search on so many cores, or on all.
  public init(width: Int? = nil) { self.width = width ?? Workers.onAllCores.width }

  /// Every stretch that two texts share, and the phrases that too many share.
  public func run(on texts: TextCollection) -> ReuseResult {
    let workers = Workers(width: width)
    let table = RunTable(texts, workers: workers)
    let pairs = SeedPairs(table, textCount: texts.count, frequency: frequency, workers: workers)
    let verifier = verifier(frequent: pairs.frequent, byteCount: texts.byteCount)
    let parts = workers.map(SeedPairs.partCount) { part in
      PairVerifier(texts: texts, verifier: verifier).verified(pairs.seeds(ofPart: part))
    }
    var result = ReuseResult(matches: parts.flatMap(\.matches))
    result.boilerplate = BoilerplateGroups.groups(parts.flatMap(\.phrases))
    return result
  }

  /// The judge of what stands in texts of so many bytes.
  func verifier<Frequency>(frequent: Frequency, byteCount: Int) -> StretchVerifier<Frequency> {
    StretchVerifier(
      frequent: frequent, minimumWords: max(minimumWords, Self.significantWords(ofBytes: byteCount)),
      minimumSimilarity: minimumSimilarity, boilerplateWords: boilerplateWords)
  }

  /// Fewest common words that chance does not explain: the number of places at which some words agree by chance grows with the square of all
  /// words and falls by a constant factor for each further word (Karlin and Altschul 1990).
  ///
  /// Eight up to three million words, and one more for every further tenfold: of one million synthetic passages (121 million words), 373 pairs
  /// agreed by chance in eight words or more, 44 in ten or more.
  static func significantWords(ofBytes byteCount: Int) -> Int {
    var words = byteCount / 6
    var minimum = 8
    while words > 3_000_000 {
      words /= 10
      minimum += 1
    }
    return minimum
  }
}
