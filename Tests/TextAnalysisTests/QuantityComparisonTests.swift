import Testing
import TextAnalysis

@Suite("Amounts compared")
struct QuantityComparisonTests {
  private static func first(_ text: String) throws -> Quantity {
    try #require(QuantityScanner.quantities(in: text, words: Word.words(in: text)).first, "\(text)")
  }

  @Test(
    "apart, or one amount",
    arguments: [
      ("It killed 43 passengers.", "It killed 61 passengers.", true),
      ("It killed 43 passengers.", "It killed 43 passengers.", false),
      ("It killed 43 passengers.", "More than 40 passengers died.", false),
      ("It killed 61 passengers.", "More than 40 passengers died.", true),
      ("It killed 61 passengers.", "At least 40 passengers died.", false),
      ("It killed 31 passengers.", "At least 40 passengers died.", true),
      ("It killed 31 passengers.", "No fewer than nine passengers died.", false),
      ("It killed 43 passengers.", "Some 40 passengers died.", false),
      ("About 300 people were moved.", "They moved 297 people.", false),
      ("About 300 people were moved.", "They moved 412 people.", true),
      ("The town has 400,000 people.", "The town has 412,300 people.", false),
      ("The town has 400,000 people.", "The town has 462,300 people.", true),
      ("There were some 150 attacks.", "There were 147 attacks.", false),
      ("There were some 150 attacks.", "There were 204 attacks.", true),
      ("It cost $4.5bn.", "It cost 4.5 billion dollars.", false),
      ("It cost $4.5bn.", "It cost $4,512,000,000.", false),
      ("It cost $4.5bn.", "It cost $5.6bn.", true),
      ("It cost $3.2 million.", "It cost $2.3 million.", true),
      ("It cost nearly $2 billion.", "It cost $1.96bn.", false),
      ("The road is 5 miles long.", "The road is 8 km long.", false),
      ("The road is 5 km long.", "The road is 3.1 miles long.", false),
      ("The road is 5 miles long.", "The road is 12 km long.", true),
      ("It took an hour and a half.", "It took 90 minutes.", false),
      ("It took two hours.", "It took 40 minutes.", true),
      ("The farm has 90 hectares.", "The farm has 222 acres.", false),
      ("The dam holds 38 million cubic metres.", "The dam holds 1,342 million cubic feet.", false),
      ("It was 20°C.", "It was 68 degrees Fahrenheit.", false),
      ("It was 20°C.", "It was 90 degrees Fahrenheit.", true),
      ("He took 0.4 g.", "He took 400 mg.", false),
      ("He took 0.4 g.", "He took 200 mg.", true),
      ("They drove at 60 miles an hour.", "They drove at 97 km/h.", false),
      ("They drove at 60 miles an hour.", "They drove at 60 km/h.", true),
      ("It costs £12 million a year.", "It costs £1 million a month.", false),
      ("It killed 20 people a day.", "It killed 300 people a day.", true),
      ("One in four voters stayed away.", "25 percent of voters stayed away.", false),
      ("One driver in eight left.", "12 percent of drivers left.", false),
      ("A third of the fleet was sold.", "34 percent of the fleet was sold.", false),
      ("A third of the fleet was sold.", "Half of the fleet was sold.", true),
      ("Prices halved.", "Prices fell by 50 percent.", false),
      ("Prices halved.", "Prices fell by a fifth.", true),
      ("Sales doubled.", "Sales rose by 100 percent.", false),
      ("Sales rose by 6 percent.", "Sales fell by 6 percent.", true),
      ("Sales rose by 6 percent.", "Sales rose by 6.2 percent.", false),
      ("No passengers survived.", "Three passengers survived.", true),
      ("Between 20 and 25 boats sank.", "It sank 23 boats.", false),
      ("Between 20 and 25 boats sank.", "It sank 26 boats.", true),
      ("The population is between 4 and 5 million.", "The population is 4.6 million.", false),
    ])
  func apart(one: String, other: String, expected: Bool) throws {
    let (one, other) = (try Self.first(one), try Self.first(other))
    #expect(one.incomparability(with: other) == nil)
    #expect(one.isComparable(with: other))
    #expect(one.isApart(from: other) == expected)
    #expect(other.isApart(from: one) == expected)
  }

  @Test(
    "why amounts cannot be compared",
    arguments: [
      ("It cost $5 million.", "It cost £5 million.", .unit),
      ("It is 5 miles long.", "It weighs 5 tonnes.", .unit),
      ("The share rose by 3 percent.", "The share rose by 3 percentage points.", .percentagePoints),
      ("The share rose by 3 percent.", "The share was 3 percent.", .changeAgainstLevel),
      ("It costs £5 million a year.", "It costs £5 million.", .rate),
      ("It costs £5 per mile.", "It costs £5 an hour.", .rate),
      ("It killed 43 passengers.", "It killed 43 soldiers.", .countedNoun),
      ("It lost 43, they say.", "It lost 43 soldiers.", .countedNoun),
      ("It killed 43 passengers.", "It took 43 hours.", .unit),
    ] as [(String, String, Quantity.Incomparability)])
  func incomparable(one: String, other: String, expected: Quantity.Incomparability) throws {
    let (one, other) = (try Self.first(one), try Self.first(other))
    #expect(one.incomparability(with: other) == expected)
    #expect(other.incomparability(with: one) == expected)
    #expect(!one.isComparable(with: other))
  }

  @Test("a caller may say which nouns are one")
  func nouns() throws {
    let (one, other) = (try Self.first("It killed 43 sailors."), try Self.first("It killed 61 seamen."))
    #expect(one.incomparability(with: other) == .countedNoun)
    #expect(one.incomparability(with: other) { _, _ in true } == nil)
  }
}
