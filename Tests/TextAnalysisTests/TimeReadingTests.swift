import Testing
import TextAnalysis

/// What is read for dates and times of day, as of Wednesday, 17 June 2020.
@Suite("Times read")
struct TimeReadingTests {
  private static let reference = CalendarDay(year: 2020, month: 6, day: 17)

  private static func read(_ text: String, reference: CalendarDay? = reference) -> TimeExpressions {
    TimeExpressions(text, words: Word.words(in: text), reference: reference)
  }

  private static func day(_ number: Int) -> String {
    if number == TimeSpan.past || number == TimeSpan.future { return "…" }
    let day = CalendarDay(number: number)
    return "\(day.year)-\(day.month)-\(day.day)"
  }

  private static func describe(_ times: TimeExpressions) -> [String] {
    times.spans.map { span in
      var text = "\(span.kind.rawValue) \(span.precision.rawValue) "
      if let days = span.days {
        text += day(days.lowerBound) + (days.count == 1 ? "" : "/" + day(days.upperBound))
      } else {
        text += "?"
      }
      return span.isRelative ? text + " relative" : text
    }
      + times.clockTimes.map { clock in
        let minute = clock.minute
        return "\(minute / 60):\(minute % 60)" + (clock.isAmbiguous ? " open" : "")
          + (clock.zone.map { " " + $0 } ?? "")
      }
  }

  @Test(
    "dates",
    arguments: [
      ("He left on 4 May 2019.", ["point day 2019-5-4"]),
      ("He left on May 4, 2019.", ["point day 2019-5-4"]),
      ("He left on the 4th of May, 2019.", ["point day 2019-5-4"]),
      ("He left on 2019-05-04.", ["point day 2019-5-4"]),
      ("He left on 14/05/2019.", ["point day 2019-5-14"]),
      ("He left on 04/05/2019.", ["point day 2019-4-5/2019-5-4"]),
      ("He left on Friday, 3 May 2019.", ["point day 2019-5-3"]),
      ("They met on 4–6 May 2019.", ["point day 2019-5-4/2019-5-6"]),
      ("They met on 8-9 November 2021.", ["point day 2021-11-8/2021-11-9"]),
      ("They met from 4 May to 6 June 2019.", ["during day 2019-5-4/2019-6-6"]),
      ("The 3rd instant was wet.", ["point day 2020-6-3 relative"]),
      ("The 28th ult. was wet.", ["point day 2020-5-28 relative"]),
      ("He left on 4 May.", ["point day 2020-5-4 relative"]),
      ("He left on 2 October.", ["point day 2019-10-2 relative"]),
      ("It was mid-March 2019.", ["point month 2019-3-8/2019-3-24"]),
      ("It was in mid-March.", ["point month 2020-3-8/2020-3-24 relative"]),
      ("It was early 2019.", ["point year 2019-1-1/2019-7-2"]),
      ("It was late last year.", ["point year 2019-7-2/2019-12-31 relative"]),
      ("It was the spring of 2019.", ["point season 2019-3-1/2019-5-31"]),
      ("It was summer 2018.", ["point season 2018-6-1/2018-8-31"]),
      ("It rained in the summer.", ["point season 2020-6-1/2020-8-31 relative"]),
      ("It was the winter of 2019.", ["point season 2018-12-1/2020-2-29"]),
      ("The figures for FY2021 are out.", ["point year 2020-4-1/2021-12-31"]),
      ("The fiscal year 2021 was bad.", ["point year 2020-4-1/2021-12-31"]),
      ("The season 2018/19 was bad.", ["point year 2018-1-1/2019-12-31"]),
      ("The season 2017-18 was bad.", ["point year 2017-1-1/2018-12-31"]),
      ("It ran 2015–2022 without a break.", ["during year 2015-1-1/2022-12-31"]),
      ("It was the 1990s.", ["point decade 1990-1-1/1999-12-31"]),
      ("It was in mid-1990s fashion.", ["point decade 1992-7-2/1997-7-1"]),
      ("It was the 19th century.", ["point century 1801-1-1/1900-12-31"]),
      ("It closed in Q1 2020.", ["point quarter 2020-1-1/2020-3-31"]),
      ("It closed in the third quarter of 2019.", ["point quarter 2019-7-1/2019-9-30"]),
      ("It fell in the first half of 2022.", ["point year 2022-1-1/2022-7-2"]),
      ("It happened last month.", ["point month 2020-5-1/2020-5-31 relative"]),
      ("It happened this year.", ["point year 2020-1-1/2020-12-31 relative"]),
      ("It happened last week.", ["point week 2020-6-8/2020-6-14 relative"]),
      ("It will happen next week.", ["point week 2020-6-22/2020-6-28 relative"]),
      ("It happened yesterday.", ["point day 2020-6-16 relative"]),
      ("It happened today.", ["point day 2020-6-17 relative"]),
      ("It happened in March.", ["point month 2020-3-1/2020-3-31 relative"]),
      ("It happened last June.", ["point month 2019-6-1/2019-6-30 relative"]),
      ("It will reopen in April.", ["point month 2021-4-1/2021-4-30 relative"]),
      ("He left on Tuesday.", ["point day 2020-6-16 relative"]),
      ("He left on Wednesday.", ["point day 2020-6-17 relative"]),
      ("He left on Thursday.", ["point day 2020-6-11 relative"]),
      ("He left last Wednesday.", ["point day 2020-6-10 relative"]),
      (
        "He left on 4 May 2019 and came back the following Tuesday.",
        ["point day 2019-5-4", "point day 2019-5-7 relative"]
      ),
      ("He sold it two days earlier.", ["point day ? relative"]),
      (
        "He left on 4 May 2019; two days earlier he had sold it.",
        ["point day 2019-5-4", "point day 2019-5-2 relative"]
      ),
      ("He left on 4 May 2019; the next day it rained.", ["point day 2019-5-4", "point day 2019-5-5 relative"]),
      ("It has rained since 2014.", ["since year 2014-1-1/…"]),
      ("It will be done by 2022.", ["until year …/2022-12-31"]),
      ("It stayed until June 2018.", ["until month …/2018-6-30"]),
      ("It was built before 1980.", ["before year …/1979-12-31"]),
      ("It was built after 2004.", ["after year 2005-1-1/…"]),
      ("It rained throughout 2016.", ["during year 2016-1-1/2016-12-31"]),
      ("It ran between 2016 and 2018.", ["during year 2016-1-1/2018-12-31"]),
      ("It ran from 1970 to 1974.", ["during year 1970-1-1/1974-12-31"]),
      ("It ran from February 2017 until June 2019.", ["during month 2017-2-1/2019-6-30"]),
      ("It closed nine months ago.", ["point month 2019-9-1/2019-9-30 relative"]),
      ("It closed three years ago.", ["point year 2017-1-1/2017-12-31 relative"]),
      ("It closed in 2014 and again in 2016.", ["point year 2014-1-1/2014-12-31", "point year 2016-1-1/2016-12-31"]),
      ("Sunday's assault was bad.", ["point day 2020-6-14 relative"]),
    ] as [(String, [String])])
  func dates(text: String, expected: [String]) { #expect(Self.describe(Self.read(text)) == expected) }

  @Test(
    "times of day, and what is no time",
    arguments: [
      ("It rang at 04:20.", ["4:20"]),
      ("It rang at 6.30 p.m.", ["18:30"]),
      ("It rang at 10:50 GMT.", ["10:50 gmt"]),
      ("It rang at 5pm.", ["17:0"]),
      ("It rang at ten to five in the morning.", ["4:50"]),
      ("It rang at half past three.", ["3:30 open"]),
      ("It rang at a quarter to nine.", ["8:45 open"]),
      ("It rang at two minutes to five.", ["4:58 open"]),
      ("It rang at noon and at midnight.", ["12:0", "0:0"]),
      ("It rang at five o'clock.", ["5:0 open"]),
      ("It rang at nine twenty-nine.", ["9:29 open"]),
      ("It rang at 0420 GMT.", ["4:20 gmt"]),
      ("It rang at ten past five in the afternoon.", ["17:10"]),
      ("May we come in?", []),
      ("March against the war, they said.", []),
      ("They said that Theresa May had left.", []),
      ("The March against hunger was long.", []),
      ("The bank may raise rates in May.", ["point month 2020-5-1/2020-5-31 relative"]),
      ("The Sunday service to Staithe was cut.", []),
      ("After Friday prayers they left.", []),
      ("She writes in the Sunday Times.", []),
      ("Five to ten passengers stood.", []),
      ("Then 1500 soldiers came.", []),
      ("He lives at number 1951.", []),
      ("It took nine months.", []),
      ("The 2000 tonnes were sold.", []),
      ("It is worth $2000 now.", []),
      ("In the fall he broke a leg.", ["point season 2019-9-1/2019-11-30 relative"]),
      ("A fall of 5 feet killed him.", []),
      ("He may march in spring.", ["point season 2020-3-1/2020-5-31 relative"]),
    ] as [(String, [String])])
  func clocks(text: String, expected: [String]) { #expect(Self.describe(Self.read(text)) == expected) }

  @Test("without a reference, relative dates stay open")
  func withoutReference() {
    for text in [
      "He left last month.", "He left on Tuesday.", "He left in March.", "He left on 4 May.", "He left yesterday.",
    ] {
      let times = Self.read(text, reference: nil)
      #expect(times.spans.map(\.days) == [nil], "\(text)")
      #expect(times.spans.map(\.isRelative) == [true], "\(text)")
    }
  }

  @Test("the sets of years, days, months and minutes")
  func sets() {
    let times = Self.read("From 4 May 2019, in June and in 2021, at 04:20.", reference: nil)
    #expect(times.years == [2019, 2021])
    #expect(times.days == [504])
    #expect(times.months == [6])
    #expect(times.clocks == [260])
  }

  @Test(
    "how two sentences lie in time",
    arguments: [
      ("It sank in 2014.", "It sank in 2014.", .same),
      ("It sank in 2014.", "It sank on 4 May 2014.", .overlapping),
      ("It sank in 2014.", "It sank in 2016.", .disjoint),
      ("It sank in May 2014.", "It sank in June 2014.", .disjoint),
      ("It has stood since 2014.", "It stood in 2018.", .overlapping),
      ("It has stood since 2014.", "It stood in 2011.", .disjoint),
      ("It stood until 2014.", "It stood in 2018.", .disjoint),
      ("It sank last month.", "It sank in May 2020.", .same),
      ("It sank on 4 May 2014.", "It sank two days later.", .unknown),
      ("It sank.", "It sank in 2014.", .unknown),
      ("It ran from 1970 to 1974.", "It ran in 1972.", .overlapping),
      ("It sank in the 1990s.", "It sank in 2001.", .disjoint),
    ] as [(String, String, TimeExpressions.Relation)])
  func relations(one: String, other: String, expected: TimeExpressions.Relation) {
    #expect(Self.read(one).relation(to: Self.read(other)) == expected)
    #expect(Self.read(other).relation(to: Self.read(one)) == expected)
  }

  @Test("days of the month without a year and a reference compare with one another")
  func yearless() {
    let one = Self.read("It sank on 4 May.", reference: nil)
    #expect(one.relation(to: Self.read("It sank on May 4.", reference: nil)) == .same)
    #expect(one.relation(to: Self.read("It sank on 5 May.", reference: nil)) == .disjoint)
    #expect(one.relation(to: Self.read("It sank in March.", reference: nil)) == .unknown)
  }

  @Test(
    "how two sentences lie on the clock",
    arguments: [
      ("It rang at 04:20.", "It rang at 4.20 a.m.", .same),
      ("It rang at 04:20.", "It rang at 04:50.", .disjoint),
      ("It rang at 15:30.", "It rang at half past three.", .same),
      ("It rang at 15:50.", "It rang at ten to four in the afternoon.", .same),
      ("It rang at 10:50 GMT.", "It rang at 04:50.", .unknown),
      ("It rang at 10:50 GMT.", "It rang at 11:50 CET.", .unknown),
      ("It rang at 10:50 GMT.", "It rang at 11:50 GMT.", .disjoint),
      ("It rang at 8 a.m. and at 8 p.m.", "It rang at 8 p.m.", .overlapping),
    ] as [(String, String, TimeExpressions.Relation)])
  func clockRelations(one: String, other: String, expected: TimeExpressions.Relation) {
    #expect(Self.read(one).clockRelation(to: Self.read(other)) == expected)
  }

  @Test("day numbers are the proleptic Gregorian calendar's, there and back")
  func calendar() {
    #expect(CalendarDay(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(CalendarDay(year: 2000, month: 3, day: 1)?.number == 11_017)
    #expect(CalendarDay(year: 2019, month: 2, day: 29) == nil)
    #expect(CalendarDay(year: 2020, month: 6, day: 17)?.weekday == 2)
    for number in stride(from: -800_000, through: 800_000, by: 367) {
      #expect(CalendarDay(number: number).number == number)
    }
  }
}
