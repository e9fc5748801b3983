import Testing
import TextAnalysis

@Suite("Amounts and times of any text")
struct FigurePropertyTests {
  /// SplitMix64 (Steele, Lea and Flood 2014): the same row on every machine.
  private struct Source {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  private static let tokens = [
    "1", "43", "1,240", "3.5", "2019", "0420", "1990s", "3rd", "12-mile", "5-6", "340-odd", "2018-19", "2019-05-04",
    "10:50",
    "999999999999999", "1.2.3", "£", "$", "€", "US$", "%", "°C", "–", "-", "/", ",", ".", ";", "+", "one", "two",
    "thirty-one",
    "a", "an", "hundred", "thousand", "million", "dozen", "half", "third", "quarter", "thirds", "and", "or", "so", "to",
    "in",
    "of", "by", "from", "between", "per", "cent", "percent", "points", "miles", "km", "square", "cubic", "metres",
    "hour",
    "year", "ago", "later", "the", "following", "last", "next", "this", "Tuesday", "May", "March", "June", "spring",
    "FY2021",
    "early", "mid-March", "noon", "past", "p.m.", "GMT", "no", "none", "not", "nobody", "than", "more", "fewer", "at",
    "least", "nearly", "twice", "as", "many", "doubled", "fivefold", "rose", "fell", "deaths", "passengers", "toll",
    "aged",
    "years", "old", "Camp", "Röhre", "日本", "e\u{301}", "👩‍👩‍👧", "\u{00A0}", "\u{202F}", "minus", "−", "until", "since",
    "will",
  ]

  @Test("ranges lie inside the text on its characters, and a second reading is the first", arguments: 0..<40)
  func ranges(seed: Int) throws {
    var source = Source(state: UInt64(seed))
    for _ in 0..<100 {
      var text = ""
      for _ in 0..<source.next(24) + 1 {
        text += Self.tokens[source.next(Self.tokens.count)]
        if source.next(4) > 0 { text += " " }
      }
      let words = Word.words(in: text)
      let quantities = QuantityScanner.quantities(in: text, words: words)
      let times = TimeExpressions(text, words: words, reference: CalendarDay(year: 2020, month: 6, day: 17))
      let found = quantities.map(\.range) + times.spans.map(\.range) + times.clockTimes.map(\.range)
      for range in found {
        try #require(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= text.utf8.count, "\(text)")
        let (low, high) = (
          text.utf8.index(text.startIndex, offsetBy: range.lowerBound),
          text.utf8.index(text.startIndex, offsetBy: range.upperBound)
        )
        #expect(
          low.samePosition(in: text.unicodeScalars) != nil && high.samePosition(in: text.unicodeScalars) != nil,
          "\(text)")
      }
      for quantity in quantities {
        #expect(quantity.low <= quantity.high && !quantity.low.isNaN, "\(text)")
        #expect(!quantity.isApart(from: quantity), "\(text)")
      }
      #expect(quantities == QuantityScanner.quantities(in: text, words: words), "\(text)")
      #expect(quantities == QuantityScanner.quantities(in: text), "\(text)")
      #expect(
        times == TimeExpressions(text, words: words, reference: CalendarDay(year: 2020, month: 6, day: 17)), "\(text)")
      _ = QuantityScanner.doubledScale(in: text)
      #expect([.same, .unknown, .overlapping].contains(times.relation(to: times)), "\(text)")
    }
  }
}
