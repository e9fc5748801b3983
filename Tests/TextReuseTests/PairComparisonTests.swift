import Testing
import TextReuse

@Suite("pair comparison")
struct PairComparisonTests {
  private let harbour = """
    The harbour board met on Tuesday and heard that the eastern breakwater had moved again during the winter storms. \
    Engineers measured a shift of eleven centimetres at the lamp, where the oldest timbers carry the weight of the road. \
    A diver found that shipworm had eaten through nine of the forty piles, and that the stones between them were loose. \
    The repair would cost as much as the town spends on its schools in two years, the treasurer said. \
    Nobody on the board proposed to close the quay before the herring season ends in October.
    """
  private let orchard = """
    Late frost took most of the blossom in the upper orchards, and the growers now count on the cider varieties. \
    Bees were brought from the valley in April, although the nights were still too cold for them to fly. \
    A cooperative of thirty farms sells its juice to hospitals, and wants to build a press beside the railway line. \
    Its chairwoman keeps a list of every tree her grandfather planted, with the year and the weather of each harvest.
    """
  private let telescope = """
    The mirror of the new telescope was cast in one piece and left to cool for seven months under a tent of glass wool. \
    Its makers polish for an hour and measure for a day, because the warmth of a hand bends the surface. \
    When it looks at the sky for the first time, it will see galaxies whose light set out before the sun was born.
    """

  private func pieces(_ stretch: SharedStretch, _ one: String, _ other: String) -> (String, String) {
    func piece(_ text: String, _ words: Range<Int>) -> String {
      String(decoding: Array(text.utf8)[ComparedText(text).textRange(words)], as: UTF8.self)
    }
    return (piece(one, stretch.first), piece(other, stretch.second))
  }

  @Test(
    "a passage word for word has exact borders, wherever sentences end",
    arguments: [PairComparison.Setting.thorough, .strict])
  func verbatim(setting: PairComparison.Setting) throws {
    let passage =
      "where the oldest timbers carry the weight of the road. A diver found that shipworm had eaten through nine of the forty piles, "
      + "and that the stones between them were loose. The repair would cost as much as the town"
    let one = orchard + " Reports say it stands " + passage + " owns altogether. " + telescope
    let stretches = PairComparison(setting).stretches(one, harbour)
    try #require(stretches.count == 1)
    #expect(pieces(stretches[0], one, harbour) == (passage, passage))
    #expect(stretches[0].common == stretches[0].first.count)
    #expect(stretches[0].common == stretches[0].first.count)
    #expect(stretches[0].similarity == 1)
    #expect(stretches[0].sharedWeight > 0.999)
  }

  @Test("an edited passage is one stretch")
  func edited() throws {
    let passage = """
      The harbour board gathered on Tuesday and was told that its eastern breakwater had shifted again in the winter storms. \
      Engineers found a shift of eleven centimetres near the lamp, where old timbers bear the weight of the road. \
      Divers saw that shipworm had eaten nine of forty piles, and that stones between them lay loose.
      """
    let one = orchard + " " + passage + " " + telescope
    let stretches = PairComparison().stretches(one, harbour)
    try #require(stretches.count == 1)
    #expect(pieces(stretches[0], one, harbour).0 == passage)
    #expect(pieces(stretches[0], one, harbour).1.hasPrefix("The harbour board met"))
    #expect(pieces(stretches[0], one, harbour).1.hasSuffix("were loose."))
    #expect((0.5..<0.95).contains(stretches[0].similarity))
  }

  @Test("shuffled words have less in common in order than in any order")
  func shuffled() throws {
    let passage = """
      On Tuesday the eastern breakwater had moved again, heard the harbour board that met during storms of winter. \
      At the lamp a shift measured engineers of eleven centimetres, the road carry the oldest timbers where the weight of. \
      Through nine of the piles forty shipworm had eaten, a diver found, and loose between them that were stones the.
      """
    let one = orchard + " " + passage + " " + telescope
    let stretches = PairComparison().stretches(one, harbour)
    try #require(stretches.count == 1)
    #expect(pieces(stretches[0], one, harbour).0 == passage)
    #expect(stretches[0].sharedWeight > 0.9)
    #expect(stretches[0].similarity < 0.7)
    #expect(stretches[0].shared > stretches[0].common)
  }

  @Test("a sentence put in another order is strictly a copy")
  func reordered() throws {
    let one =
      telescope
      + " The Norland line, which opened in 1911, links nine villages with the coast, and is the oldest railway of the province."
    let other =
      "The Norland line links nine villages with the coast. It opened in 1911 and is the oldest railway of the province. "
      + orchard
    let stretches = PairComparison(.strict).stretches(one, other)
    try #require(stretches.count == 1)
    #expect(pieces(stretches[0], one, other).0.hasPrefix("The Norland line, which"))
    #expect(pieces(stretches[0], one, other).1.hasPrefix("The Norland line links"))
  }

  @Test("a summary is one stretch, and the whole text is its other side")
  func summary() throws {
    let long = [harbour, telescope, orchard].joined(separator: "\n\n")
    let brief = """
      The eastern breakwater moved again during winter storms, the harbour board heard on Tuesday. \
      The mirror of the new telescope, cast in one piece, was left to cool for seven months. \
      A cooperative of thirty farms sells juice to hospitals and wants a press beside the railway line.
      """
    let stretches = PairComparison().stretches(brief, long)
    try #require(stretches.count == 1)
    #expect(stretches[0].first == 0..<FoldedWords(brief).count)
    #expect(stretches[0].second == 0..<FoldedWords(long).count)
    #expect(PairComparison(.strict).stretches(brief, long).allSatisfy { $0.second.count < 40 })
  }

  @Test("two authors with the same facts and names share nothing")
  func independent() {
    let one = """
      Torvald Isaksen, president of the Hestmark Skippers’ Association, walked out of the talks on Tuesday night. \
      He called the quota of 1,240 tonnes a death sentence for the small boats. The minister was not in the room.
      """
    let other = """
      On Tuesday the talks about the quota broke down. Torvald Isaksen is skipper of the Havblikk and president of the Hestmark Skippers’ \
      Association, which has 212 member vessels. At 1,240 tonnes, the ministry says, the stock recovers by 2030.
      """
    #expect(PairComparison(.strict).stretches(one, other).isEmpty)
    #expect(PairComparison().stretches(harbour, orchard).isEmpty)
    #expect(PairComparison().stretches(orchard, telescope).isEmpty)
  }

  @Test("the order of the texts decides which side is which, and nothing else")
  func sides() {
    let one = orchard + " " + harbour
    let there = PairComparison(.strict).stretches(one, harbour)
    let back = PairComparison(.strict).stretches(harbour, one)
    #expect(there.count == 1)
    #expect(there.map(\.first) == back.map(\.second))
    #expect(there.map(\.second) == back.map(\.first))
  }

  @Test("the least length is the caller's, if he gives one")
  func leastLength() {
    #expect(PairComparison(.strict, leastLength: 2_000).stretches(harbour, harbour).isEmpty)
    #expect(PairComparison(.strict, leastLength: 200).stretches(harbour, harbour).count == 1)
  }

  @Test("texts made to cost do not", arguments: CostlyTexts.all)
  func costly(texts: CostlyTexts) {
    let (first, second) = (FoldedWords(texts.one), FoldedWords(texts.other))
    let time = ContinuousClock().measure {
      for setting in [PairComparison.Setting.thorough, .strict] {
        for stretch in PairComparison(setting).stretches(texts.one, texts.other) {
          #expect(stretch.first.upperBound <= first.count)
          #expect(stretch.second.upperBound <= second.count)
          #expect(stretch.common <= stretch.shared)
        }
      }
    }
    // A quadratic comparison would take minutes, even without optimisation.
    #expect(time < .seconds(60))
  }
}

/// Two texts that a careless comparison would take long over, or fail on.
struct CostlyTexts: CustomTestStringConvertible, Sendable {
  var testDescription: String
  var one: String
  var other: String

  private static func repeated(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

  static let all = [
    CostlyTexts(testDescription: "empty", one: "", other: ""),
    CostlyTexts(testDescription: "empty and a word", one: "", other: "word"),
    CostlyTexts(testDescription: "a word", one: "word", other: "word"),
    CostlyTexts(testDescription: "marks", one: "… !", other: "– ?"),
    CostlyTexts(testDescription: "accents", one: "a\u{301}", other: "\u{301}"),
    CostlyTexts(testDescription: "one word", one: repeated("word ", 100_000), other: repeated("word ", 90_000)),
    CostlyTexts(testDescription: "a long word", one: repeated("x", 500_000), other: repeated("x", 500_000)),
    CostlyTexts(testDescription: "no spaces", one: repeated("大雨", 80_000), other: repeated("雨大", 80_000)),
    CostlyTexts(
      testDescription: "one sentence", one: repeated("The cat sat on the mat. ", 20_000),
      other: repeated("The mat sat on the cat. ", 20_000)),
    CostlyTexts(
      testDescription: "lines of a letter", one: repeated("a\n", 100_000), other: repeated("A.\n\n", 100_000)),
    CostlyTexts(
      testDescription: "sentences of a few kinds", one: (0..<40_000).map { "\($0 * 7919 % 300) ab. " }.joined(),
      other: (0..<40_000).map { "\($0 * 104_729 % 300) ab. " }.joined()),
  ]
}
