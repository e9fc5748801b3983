import Testing
import TextAnalysis

@Suite("quantities")
struct QuantityTests {
  private func read(_ text: String) -> [String] {
    QuantityScanner.quantities(in: text).map { quantity in
      func short(_ number: Double) -> String { String((number * 100).rounded() / 100) }
      let value = quantity.low == quantity.high ? short(quantity.low) : "\(short(quantity.low))–\(short(quantity.high))"
      return "\(quantity.kind.rawValue) \(value) \(quantity.unit)"
    }
  }

  @Test(
    "amounts",
    arguments: [
      ("The fire killed 43 passengers.", ["count 43.0 passeng"]),
      ("It cost $4.5bn.", ["money 4500000000.0 dollar"]),
      ("It cost 1.2 million euros.", ["money 1200000.0 euro"]),
      ("Landings rose by 27% at once.", ["percent 27.0 percent"]),
      ("Some 37 per cent of boats sank.", ["percent 33.3–40.7 percent"]),
      ("The road is 5 miles long.", ["measure 8046.72 metre"]),
      ("It holds 38 million cubic metres of water.", ["measure 38000000.0 cubic metre"]),
      ("Two dozen boats sank.", ["count 24.0 boat"]),
      ("Thirty-one million pounds was paid.", ["money 31000000.0 pound"]),
      ("More than 40 boats sank.", ["count 40.0–48.0 boat"]),
      ("About one in four boats sank.", ["percent 22.5–27.5 percent"]),
      ("Between 20 and 25 boats sank.", ["count 20.0–25.0 boat"]),
    ])
  func amounts(text: String, expected: [String]) {
    #expect(read(text) == expected)
  }

  @Test(
    "numbers that are no amounts",
    arguments: [
      "The pier opened in 1951.", "It opened on 4 May 1951.", "On March 8, 2023 it closed.", "At 04:20 it rang.",
      "He lives in Room 93.",
      "They took Route 9.", "See Bulletin No. 15.", "COVID-19 came.", "One of them fell.", "In the 1990s it rained.",
      "It was his 9th year.",
    ])
  func noAmounts(text: String) {
    #expect(read(text) == [])
  }

  @Test("a scale word that stands twice")
  func doubledScale() {
    #expect(QuantityScanner.doubledScale(in: "The town lost 12,000 thousand lives.") == 14..<29)
    #expect(QuantityScanner.doubledScale(in: "The town lost 12 thousand lives.") == nil)
    #expect(QuantityScanner.doubledScale(in: "It cost two hundred million.") == nil)
  }
}
