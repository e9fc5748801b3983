/// Tells most numbers that are not in a set from those that are, by a bit for each of the last sixteen of theirs: a Bloom filter
/// with one function (Bloom 1970), small enough to stay in a core's first cache.
struct StemFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 1 << 10)

  /// The filter of a set of hashes.
  init(_ hashes: some Sequence<UInt32>) {
    for hash in hashes { bits[Self.word(of: hash)] |= Self.bit(of: hash) }
  }

  /// Whether a hash may be in the set; where not, it is not.
  func mayHold(_ hash: UInt32) -> Bool { bits[Self.word(of: hash)] & Self.bit(of: hash) != 0 }

  private static func word(of hash: UInt32) -> Int { Int(hash & 0xFFFF) >> 6 }

  private static func bit(of hash: UInt32) -> UInt64 { 1 << UInt64(hash & 63) }
}
