import Testing

@testable import TextReuse

@Suite("what blocks hold")
struct PayloadCodingTests {
  @Test(
    "places and seeds come back as they went, in any order and with the largest numbers",
    arguments: 0..<20 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = RandomTexts(seed: seed)
    func place() -> WordPlace {
      WordPlace(
        text: Int.random(in: 0..<[3, WordPlace.textLimit].randomElement(using: &random)!, using: &random),
        word: Int.random(in: 0..<[9, WordPlace.wordLimit].randomElement(using: &random)!, using: &random))
    }
    let count = Int.random(in: 1...300, using: &random)
    let places = (0..<count).map { _ in
      RunPlace(hash: UInt64.random(in: 0...(.max), using: &random) & (~0 << 16), place: place())
    }
    let runs = try PartitionBlock.runs(places, part: 3).flatMap { try $0.runs() }
    #expect(runs.map(\.hash) == places.map(\.hash) && runs.map(\.place) == places.map(\.place))
    let seeds = (0..<count).map { _ in Seed(first: place(), second: place()) }
    let read = try PartitionBlock.seeds(seeds, part: 3).flatMap { try $0.seeds() }
    #expect(read.map(\.first) == seeds.map(\.first) && read.map(\.second) == seeds.map(\.second))
  }

  @Test("places that rise take eight bytes at most, seeds in a row four")
  func size() throws {
    let places = (0..<1000).map { RunPlace(hash: ~0 << 16, place: WordPlace(text: 5, word: $0 * 90)) }
    #expect(try #require(PartitionBlock.runs(places, part: 0).first).payload.count < 8 * 1000 + 10)
    let seeds = (0..<1000).map {
      Seed(first: WordPlace(text: 1 << 38, word: $0), second: WordPlace(text: 1 << 38 + 9, word: 7 + $0))
    }
    #expect(try #require(PartitionBlock.seeds(seeds, part: 0).first).payload.count < 4 * 1000)
    #expect(PartitionBlock.runs([], part: 0).isEmpty)
  }

  @Test("a payload that ends in a record, or holds numbers that are none, is refused")
  func hostile() throws {
    let run = try #require(
      PartitionBlock.runs([RunPlace(hash: ~0 << 16, place: WordPlace(text: 300, word: 9))], part: 0).first)
    let seed = try #require(
      PartitionBlock.seeds([Seed(first: WordPlace(text: 300, word: 9), second: WordPlace(text: 900, word: 4))], part: 0)
        .first)
    for length in 1..<run.payload.count {
      let block = PartitionBlock(kind: .runs, part: 0, payload: Array(run.payload.prefix(length)))
      #expect(throws: PartitionError.malformed) { try block.runs() }
    }
    for length in 1..<seed.payload.count {
      let block = PartitionBlock(kind: .seeds, part: 0, payload: Array(seed.payload.prefix(length)))
      #expect(throws: PartitionError.malformed) { try block.seeds() }
    }
    for bytes: [UInt8] in [
      [UInt8](repeating: 0xFF, count: 40), [UInt8](repeating: 0x80, count: 11), [1, 1, 0, 0, 0], [0, 1, 0],
      [UInt8](repeating: 0xFF, count: 9) + [2],
    ] {
      #expect(throws: PartitionError.malformed) { try PartitionBlock(kind: .seeds, part: 0, payload: bytes).seeds() }
    }
    #expect(throws: PartitionError.malformed) {
      try PartitionBlock(kind: .frequent, part: 0, payload: [1, 2, 3]).numbers()
    }
  }

  @Test("seeds of texts that are not there are refused")
  func otherTexts() throws {
    var align = AlignStage(search: ReuseSearch(width: 1))
    let seed = Seed(first: WordPlace(text: 0, word: 0), second: WordPlace(text: 7, word: 0))
    for block in PartitionBlock.seeds([seed], part: 0) { try align.add(block) }
    #expect(throws: PartitionError.otherTexts) { try align.proved(in: NoTexts()) }
  }

  private struct NoTexts: TextArchive {
    var byteCount: Int { 0 }
    var textLimit: Int { 1 }
    var batchCount: Int { 0 }
    func batch(_ index: Int) -> NumberedTexts { NumberedTexts(texts: TextCollection(), numbers: []) }
    func readWords(of number: Int, into words: inout FoldedWords) {}
  }
}
