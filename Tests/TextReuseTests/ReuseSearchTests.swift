import Testing
import TextReuse

@Suite("text reuse between many texts")
struct ReuseSearchTests {
  /// A seeded generator of words.
  struct Words {
    var state: UInt64
    mutating func next(_ limit: UInt64) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % limit)
    }
    mutating func text(_ count: Int) -> [String] { (0..<count).map { _ in "w" + String(next(30_000), radix: 26) } }
  }

  private func quotes(_ match: TextMatch, _ texts: TextCollection) -> (String, String) {
    let (one, other) = (texts.text(match.one), texts.text(match.other))
    return (
      texts.text(match.one, FoldedWords(one).textRange(match.stretch.first)),
      texts.text(match.other, FoldedWords(other).textRange(match.stretch.second))
    )
  }

  @Test("every planted copy is found with its exact words, and nothing else", arguments: 1...20 as ClosedRange<UInt64>)
  func planted(seed: UInt64) {
    var words = Words(state: seed &* 0x9E37_79B9_7F4A_7C15)
    var bodies = (0..<40).map { _ in words.text(60 + words.next(100)) }
    var expected: Set<[String]> = []
    for number in 0..<12 {
      let (from, to) = (number, 20 + number)
      let length = 8 + words.next(40)
      let start = words.next(UInt64(bodies[from].count - length))
      let copy = Array(bodies[from][start..<start + length])
      bodies[to].insert(contentsOf: copy, at: words.next(UInt64(bodies[to].count)))
      expected.insert([String(from), String(to), copy.joined(separator: " ")])
    }
    let texts = TextCollection(bodies.map { $0.joined(separator: " ") })
    let found = ReuseSearch().run(on: texts).matches.map { match in
      [String(match.one), String(match.other), quotes(match, texts).0]
    }
    #expect(Set(found) == expected)
  }

  @Test("an edited copy is one stretch, from its first word to its last")
  func edited() throws {
    var words = Words(state: 7)
    let original = words.text(80)
    var copy = original
    for index in [12, 25, 26, 40, 66] { copy[index] = "changed\(index)" }
    copy.remove(at: 50)
    copy.insert("added", at: 60)
    let texts = TextCollection([words.text(30) + original, copy + words.text(30)].map { $0.joined(separator: " ") })
    let match = try #require(ReuseSearch().run(on: texts).matches.first)
    #expect(match.stretch.first == 30..<110)
    #expect(match.stretch.second == 0..<80)
    #expect(match.stretch.common == 74)
  }

  @Test("the result does not depend on the number of threads")
  func width() {
    var words = Words(state: 99)
    let pool = (0..<30).map { words.text($0 < 15 ? 40 : 20) }
    let bodies = (0..<400).map { _ in
      (pool[words.next(30)] + words.text(80) + pool[words.next(30)]).joined(separator: " ")
    }
    let texts = TextCollection(bodies)
    let one = ReuseSearch(width: 1).run(on: texts)
    for width in [2, 3, 8] {
      let other = ReuseSearch(width: width).run(on: texts)
      #expect(other.matches == one.matches)
      #expect(other.boilerplate == one.boilerplate)
    }
    #expect(!one.matches.isEmpty)
    #expect(!one.boilerplate.isEmpty)
  }

  @Test("text that many texts took over whole is reported from its first holder, not for every pair")
  func widelyCopied() {
    var words = Words(state: 5)
    let story = words.text(90).joined(separator: " ")
    let result = ReuseSearch().run(on: TextCollection(Array(repeating: story, count: 300)))
    #expect(result.matches.count == 299)
    #expect(result.matches.allSatisfy { $0.one == 0 && $0.stretch.common == 90 })
    #expect(result.boilerplate.isEmpty)
  }

  @Test("a short phrase that many texts hold is boilerplate")
  func boilerplate() throws {
    var words = Words(state: 6)
    let phrase = words.text(15)
    let bodies = (0..<40).map { _ in (words.text(50) + phrase + words.text(50)).joined(separator: " ") }
    let texts = TextCollection(bodies)
    let result = ReuseSearch().run(on: texts)
    #expect(result.matches.isEmpty)
    let found = try #require(result.boilerplate.first)
    #expect(result.boilerplate.count == 1)
    #expect(found.texts == Array(0..<40))
    #expect(texts.text(0, FoldedWords(texts.text(0)).textRange(found.words)) == phrase.joined(separator: " "))
  }

  @Test(
    "texts that ask for too much work get little",
    arguments: [
      String(repeating: "the ", count: 60_000),
      String(repeating: "one two three four five six seven eight nine ten ", count: 5_000),
      String(repeating: "大", count: 60_000), String(repeating: "ก", count: 30_000),
      String(repeating: "x", count: 200_000), "", "word", " \n – ",
    ])
  func hostile(text: String) {
    let result = ReuseSearch().run(on: TextCollection([text, text, "a text of its own with some words", text]))
    #expect(result.matches.count < 2_000)
  }

  @Test("what stands twice in one text is found once, its two sides apart", arguments: [0, 3, 40])
  func withinText(between: Int) throws {
    var words = Words(state: 11)
    let sentence = words.text(12)
    let text = (words.text(20) + sentence + words.text(between) + sentence + words.text(20)).joined(separator: " ")
    let matches = ReuseSearch().run(on: TextCollection([text])).matches
    let match = try #require(matches.first)
    #expect(matches.count == 1)
    #expect(match.one == 0 && match.other == 0)
    #expect(match.stretch.first == 20..<32)
    #expect(match.stretch.second == 32 + between..<44 + between)
  }

  @Test("scripts without spaces are compared by characters")
  func withoutSpaces() throws {
    let copied = "港口测量由两名潜水员在春季进行发现了十一艘沉船其中三艘未标在任何海图上"
    let texts = TextCollection(["昨天下雨了。\(copied)。", "博物馆开了新展厅。\(copied)"])
    let match = try #require(ReuseSearch().run(on: texts).matches.first)
    #expect(quotes(match, texts).0 == copied)
  }

  @Test("what is no UTF-8 parts words and harms nothing")
  func badBytes() {
    var texts = TextCollection()
    let words = Array("one two three four five six seven eight nine ten".utf8)
    for separator in [0xFF, 0xC0, 0xE2] as [UInt8] {
      let bytes = words.map { $0 == 0x20 ? separator : $0 } + [separator]
      bytes.withUnsafeBufferPointer { texts.append(utf8: $0) }
    }
    #expect(ReuseSearch().run(on: texts).matches.count == 3)
  }
}
