import ClaimModel
import Testing

@testable import SourceParsing

@Suite("when it was published")
struct DateTests {
  @Test(
    "dates as people write them",
    arguments: [
      ("4 May 2024", "2024-05-04"), ("May 4, 2024", "2024-05-04"), ("4th of May, 2024", "2024-05-04"),
      ("Saturday 4. Mai 2024, 10:00 Uhr", "2024-05-04"), ("4. März 2024", "2024-03-04"), ("04.05.2024", "2024-05-04"),
      ("4. 5. 2024", "2024-05-04"), ("04.05.24", "2024-05-04"), ("le 1er août 2023", "2023-08-01"),
      ("4 de mayo de 2024", "2024-05-04"), ("4 maggio 2024", "2024-05-04"), ("4 mei 2024", "2024-05-04"),
      ("4 maja 2024", "2024-05-04"), ("4 de março de 2024", "2024-03-04"), ("2024-05-04T10:00:00Z", "2024-05-04"),
      ("2024/05/04", "2024-05-04"), ("2024年5月4日", "2024-05-04"), ("Dec 19 03:22:07 2023", "2023-12-19"),
      ("13/05/2024", "2024-05-13"), ("05/13/2024", "2024-05-13"), ("20240504", "2024-05-04"),
      ("Sept. 4, 2024", "2024-09-04"), ("10.12.2012.4", nil), ("30 February 2024", nil), ("May be 4 or 5", nil),
      ("vor 3 Tagen", nil), ("version 1.2.24.7", nil), ("", nil),
    ])
  func written(text: String, date: String?) {
    #expect(DateScanner.first(in: Array(text.utf8)[...])?.description == date)
  }

  @Test("3/4/2024 is April or March by the page's language")
  func order() {
    let body = "<h1>The quay that moved twice</h1><p class=date>3/4/2024</p><p>Nobody noticed.</p>"
    let american = "<html lang=en-US><body>\(body)</body></html>"
    #expect(metadata(of: american).published?.description == "2024-03-04")
    #expect(metadata(of: american.replacing("en-US", with: "en-GB")).published?.description == "2024-04-03")
  }

  @Test(
    "where it stands",
    arguments: [
      ("<meta property='article:published_time' content='2024-05-04T10:00:00+02:00'>", "", "article:published_time"),
      ("<meta name='DATE' content='2024-05-04'>", "", "date"),
      ("<meta name='citation_publication_date' content='2024/05/04'>", "", "citation_publication_date"),
      ("<meta name='parsely-pub-date' content='2024-05-04T01:00:00Z'>", "", "parsely-pub-date"),
      ("", "<time datetime='2024-05-04T10:00'>on Saturday</time>", "time element"),
      ("", "<span itemprop=datePublished content='2024-05-04'></span>", "itemprop datePublished"),
      ("", "<p>Ada Venn | 4 May 2024 | 5 min</p>", "date line"),
      ("", "<p>Veröffentlicht am 4. Mai 2024</p>", "date line"),
      ("<link rel=canonical href='https://port.example/2024/05/04/quay'>", "", "address"),
    ])
  func places(head: String, line: String, place: String) {
    let body = "<h1>The quay that moved twice</h1>\(line)<p>It moved on 1 January 1999, they say.</p>"
    let metadata = metadata(of: page(head: head, body: body))
    #expect(metadata.published?.description == "2024-05-04")
    #expect(metadata.found[.published] == place)
  }

  @Test("the day is the page's own: what it shows beats the time of Greenwich by a day, and no more")
  func zones() {
    func published(_ stamp: String, _ shown: String) -> String? {
      metadata(
        of: page(
          head: "<meta property='article:published_time' content='\(stamp)'>",
          body: "<h1>The quay that moved twice</h1><p class=date>\(shown)</p><p>Nobody noticed.</p>")
      ).published?.description
    }
    #expect(published("2024-05-05T02:10:00Z", "May 4, 2024, 10:10 PM") == "2024-05-04")
    #expect(published("2024-05-05T02:10:00+02:00", "May 4, 2024") == "2024-05-05")
    #expect(published("2024-05-05T02:10:00Z", "May 9, 2024") == "2024-05-05")
  }

  @Test("changes are no publications, copyright years no dates, and the nearest line counts")
  func labels() {
    let body = """
      <h1>The quay that moved twice</h1><p>First posted February 2, 2023. Last updated March 24, 2023.</p><p>Nobody noticed.</p>
      <p>© 4 May 2001 Gazette</p><ul><li class=date>7 May 2024</li><li class=date>8 May 2024</li></ul>
      """
    let metadata = metadata(of: page(body: body))
    #expect(metadata.published?.description == "2023-02-02")
    #expect(metadata.modified?.description == "2023-03-24")
  }

  @Test("days between dates, over months, years and leap days")
  func days() throws {
    let one = try #require(CalendarDate(iso: "2024-02-28"))
    #expect(one.days(to: try #require(CalendarDate(iso: "2024-03-01"))) == 2)
    #expect(one.days(to: try #require(CalendarDate(iso: "2023-12-31"))) == -59)
    #expect(one.days(to: try #require(CalendarDate(iso: "2024-03"))) == nil)
  }
}
