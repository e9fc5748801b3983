import ClaimModel
import Testing

@testable import Reporting

struct DiagramTests {
  /// A report in which each pair's first source cites its second.
  private func network(_ citations: [(String, String)], links: [SourceLink] = []) throws -> SourceNetwork {
    let evidence = try #require(SampleReport.report.findings.first?.evidence.first)
    var report = Report(version: "0.1.0", documents: [], findings: [], failures: [])
    report.citations = citations.map {
      SourceCitation(
        citing: Identifier(rawValue: $0.0), cited: Identifier(rawValue: $0.1), evidence: evidence)
    }
    report.links = links
    return SourceNetwork(report)
  }

  private func circles(_ citations: [(String, String)]) throws -> [[String]] {
    try network(citations).circles.map { $0.map(\.rawValue) }
  }

  @Test func aChainIsNoCircle() throws {
    #expect(try circles([("a", "b"), ("b", "c"), ("a", "c")]).isEmpty)
    #expect(try circles([]).isEmpty)
  }

  @Test func longerCirclesAreFoundWhereverTheyBegin() throws {
    #expect(try circles([("a", "b"), ("b", "c"), ("c", "a")]) == [["a", "b", "c"]])
    #expect(try circles([("d", "c"), ("c", "b"), ("b", "a"), ("a", "d")]) == [["a", "b", "c", "d"]])
  }

  @Test func circlesApartStayApartAndThoseThatMeetAreOne() throws {
    let apart = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "e"), ("e", "c")]
    #expect(try circles(apart) == [["a", "b"], ["c", "d", "e"]])
    #expect(try circles(apart + [("e", "a")]) == [["a", "b", "c", "d", "e"]])
    let eight = [("a", "b"), ("b", "a"), ("b", "c"), ("c", "b")]
    #expect(try circles(eight) == [["a", "b", "c"]])
  }

  @Test func whatLeadsIntoACircleOrOutOfItIsNotOfIt() throws {
    let network = try network([("in", "a"), ("a", "b"), ("b", "c"), ("c", "a"), ("c", "out")])
    #expect(network.circles == [["a", "b", "c"]])
    let inside = network.edges.filter(\.isInCircle).map { "\($0.from)>\($0.to)" }
    #expect(inside == ["a>b", "b>c", "c>a"])
  }

  @Test func copiesCloseCirclesAndVersionsDoNot() throws {
    let copy = SourceLink(id: "l", from: "c", to: "a", relation: .copyOf)
    let version = SourceLink(id: "l", from: "c", to: "a", relation: .versionOf)
    #expect(try network([("a", "b"), ("b", "c")], links: [copy]).circles == [["a", "b", "c"]])
    #expect(try network([("a", "b"), ("b", "c")], links: [version]).circles.isEmpty)
  }

  @Test func aCircleOfThousandsNeedsNoDeepStack() throws {
    let names = (0..<5_000).map { "s\(10_000 + $0)" }
    let ring = zip(names, names.dropFirst() + names.prefix(1)).map { ($0, $1) }
    #expect(try circles(ring) == [names])
  }

  @Test func daysAreLaidOutFromEndToEnd() throws {
    let scale = try #require(DayScale([100, 0, 50], width: 220, margin: 10))
    #expect([0, 50, 100].map(scale.x) == [10, 110, 210])
    #expect([-5, 105].map(scale.x) == [10, 210], "days outside are clamped")
    let single = try #require(DayScale([7, 7], width: 220, margin: 10))
    #expect(single.x(7) == 110)
    #expect(single.ticks.count == 1)
    #expect(DayScale([], width: 220, margin: 10) == nil)
  }

  @Test(arguments: [
    ("2024-03-01", "2024-03-02", ["2024-03-01", "2024-03-02"]),
    ("2023-11-20", "2024-02-10", ["2023-12", "2024-01", "2024-02"]),
    ("2019-06-01", "2023-06-01", ["2020", "2021", "2022", "2023"]),
    ("1600-01-01", "2020-01-01", ["1633", "1704", "1775", "1846", "1917", "1988"]),
  ])
  func marksAreFewAndWhole(first: String, last: String, labels: [String]) throws {
    let days = try [first, last].map { try #require(CalendarDate(iso: $0)).firstDay }
    let ticks = try #require(DayScale(days, width: 600, margin: 20)).ticks
    #expect(ticks.map(\.label) == labels)
    #expect(ticks.map(\.x) == ticks.map(\.x).sorted())
    #expect(ticks.allSatisfy { (20...580).contains($0.x) })
  }

  @Test func daysOfTheCalendarAreCountedThereAndBack() throws {
    #expect(CalendarDate(year: 1970, month: 1, day: 1)?.firstDay == 0)
    #expect(CalendarDate(year: 2000, month: 2)?.lastDay == CalendarDate(year: 2000, month: 2, day: 29)?.firstDay)
    #expect(CalendarDate(year: 1900, month: 2)?.lastDay == CalendarDate(year: 1900, month: 2, day: 28)?.firstDay)
    #expect(CalendarDate(year: 2023)?.lastDay == CalendarDate(year: 2023, month: 12, day: 31)?.firstDay)
    for day in stride(from: -400_000, through: 100_000, by: 137) {
      let date = try #require(CalendarDate(dayNumber: day))
      #expect(date.firstDay == day)
    }
  }
}
