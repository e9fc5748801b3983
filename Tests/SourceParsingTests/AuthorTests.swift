import Testing

@testable import SourceParsing

@Suite("who wrote it")
struct AuthorTests {
  @Test(
    "persons of a byline, without labels, titles, degrees, roles, outlets, places and dates",
    arguments: [
      ("By Ada Venn", ["Ada Venn"]),
      ("By Ada Venn and Ben Orrin", ["Ada Venn", "Ben Orrin"]),
      ("Ada Venn, Ben Orrin & Cy Pell", ["Ada Venn", "Ben Orrin", "Cy Pell"]),
      ("Von Ada Venn und Ben Orrin", ["Ada Venn", "Ben Orrin"]),
      ("Par Élise Dorn et Luc Maré", ["Élise Dorn", "Luc Maré"]),
      ("Por José Ruiz y Ana Gil", ["José Ruiz", "Ana Gil"]),
      ("By Ada Venn, Local Democracy Correspondent", ["Ada Venn"]),
      ("By Ada Venn in Lervhaven and Ben Orrin in the capital", ["Ada Venn", "Ben Orrin"]),
      ("ADA VENN-ORRIN, Tripoint Press Agency", ["Ada Venn-Orrin"]),
      ("Dr. Ada Venn, Ph.D., MD", ["Ada Venn"]),
      ("Ada Venn PhD", ["Ada Venn"]),
      ("Rui Ma", ["Rui Ma"]),
      ("Ada Venn, USA TODAY", ["Ada Venn"]),
      ("Ada Venn, The Port Gazette", ["Ada Venn"]),
      ("Senior Reporter Ada Venn", ["Ada Venn"]),
      ("Ada Venn Senior Reporter", ["Ada Venn"]),
      ("Wirtschaftsredakteurin Ada Venn", ["Ada Venn"]),
      ("Ada Venn (Tripoint), Ben Orrin (Gazette)", ["Ada Venn", "Ben Orrin"]),
      ("Ada van der Venn", ["Ada van der Venn"]),
      ("John Garcia, Jr.", ["John Garcia Jr."]),
      ("Ada M. Venn <ada@port.example>", ["Ada M. Venn"]),
      ("By Ada Venn. Photographs by Ben Orrin", ["Ada Venn"]),
      ("Contributions from Ben Orrin", []),
      ("By the Port Gazette", []),
      ("Home News Sport", []),
      ("Last updated on Monday", []),
      ("", []),
    ])
  func persons(byline: String, names: [String]) { #expect(AuthorNames.persons(in: byline.utf8) == names) }

  @Test(
    "fields of content systems",
    arguments: [
      ("Maria & Katerina", ["Maria", "Katerina"]), ("Gazette Staff", ["Gazette Staff"]), ("tinyhouse", ["tinyhouse"]),
      ("admin", []), ("https://port.example/ada", []), ("{{author}}", []),
    ])
  func fields(value: String, names: [String]) {
    #expect(AuthorNames.names(inField: Array(value.utf8)[...], isPerson: true) == names)
  }

  @Test(
    "bylines where readers see them",
    arguments: [
      #"<p class="byline">By <a href="/a">Ada Venn</a> and <a href="/b">Ben Orrin</a></p>"#,
      #"<div class="authors"><span class="author">Ada Venn</span>, <span class="author">Ben Orrin</span></div>"#,
      #"<p>By Ada Venn and Ben Orrin</p>"#,
      #"<p>Ada Venn and Ben Orrin</p>"#,
      #"<p>Words and pictures: Ada Venn and Ben Orrin. July 2011</p>"#,
      #"<p>Posted on 4 May 2024 by Ada Venn and Ben Orrin</p>"#,
      #"<p>A standfirst that says little.</p><p>Monday 4 May 2024 | Ada Venn, Ben Orrin</p><h4>Written by</h4><p>Ada Venn, Ben Orrin</p>"#,
      #"<div itemprop="author"><span itemprop="name">Ada Venn</span></div><div itemprop="author"><span itemprop="name">Ben Orrin</span></div>"#,
    ])
  func shown(byline: String) {
    let body =
      "<h1>The quay that moved twice</h1>\(byline)<p>Nobody at the harbour noticed that it had moved at all.</p>"
    #expect(metadata(of: page(body: body)).authors == ["Ada Venn", "Ben Orrin"])
  }

  @Test("a byline says who else wrote, and who only contributed")
  func reconciled() {
    func authors(_ declared: String, _ byline: String) -> [String] {
      let list = declared.split(separator: ",").map { "{\"name\":\"\($0)\"}" }.joined(separator: ",")
      return metadata(
        of: page(
          head: "<script type=\"application/ld+json\">{\"@type\":\"Article\",\"author\":[\(list)]}</script>",
          body: "<h1>The quay that moved twice</h1>\(byline)<p>Nobody noticed.</p>")
      ).authors
    }
    #expect(authors("Ada Venn", "<p class=byline>By Ada Venn and Ben Orrin</p>") == ["Ada Venn", "Ben Orrin"])
    #expect(
      authors("Ada Venn,Ben Orrin", "<p class=byline>By Ada Venn <span>Contributions from Ben Orrin</span></p>") == [
        "Ada Venn"
      ])
    #expect(authors("Ada Venn", "<p class=byline>By Cy Pell</p>") == ["Ada Venn"])
  }

  @Test("names at the foot of the page: a link, a biography, the owner of the site; none for a crowd of comments")
  func elsewhere() {
    let filler = String(repeating: "<p>The wall at Tollmouth cost more than it should have.</p>", count: 30)
    func authors(_ head: String, _ tail: String) -> [String] {
      metadata(of: page(head: head, body: "<h1>The quay that moved twice</h1>\(filler)\(tail)")).authors
    }
    #expect(authors("", "<p>Posted by <a rel=author href=/x>Ada Venn</a> at noon</p>") == ["Ada Venn"])
    #expect(authors("", "<p class=bio>Ada Venn is a fellow of the Institute for Quays.</p>") == ["Ada Venn"])
    #expect(authors("<title>The quay that moved twice | Ada Venn's notes</title>", "") == ["Ada Venn"])
    let comments =
      "<ol class=comments><li><span class=author>Cat Lover</span> no</li><li><span class=author>Dog Hater</span> yes</li></ol>"
    #expect(authors("", comments).isEmpty)
  }

  @Test("catalogues put the family name first")
  func catalogues() {
    #expect(
      metadata(
        of: page(
          head: "<meta name=citation_author content='Venn, Ada'><meta name=citation_author content='Orrin, Ben'>")
      ).authors == ["Ada Venn", "Ben Orrin"])
    #expect(
      metadata(
        of: page(head: "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ada Venn'>")
      ).authors == ["Ada Venn"])
  }
}
