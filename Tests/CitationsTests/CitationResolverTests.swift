import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("citations and the sources that they mean")
struct CitationResolverTests {
  private static func source(
    _ id: String, _ author: String?, _ publisher: String?, _ date: String, _ title: String, url: String? = nil
  ) -> Source {
    var source = Source(id: Identifier(rawValue: id), path: "seeds/\(id).html")
    source.authors = author.map { [$0] } ?? []
    source.publisher = publisher
    source.published = CalendarDate(iso: date)
    source.title = title
    source.url = url
    return source
  }

  private static let sources = [
    source(
      "wall", "Ada Venn", "Tollmouth Courier", "2019-05-04", "What the harbour wall cost the town",
      url: "https://www.port.example/wall"),
    source("gale", "Ada Venn", "Tollmouth Courier", "2021-01-09", "The gale that nobody forecast"),
    source("advice", nil, "Joint Advisory Committee on Stocks", "2018-06-29", "Advice on landings for the coming year"),
    source(
      "packet", nil, "The Western Packet, and Tollmouth Advertiser", "1861-01-12",
      "Dreadful loss of a steamer off the bar"),
    source("moor", "Benoît van der Moor", nil, "2020", "On moorings"),
  ]

  private func resolve(
    _ change: (inout CitedWork) -> Void, mirrors: MirrorList = MirrorList(), from own: String = "draft"
  ) -> Resolution {
    var work = CitedWork()
    work.isSure = true
    change(&work)
    return CitationResolver(Self.sources, mirrors: mirrors).resolve(work, from: Identifier(rawValue: own))
  }

  @Test("by address, in every wrapper, and by mirror")
  func addresses() {
    for address in [
      "http://port.example/wall/", "https://web.archive.org/web/2020/https://port.example/wall",
      "https://port.example/wall?utm_source=x",
    ] {
      #expect(resolve { $0.address = address }.source == "wall")
    }
    #expect(resolve { $0.address = "https://port.example/other" }.target == .unresolved)
    #expect(resolve({ $0.address = "https://port.example/wall" }, from: "wall").target == .unresolved)
    var mirrors = MirrorList()
    let added = [
      mirrors.add("copy.example", of: "port.example"),
      mirrors.add("https://else.example/x", of: "https://port.example/wall"),
      mirrors.add("", of: "port.example"),
    ]
    #expect(added == [true, true, false])
    #expect(resolve({ $0.address = "https://copy.example/wall" }, mirrors: mirrors).source == "wall")
    #expect(resolve({ $0.address = "https://else.example/x" }, mirrors: mirrors).source == "wall")
  }

  @Test("by key: an id, and an author with a year")
  func keys() {
    #expect(resolve { $0.key = "gale" }.source == "gale")
    #expect(resolve { $0.key = "venn2019wall" }.source == "wall")
    #expect(resolve { $0.key = "venn2018" }.target == .unresolved)
  }

  @Test("by author and year, with and without accents and first names")
  func authors() {
    func by(_ authors: String..., year: Int?) -> CitationTarget {
      resolve {
        $0.authors = authors
        $0.year = year
      }.target
    }
    #expect(by("venn", year: 2019) == .source("wall"))
    #expect(by("ada venn", year: 2021) == .source("gale"))
    #expect(by("venn", year: nil) == .ambiguous(["gale", "wall"]))
    #expect(by("van der moor", year: 2020) == .source("moor"))
    #expect(by("benoit van der moor", year: 2020) == .source("moor"))
    #expect(by("venn", "okafor", year: 2019) == .unresolved)
    #expect(by("greg venn", year: 2019) == .unresolved)
    #expect(by("tollmouth courier", year: 2021) == .source("gale"))
  }

  @Test("another year is told, and is no certain source")
  func disagreement() {
    let found = resolve {
      $0.authors = ["moor"]
      $0.year = 2019
    }
    #expect(found.source == "moor" && found.certainSource == nil)
    #expect(found.disagreements == [.year(cited: 2019, actual: Self.sources[4].published!)])
  }

  @Test("by outlet, its short form behind the article, and the day")
  func outlets() {
    func by(_ outlet: String, the: Bool, _ date: String? = nil) -> Resolution {
      resolve {
        $0.outlet = outlet
        $0.hasArticle = the
        $0.date = date.flatMap { CalendarDate(iso: $0) }
      }
    }
    #expect(by("Courier", the: true).target == .ambiguous(["gale", "wall"]))
    #expect(by("Courier", the: false).target == .unresolved)
    #expect(by("Courier", the: true, "2019-05-04").source == "wall")
    #expect(by("Joint Advisory Committee", the: true).source == "advice")
    #expect(by("Western Packet", the: true, "1861-01-12").certainSource == "packet")
    let other = by("Western Packet", the: true, "1861-01-02")
    #expect(other.source == "packet" && other.certainSource == nil && other.ground == .outlet)
  }

  @Test("a corpus as a graph: who cites whom, in which sentence")
  func graph() {
    let all = documents(
      RuleExample(
        "By Ada Venn\n\nThe wall leaks, and the board knows it.", "Venn wrote that the wall leaks.",
        "It leaks: https://port.example/source-1. It does, Venn wrote."))
    let corpus = CitationCorpus(all.map { AuditedDocument($0) })
    #expect(corpus.graph.sources(citedBy: "source-2") == ["source-1"])
    #expect(corpus.graph.citations(of: "source-1").map(\.citing) == ["source-2", "source-3", "source-3"])
    #expect(corpus.graph.citations(by: "source-2").map(\.evidence.quote) == ["Venn wrote that the wall leaks."])
    #expect(corpus.graph.citations(by: "source-1").isEmpty)
  }

  @Test("10,000 citations against 1,000 sources take well under a second to resolve", .timeLimit(.minutes(1)))
  func speed() {
    let sources = (0..<1_000).map { number in
      Self.source(
        "s\(number)", "Ada Venn\(number)", "Courier \(number)", "20\(10 + number % 10)-01-02",
        "What the wall number \(number) has cost",
        url: "https://port.example/\(number)")
    }
    let resolver = CitationResolver(sources)
    let clock = ContinuousClock()
    var found = 0
    let time = clock.measure {
      for number in 0..<10_000 {
        var work = CitedWork()
        switch number % 3 {
        case 0: work.address = "https://www.port.example/\(number % 1_000)?utm_source=x"
        case 1:
          work.authors = ["venn\(number % 1_000)"]
          work.year = 2010 + number % 10
        default:
          work.outlet = "Courier \(number % 1_000)"
          work.isSure = true
        }
        if resolver.resolve(work, from: "draft").source != nil { found += 1 }
      }
    }
    #expect(found == 10_000)
    // A debug build on a busy machine; an optimised one takes a tenth.
    #expect(time < .seconds(10))
  }
}
