import ClaimModel
import Testing

@testable import Exchange

@Suite("sources by what others call them")
struct SourceAddressTests {
  @Test(
    "addresses of one page",
    arguments: [
      "http://example.org/bridge", "https://WWW.Example.org/bridge/", "https://example.org:443/bridge#top",
      "https://example.org/bridge?utm_source=x&fbclid=1", " https://example.org/bridge ",
      "https://web.archive.org/web/20240601120000/https://www.example.org/bridge",
    ])
  func same(address: String) { #expect(SourceAddress.isSame(address, as: "https://example.org/bridge")) }

  @Test(
    "addresses of other pages",
    arguments: [
      "https://example.org/Bridge", "https://example.org/bridge?id=8", "https://example.com/bridge", "example",
      "https://example.org/bridge/2", "", "https://", "urn:x:bridge",
    ])
  func other(address: String) { #expect(!SourceAddress.isSame(address, as: "https://example.org/bridge")) }

  @Test("a query that tells what is read counts, in any order")
  func query() {
    #expect(SourceAddress.isSame("http://a.org/?b=2&a=1", as: "https://a.org/?a=1&b=2&utm_medium=m"))
    #expect(SourceAddress.key("http://a.org/?a=1") == "a.org?a=1")
  }

  @Test("DOIs in every form")
  func dois() {
    for text in [
      "10.1000/A-b(1)", "doi:10.1000/a-b(1)", "https://doi.org/10.1000/a-b(1)", "http://dx.doi.org/10.1000/a-b%281%29",
    ] {
      #expect(SourceAddress.key(text) == "doi:10.1000/a-b(1)", "\(text)")
    }
    #expect(SourceAddress.doi("11.1/x") == nil)
    #expect(SourceAddress.doi("https://example.org/10.1000/x") == nil)
  }

  private func catalogue(_ sources: [Source] = [Examples.source, Examples.plainSource]) -> SourceCatalogue {
    SourceCatalogue(sources)
  }

  private func find(_ addresses: [String], id: String? = nil, in sources: [Source]? = nil) -> [String] {
    var reference = SourceReference()
    reference.addresses = addresses
    reference.id = id.map(Identifier.init(rawValue:))
    return catalogue(sources ?? [Examples.source, Examples.plainSource]).sources(for: reference).map(\.id.rawValue)
  }

  @Test("by address, by capture, by path, by a path on another machine, by id")
  func references() {
    #expect(find(["http://example.org/bridge/?id=7&utm_id=1#x"]) == ["gazette"])
    #expect(find(["https://web.archive.org/web/20240601120000/https://www.example.org/bridge?id=7"]) == ["gazette"])
    #expect(find(["seeds/memo.txt"]) == ["memo"])
    #expect(find(["urn:gainsay:file:seeds/gazette%20(final).html"]) == ["gazette"])
    #expect(find(["file:///home/ann/project/seeds/memo.txt"]) == ["memo"])
    #expect(find([], id: "memo") == ["memo"])
    #expect(find(["urn:gainsay:source:memo"]) == ["memo"])
    #expect(find(["https://elsewhere.example"], id: "memo") == ["memo"])
    #expect(find(["https://elsewhere.example", "memo.txt", ""]) == [])
  }

  @Test("two captures of one page are told apart by the id, or are both given")
  func captures() {
    var second = Examples.source
    second.id = "gazette-2"
    let sources = [Examples.source, second]
    #expect(find(["https://example.org/bridge?id=7"], in: sources) == ["gazette", "gazette-2"])
    #expect(find(["https://example.org/bridge?id=7"], id: "gazette-2", in: sources) == ["gazette-2"])
  }

  @Test("works: by key, stem, address, DOI, file, title")
  func works() {
    func means(_ change: (inout BibliographicEntry) -> Void, key: String = "x99") -> String {
      var entry = BibliographicEntry(place: "line 1", key: key)
      change(&entry)
      let found = catalogue().sources(for: entry)
      return found.sources.map(\.id.rawValue).joined() + " " + found.by
    }
    #expect(means({ _ in }, key: "gazette") == "gazette key")
    #expect(means({ _ in }, key: "gazette (final)") == "gazette key")
    #expect(means { $0.url = "http://example.org/bridge?id=7" } == "gazette address")
    #expect(means { $0.files = ["C:\\papers\\memo.txt"] } == "memo file")
    #expect(means { $0.title = "THE BRIDGE, that moved!" } == "gazette title")
    #expect(means { $0.title = "…" } == " ")
    #expect(means { _ in } == " ")
  }
}
