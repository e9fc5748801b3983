import ClaimModel
import Foundation
import Testing

@testable import SourceParsing

@Suite("pages are abridged, read and cut")
struct PageTests {
  private func tree(_ page: String, depth: Int = 512) -> HTMLTree { HTMLTree(Array(page.utf8), depth: depth) }

  private func blocks(_ page: String) -> [String] {
    let blocks = HTMLBlocks(tree(page))
    return blocks.list.blocks.map(blocks.list.words)
  }

  private func abridged(_ page: String) -> String {
    Array(page.utf8).withUnsafeBufferPointer { String(decoding: HTMLAbridgement($0).bytes, as: UTF8.self) }
  }

  @Test(
    "what no reader sees is left out",
    arguments: [
      ("<p>a<script>if (1 < 2) { '<p>' }</script>b", "<p>a<script></script>b"),
      ("<p>a<STYLE type=x>p > b</Style >c", "<p>a<STYLE type=x></Style >c"),
      ("a<!-- <p>b --><!---->c<!-->d", "acd"), ("a<![CDATA[b]]>c<?x y?>d</ e>f", "acdf"),
      ("<svg viewBox='0 0'><title>x</title></svg>a<svg/>b", "<svg></svg>a<svg/>b"),
      ("<p data-x='1 > 2' class=a onclick=b()><img src='x'/>", "<p class=a><img/>"),
      ("<!DOCTYPE html><p title='a > b'>c", "<!DOCTYPE html><p title='a > b'>c"),
      ("a<!-- never closed <p>b", "a never closed <p>b"), ("a<script>never closed", "a<script>never closed"),
      ("a < b <3 c", "a < b <3 c"), ("<p class=x", "<p class=x"), ("<", "<"), ("", ""),
    ])
  func abridgement(page: String, rest: String) {
    #expect(abridged(page) == rest)
  }

  @Test("a tag keeps its first attributes, whatever their number")
  func attributes() {
    let many = (0..<5_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
    let rest = abridged("<p \(many) class=\"z\">text</p>")
    #expect(rest.utf8.count < 2_000)
    #expect(blocks("<p \(many)>text</p>") == ["text"])
  }

  @Test(
    "text is cut at blocks, and only there",
    arguments: [
      ("<p>One <b>two</b><i> three</i><p>Four", ["One two three", "Four"]),
      ("<div>a<br>b<br><br>c</div>", ["a b", "c"]),
      ("<table><tr><th>Year<th>Cost<tr><td>2023<td>4 m</table>", ["Year | Cost", "2023 | 4 m"]),
      ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["a", "b", "c"]),
      ("<p>a&nbsp;&amp; b&#150;c&ccaron;&unknown;</p>", ["a & b–cč&unknown;"]),
      ("<p>soft&shy;hyphen zero\u{200B}width</p>", ["softhyphen zero width"]),
      ("<p>x<!-- y -->z</p>", ["xz"]), ("<p>1 < 2 & 3</p>", ["1 < 2 & 3"]),
      ("<noscript><p>no</p></noscript><template>no</template><p>yes", ["yes"]), ("<body>", []),
    ])
  func cutting(page: String, expected: [String]) {
    #expect(blocks(page) == expected)
  }

  @Test("every event knows its bytes")
  func places() {
    let page = "<p>Caf\u{E9} &eacute;&#233; <!-- x -->a<script>b</script>c &lt;d&gt; &ccaron; 1 < 2</p>"
    let tree = tree(page)
    var words = ""
    for event in tree.events {
      switch event {
      case .text(let range):
        words += String(decoding: tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
      case .reference(let value, let source):
        #expect(tree.bytes[Int(source.lowerBound)] == 0x26, "a reference begins with &")
        #expect(tree.bytes[Int(source.upperBound) - 1] == 0x3B, "and ends with ;")
        words += String(decoding: tree.values[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
      case .open, .close: break
      }
    }
    #expect(words == "Caf\u{E9} éé ac <d> č 1 < 2")
  }

  @Test("elements nested too deep are put beside one another, and their text stays")
  func depth() {
    let page =
      String(repeating: "<div>", count: 3_000) + "deep" + String(repeating: "</div>", count: 3_000) + "<p>after"
    let tree = tree(page, depth: 64)
    #expect(tree.isFlattened)
    #expect(tree.elements.allSatisfy { $0.depth <= 64 })
    #expect(blocks(page) == ["deep", "after"])
  }

  @Test("links keep their words and their place")
  func links() {
    let page = "<p>See <a href='https://a.example/x'>the <b>plan</b></a> of <a href='#'>1951</a>.</p>"
    let list = HTMLBlocks(tree(page)).list
    #expect(list.links.map(\.target) == ["https://a.example/x", "#"])
    #expect(list.links.map { String(decoding: list.text[$0.range], as: UTF8.self) } == ["the plan", "1951"])
    #expect(list.links.map(\.position) == [37, 72])
    #expect(list.blocks.first?.linkedLength == 11)
  }
}
