/// What the bands of a corpus hold of a quotation: a hash table with open addressing (Knuth 1973, 6.4), since common words
/// of one quotation lead to tens of thousands of places.
struct BandCounts {
  /// What a band holds.
  struct Count {
    /// How much of the quotation's words, the rarer the more.
    var weight: Float = 0
    /// How many of its words, or pairs of words; 0 where the place in the table is free.
    var seeds: Int32 = 0
  }

  private var bands: [UInt64]
  private var counts: [Count]
  private var used = 0

  /// No band holds anything.
  init() {
    bands = Array(repeating: 0, count: 1 << Self.leastBits)
    counts = Array(repeating: Count(), count: 1 << Self.leastBits)
  }

  private static let leastBits = 8

  /// What a band holds.
  subscript(band: UInt64) -> Count { counts[place(of: band)] }

  /// Adds a word to a band; one that holds nothing yet is left alone where it `opens` none, unless its neighbour holds
  /// something.
  mutating func add(_ weight: Float, to band: UInt64, opens: Bool) {
    let place = place(of: band)
    if counts[place].seeds == 0 {
      guard opens || self[band &+ 1].seeds > 0 || self[band &- 1].seeds > 0 else { return }
      bands[place] = band
      used += 1
    }
    counts[place].weight += weight
    counts[place].seeds += 1
    if used * 2 > counts.count { grow() }
  }

  /// The bands that hold something, in no order.
  var all: some Sequence<(band: UInt64, count: Count)> {
    zip(bands, counts).lazy.filter { $0.1.seeds > 0 }.map { (band: $0.0, count: $0.1) }
  }

  /// Where a band stands, or would stand.
  private func place(of band: UInt64) -> Int {
    let mask = counts.count - 1
    // The golden ratio of 64 bits parts neighbours.
    var place = Int(truncatingIfNeeded: (band &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while counts[place].seeds > 0, bands[place] != band { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let held = Array(all)
    bands = Array(repeating: 0, count: bands.count * 2)
    counts = Array(repeating: Count(), count: counts.count * 2)
    for (band, count) in held {
      let place = place(of: band)
      (bands[place], counts[place]) = (band, count)
    }
  }
}
