/// A run of words that stands in two texts word for word.
struct ExactRun {
  /// Its first word in the first text.
  var first: Int
  /// Its first word in the second text.
  var second: Int
  /// How many words it has.
  var count: Int
}

/// Finds the longest runs of words that two texts share, from left to right in the first one.
struct ExactRuns {
  /// A run has at least this many words.
  var least: Int
  /// As many places of the same words in the second text are tried: enough for a refrain, and no text makes the work
  /// quadratic.
  private static let mostPlaces = 8
  /// As many places are looked at in search of the same words.
  private static let mostSteps = 64

  /// The runs by place in the first text; they do not overlap there.
  func find(_ one: FoldedWords, _ other: FoldedWords) -> [ExactRun] {
    guard one.count >= least, other.count >= least else { return [] }
    // Chains of equal hashes in the second text: `heads` by the low bits, `next` along.
    var bits = 4
    while 1 << bits < other.count { bits += 1 }
    let mask = (1 << bits) - 1
    let grams = Self.grams(other.hashes, least)
    var heads = [Int32](repeating: -1, count: 1 << bits)
    var next = [Int32](repeating: -1, count: grams.count)
    for place in stride(from: grams.count - 1, through: 0, by: -1) {
      let slot = Int(truncatingIfNeeded: grams[place]) & mask
      next[place] = heads[slot]
      heads[slot] = Int32(truncatingIfNeeded: place)
    }
    let ours = Self.grams(one.hashes, least)
    var runs: [ExactRun] = []
    var word = 0
    while word < ours.count {
      var best = ExactRun(first: word, second: 0, count: 0)
      var place = heads[Int(truncatingIfNeeded: ours[word]) & mask]
      var tried = 0
      var steps = 0
      while place >= 0, tried < Self.mostPlaces, steps < Self.mostSteps {
        steps += 1
        if grams[Int(place)] == ours[word] {
          tried += 1
          var count = 0
          while word + count < one.count, Int(place) + count < other.count,
            one.hashes[word + count] == other.hashes[Int(place) + count]
          {
            count += 1
          }
          if count > best.count { best = ExactRun(first: word, second: Int(place), count: count) }
        }
        place = next[Int(place)]
      }
      if best.count >= least {
        runs.append(best)
        word += best.count
      } else {
        word += 1
      }
    }
    return runs
  }

  /// The hash of every `size` words in a row.
  private static func grams(_ hashes: [UInt64], _ size: Int) -> [UInt64] {
    // A polynomial in an odd base, rolled.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var power: UInt64 = 1
    for _ in 1..<size { power &*= base }
    var value: UInt64 = 0
    var grams: [UInt64] = []
    grams.reserveCapacity(hashes.count)
    for (index, hash) in hashes.enumerated() {
      if index >= size { value &-= hashes[index - size] &* power }
      value = value &* base &+ hash
      if index >= size - 1 { grams.append(value ^ value >> 29) }
    }
    return grams
  }
}
