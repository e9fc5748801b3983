internal import ParallelWork

/// The search of `ReuseSearch` in bounded memory: runs and seeds go to disk in parts, and each part is read back alone.
///
/// What is found is what `ReuseSearch` finds in the same texts, in the same order.
public struct PartitionedSearch: Sendable {
  /// What is looked for, and on how many cores.
  public let search: ReuseSearch
  /// Where temporary files go.
  public let folder: String
  /// About how many bytes may be held at once, beside what the caller holds.
  public let memory: Int

  /// The least memory that makes sense: what one batch a core takes.
  public static let leastMemory = 256 << 20

  /// A search that holds about so many bytes at once and keeps the rest in a folder.
  public init(_ search: ReuseSearch, folder: String, memory: Int) {
    self.search = search
    self.folder = folder
    self.memory = memory
  }

  /// A step of the search.
  public enum Step: String, Sendable, CaseIterable {
    case counting, fingerprinting, joining, aligning
  }

  /// Gives what texts share to `take`, some at a time in order, and returns the set phrases; `progress` is told how much of a step is done.
  public func run(
    on texts: some TextArchive, progress: (Step, _ done: Int, _ all: Int) -> Void = { _, _, _ in },
    _ take: ([TextMatch]) throws -> Void
  ) throws -> [Boilerplate] {
    let workers = Workers(width: search.width)
    let (filter, byteCount) = try repeatedRuns(of: texts, workers) { progress(.counting, $0, $1) }
    let runs = try runPlaces(of: texts, filter, workers) { progress(.fingerprinting, $0, $1) }
    let (seeds, frequent) = try joined(runs, textLimit: texts.textLimit, workers) { progress(.joining, $0, $1) }
    let verifier = PairVerifier(
      texts: ArchivedWords(texts: texts), verifier: search.verifier(frequent: frequent, byteCount: byteCount))
    var phrases: [SetPhrase] = []
    for round in rounds(of: seedParts, workers) {
      progress(.aligning, round.lowerBound, seedParts)
      let proved = workers.map(round.count) { index in
        Result {
          var seeds = try seeds.elements(ofPart: round.lowerBound + index)
          Seed.sort(&seeds, textLimit: texts.textLimit)
          return try verifier.verified(seeds)
        }
      }
      for part in proved {
        let part = try part.get()
        if part.isOfOtherTexts { throw PartitionError.otherTexts }
        try take(part.matches)
        phrases += part.phrases
      }
    }
    progress(.aligning, seedParts, seedParts)
    return BoilerplateGroups.groups(phrases)
  }

  // MARK: - Parts

  /// Into how many parts seeds are split: more than cores by far, so that those of all cores fit.
  private var seedParts: Int { 256 }

  /// Pieces of work in order, as many at a time as all cores have something to do.
  private func rounds(of count: Int, _ workers: Workers) -> [Range<Int>] {
    let size = workers.width * 4
    return stride(from: 0, to: count, by: size).map { $0..<min($0 + size, count) }
  }

  // MARK: - Steps

  private func repeatedRuns(of texts: some TextArchive, _ workers: Workers, progress: (Int, Int) -> Void) throws -> (
    filter: RepeatFilter, byteCount: Int
  ) {
    // Half of the memory: afterwards the other half holds what is spilled.
    let filter = RepeatFilter(expecting: texts.byteCount / RepeatFilter.bytesPerRun, bytes: memory / 2)
    var byteCount = 0
    for round in rounds(of: texts.batchCount, workers) {
      progress(round.lowerBound, texts.batchCount)
      let read = workers.map(round.count) { index in
        Result {
          let texts = try texts.batch(round.lowerBound + index).texts
          return (hashes: HashParts(texts.runHashes(0..<texts.count)), byteCount: texts.byteCount)
        }
      }
      let batches = try read.map { try $0.get() }
      byteCount += batches.reduce(0) { $0 + $1.byteCount }
      filter.add(batches.map(\.hashes), workers)
    }
    return (filter, byteCount)
  }

  private func runPlaces(
    of texts: some TextArchive, _ filter: RepeatFilter, _ workers: Workers, progress: (Int, Int) -> Void
  ) throws -> SpilledParts<RunPlace> {
    let runs = SpilledParts<RunPlace>(path: folder + "/runs", memory: memory / 8)
    let reader = RunReader(partCount: RunTable.partCount, filter: filter)
    for round in rounds(of: texts.batchCount, workers) {
      progress(round.lowerBound, texts.batchCount)
      let read = workers.map(round.count) { index in
        Result {
          let batch = try texts.batch(round.lowerBound + index)
          return reader.places(in: 0..<batch.texts.count, of: batch.texts, numbers: batch.numbers)
        }
      }
      for parts in read { try runs.append(try parts.get()) }
    }
    return runs
  }

  private func joined(
    _ runs: SpilledParts<RunPlace>, textLimit: Int, _ workers: Workers, progress: (Int, Int) -> Void
  ) throws -> (seeds: SpilledParts<Seed>, frequent: Set<UInt64>) {
    let join = RunJoin(partCount: seedParts, parting: .ranges(textLimit: textLimit), frequency: search.frequency)
    let seeds = SpilledParts<Seed>(path: folder + "/seeds", memory: memory / 8)
    var frequent: Set<UInt64> = []
    let partCount = RunTable.partCount
    for round in rounds(of: partCount, workers) {
      progress(round.lowerBound, partCount)
      let results = workers.map(round.count) { index in
        Result {
          var places = try runs.elements(ofPart: round.lowerBound + index)
          RunPlace.sort(&places, partCount: partCount)
          return join.seeds(of: places)
        }
      }
      for result in results {
        let result = try result.get()
        try seeds.append(result.seeds)
        frequent.formUnion(result.frequent)
      }
    }
    return (seeds, frequent)
  }
}

/// The words of an archive's texts.
struct ArchivedWords<Texts: TextArchive>: TextsByNumber {
  let texts: Texts
  func readWords(of text: Int, into words: inout FoldedWords) throws(any Error) {
    try texts.readWords(of: text, into: &words)
  }
}
