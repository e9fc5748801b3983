import ClaimModel
import Testing

@testable import SourceParsing

@Suite("what it is called, who published it, where and in which language")
struct HeadlineTests {
  private static let quay = "The quay that moved twice"

  @Test(
    "the heading that the page's title means, and nothing glued to it",
    arguments: [
      ("<title>The quay that moved twice | Gazette</title>", "<h1>Gazette</h1><h2>The quay that moved twice</h2>"),
      ("<title>Gazette: The quay that moved twice</title>", "<h3>The quay that moved twice</h3>"),
      (
        "<title>Gazette: The quay that moved twice</title>",
        "<h1><a href='/'>Gazette</a></h1><h2>The quay that moved twice</h2>"
      ),
      ("<title>Quay moved twice - all about quays - Gazette</title>", "<h1>The quay that moved twice</h1>"),
      (
        "<meta property=og:title content='The quay that moved twice'>",
        "<h1><span class=kicker>Harbour</span> The quay that moved twice</h1>"
      ),
      (
        "<meta property=og:title content='The quay that moved twice'>",
        "<h1><em>Harbour</em> <b>The quay that moved twice</b></h1>"
      ),
      (
        "<title>The quay that moved twice – Gazette</title><meta property=og:site_name content=Gazette>",
        "<p>No heading</p>"
      ),
      ("<title>Seven facts on harbours</title>", "<h1>The quay that moved twice</h1><p class=byline>By Ada Venn</p>"),
      ("<title>The quay that moved twice</title>", "<h1>The quay that moved twice<a href='#q'>¶</a></h1>"),
      ("<title>The quay that moved twice</title>", "<h1>The&nbsp;quay that moved tw&shy;ice</h1><h1>The quay</h1>"),
    ])
  func titles(head: String, body: String) {
    #expect(metadata(of: page(head: head, body: body + "<p>Nobody at the harbour noticed.</p>")).title == Self.quay)
  }

  @Test("a title with a bar or colon of its own stays whole")
  func ownMarks() {
    func title(_ title: String) -> String? {
      metadata(of: page(head: "<title>\(title)</title>", body: "<p>x</p>")).title
    }
    #expect(title("Quays: a history of moving - and staying") == "Quays: a history of moving - and staying")
    #expect(title("Quays move | Gazette") == "Quays move")
  }

  @Test(
    "publishers",
    arguments: [
      ("<meta property=og:site_name content=Gazette>", "", "og:site_name"),
      ("<meta name=dc.publisher content=Gazette>", "", "dc.publisher"),
      ("<title>The quay that moved twice | Gazette</title>", "", "title element"),
      ("<title>Gazette | The quay that moved twice</title>", "", "title element"),
      ("<title>Gazette: The quay that moved twice</title>", "", "title element"),
      ("", "<p>More from Gazette</p>", "“More from” line"),
      ("", "<footer>© 2019–2024 Gazette Ltd. All rights reserved.</footer>", "copyright line"),
      ("", "<header><a href='/'><img src=l.png alt=Gazette></a></header>", "link to the front page"),
      ("", "<div class=masthead>Gazette <span>news of the port</span></div>", "masthead"),
      ("", "<footer>Gazette is a cooperative of 43 newspapers.</footer>", "footer"),
    ])
  func publishers(head: String, tail: String, place: String) {
    let found = metadata(of: page(head: head, body: "<h1>\(Self.quay)</h1><p>Nobody noticed.</p>\(tail)"))
    #expect(found.publisher == "Gazette")
    #expect(found.found[.publisher] == place)
  }

  @Test("nobody publishes under the author's name alone, nor under that of a maker of sites")
  func noPublisher() {
    let head = "<meta name=author content='Ada Venn'><title>\(Self.quay) // ada.venn</title>"
    #expect(metadata(of: page(head: head)).publisher == nil)
    #expect(metadata(of: page(head: "<meta property=og:site_name content=Blogger>")).publisher == nil)
  }

  @Test("the address, archive wrappers unwrapped and their time kept")
  func addresses() {
    let head = "<link rel=canonical href='https://web.archive.org/web/20190304120000/http://port.example/quay'>"
    let archived = metadata(of: page(head: head))
    #expect(archived.url == "http://port.example/quay")
    #expect(archived.capture == "https://web.archive.org/web/20190304120000/http://port.example/quay")
    #expect(archived.captured == "2019-03-04T12:00:00Z")
    let short =
      "<link rel=canonical href='https://archive.ph/AbCdE'><link rel=bookmark href='http://archive.today/20190304120000/https://port.example/quay'>"
    #expect(metadata(of: page(head: short)).url == "https://port.example/quay")
    let saved = "<!-- saved from url=(0025)https://port.example/quay -->" + page()
    #expect(metadata(of: saved).url == "https://port.example/quay")
    #expect(metadata(of: page(head: "<meta property=og:url content='/quay'>")).url == nil)
    let linked = "<h2><a href='https://port.example/notes/quay'>\(Self.quay)</a></h2><p>Nobody noticed.</p>"
    #expect(
      metadata(of: page(head: "<title>Notes: \(Self.quay)</title>", body: linked)).url
        == "https://port.example/notes/quay")
  }

  @Test("the language: declared in usual spelling, else by the commonest words")
  func languages() {
    #expect(metadata(of: "<html lang=' en_us '><body><p>x</p></body></html>").language == "en-US")
    #expect(metadata(of: "<html lang='{{lang}}'><body><p>x</p></body></html>").language == nil)
    let german = String(
      repeating: "Der Kai und die Mauer sind nicht mit dem Hafen auf und von sich zu trennen, es ist auch ein Bau. ",
      count: 4)
    #expect(metadata(of: page(body: "<p>\(german)</p>")).language == "de")
    #expect(metadata(of: page(body: "<p>\(german)</p>")).found[.language] == "words of the text")
  }

  @Test("hostile pages: twenty thousand of everything")
  func hostile() {
    let count = 20_000
    let many = [
      String(repeating: "<meta name=author content='Ada Venn'>", count: count),
      String(repeating: "<h1>a b</h1>", count: count),
      String(repeating: "<i class='author date'>x 1</i>", count: count),
      String(repeating: "<time>x</time>", count: count),
      "<title>" + String(repeating: "&amp;", count: count),
      String(repeating: "<p>by</p><p>1 May 20x4</p>", count: count),
    ]
    for page in many { #expect(metadata(of: page).found.count <= 9) }
    #expect(metadata(of: "").found.isEmpty)
    #expect(metadata(of: "<h1>").title == nil)
  }
}
