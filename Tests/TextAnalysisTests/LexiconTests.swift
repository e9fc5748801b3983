import Testing

@testable import TextAnalysis

@Suite("the lexicon")
struct LexiconTests {
  @Test(
    "irregular forms meet their base form",
    arguments: [
      ["rise", "rose", "risen", "rises"], ["fall", "fell", "fallen"], ["sell", "sold"], ["keep", "kept"],
      ["go", "went"],
      ["child", "children"], ["man", "men"], ["die", "died", "dying"], ["leave", "left"], ["life", "lives"],
    ])
  func irregular(family: [String]) {
    #expect(Set(family.map(Stemmer.stem)).count == 1, "\(family.map(Stemmer.stem))")
  }

  @Test(
    "forms that are words of their own keep apart",
    arguments: [("ground", "grind"), ("wound", "wind"), ("lay", "lie"), ("data", "datum")])
  func ownWords(form: String, base: String) {
    #expect(Stemmer.stem(form) != Stemmer.stem(base))
  }

  @Test(
    "stems are Snowball's",
    arguments: [("relational", "relat"), ("generously", "generous"), ("1,240", "1,240"), ("", "")]
  )
  func snowball(word: String, stem: String) {
    #expect(Stemmer.stem(word) == stem)
  }

  @Test("stems are the same from many threads at once")
  func threads() async {
    let words = (0..<4_000).map { number in
      String(number, radix: 26).map { String(UnicodeScalar(97 + UInt8($0.hexDigitValue ?? 20))) }.joined() + "ing"
    }
    let expected = words.map(Stemmer.stem)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { words.reversed().map(Stemmer.stem).reversed() } }
      for await stems in group { #expect(stems == expected) }
    }
  }

  @Test(
    "direct opposites",
    arguments: [
      ("rose", "fell"), ("increase", "decreased"), ("safe", "unsafe"), ("alive", "dead"), ("accepted", "rejected"),
      ("confirmed", "denied"), ("intact", "damaged"), ("acquitted", "convicted"), ("inspected", "uninspected"),
      ("guilty", "innocent"), ("open", "closed"), ("survived", "died"), ("possible", "impossible"),
    ])
  func direct(one: String, other: String) {
    let (a, b) = (Stemmer.stem(one), Stemmer.stem(other))
    #expect(Antonyms.areOpposite(a, b))
    #expect(Antonyms.areOpposite(b, a))
    #expect(Antonyms.opposites(of: a).contains { $0.stem == b && $0.opposition == .direct } || other.hasPrefix("un"))
  }

  @Test("the direct opposites of a stem are those that are told of its pairs")
  func listedOpposites() {
    let words = [
      "rise", "fall", "happy", "unhappy", "legal", "unlawful", "lawful", "true", "untrue", "under", "open", "shut",
    ]
    let stems = words.map(Stemmer.stem)
    for one in stems {
      for other in stems where one != other {
        #expect(
          Antonyms.directOpposites(of: one).contains(other) == Antonyms.areOpposite(one, other), "\(one), \(other)")
      }
    }
    #expect(!Antonyms.directOpposites(of: Stemmer.stem("rise")).isEmpty)
  }

  @Test("indirect opposites", arguments: [("alive", "deceased"), ("increase", "dwindle"), ("deny", "confess")])
  func indirect(one: String, other: String) {
    #expect(Antonyms.opposition(Stemmer.stem(one), Stemmer.stem(other)) == .indirect)
  }

  @Test(
    "no opposites",
    arguments: [
      ("man", "woman"), ("rise", "rose"), ("house", "boat"), ("it", "unit"), ("passing", "running"), ("left", "right"),
    ])
  func noOpposites(one: String, other: String) {
    #expect(Antonyms.opposition(Stemmer.stem(one), Stemmer.stem(other)) == nil)
  }

  @Test("the project's own opposites are no direct ones of WordNet, each once")
  func ownOpposites() {
    let wordNet = GradedPairs(OppositeTable.rows)
    var seen: Set<Set<String>> = []
    for row in NewsOpposites.rows.split(separator: ";") {
      let words = row.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.count > 2 else { continue }
      for other in words[2...] {
        let pair = [Stemmer.stem(words[0]), Stemmer.stem(other)]
        #expect(wordNet.grade(pair[0], pair[1]) < 9, "\(words[0]) and \(other) are in WordNet")
        #expect(seen.insert(Set(pair)).inserted, "\(words[0]) and \(other) come twice")
        #expect(Set(pair).count == 2, "\(words[0]) and \(other) have one stem")
      }
    }
    #expect(seen.count > 100)
  }

  @Test(
    "words of one thing are near",
    arguments: [
      ("death", "died", 0.8), ("destroyed", "destruction", 0.8), ("killed", "killing", 0.5), ("sold", "sale", 0.3),
      ("doctor", "physician", 0.7), ("killed", "died", 0.4), ("repair", "mend", 0.5), ("same", "same", 1),
    ])
  func near(one: String, other: String, least: Float) {
    let (a, b) = (Stemmer.stem(one), Stemmer.stem(other))
    #expect(WordRelations.relatedness(a, b) >= least)
    #expect(WordRelations.relatedness(a, b) == WordRelations.relatedness(b, a))
  }

  @Test("words of other things are far", arguments: [("boat", "opinion"), ("zzgl", "boat")])
  func far(one: String, other: String) {
    #expect(WordRelations.relatedness(Stemmer.stem(one), Stemmer.stem(other)) == 0)
  }

  @Test("relatives come nearest first, no more than twelve")
  func related() {
    for word in ["cause", "make", "kill", "break"] {
      let relatives = WordRelations.related(to: Stemmer.stem(word))
      #expect((1...WordRelations.mostRelatives).contains(relatives.count))
      #expect(relatives.map(\.weight) == relatives.map(\.weight).sorted(by: >))
    }
    #expect(WordRelations.related(to: "zzgl").isEmpty)
  }

  @Test("common words weigh little, unknown ones most")
  func frequency() {
    func weight(_ word: String) -> Float { WordFrequency.weight(Stemmer.stem(word)) }
    #expect(weight("the") == 0)
    #expect(weight("year") < 0.6)
    #expect(weight("make") < weight("repair"))
    #expect(weight("people") < weight("quota"))
    #expect(weight("Tollmouth") == 1)
    #expect(weight("embankment") > 0.8)
  }
}
