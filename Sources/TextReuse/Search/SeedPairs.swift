internal import ParallelWork

/// The seeds of all pairs of texts, and the runs that are too frequent to seed all pairs.
struct SeedPairs: Sendable {
  /// Up to so many texts that hold a run are all paired; of more, each is paired with the first alone, and the run is frequent.
  /// Six: a phrase that sixteen of 8,000 synthetic passages share falls below it once in 250 times.
  static let frequency = 6
  /// Into how many parts pairs are split by their first text.
  static let partCount = 64

  private let textCount: Int
  private let seeds: [[[Seed]]]
  /// The hashes of the frequent runs.
  let frequent: Set<UInt64>

  /// Pairs the places of equal runs.
  init(_ table: RunTable, textCount: Int, frequency: Int = Self.frequency, workers: Workers) {
    let join = RunJoin(partCount: Self.partCount, parting: .ranges(textLimit: textCount), frequency: frequency)
    let results = workers.map(RunTable.partCount) { join.seeds(of: table.places(ofPart: $0)) }
    self.textCount = textCount
    seeds = results.map(\.seeds)
    frequent = results.reduce(into: []) { $0.formUnion($1.frequent) }
  }

  /// The seeds of one part, those of a pair side by side, pairs in order.
  func seeds(ofPart part: Int) -> [Seed] {
    var all: [Seed] = []
    all.reserveCapacity(seeds.reduce(0) { $0 + $1[part].count })
    for chunk in seeds { all += chunk[part] }
    Seed.sort(&all, textLimit: textCount)
    return all
  }
}
