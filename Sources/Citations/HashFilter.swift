/// Tells most hashes that are not in a set from those that are, by one bit of a table for each: a Bloom filter with one function
/// (Bloom 1970), of sixteen bits a hash or more. That of a small set stays in a core's first cache.
struct HashFilter: Sendable {
  private var bits: [UInt64]
  private let mask: UInt32

  private static let (leastBits, mostBits) = (16, 28)

  /// The filter of some hashes.
  init(_ hashes: some Collection<UInt32>) {
    let needed = Int.bitWidth - (hashes.count * 16).leadingZeroBitCount
    let size = min(max(needed, Self.leastBits), Self.mostBits)
    mask = UInt32(1 << size - 1)
    bits = [UInt64](repeating: 0, count: 1 << (size - 6))
    for hash in hashes { bits[Int((hash & mask) >> 6)] |= 1 << UInt64(hash & 63) }
  }

  /// Whether a hash may be in the set; where not, it is not.
  func mayHold(_ hash: UInt32) -> Bool { bits[Int((hash & mask) >> 6)] & 1 << UInt64(hash & 63) != 0 }
}
