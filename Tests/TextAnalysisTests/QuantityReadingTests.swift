import Testing
import TextAnalysis

/// What is read for an amount, spelled out: kind, interval, unit and the rest where it is given. Stems are written as words
/// in angle brackets.
@Suite("Amounts read")
struct QuantityReadingTests {
  private static func short(_ value: Double) -> String {
    if value.isInfinite { return "∞" }
    let rounded = (value * 1000).rounded() / 1000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  private static func describe(_ quantity: Quantity) -> String {
    var text = "\(quantity.kind.rawValue) \(short(quantity.low))"
    if quantity.high > quantity.low { text += "–" + short(quantity.high) }
    text += " " + quantity.unit
    if quantity.comparator != .exactly { text += " " + quantity.comparator.rawValue }
    if quantity.kind != .count, !quantity.noun.isEmpty { text += " of " + quantity.noun }
    if !quantity.modifiers.isEmpty { text += " (" + quantity.modifiers.joined(separator: " ") + ")" }
    if let per = quantity.per { text += " per \(short(per.factor)) \(per.unit)" }
    if let change = quantity.change { text += " " + change.rawValue }
    return quantity.isZero ? text + " none" : text
  }

  /// Puts stems for the words in angle brackets.
  private static func stemmed(_ expected: String) -> String {
    expected.split(separator: "<", omittingEmptySubsequences: false).enumerated().map { index, piece in
      guard index > 0, let end = piece.firstIndex(of: ">") else { return String(piece) }
      return Stemmer.stem(String(piece[..<end])) + piece[piece.index(after: end)...]
    }.joined()
  }

  private func check(_ text: String, _ expected: [String]) {
    let read = QuantityScanner.quantities(in: text, words: Word.words(in: text))
    #expect(read.map(Self.describe) == expected.map(Self.stemmed))
  }

  @Test(
    "counts and money",
    arguments: [
      ("The fire killed 43 passengers.", ["count 43 <passengers>"]),
      ("Seventeen soldiers were buried on the hill.", ["count 17 <soldiers>"]),
      ("The diver counted eleven bodies in the hold.", ["count 11 <bodies>"]),
      ("No fewer than nine ships went down.", ["count 9–∞ <ships> atLeast"]),
      ("139 dead were laid out in the market hall.", ["count 139 <dead>"]),
      ("The school lost 19 pupils, who died in their beds.", ["count 19 <pupils>"]),
      ("There were 43 deaths among passengers of the ferry.", ["count 43 <deaths>"]),
      ("In all, 4.7 million individuals were affected.", ["count 4700000 <individuals>"]),
      ("That week 17 soldiers died.", ["count 17 <soldiers>"]),
      ("The death toll stood at 43.", ["count 43 <death>"]),
      ("Deaths numbered 338 by the end.", ["count 338 <deaths>"]),
      ("Of the 768 drivers, 43 were sacked.", ["count 768 <drivers>", "count 43 <drivers>"]),
      ("The number of jobs cut was 940.", ["count 940 <jobs>"]),
      ("They held 12 kidnapped road engineers.", ["count 12 <engineers> (<kidnapped> <road>)"]),
      ("The camp took 50 injured soldiers.", ["count 50 <soldiers> (<injured>)"]),
      ("The camp took 31 soldiers.", ["count 31 <soldiers>"]),
      ("Forty-three of the passengers drowned.", ["count 43 <passengers>"]),
      ("Thirty-four of the dead were children.", ["count 34 <dead>"]),
      ("The firm has 1.2m customers.", ["count 1200000 <customers>"]),
      ("A hundred and one dogs ran off.", ["count 101 <dogs>"]),
      ("Two thousand three hundred and six tents were put up.", ["count 2306 <tents>"]),
      ("Four hundred thousand people live there.", ["count 400000 <people>"]),
      ("Two dozen boats sank.", ["count 24 <boats>"]),
      ("Half a million tins were recalled.", ["count 500000 <tins>"]),
      ("The population is 4.6 million.", ["count 4600000 <population>"]),
      (
        "338 deaths occurred in one arm and 321 in the other.",
        ["count 338 <deaths>", "count 1 <arm>", "count 321 <deaths>"]
      ),
      ("The bomb injured at least 43.", ["count 43–∞ <injured> atLeast"]),
      ("Three other passengers swam.", ["count 3 <passengers>"]),
      ("Two sales managers left.", ["count 2 <managers> (<sales>)"]),
      ("The farm lost 1,240 head of cattle.", ["count 1240 <cattle>"]),
      ("A 14-member panel met a 400-strong crowd.", ["count 14 <member>", "count 400 <crowd>"]),
      ("Only 96 passengers were aboard.", ["count 96 <passengers>"]),
      ("Some 400 boats came home.", ["count 360–440 <boats> about"]),
      ("340-odd pilgrims slept there.", ["count 306–374 <pilgrims> about"]),
      ("Upwards of one hundred and sixty souls perished.", ["count 160–∞ <souls> atLeast"]),
      ("Between sixty and eighty men came through the gap.", ["count 60–80 <men> between"]),
      ("The farm keeps 20–25 goats.", ["count 20–25 <goats> between"]),
      ("The den held 5-6 cubs.", ["count 5–6 <cubs> between"]),
      ("From 20 to 25 boats went out.", ["count 20–25 <boats> between"]),
      ("About 300 people were moved.", ["count 270–330 <people> about"]),
      ("More than 40 boats sank.", ["count 40–48 <boats> moreThan"]),
      ("At least 40 houses burned.", ["count 40–∞ <houses> atLeast"]),
      ("Fewer than 100 seals were left.", ["count 0–100 <seals> lessThan"]),
      ("Nearly 50 seals were left.", ["count 40–50 <seals> lessThan"]),
      ("Up to 400 seals were left.", ["count 0–400 <seals> atMost"]),
      ("No more than 12 seals were left.", ["count 0–12 <seals> atMost"]),
      ("Not more than 12 seals were left.", ["count 0–12 <seals> atMost"]),
      ("The lake was never deeper than 30 metres.", ["measure 0–30 metre atMost"]),
      ("Forty seals or so were left.", ["count 36–44 <seals> about"]),
      ("Forty seals were left, 60 or more, they think.", ["count 40 <seals>", "count 60–∞  atLeast"]),
      ("As many as 30 seals were left.", ["count 0–30 <seals> atMost"]),
      ("Police found 200+ crates.", ["count 200–∞ <crates> atLeast"]),
      ("Thirty-one million pounds is what the sale brought.", ["money 31000000 pound"]),
      ("The yard fetched £4.1m.", ["money 4100000 pound"]),
      ("The sluice cost $4.5bn.", ["money 4500000000 dollar"]),
      ("The debt came to US$9.4 billion.", ["money 9400000000 dollar"]),
      ("The fine was 1.2 million euros.", ["money 1200000 euro"]),
      ("The fine was 300 Australian dollars.", ["money 300 australian dollar"]),
      ("A ticket is 50 pence.", ["money 50 penny"]),
      ("Each got 40,000 pesos.", ["money 40000 peso"]),
      ("They paid A$5m for it.", ["money 5000000 australian dollar"]),
      ("The bag held 400 pounds of explosives.", ["measure 181.437 kilogram of <explosives>"]),
      ("The bag cost 400 pounds.", ["money 400 pound"]),
      ("It would cost £17 million a year.", ["money 17000000 pound per 31556952 second"]),
      ("Drivers earn £10.15 an hour.", ["money 10.15 pound per 3600 second"]),
      ("Haddock fetched 31 crowns a kilo.", ["money 31 crown per 1 kilogram"]),
      ("Towing costs $5 per mile.", ["money 5 dollar per 1609.344 metre"]),
      ("Oil was $80 a barrel.", ["money 80 dollar per 1 <barrel>"]),
      ("The rate is 12 deaths per 100,000 people.", ["count 12 <deaths> per 100000 <people>"]),
      ("It killed 20 people a day.", ["count 20 <people> per 86400 second"]),
      ("It killed 20 people a day earlier.", ["count 20 <people>"]),
      ("The dose was 0.4 g a day.", ["measure 0 kilogram per 86400 second"]),
    ] as [(String, [String])])
  func counts(text: String, expected: [String]) { check(text, expected) }

  @Test(
    "shares, changes and multiples",
    arguments: [
      ("Punctuality was 6.1 percent.", ["percent 6.1 percent"]),
      ("Some 37 per cent of boats sank.", ["percent 33.3–40.7 percent about of <boats>"]),
      ("The share was 61%.", ["percent 61 percent"]),
      ("The share rose by 3 percentage points.", ["percent 3 percentage point rise"]),
      ("The rate fell by 50 basis points.", ["percent 0.5 percentage point fall"]),
      ("The share fell from 43 to 37 percent.", ["percent 43 percent", "percent 37 percent"]),
      ("Costs fell by 27 percent.", ["percent 27 percent fall"]),
      ("Sales rose 6 percent.", ["percent 6 percent rise"]),
      ("Sales were up 6% on the year.", ["percent 6 percent rise"]),
      ("There was a drop of 6 percent.", ["percent 6 percent fall"]),
      ("They saw a 7 percent increase.", ["percent 7 percent rise"]),
      ("The bill was cut by two-thirds.", ["percent 66.667 percent fall"]),
      ("Crossings have fallen by a third.", ["percent 33.333 percent fall"]),
      ("Wages went up by half.", ["percent 50 percent rise"]),
      ("Profits fell by more than a third.", ["percent 33.333–40 percent moreThan fall"]),
      ("A third of the fleet was sold.", ["percent 33.333 percent of <fleet>"]),
      ("Half of the crew slept.", ["percent 50 percent of <crew>"]),
      ("Half its boats sank.", ["percent 50 percent of <boats>"]),
      ("Three quarters of the town was dark.", ["percent 75 percent of <town>"]),
      ("One driver in eight left.", ["percent 12.5 percent of <driver>"]),
      ("About two attacks in five fell near the line.", ["percent 36–44 percent about of <attacks>"]),
      ("Nine in ten ran to time.", ["percent 90 percent"]),
      ("Three in ten of the victims were old.", ["percent 30 percent of <victims>"]),
      ("Four out of five doctors agreed.", ["percent 80 percent of <doctors>"]),
      ("One in every thirty-one employees is paid there.", ["percent 3.226 percent of <employees>"]),
      ("It was a one-in-four chance.", ["percent 25 percent of <chance>"]),
      ("There were twice as many boats.", ["ratio 2 "]),
      ("There were three times as many boats.", ["ratio 3 "]),
      ("The bridge cost half as much again.", ["ratio 1.5 "]),
      ("Landings doubled.", ["ratio 2  rise"]),
      ("Prices halved.", ["ratio 0.5  fall"]),
      ("Output rose fivefold.", ["ratio 5  rise"]),
      ("The price rose 10-fold.", ["ratio 10  rise"]),
    ] as [(String, [String])])
  func shares(text: String, expected: [String]) { check(text, expected) }

  @Test(
    "measures and ages",
    arguments: [
      ("The road is 5 miles long.", ["measure 8046.72 metre"]),
      ("The road is 8 km long.", ["measure 8000 metre"]),
      ("The 12-mile road was shut.", ["measure 19312.128 metre"]),
      ("The wall is 46 m high.", ["measure 46 metre"]),
      ("The wall is 1.8m tall.", ["measure 1.8 metre"]),
      ("The mast is 30 feet tall.", ["measure 9.144 metre"]),
      ("The buoy lay 3 nautical miles off.", ["measure 5556 metre"]),
      ("The dam holds 38 million cubic metres.", ["measure 38000000 cubic metre"]),
      ("The dam holds 1,342 million cubic feet.", ["measure 38001208.126 cubic metre"]),
      ("It flowed at 9,400 cubic metres a second.", ["measure 9400 cubic metre per 1 second"]),
      ("They carried 410,000 litres of water.", ["measure 410 cubic metre of <water>"]),
      ("The farm has 90 hectares.", ["measure 900000 square metre"]),
      ("The farm has 222 acres.", ["measure 898402.126 square metre"]),
      ("The catch was 32,000 tonnes.", ["measure 32000000 kilogram"]),
      ("The parcel weighs 5 kilos.", ["measure 5 kilogram"]),
      ("The pill holds 200 mg.", ["measure 0 kilogram"]),
      ("It took 90 minutes.", ["measure 5400 second"]),
      ("It took an hour and a half.", ["measure 5400 second"]),
      ("It took a quarter of an hour.", ["measure 900 second"]),
      ("It took two and a half hours.", ["measure 9000 second"]),
      ("The strike lasted three weeks.", ["measure 1814400 second"]),
      ("He wrote it over four days.", ["measure 345600 second"]),
      ("He waited for over four days.", ["measure 345600–414720 second moreThan"]),
      ("It was 20°C at noon.", ["measure 20 degree celsius"]),
      ("It was 68 degrees Fahrenheit indoors.", ["measure 20 degree celsius"]),
      ("It was minus 3 degrees Celsius.", ["measure -3 degree celsius"]),
      ("The wind blew at 30 knots.", ["measure 15.433 metre per 1 second"]),
      ("They drove at 40 miles an hour.", ["measure 64373.76 metre per 3600 second"]),
      ("They drove at 60 mph.", ["measure 26.822 metre per 1 second"]),
      ("They drove at 90 km/h.", ["measure 90000 metre per 3600 second"]),
      ("The plant makes 40 megawatts.", ["measure 40000000 watt"]),
      ("He was aged 65.", ["measure 65 year of age"]),
      ("The 50-year-old man swam.", ["measure 50 year of age"]),
      ("She was four years old.", ["measure 4 year of age"]),
      ("Thirty of them were aged sixty or over.", ["count 30 ", "measure 60–∞ year atLeast of age"]),
      ("Ada Lee, 43, of Cork won.", ["measure 43 year of age"]),
      ("He turned 42 in March.", ["measure 42 year of age"]),
    ] as [(String, [String])])
  func measures(text: String, expected: [String]) { check(text, expected) }

  @Test(
    "nought, one, and numbers that are no amounts",
    arguments: [
      ("No passengers survived.", ["count 0 <passengers> none"]),
      ("Not one passenger survived.", ["count 0 <passenger> none"]),
      ("None of the crew swam.", ["count 0 <crew> none"]),
      ("Nobody came.", ["count 0 <people> none"]),
      ("No one came.", ["count 0 <people> none"]),
      ("No longer did it rain.", []),
      ("There is no doubt and no evidence.", []),
      ("No fewer than six came.", ["count 6–∞  atLeast"]),
      ("One passenger died.", ["count 1 <passenger>"]),
      ("One of them fell.", []),
      ("This one is red.", []),
      ("One wonders about that.", []),
      ("Only one boat came.", ["count 1 <boat>"]),
      ("He moved to Camp 9.", []),
      ("They took Route 63.", []),
      ("He lives in Room 93.", []),
      ("COVID-19 came.", []),
      ("It was version 4 of it.", []),
      ("She rides the 47 bus.", []),
      ("My bus is the 47.", []),
      ("Keep ticket 40417 safe.", []),
      ("See Bulletin No. 15.", []),
      ("Call 020 7946 0018.", []),
      ("Call 555-0132 now.", []),
      ("See section 4.2 and chapter 3.", []),
      ("It is on page 2 of 3.", []),
      ("It opened in 1951.", []),
      ("It opened on 4 May 1951.", []),
      ("On March 8, 2023 it closed.", []),
      ("At 04:20 it rang.", []),
      ("It rang at ten to five in the morning.", []),
      ("In the 1990s it rained.", []),
      ("It was his 9th year.", []),
      ("It was the forty-first time.", []),
      ("They lost 5-4.", []),
      ("In 2014 troops came.", []),
      ("Then 1500 soldiers came.", ["count 1500 <soldiers>"]),
      ("2000 people came.", ["count 2000 <people>"]),
      ("Nine months ago it rained.", []),
    ] as [(String, [String])])
  func traps(text: String, expected: [String]) { check(text, expected) }

  @Test("the number as written, its scale and its step")
  func steps() {
    let read = QuantityScanner.quantities(in: "It cost $4.1 million; 400,000 came; 43 died; 6.1 percent stayed.")
    #expect(read.map(\.value) == [4_100_000, 400_000, 43, 6.1])
    #expect(read.map(\.scale) == [1_000_000, 1, 1, 1])
    #expect(read.map(\.resolution) == [100_000, 100_000, 0, 0.1])
  }
}
