import Testing
import TextReuse

@Suite("the index of texts")
struct FingerprintIndexTests {
  private static func add(_ texts: some Sequence<String>, source: String, to index: inout FingerprintIndex) throws {
    let writer = try index.writer(expecting: 10_000)
    writer.begin(IndexedSource(key: source, stamp: "1"))
    for (number, text) in texts.enumerated() {
      var text = text
      try text.withUTF8 { try writer.append(utf8: $0, name: "\(source)-\(number)") }
    }
    try index.update(adding: writer)
  }

  /// What a search over all texts finds between the last and the others.
  private static func expected(_ texts: [String]) -> ReuseResult {
    var result = ReuseSearch(width: 1).run(on: TextCollection(texts))
    result.matches.removeAll { $0.other != texts.count - 1 || $0.one == $0.other }
    return result
  }

  @Test("a new text shares with an index what a search over all finds", arguments: 0..<60)
  func property(seed: Int) throws {
    var random = RandomTexts(seed: UInt64(seed))
    let texts = random.texts(40 + seed)
    try TemporaryFolder.with { folder in
      var index = try FingerprintIndex(folder: folder, width: 1 + seed % 2)
      // In one segment, or in several that are merged on the way.
      let step = [texts.count, 7, 3][seed % 3]
      for start in stride(from: 0, to: texts.count - 1, by: step) {
        try Self.add(texts[start..<min(start + step, texts.count - 1)], source: "s\(start)", to: &index)
      }
      index = try FingerprintIndex(folder: folder)
      let found = try index.matches(of: texts[texts.count - 1])
      let expected = Self.expected(texts)
      #expect(index.textCount == texts.count - 1)
      #expect(found.matches == expected.matches)
      for match in found.matches { #expect(index.text(match.one) == texts[match.one]) }
      // A search tells a set phrase among all pairs, the index among the new text's alone.
      for phrase in found.boilerplate { #expect(phrase.texts.last == index.textCount && phrase.texts.count > 6) }
      let mine = expected.boilerplate.filter { $0.texts.contains(texts.count - 1) }
      #expect(found.boilerplate.isEmpty == mine.isEmpty)
    }
  }

  @Test("the random texts hold copies, and set phrases among them")
  func randomTexts() {
    let results = (0..<60).map { seed in
      var random = RandomTexts(seed: UInt64(seed))
      return Self.expected(random.texts(40 + seed))
    }
    #expect(results.count { !$0.matches.isEmpty } > 40)
    #expect(results.count { result in result.boilerplate.contains { $0.texts.count > 6 } } > 40)
  }

  @Test("removed sources are not found; their texts go when segments are merged", arguments: 0..<20)
  func removal(seed: Int) throws {
    var random = RandomTexts(seed: UInt64(1000 + seed))
    let texts = random.texts(60)
    try TemporaryFolder.with { folder in
      var index = try FingerprintIndex(folder: folder)
      for start in stride(from: 0, to: 55, by: 5) {
        try Self.add(texts[start..<start + 5], source: "s\(start / 5)", to: &index)
      }
      try index.update(removing: ["s1", "s4", "s5", "s10", "unknown"])
      index = try FingerprintIndex(folder: folder)
      #expect(index.sources.map(\.key) == ["s0", "s2", "s3", "s6", "s7", "s8", "s9"])
      let left = (0..<55).filter { ![1, 4, 5, 10].contains($0 / 5) }
      let found = try index.matches(of: texts[59]).matches.map { "\(index.name(of: $0.one)) \($0.stretch)" }
      let expected = Self.expected(left.map { texts[$0] } + [texts[59]]).matches
      #expect(found == expected.map { "s\(left[$0.one] / 5)-\(left[$0.one] % 5) \($0.stretch)" })
    }
  }

  @Test("a source in place of its old self, with its note")
  func replacement() throws {
    try TemporaryFolder.with { folder in
      var index = try FingerprintIndex(folder: folder)
      try Self.add(["a b c d e f g h i j"], source: "one", to: &index)
      let writer = try index.writer(expecting: 0)
      writer.begin(IndexedSource(key: "one", stamp: "2"))
      writer.setNote("was changed")
      var text = "k l m n o p q r s t"
      try text.withUTF8 { try writer.append(utf8: $0, name: "new") }
      try index.update(removing: ["one"], adding: writer)
      #expect(index.sources == [IndexedSource(key: "one", stamp: "2", note: "was changed")])
      #expect(try index.matches(of: "a b c d e f g h i j").matches.isEmpty)
      let match = try #require(try index.matches(of: "so k l m n o p q r s t").matches.first)
      #expect(index.name(of: match.one) == "new")
      #expect(match.stretch.first == 0..<10 && match.stretch.second == 1..<11)
    }
  }

  @Test(
    "texts of one word, of one repeated word, without spaces, without words",
    arguments: ["one", "", "– … –", String(repeating: "tide ", count: 20_000), String(repeating: "大雨が降った", count: 50)])
  func oddTexts(text: String) throws {
    try TemporaryFolder.with { folder in
      var index = try FingerprintIndex(folder: folder)
      try Self.add(["", text, "something else", text], source: "odd", to: &index)
      #expect(try index.matches(of: text).matches == Self.expected(["", text, "something else", text, text]).matches)
    }
  }

  @Test("equal texts without number pair with the first")
  func equalTexts() throws {
    let text = (0..<40).map { "word\($0)" }.joined(separator: " ")
    try TemporaryFolder.with { folder in
      var index = try FingerprintIndex(folder: folder)
      try Self.add(repeatElement(text, count: 100_000), source: "same", to: &index)
      #expect(try index.matches(of: text).matches.map(\.one) == [0])
    }
  }
}
