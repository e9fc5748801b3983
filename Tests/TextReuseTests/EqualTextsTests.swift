import Testing
import TextReuse

@Suite("texts that very many others equal")
struct EqualTextsTests {
  private func equal(_ count: Int, words: Int) -> TextCollection {
    TextCollection(repeatElement((0..<words).map { "word\($0)" }.joined(separator: " "), count: count))
  }

  @Test("a long one is paired with each, and no two others are")
  func long() {
    let result = ReuseSearch().run(on: equal(5_000, words: 40))
    #expect(result.matches.map(\.one) == Array(repeating: 0, count: 4_999))
    #expect(result.matches.map(\.other) == Array(1..<5_000))
    #expect(result.boilerplate.isEmpty)
  }

  @Test("a short one is one set phrase, in time that grows with their number alone")
  func short() {
    let result = ReuseSearch().run(on: equal(20_000, words: 20))
    #expect(result.matches.isEmpty)
    #expect(result.boilerplate.map(\.texts) == [Array(0..<20_000)])
    #expect(result.boilerplate.map(\.words) == [0..<20])
  }
}
