import Testing

@testable import TextAnalysis

@Suite("Scalars by their bytes")
struct UTF8ScalarsTests {
  private static let texts = [
    "", "plain", "naïve “œuvre” – 12 €", "日本語。終", "👩‍👩‍👧 family", "e\u{301}te\u{301}", "\u{7FF}\u{800}\u{FFFF}\u{10000}",
  ]

  @Test("are those of the text, forwards and backwards", arguments: texts)
  func walks(text: String) {
    UTF8Scalars.read(text) { scalars in
      var places: [Int] = []
      var place = 0
      while place < scalars.end {
        places.append(place)
        place = scalars.next(place)
      }
      #expect(places.map { scalars[$0] } == Array(text.unicodeScalars))
      #expect(places.dropFirst().map(scalars.previous) == Array(places.dropLast()))
      #expect(scalars.text(0..<scalars.end) == text)
    }
  }

  @Test("Words are found by their bytes, in a part of a text too")
  func holds() {
    let text = "The wall — “so they say” — leaks"
    #expect(text.holds("wall") && text.holds("“so") && text.holds("leaks") && text.holds(""))
    #expect(!text.holds("walls") && !text.holds("Leaks") && !"wal".holds("wall") && !"".holds("w"))
    #expect(text.dropFirst(9).holds("say") && !text.dropFirst(9).holds("wall"))
  }
}
