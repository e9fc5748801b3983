import Foundation
import Testing

@testable import TextReuse

@Suite("a search in bounded memory and in stages")
struct PartitionedSearchTests {
  /// Texts in batches, numbered with gaps.
  private struct Archive: TextArchive {
    var texts: [String]
    static let batchSize = 7
    static let gap = 3

    var byteCount: Int { texts.reduce(0) { $0 + $1.utf8.count } }
    var textLimit: Int { texts.count * Self.gap + 1 }
    var batchCount: Int { (texts.count + Self.batchSize - 1) / Self.batchSize }

    func batch(_ index: Int) -> NumberedTexts {
      let range = index * Self.batchSize..<min((index + 1) * Self.batchSize, texts.count)
      return NumberedTexts(texts: TextCollection(texts[range]), numbers: range.map { $0 * Self.gap })
    }

    func readWords(of number: Int, into words: inout FoldedWords) { words = FoldedWords(texts[number / Self.gap]) }

    /// The numbers that a search in memory would give.
    static func plain(_ matches: [TextMatch]) -> [TextMatch] {
      matches.map { TextMatch(one: $0.one / gap, other: $0.other / gap, stretch: $0.stretch) }
    }

    static func plain(_ phrases: [Boilerplate]) -> [Boilerplate] {
      phrases.map { phrase in
        var plain = phrase
        plain.text /= gap
        plain.texts = phrase.texts.map { $0 / gap }
        plain.places = phrase.places.map { TextPlace(text: $0.text / gap, words: $0.words) }
        return plain
      }
    }
  }

  private static func texts(_ seed: UInt64) -> [String] {
    var random = RandomTexts(seed: seed)
    return random.texts(Int.random(in: 1...120, using: &random))
  }

  @Test(
    "a search with the help of a disk finds what a search in memory finds, in the same order",
    arguments: 0..<30 as Range<UInt64>)
  func partitioned(seed: UInt64) throws {
    let texts = Self.texts(seed)
    let expected = ReuseSearch(width: 1).run(on: TextCollection(texts))
    try TemporaryFolder.with { folder in
      for width in [1, 2] {
        var matches: [TextMatch] = []
        let phrases = try PartitionedSearch(ReuseSearch(width: width), folder: folder, memory: 0).run(
          on: Archive(texts: texts)
        ) { matches += $0 }
        #expect(Archive.plain(matches) == expected.matches)
        #expect(Archive.plain(phrases) == expected.boilerplate)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("stages one by one find the same, whatever the order of blocks", arguments: 0..<30 as Range<UInt64>)
  func stages(seed: UInt64) throws {
    let texts = Self.texts(seed)
    let archive = Archive(texts: texts)
    let expected = ReuseSearch(width: 1).run(on: TextCollection(texts))
    var random = RandomTexts(seed: seed)
    let (runParts, seedParts) = (Int.random(in: 1...9, using: &random), Int.random(in: 1...5, using: &random))
    let fingerprint = FingerprintStage(partCount: runParts)
    var runs = (0..<archive.batchCount).flatMap { fingerprint.blocks(of: archive.batch($0)) }
    runs += fingerprint.totals(ReuseTotals(texts: texts.count, bytes: archive.byteCount, faults: 0))
    runs.shuffle(using: &random)
    // Two processes, each with some partitions.
    let seeds = try [0, 1].flatMap { process in
      var join = JoinStage(partCount: seedParts, search: ReuseSearch(width: 1))
      for block in runs where block.part % 2 == process { try join.add(Self.carried(block)) }
      return join.blocks()
    }
    var (matches, phrases): ([TextMatch], [SetPhrase]) = ([], [])
    for part in 0..<seedParts {
      var align = AlignStage(search: ReuseSearch(width: 1))
      for block in seeds.shuffled(using: &random) where block.kind != .seeds || block.part == part {
        try align.add(Self.carried(block))
      }
      #expect(align.totals.texts == texts.count)
      let proved = try align.proved(in: archive)
      matches += proved.matches
      phrases += proved.phrases
    }
    matches.sort {
      ($0.one, $0.other, $0.stretch.first.lowerBound, $0.stretch.second.lowerBound)
        < ($1.one, $1.other, $1.stretch.first.lowerBound, $1.stretch.second.lowerBound)
    }
    #expect(Archive.plain(matches) == expected.matches)
    #expect(Archive.plain(Boilerplate.groups(of: phrases)) == expected.boilerplate)
  }

  /// A block that went through bytes.
  private static func carried(_ block: PartitionBlock) throws(PartitionError) -> PartitionBlock {
    try PartitionBlock(PartitionBlock.head(block.head), payload: block.payload)
  }

  @Test("texts that became shorter since are refused, not read beyond their ends")
  func otherTexts() throws {
    let text = (0..<30).map { "word\($0)" }.joined(separator: " ")
    let archive = Archive(texts: [text, text])
    let fingerprint = FingerprintStage(partCount: 1)
    var join = JoinStage(partCount: 1, search: ReuseSearch(width: 1))
    for block in fingerprint.blocks(of: archive.batch(0)) { try join.add(block) }
    var align = AlignStage(search: ReuseSearch(width: 1))
    for block in join.blocks() { try align.add(block) }
    #expect(throws: PartitionError.otherTexts) {
      try align.proved(in: Archive(texts: ["word0 word1 word2", text]))
    }
  }

  @Test("buckets keep every place of a run that comes again, in order", arguments: [0, 1, 70_000, 200_000])
  func buckets(count: Int) {
    var random = RandomTexts(seed: UInt64(count))
    // Half of the hashes come more than once; all lie in one part of their range.
    let places = (0..<count).map { number in
      let spread = UInt64.random(in: 0..<UInt64(count), using: &random) &* 0x9E37_79B9_7F4A_7C15
      return RunPlace(
        hash: 5 << 60 | (spread >> 8 & ~0xFFFF), place: WordPlace(text: number / 100, word: number % 100))
    }
    let buckets = PlaceBuckets([Array(places[..<(count / 3)]), Array(places[(count / 3)...])])
    #expect(count < 70_000 || buckets.count > 1)
    let found = (0..<buckets.count).flatMap { buckets.repeated($0) }
    for (one, other) in zip(found, found.dropFirst()) {
      #expect((one.hash, one.place) < (other.hash, other.place))
    }
    let counts = Dictionary(places.map { ($0.hash, 1) }, uniquingKeysWith: +)
    let expected = places.filter { counts[$0.hash, default: 0] > 1 }
    #expect(found.filter { counts[$0.hash, default: 0] > 1 }.count == expected.count)
    // Most of those that come once are gone.
    #expect(found.count - expected.count <= count / 5)
  }

  @Test("a block that is cut off, changed, or of another stage is refused")
  func damage() throws {
    let archive = Archive(texts: ["one two three four five six seven"])
    let block = try #require(FingerprintStage(partCount: 1).blocks(of: archive.batch(0)).first)
    #expect(block.payload.count == 3 * 7)
    let head = try PartitionBlock.head(block.head)
    #expect(throws: PartitionError.truncated) { try PartitionBlock(head, payload: Array(block.payload.dropLast())) }
    var changed = block.payload
    changed[5] ^= 1
    #expect(throws: PartitionError.damaged) { try PartitionBlock(head, payload: changed) }
    #expect(throws: PartitionError.truncated) { try PartitionBlock.head(Array(block.head.dropLast())) }
    #expect(throws: PartitionError.notABlock) { try PartitionBlock.head([UInt8](repeating: 0, count: 32)) }
    var align = AlignStage(search: ReuseSearch(width: 1))
    #expect(throws: PartitionError.unexpected(.runs)) { try align.add(block) }
  }

  @Test("hashes fall into all parts, in order", arguments: [1, 3, 16, 256])
  func parts(count: Int) {
    let parts = (0..<1024).map { RunPlace.part(of: UInt64($0) << 54, partCount: count) }
    #expect(parts == parts.sorted() && Set(parts) == Set(0..<count))
  }
}
