internal import ParallelWork

/// Where a run of words stands.
struct RunPlace: BitwiseCopyable {
  /// The hash of its words.
  var hash: UInt64
  /// The number of the text.
  var text: UInt32
  /// The index of its first word.
  var word: UInt32
}

/// The places of every run of words that stands more than once, in parts by the highest bits of its hash.
struct RunTable: Sendable {
  /// How many parts there are: of a million passages, one part's places fill the cache of one core.
  static let partCount = 256
  /// About how many bytes of text one worker reads at a time.
  private static let batchSize = 1 << 20

  private var chunks: [[[RunPlace]]]

  /// Reads the texts twice: first to learn which runs come more than once, then to keep their places.
  init(_ texts: TextCollection, workers: Workers) {
    let batches = texts.batches(bytes: Self.batchSize)
    let filter = Self.repeated(texts, batches, workers)
    chunks = workers.map(batches.count) { Self.places(in: batches[$0], of: texts, filter) }
  }

  private static func repeated(_ texts: TextCollection, _ batches: [Range<Int>], _ workers: Workers) -> RepeatFilter {
    // A word and its space are six bytes.
    let filter = RepeatFilter(expecting: texts.byteCount / 6)
    let stride = workers.width * 4
    for start in Swift.stride(from: 0, to: batches.count, by: stride) {
      let round = Array(batches[start..<min(start + stride, batches.count)])
      let hashes = workers.map(round.count) { HashParts(runs(in: round[$0], of: texts)) }
      _ = workers.map(RepeatFilter.partCount) { part in
        for batch in hashes { batch.with(part) { filter.add($0) } }
      }
    }
    return filter
  }

  /// The hashes of all runs of a batch.
  private static func runs(in batch: Range<Int>, of texts: TextCollection) -> [UInt64] {
    // A word and what parts it from the next are two bytes at least.
    let capacity = texts.byteCount(of: batch) / 2 + batch.count
    return [UInt64](unsafeUninitializedCapacity: capacity) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      var count = 0
      texts.forEachScanner(batch) { _, scanner, _ in count += max(0, scanner.writeRuns(to: base + count)) }
      filled = count
    }
  }

  private static func places(in batch: Range<Int>, of texts: TextCollection, _ filter: RepeatFilter) -> [[RunPlace]] {
    var parts = [[RunPlace]](repeating: [], count: partCount)
    var hashes = [UInt64](repeating: 0, count: 1 << 12)
    var kept = [UInt32](repeating: 0, count: 1 << 12)
    texts.forEachScanner(batch) { text, scanner, byteCount in
      if hashes.count <= byteCount / 2 {
        hashes = [UInt64](repeating: 0, count: byteCount)
        kept = [UInt32](repeating: 0, count: byteCount)
      }
      let count = hashes.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { scanner.writeRuns(to: $0) } ?? 0
      }
      guard count > 0 else { return }
      let keptCount = repeated(hashes[..<count], filter, &kept)
      for index in kept[..<keptCount] {
        let hash = hashes[Int(index)]
        parts[Int(hash >> 56)].append(RunPlace(hash: hash, text: UInt32(truncatingIfNeeded: text), word: index))
      }
    }
    return parts
  }

  /// Writes the indices of the repeated runs to `kept`, and returns how many there are.
  ///
  /// The counters lie all over the memory: without a branch on what they hold, the processor fetches many at once.
  private static func repeated(_ hashes: ArraySlice<UInt64>, _ filter: RepeatFilter, _ kept: inout [UInt32]) -> Int {
    kept.withUnsafeMutableBufferPointer { kept in
      var count = 0
      for (index, hash) in hashes.enumerated() {
        kept[count] = UInt32(truncatingIfNeeded: index)
        count &+= filter.isRepeated(hash) ? 1 : 0
      }
      return count
    }
  }

  /// The places of one part, ordered by hash, then text, then word.
  func places(ofPart part: Int) -> [RunPlace] {
    var places: [RunPlace] = []
    places.reserveCapacity(chunks.reduce(0) { $0 + $1[part].count })
    for chunk in chunks { places += chunk[part] }
    // The bits between the part's and the lowest 23 make nearly all runs of a part differ; the few others are put in order by hand.
    RadixSort.sort(&places, from: 23, through: 56) { $0.hash }
    RadixSort.finish(&places) { $0.hash }
    return places
  }
}
