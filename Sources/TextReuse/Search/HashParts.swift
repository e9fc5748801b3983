/// Hashes in the parts of a `RepeatFilter`.
struct HashParts: Sendable {
  private let hashes: [UInt64]
  private let starts: [Int]

  /// Puts hashes into their parts by counting.
  init(_ all: [UInt64]) {
    var counts = [Int](repeating: 0, count: RepeatFilter.partCount + 1)
    for hash in all { counts[RepeatFilter.part(of: hash) + 1] &+= 1 }
    for part in 1...RepeatFilter.partCount { counts[part] += counts[part - 1] }
    starts = counts
    hashes = [UInt64](unsafeUninitializedCapacity: all.count) { buffer, filled in
      for hash in all {
        let part = RepeatFilter.part(of: hash)
        buffer[counts[part]] = hash
        counts[part] &+= 1
      }
      filled = all.count
    }
  }

  /// Calls `body` with the hashes of one part.
  func with(_ part: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Void) {
    hashes.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[starts[part]..<starts[part + 1]])) }
  }
}
