internal import ParallelWork

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
    let reader = RunReader(partCount: Self.partCount, filter: filter)
    chunks = workers.map(batches.count) { reader.places(in: batches[$0], of: texts) }
  }

  private static func repeated(_ texts: TextCollection, _ batches: [Range<Int>], _ workers: Workers) -> RepeatFilter {
    let filter = RepeatFilter(expecting: texts.byteCount / RepeatFilter.bytesPerRun)
    let stride = workers.width * 4
    for start in Swift.stride(from: 0, to: batches.count, by: stride) {
      let round = Array(batches[start..<min(start + stride, batches.count)])
      filter.add(workers.map(round.count) { HashParts(texts.runHashes(round[$0])) }, workers)
    }
    return filter
  }

  /// The places of one part, ordered by hash, then text, then word.
  func places(ofPart part: Int) -> [RunPlace] {
    var places: [RunPlace] = []
    places.reserveCapacity(chunks.reduce(0) { $0 + $1[part].count })
    for chunk in chunks { places += chunk[part] }
    RunPlace.sort(&places, partCount: Self.partCount)
    return places
  }
}
