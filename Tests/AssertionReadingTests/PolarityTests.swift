import AssertionReading
import TextAnalysis
import Testing

@Suite("polarity")
struct PolarityTests {
  @Test(
    "what is denied",
    arguments: [
      ("No siren sounded in the town.", ["siren", "sounded", "in", "the", "town"]),
      ("The board does not have ties, but it has friends.", ["have", "ties"]),
      ("It was not only the wind.", []), ("Not every siren sounded.", []),
      ("There is no doubt about it.", []),
      ("Nobody came because it rained.", ["came"]),
    ])
  func polarity(text: String, denied: [String]) {
    let words = Word.words(in: text)
    let polarity = Polarity(text, words: words)
    let found = words.indices.filter(polarity.isNegated).map { words[$0].folded }
    #expect(found == denied)
  }
}
