internal import ParallelWork

/// A run of words that stands in two texts, or twice in one.
struct Seed: BitwiseCopyable {
  /// The two texts, the lower number in the high half.
  var texts: UInt64
  /// The indices of the run's first word in both, that of the first text in the high half.
  var words: UInt64

  init(_ one: RunPlace, _ other: RunPlace) {
    texts = UInt64(one.text) << 32 | UInt64(other.text)
    words = UInt64(one.word) << 32 | UInt64(other.word)
  }
}

/// The seeds of all pairs of texts, and the runs that are too frequent to seed all pairs.
struct SeedPairs: Sendable {
  /// Up to so many texts that hold a run are all paired; of more, each is paired with the first alone, and the run is frequent.
  /// Six: a phrase that sixteen of 8,000 synthetic passages share falls below it once in 250 times.
  static let frequency = 6
  /// A run that one text repeats seeds no more than so often in it.
  static let placesInText = 4
  /// Into how many parts pairs are split by their first text.
  static let partCount = 64

  private let seeds: [[[Seed]]]
  /// The hashes of the frequent runs.
  let frequent: Set<UInt64>

  /// Pairs the places of equal runs.
  init(_ table: RunTable, textCount: Int, frequency: Int = Self.frequency, workers: Workers) {
    let perPart = max(1, (textCount + Self.partCount - 1) / Self.partCount)
    let results = workers.map(RunTable.partCount) {
      Self.seeds(of: table.places(ofPart: $0), perPart: perPart, frequency: frequency)
    }
    seeds = results.map(\.seeds)
    frequent = results.reduce(into: []) { $0.formUnion($1.frequent) }
  }

  private static func seeds(of places: [RunPlace], perPart: Int, frequency: Int) -> (
    seeds: [[Seed]], frequent: [UInt64]
  ) {
    var seeds = [[Seed]](repeating: [], count: partCount)
    var frequent: [UInt64] = []
    var group: [RunPlace] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      let hash = places[start].hash
      while end < places.count, places[end].hash == hash { end += 1 }
      if end - start > 1 {
        let texts = collect(places[start..<end], into: &group)
        if texts > frequency { frequent.append(hash) }
        let isStar = texts > frequency
        for (index, one) in group.enumerated() {
          if isStar, one.text != group[0].text { break }
          for other in group[(index + 1)...] { seeds[Int(one.text) / perPart].append(Seed(one, other)) }
        }
      }
      start = end
    }
    return (seeds, frequent)
  }

  /// Keeps the first few places of a run in each text; how many texts there are.
  private static func collect(_ places: ArraySlice<RunPlace>, into group: inout [RunPlace]) -> Int {
    group.removeAll(keepingCapacity: true)
    var texts = 0
    var held = 0
    for place in places {
      if place.text != group.last?.text { (texts, held) = (texts + 1, 0) }
      held += 1
      if held <= placesInText { group.append(place) }
    }
    return texts
  }

  /// The seeds of one part, those of a pair side by side, pairs in order.
  func seeds(ofPart part: Int) -> [Seed] {
    var all: [Seed] = []
    all.reserveCapacity(seeds.reduce(0) { $0 + $1[part].count })
    for chunk in seeds { all += chunk[part] }
    RadixSort.sort(&all, through: 33) { $0.texts }
    RadixSort.sort(&all, from: 32, through: 65) { $0.texts }
    return all
  }
}
