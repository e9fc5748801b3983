/// Pairs the places of equal runs: runs to seeds.
struct RunJoin {
  /// Into how many parts seeds are split by their first text.
  let partCount: Int
  /// One more than the highest number of a text.
  let textLimit: Int
  /// A run that more texts hold is frequent: each of them is paired with the first alone.
  let frequency: Int

  /// A run that one text repeats seeds no more than so often in it.
  static let placesInText = 4

  /// How many numbers of texts each part has.
  private var textsInPart: Int { max(1, (textLimit + partCount - 1) / partCount) }

  /// What places give.
  struct Result: Sendable {
    /// The seeds in parts by their first text.
    var seeds: [[Seed]]
    /// The hashes of the frequent runs.
    var frequent: [UInt64] = []
  }

  /// The seeds of places, which come in the order of their hashes, texts and words.
  func seeds(of places: [RunPlace]) -> Result {
    var result = Result(seeds: [[Seed]](repeating: [], count: partCount))
    let textsInPart = textsInPart
    var group: [WordPlace] = []
    var start = 0
    while start < places.count {
      var end = start + 1
      let hash = places[start].hash
      while end < places.count, places[end].hash == hash { end += 1 }
      if end - start > 1 {
        let texts = Self.collect(places[start..<end], into: &group)
        let isStar = texts > frequency
        if isStar { result.frequent.append(hash) }
        for (index, one) in group.enumerated() {
          if isStar, one.text != group[0].text { break }
          for other in group[(index + 1)...] {
            result.seeds[one.text / textsInPart].append(Seed(first: one, second: other))
          }
        }
      }
      start = end
    }
    return result
  }

  /// Keeps the first few places of a run in each text; how many texts there are.
  private static func collect(_ places: ArraySlice<RunPlace>, into group: inout [WordPlace]) -> Int {
    group.removeAll(keepingCapacity: true)
    var texts = 0
    var held = 0
    for run in places {
      if run.place.text != group.last?.text { (texts, held) = (texts + 1, 0) }
      held += 1
      if held <= placesInText { group.append(run.place) }
    }
    return texts
  }
}
