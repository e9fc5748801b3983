import Testing

@testable import SourceParsing

@Suite("the article of a page is told from its furniture")
struct ArticleTests {
  @Test(
    "names of classes are read by words and humps",
    arguments: [
      ("article-body", [ClassNames.body, .article, .content]), ("topNav menu", [.navigation]),
      ("ad-slot", [.advertisement]),
      ("adSlot", [.advertisement]), ("header", [.heading]), ("gradient", []),
      ("comments-area", [.comments, .commentArea]),
      ("has-commentary", [.comments]), ("related", [.related, .relatedArea]), ("correlated", [.related]),
      ("photo-credit", [.picture]), ("", []), ("é", []),
    ])
  func names(value: String, expected: [ClassNames]) {
    let names = ClassNames(ArraySlice(value.utf8))
    let wanted = expected.reduce(into: ClassNames()) { $0.formUnion($1) }
    #expect(names == wanted, "\(value)")
  }

  @Test(
    "a notice of correction is told by its first words",
    arguments: [
      ("Correction, 4 May: the wall cost 41 million.", true), ("EDITOR’S NOTE: the wall cost 41 million.", true),
      ("An earlier version of this article said otherwise.", true), ("Corrected proofs went out.", false),
      ("The correction came late.", false), ("", false),
    ])
  func corrections(text: String, expected: Bool) {
    let bytes = Array(text.utf8)
    #expect(bytes.withUnsafeBufferPointer { CorrectionOpening.opens($0) } == expected)
  }

  @Test("every group of names has a bit, and every trait of words")
  func tables() {
    #expect(ClassNames.table.count == ClassNames.count)
    #expect(ClassNames.table.last?.group == "relatedArea")
    #expect(WordTraits.table.count == WordTraits.count)
    #expect(Set(ArticleFeatures.names).count == ArticleFeatures.names.count)
  }

  @Test("a block's words are counted in one pass")
  func profile() {
    var hashes: [UInt64] = []
    let text = Array("By 12:40 on 4 May 2024, “the Quay” had moved 12 cm; nobody noticed.".utf8)
    let profile = text.withUnsafeBufferPointer { TextProfile($0, hashes: &hashes) }
    #expect(profile.words == 15 && hashes.count == 15)
    #expect(profile.hasTime && profile.hasYear && profile.startsWithBy && profile.endsSentence)
    #expect(profile.quotationMarks == 2 && profile.commas == 1 && profile.digits == 11)
    #expect(
      profile.length == "By 12:40 on 4 May 2024, “the Quay” had moved 12 cm; nobody noticed.".unicodeScalars.count)
  }

  @Test("the table is read, and a broken one says where")
  func trees() throws {
    let table = "# a\n(length<3.5 -1 (links<1 0.5 2))\nstop -0.9 9\n(links<1 -1 1)\n"
    let trees = try DecisionTrees(table: table, features: ["length", "links"])
    #expect(trees.scores(of: [1, 0, 5, 0, 5, 2], width: 2) == [-1, -0.5, 3])
    for broken in ["(length<3.5 -1", "(height<1 0 0)", "(length<x 0 0)", "(length<1 0 0) 1", "stop 1"] {
      #expect(throws: DecisionTrees.TableError.malformed(line: 1)) {
        try DecisionTrees(table: broken, features: ["length"])
      }
    }
    #expect(throws: Never.self) {
      try DecisionTrees(table: ArticleModelTable.table, features: ArticleFeatures.names)
    }
  }

  private static let paragraphs = (1...6).map { number in
    "<p>In the spring of year \(number), the harbour board met behind closed doors, and what it decided there, according to three of those present, was kept from the town until the wall had cracked.</p>"
  }.joined()

  private func reasons(_ body: String) -> [String: String] {
    let page = "<html><head><title>The wall that cracked | Gazette</title></head><body>\(body)</body></html>"
    let tree = HTMLTree(Array(page.utf8), depth: 512)
    let blocks = HTMLBlocks(tree)
    let choice = ArticleChoice(tree: tree, blocks: blocks)
    var reasons: [String: String] = [:]
    for (block, reason) in zip(blocks.list.blocks, choice.reasons) {
      reasons[blocks.list.words(of: block)] = reason ?? ""
    }
    return reasons
  }

  @Test("comments are no article, however much they read like one")
  func comments() {
    let comment =
      "<li><p>I was there that evening, and I can tell you that nobody in the room, not even the chairman, knew what the wall would cost in the end.</p></li>"
    let reasons = reasons(
      "<article><h1>The wall that cracked</h1>\(Self.paragraphs)</article><div id='comments'><ol class='comment-list'>\(String(repeating: comment, count: 12))</ol></div>"
    )
    #expect(reasons["The wall that cracked"] == "headline")
    #expect(reasons.filter { $0.value.isEmpty }.count == 6)
    #expect(reasons.contains { $0.key.hasPrefix("I was there") && $0.value == "comments" })
  }

  @Test("hidden text is not read, unless the page hides its whole article until a script runs")
  func hidden() {
    let trap =
      "<div style='Display : none'><p>Nobody sees this sentence, which is hidden from every reader of the page, and so it is no text of it.</p></div>"
    #expect(reasons("<article>\(Self.paragraphs)\(trap)</article>").contains { $0.value == "hidden" })
    #expect(
      !reasons("<article style='visibility:hidden'>\(Self.paragraphs)</article>").contains { $0.value == "hidden" })
  }

  @Test("a page of one line still has an article")
  func oneLine() {
    #expect(reasons("<div>Nothing but this.</div>").values.contains(""))
  }
}
