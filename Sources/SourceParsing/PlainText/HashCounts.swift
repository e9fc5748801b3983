/// How often each hash was met: open addressing over two flat arrays.
struct HashCounts {
  private var keys: [UInt64]
  private var counts: [UInt32]
  private let mask: Int

  /// Room for so many hashes.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    counts = [UInt32](repeating: 0, count: size)
    mask = size - 1
  }

  /// The members of a set, each met once.
  init(_ members: Set<UInt64>) {
    self.init(capacity: members.count)
    for member in members { add(member) }
  }

  /// Whether a hash was met.
  func contains(_ hash: UInt64) -> Bool { counts[place(of: hash)] > 0 }

  /// Counts a hash; gives how often it was met before.
  @discardableResult
  mutating func add(_ hash: UInt64) -> Int {
    let place = place(of: hash)
    keys[place] = hash
    counts[place] += 1
    return Int(counts[place]) - 1
  }

  /// How often a hash was met.
  subscript(hash: UInt64) -> Int { Int(counts[place(of: hash)]) }

  private func place(of hash: UInt64) -> Int {
    // The hashes are products whose high bits are mixed best.
    var place = Int(truncatingIfNeeded: (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15 >> 20) & mask
    while counts[place] > 0, keys[place] != hash { place = (place + 1) & mask }
    return place
  }
}
