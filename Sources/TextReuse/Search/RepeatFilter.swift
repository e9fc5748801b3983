internal import ParallelWork

/// Tells which hashes came more than once, in two bits a counter; different hashes may share a counter.
///
/// The counters lie in sixteen parts by the highest bits of the hash. Of each part one worker at a time may add, and none may ask before all
/// have added: so the counters need no lock, and what they hold does not depend on the number of workers.
final class RepeatFilter: @unchecked Sendable {
  /// How many parts a filter has.
  static let partCount = 16

  private let counters: UnsafeMutableBufferPointer<UInt64>
  private let mask: UInt64

  /// About how many bytes of text there are for each run: a word and its space are six.
  static let bytesPerRun = 6

  /// A filter for about so many hashes, in at most so many bytes. Eight counters a hash let one in nine of those pass that came once; four let one in five,
  /// two one in three.
  init(expecting hashes: Int, bytes: Int = .max) {
    var count: UInt64 = 1 << 14
    while count < UInt64(hashes) * 8, count / 2 <= UInt64(bytes) { count <<= 1 }
    counters = .allocate(capacity: Int(count / 32))
    counters.initialize(repeating: 0)
    mask = count - 1
  }

  deinit { counters.deallocate() }

  /// The part that a hash belongs to.
  @inline(__always)
  static func part(of hash: UInt64) -> Int { Int(hash >> 60) }

  /// The counter of a hash: the highest four bits choose the part, the lowest that are not empty the place in it.
  @inline(__always)
  private func place(_ hash: UInt64) -> (word: Int, shift: UInt64) {
    let counter = (hash >> WordRuns.emptyBits & (mask >> 4)) | (hash >> 60) &* ((mask &+ 1) >> 4)
    return (Int(counter >> 5), (counter & 31) &* 2)
  }

  /// Counts the hashes of some batches, each part on one core.
  func add(_ batches: [HashParts], _ workers: Workers) {
    _ = workers.map(Self.partCount) { part in
      for batch in batches { batch.with(part) { add($0) } }
    }
  }

  /// Counts hashes that all belong to one part.
  func add(_ hashes: UnsafeBufferPointer<UInt64>) {
    for hash in hashes {
      let (word, shift) = place(hash)
      // 00, then 01, then 11 and no further.
      let old = counters[word]
      counters[word] = old | (((old >> shift & 1) &<< 1) | 1) &<< shift
    }
  }

  /// Whether a hash, or one that shares its counter, came more than once.
  @inline(__always)
  func isRepeated(_ hash: UInt64) -> Bool {
    let (word, shift) = place(hash)
    return counters[word] >> shift & 2 != 0
  }
}
