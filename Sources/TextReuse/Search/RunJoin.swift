/// Pairs the places of equal runs: runs to seeds.
struct RunJoin {
  /// How seeds are put into parts by their first text.
  enum Parting {
    /// Ranges of the numbers below a limit: parts in order hold pairs in order.
    case ranges(textLimit: Int)
    /// Any numbers spread evenly.
    case spread
  }

  /// Into how many parts seeds are put.
  let partCount: Int
  /// How.
  let parting: Parting
  /// A run that more texts hold is frequent: each of them is paired with the first alone.
  let frequency: Int

  /// A run that one text repeats seeds no more than so often in it.
  static let placesInText = 4

  /// What places give.
  struct Result: Sendable {
    /// The seeds in parts by their first text.
    var seeds: [[Seed]]
    /// The hashes of the frequent runs.
    var frequent: [UInt64] = []
  }

  /// The seeds of places, which come in the order of their hashes, texts and words.
  func seeds(of places: [RunPlace]) -> Result {
    switch parting {
    case .ranges(let limit):
      let textsInPart = max(1, (limit + partCount - 1) / partCount)
      return seeds(of: places) { $0 / textsInPart }
    case .spread: return seeds(of: places) { Int(UInt64($0) &* 0x9E37_79B9_7F4A_7C15 >> 32) % partCount }
    }
  }

  private func seeds(of places: [RunPlace], part: (_ text: Int) -> Int) -> Result {
    var result = Result(seeds: [[Seed]](repeating: [], count: partCount))
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
          let part = part(one.text)
          for other in group[(index + 1)...] { result.seeds[part].append(Seed(first: one, second: other)) }
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
