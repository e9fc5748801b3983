/// The steps of `PartitionedSearch` one by one, as blocks in and blocks out: for whatever carries blocks between processes and machines.
///
/// Every step gives the same blocks for the same input, so that a step that failed may be done again.
public struct FingerprintStage: Sendable {
  private let partCount: Int

  /// A step that puts runs into so many partitions by their hashes.
  public init(partCount: Int) { self.partCount = partCount }

  /// The places of all runs of some texts.
  public func blocks(of texts: NumberedTexts) -> [PartitionBlock] {
    let parts = RunReader(partCount: partCount, filter: nil).places(
      in: 0..<texts.texts.count, of: texts.texts, numbers: texts.numbers)
    return parts.enumerated().flatMap { PartitionBlock.runs($1, part: $0) }
  }

  /// What was read in all, for the partition behind the last one.
  public func totals(_ totals: ReuseTotals) -> [PartitionBlock] {
    totals.blocks(part: partCount)
  }
}

/// How much was read.
public struct ReuseTotals: Hashable, Sendable {
  /// How many texts.
  public var texts = 0
  /// How many bytes they have.
  public var bytes = 0
  /// How many could not be read.
  public var faults = 0

  /// Nothing.
  public init() {}

  /// So much.
  public init(texts: Int, bytes: Int, faults: Int) { (self.texts, self.bytes, self.faults) = (texts, bytes, faults) }

  /// The same as blocks.
  func blocks(part: Int) -> [PartitionBlock] {
    PartitionBlock.numbers(.totals, [texts, bytes, faults].map(UInt64.init), part: part)
  }

  /// Adds what a block of totals says.
  mutating func add(_ block: PartitionBlock) throws(PartitionError) {
    let numbers = try block.numbers().map { Int(clamping: $0) }
    guard numbers.count % 3 == 0, numbers.allSatisfy({ $0 < 1 << 48 }) else { throw .malformed }
    for start in stride(from: 0, to: numbers.count, by: 3) {
      texts += numbers[start]
      bytes += numbers[start + 1]
      faults += numbers[start + 2]
    }
  }
}

/// Pairs the places of equal runs: the runs of whole partitions in, seeds out.
public struct JoinStage: Sendable {
  private let join: RunJoin
  private var runs: [Int: [[RunPlace]]] = [:]
  private var totals: ReuseTotals?

  /// A step that puts seeds into so many partitions by their first text.
  public init(partCount: Int, search: ReuseSearch) {
    join = RunJoin(partCount: partCount, parting: .spread, frequency: search.frequency)
  }

  /// Takes a block; those of a partition must all come, in any order. Totals are added up.
  public mutating func add(_ block: PartitionBlock) throws(PartitionError) {
    switch block.kind {
    case .runs: runs[block.part, default: []].append(try block.runs())
    case .totals:
      var sum = totals ?? ReuseTotals()
      try sum.add(block)
      totals = sum
    case .seeds, .frequent: throw .unexpected(block.kind)
    }
  }

  /// The seeds of all partitions, and the frequent runs for the partition behind the last.
  public mutating func blocks() -> [PartitionBlock] {
    var seeds = [[Seed]](repeating: [], count: join.partCount)
    var frequent: [UInt64] = []
    for part in runs.keys.sorted() {
      // Each block is in the order of its texts, and no text is in two blocks.
      let pieces = (runs[part] ?? []).sorted { ($0.first?.place.bits ?? 0) < ($1.first?.place.bits ?? 0) }
      runs[part] = nil
      let buckets = PlaceBuckets(pieces)
      for bucket in 0..<buckets.count {
        let result = join.seeds(of: buckets.repeated(bucket))
        for (part, found) in result.seeds.enumerated() { seeds[part] += found }
        frequent += result.frequent
      }
    }
    return seeds.enumerated().flatMap { part, seeds in
      var seeds = seeds
      Seed.sort(&seeds, textLimit: seeds.reduce(0) { max($0, $1.second.text, $1.first.text) } + 1)
      return PartitionBlock.seeds(seeds, part: part)
    } + PartitionBlock.numbers(.frequent, frequent, part: join.partCount)
      + (totals.map { $0.blocks(part: join.partCount) } ?? [])
  }
}

/// Proves the seeds of whole partitions.
public struct AlignStage: Sendable {
  private let search: ReuseSearch
  private var frequent: Set<UInt64> = []
  private var seeds: [Seed] = []
  /// What was read in all, as the blocks of totals say.
  public private(set) var totals = ReuseTotals()

  /// A step of a search.
  public init(search: ReuseSearch) { self.search = search }

  /// Takes a block of seeds, or of what all partitions need: frequent runs and totals.
  public mutating func add(_ block: PartitionBlock) throws(PartitionError) {
    switch block.kind {
    case .seeds: seeds += try block.seeds()
    case .frequent: frequent.formUnion(try block.numbers())
    case .totals: try totals.add(block)
    case .runs: throw .unexpected(block.kind)
    }
  }

  /// What the seeds prove: matches in the order of the texts, and what shows set phrases.
  public mutating func proved(in texts: some TextArchive) throws -> (matches: [TextMatch], phrases: [SetPhrase]) {
    let limit = texts.textLimit
    guard seeds.allSatisfy({ $0.first.text < limit && $0.second.text < limit }) else { throw PartitionError.otherTexts }
    Seed.sort(&seeds, textLimit: limit)
    let verifier = PairVerifier(
      texts: ArchivedWords(texts: texts), verifier: search.verifier(frequent: frequent, byteCount: totals.bytes))
    let proved = try verifier.verified(seeds)
    if proved.isOfOtherTexts { throw PartitionError.otherTexts }
    return (proved.matches, proved.phrases)
  }
}

extension Boilerplate {
  /// The set phrases that what all partitions proved makes, in any order.
  public static func groups(of phrases: [SetPhrase]) -> [Boilerplate] { BoilerplateGroups.groups(phrases) }
}
