import ClaimModel
import Testing

@testable import SourceParsing

@Suite("JSON-LD in all its shapes, and broken")
struct LinkedDataTests {
  @Test(
    "authors as text, person, list, reference, list of names, given and family name",
    arguments: [
      #"{"@type":"NewsArticle","author":"Ada Venn"}"#,
      #"{"@type":"NewsArticle","author":{"@type":"Person","name":"Ada Venn"}}"#,
      #"{"@type":"NewsArticle","author":[{"@type":"Person","name":"Ada Venn"}]}"#,
      #"[{"@type":"BreadcrumbList"},{"@type":"Article","author":["Ada Venn"]}]"#,
      ##"{"@graph":[{"@type":"Article","author":{"@id":"#ada"}},{"@type":"Person","@id":"#ada","name":"Ada Venn"}]}"##,
      #"{"@type":"WebPage","mainEntity":{"@type":"Report","creator":{"name":"Ada Venn"}}}"#,
      #"{"@type":["Thing","BlogPosting"],"author":{"givenName":"Ada","familyName":"Venn"}}"#,
      #"{"@type":"Article","author":{"name":"By Ada Venn, Staff Writer"}}"#,
    ])
  func authors(linked: String) {
    let metadata = metadata(of: page(linked: linked))
    #expect(metadata.authors == ["Ada Venn"])
    #expect(metadata.found[.authors] == "JSON-LD author")
  }

  @Test("several authors, and a name that is a list")
  func several() {
    let list = #"{"@type":"Article","author":[{"name":"Ada Venn"},{"name":"Ben Orrin"}]}"#
    #expect(metadata(of: page(linked: list)).authors == ["Ada Venn", "Ben Orrin"])
    let names = #"{"@type":"Article","author":{"@type":"Person","name":["Ada Venn","Ben Orrin"]}}"#
    #expect(metadata(of: page(linked: names)).authors == ["Ada Venn", "Ben Orrin"])
  }

  @Test(
    "what breaks a strict parser does not stop this one",
    arguments: [
      "{\"@type\":\"Article\",\"headline\":\"The quay\n that\tmoved twice\",\"datePublished\":\"2024-05-04\",}",
      "<!-- {\"@type\":\"Article\",\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"} -->",
      "//<![CDATA[\n{\"@type\":\"Article\",\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"}\n//]]>",
      "/* a \"comment\" */ {\"@type\":\"Article\",\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"}",
      "{\"@type\":\"Article\",\"description\":\"She said \"no\" to it.\",\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"}",
      "{\"@type\":\"Article\",\"headline\":\"The quay that moved twice\"\n\"datePublished\":\"2024-05-04\"",
      "{\"@type\":\"Organization\"}{\"@type\":\"Article\",\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"}",
      "{\"@type\":\"Article\",\"image\":[{\"url\":\"a\"],\"headline\":\"The quay that moved twice\",\"datePublished\":\"2024-05-04\"}",
    ])
  func broken(linked: String) {
    let found = metadata(
      of: page(head: "<script type=\"application/ld+json\">\(linked)</script>", body: "<p>No heading.</p>"))
    #expect(found.title == "The quay that moved twice")
    #expect(found.published?.description == "2024-05-04")
  }

  @Test("escapes, surrogates, references and markup in strings")
  func escapes() {
    let linked =
      #"{"@type":"Article","headline":"\u201cKai\u201d &amp; Br\u00fccke &#8211; <em>zwei<\/em> \ud83d\ude00"}"#
    #expect(
      metadata(of: page(head: "<script type='application/ld+json'>\(linked)</script>", body: "<p>x</p>")).title
        == "“Kai” & Brücke – zwei 😀")
  }

  @Test("of several articles the one that bears the page's title is the page's own")
  func ownRecord() {
    let linked = """
      [{"@type":"NewsArticle","headline":"Another thing entirely","datePublished":"2001-01-01"},\
      {"@type":"NewsArticle","headline":"The quay that moved twice","datePublished":"2024-05-04"}]
      """
    let head =
      "<title>The quay that moved twice | Gazette</title><script type=\"application/ld+json\">\(linked)</script>"
    #expect(metadata(of: page(head: head)).published?.description == "2024-05-04")
  }

  @Test("what a record is about is not the record: reviewed books, comments, parts")
  func inner() {
    let linked = """
      {"@type":"Review","itemReviewed":{"@type":"Book","name":"Iron","author":"Pia Hall","datePublished":"1999-01-01"},\
      "comment":[{"@type":"Comment","author":{"name":"Cat Lover"}}],"author":{"name":"Ada Venn"},"datePublished":"2024-05-04"}
      """
    let metadata = metadata(of: page(linked: linked))
    #expect(metadata.authors == ["Ada Venn"])
    #expect(metadata.published?.description == "2024-05-04")
  }

  @Test("publisher by reference, address of the page, dates of change, language")
  func fields() {
    let linked = """
      {"@graph":[{"@type":"NewsArticle","headline":"The quay that moved twice","publisher":{"@id":"#org"},\
      "mainEntityOfPage":{"@type":"WebPage","@id":"https://port.example/quay"},"dateModified":"2024-05-06T10:00:00+02:00",\
      "inLanguage":"en_gb"},{"@type":"NewsMediaOrganization","@id":"#org","name":"Gazette"}]}
      """
    let metadata = metadata(of: page(linked: linked))
    #expect(metadata.publisher == "Gazette")
    #expect(metadata.url == "https://port.example/quay")
    #expect(metadata.modified?.description == "2024-05-06")
    #expect(metadata.language == "en-GB")
  }

  @Test("an organisation is an author only where it is not the publisher")
  func organisations() {
    let agency =
      #"{"@type":"NewsArticle","author":{"@type":"Organization","name":"Tripoint Press"},"publisher":{"name":"Gazette"}}"#
    #expect(metadata(of: page(linked: agency)).authors == ["Tripoint Press"])
    let own =
      #"{"@type":"NewsArticle","author":{"@type":"Organization","name":"Gazette"},"publisher":{"name":"Gazette"}}"#
    #expect(metadata(of: page(linked: own)).authors.isEmpty)
  }

  @Test("depth and number are bounded, and what stands outside them is still read")
  func bounds() {
    let deep = String(repeating: "[", count: 5000) + String(repeating: "]", count: 5000)
    let many = String(repeating: "{\"a\":1},", count: 9000)
    let linked = "{\"x\":\(deep),\"@type\":\"Article\",\"datePublished\":\"2024-05-04\",\"y\":[\(many)]}"
    #expect(metadata(of: page(linked: linked)).published?.description == "2024-05-04")
    let bytes = Array("{\"@type\":\"Article\",\"z\":[\(many)]}".utf8)
    #expect(LinkedData([0..<bytes.count], of: bytes).objects.count == LinkedData.maximumObjects)
  }
}
