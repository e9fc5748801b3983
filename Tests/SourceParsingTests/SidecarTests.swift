import ClaimModel
import Testing

@testable import SourceParsing

@Suite("sources.json")
struct SidecarTests {
  private func read(_ fields: String) throws -> SourceMetadata {
    try #require(try Sidecar.read(Array("[{\"id\":\"quay\",\"type\":\"webpage\",\(fields)}]".utf8))["quay"])
  }

  @Test("CSL-JSON: names, dates, address, capture, DOI; each found in sources.json")
  func fields() throws {
    let record = try read(
      """
      "title":"The quay","author":[{"given":"Ada","family":"Venn"},{"literal":"Harbour Board"}],"container-title":"Gazette",\
      "issued":{"date-parts":[[2024,5,4]]},"accessed":{"date-parts":[[2024,6,1]]},"URL":"https://port.example/quay",\
      "archive":"Web Keep","archive_location":"https://webkeep.example/1","language":"en","note":"ignored"
      """)
    #expect(record.title == "The quay")
    #expect(record.authors == ["Ada Venn", "Harbour Board"])
    #expect(record.publisher == "Gazette")
    #expect(record.published?.description == "2024-05-04")
    #expect(record.url == "https://port.example/quay")
    #expect(record.capture == "https://webkeep.example/1")
    #expect(record.captured == "2024-06-01")
    #expect(record.found[.captured] == "sources.json")
    #expect(record.found[.modified] == nil)
    #expect(try read("\"DOI\":\"10.5555/quay.1\"").url == "https://doi.org/10.5555/quay.1")
  }

  @Test("an archive's address is unwrapped")
  func archives() throws {
    let record = try read("\"URL\":\"https://web.archive.org/web/20190304120000/http://port.example/quay\"")
    #expect(record.url == "http://port.example/quay")
    #expect(record.capture == "https://web.archive.org/web/20190304120000/http://port.example/quay")
    #expect(record.captured == "2019-03-04T12:00:00Z")
  }

  @Test("two accounts merge field by field, each field with its place")
  func merge() throws {
    var sidecar = SourceMetadata()
    sidecar.title = "Said title"
    sidecar.found[.title] = "sources.json"
    let page =
      "<title>Page title of the quay</title><meta name=author content='Ada Venn'><h1>Page title of the quay</h1><p>It moved in the night.</p>"
    let source = try SourceParser().parse(Array(page.utf8), id: "quay", path: "quay.html", sidecar: sidecar).source
    #expect(source.title == "Said title")
    #expect(source.found[.title] == "sources.json")
    #expect(source.authors == ["Ada Venn"])
    #expect(source.found[.authors] == "author")
    #expect(source.found[.publisher] == nil)
  }
}
