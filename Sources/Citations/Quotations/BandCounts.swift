/// How many of a quotation's runs of words the bands of a corpus hold: a hash table with open addressing (Knuth 1973, 6.4),
/// since common words of one quotation lead to tens of thousands of places.
struct BandCounts {
  private var bands: [UInt64]
  /// 0 where the place in the table is free.
  private var counts: [Int32]
  private var used = 0

  /// No band holds anything.
  init() {
    bands = Array(repeating: 0, count: 1 << Self.leastBits)
    counts = Array(repeating: 0, count: 1 << Self.leastBits)
  }

  private static let leastBits = 8

  /// How many runs a band holds.
  subscript(band: UInt64) -> Int { Int(counts[place(of: band)]) }

  /// Adds a run to a band.
  mutating func add(to band: UInt64) {
    let place = place(of: band)
    if counts[place] == 0 {
      bands[place] = band
      used += 1
    }
    counts[place] += 1
    if used * 2 > counts.count { grow() }
  }

  /// The bands that hold something, in no order.
  var all: some Sequence<(band: UInt64, count: Int)> {
    zip(bands, counts).lazy.filter { $0.1 > 0 }.map { (band: $0.0, count: Int($0.1)) }
  }

  /// Where a band stands, or would stand.
  private func place(of band: UInt64) -> Int {
    let mask = counts.count - 1
    // The golden ratio of 64 bits parts neighbours.
    var place = Int(truncatingIfNeeded: (band &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while counts[place] > 0, bands[place] != band { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let held = Array(all)
    bands = Array(repeating: 0, count: bands.count * 2)
    counts = Array(repeating: 0, count: counts.count * 2)
    for (band, count) in held {
      let place = place(of: band)
      (bands[place], counts[place]) = (band, Int32(count))
    }
  }
}
