/// The words that two stretches have in common in the same order.
struct OrderedWords {
  /// How many words, as they are written.
  var common = 0

  /// The most places in the second run that are tried for a word of the first; of more, those that lie nearest to where
  /// it would stand.
  private static let mostPlaces = 48
  /// The most places tried for all words together, which only stretches of 100,000 words reach.
  private static let mostTries = 4_000_000

  /// Aligns the words of two runs: the longest common subsequence, through a tree of maxima over the places of the second run
  /// (Hunt and Szymanski 1977).
  init(_ one: ComparedText, _ first: Range<Int>, _ other: ComparedText, _ second: Range<Int>, _ weights: JointWeights) {
    if one.words.hashes[first] == other.words.hashes[second] {
      common = first.count
      return
    }
    let places = PlacesOfStems(other, second)
    let limit = max(4, min(Self.mostPlaces, Self.mostTries / max(1, first.count)))
    var counts = MaximumTree(second.count)
    for word in first {
      let twin = Int(weights.counterpart[Int(one.stemOfWord[word])])
      guard twin >= 0 else { continue }
      let expected = (word - first.lowerBound) * second.count / first.count
      for index in places.nearest(twin, to: expected, limit).reversed() {
        let place = Int(places.places[index])
        guard one.words.hashes[word] == other.words.hashes[second.lowerBound + place] else { continue }
        counts.raise(place, to: counts.maximum(before: place) + 1)
      }
    }
    common = counts.maximum(before: second.count)
  }
}

/// Where each stem stands in a run of words, ascending.
private struct PlacesOfStems {
  /// The places, stem after stem.
  private(set) var places: [Int32]
  /// Where those of each stem start, and at the end their count.
  private var starts: [Int32]

  init(_ text: ComparedText, _ words: Range<Int>) {
    starts = [Int32](repeating: 0, count: text.stems.count + 1)
    for word in words { starts[Int(text.stemOfWord[word]) + 1] += 1 }
    for stem in 0..<text.stems.count { starts[stem + 1] += starts[stem] }
    var next = starts
    places = [Int32](repeating: 0, count: words.count)
    for word in words {
      let stem = Int(text.stemOfWord[word])
      places[Int(next[stem])] = Int32(truncatingIfNeeded: word - words.lowerBound)
      next[stem] += 1
    }
  }

  /// Which of `places` are those of a stem, of more than `limit` the ones around `expected`.
  func nearest(_ stem: Int, to expected: Int, _ limit: Int) -> Range<Int> {
    let all = Int(starts[stem])..<Int(starts[stem + 1])
    guard all.count > limit else { return all }
    var (low, high) = (all.lowerBound, all.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if Int(places[middle]) < expected { low = middle + 1 } else { high = middle }
    }
    let start = max(all.lowerBound, min(low - limit / 2, all.upperBound - limit))
    return start..<start + limit
  }
}

/// The maximum of the values before any place, and values that only rise (Fenwick 1994).
private struct MaximumTree {
  private var nodes: [Int]

  init(_ count: Int) { nodes = [Int](repeating: 0, count: count + 1) }

  /// The greatest value at the places before one.
  func maximum(before place: Int) -> Int {
    var result = 0
    var node = place
    while node > 0 {
      result = max(result, nodes[node])
      node &= node - 1
    }
    return result
  }

  /// Raises the value at a place.
  mutating func raise(_ place: Int, to value: Int) {
    var node = place + 1
    while node < nodes.count {
      nodes[node] = max(nodes[node], value)
      node += node & -node
    }
  }
}
