import ClaimModel
import Foundation
import Testing

@testable import Exchange

@Suite("pages for readers and search engines")
struct PageTests {
  private static var rating: ClaimRating? { CalendarDate(iso: "2024-06-02").map(rating(of:)) }

  private static func rating(of day: CalendarDate) -> ClaimRating {
    ClaimRating(label: "Mostly false", value: 2, worst: 1, best: 5, reviewer: "Dee Example", date: day)
  }

  private func review(_ annotations: [PlacedAnnotation], claims: [Claim]) throws -> [JSONNode] {
    let root = try JSONNode(ClaimReviewWriter.text(claims: claims, among: claims, annotations: annotations).utf8)
    #expect(root["@context"]?.text == "https://schema.org")
    return try #require(root["@graph"]).elements
  }

  @Test("a page goes by claim and stance, each quote with its place, speaker, date and note")
  func markdown() {
    var annotation = Annotation(
      id: "01m879w64h0f1s0gcmssq4e10h", claim: "bridge-cost", source: "gazette",
      selectors: [.quote(exact: "It cost *41* million.\n\nNobody said why.", prefix: "", suffix: "")], stance: .refutes,
      attribution: .speaker(name: "Cy Example", cue: "said"), note: "counts\nthe ramps", annotator: "Ann")
    let refuting = PlacedAnnotation(annotation: annotation, claim: Examples.claim, source: Examples.source, line: 12)
    annotation.stance = .supports
    annotation.note = nil
    annotation.attribution = .anonymous(cue: "most analysts")
    annotation.source = "gone"
    let supporting = PlacedAnnotation(annotation: annotation, claim: Examples.claim, source: nil)
    #expect(
      MarkdownPage.text([refuting, supporting], prefix: "../") == """
        # Claims and what the sources say of them

        ## The bridge cost “40” million, \\<or\\> more.

        `bridge-cost` · bridge

        ### supports (1)

        > It cost \\*41\\* million.
        >
        > Nobody said why.
        >
        > — unnamed (“most analysts”), gone, `gone`, which is not in the project

        ### refutes (1)

        > It cost \\*41\\* million.
        >
        > Nobody said why.
        >
        > — Cy Example (“said”), The bridge that moved, 2024-05-31, [seeds/gazette (final).html:12](../seeds/gazette%20%28final%29.html#L12)

        Ann: counts

        the ramps

        """)
    #expect(MarkdownPage.text([]).contains("No annotation."))
  }

  @Test("no text breaks out of its place in a page")
  func hostile() {
    let page = MarkdownPage.text(Examples.all)
    #expect(!page.contains("<script>"))
    #expect(!page.unicodeScalars.contains("\u{202E}"))
    #expect(page.split(separator: "\n").filter { $0.hasPrefix("# ") || $0.hasPrefix("## ") }.count == 2)
  }

  @Test("only rated claims are reviewed, and nothing is said that is not known")
  func ratedOnly() throws {
    var rated = Claim(id: "a", statement: "It fell.")
    rated.rating = ClaimRating(
      label: "False", reviewer: "Dee Example", date: try #require(CalendarDate(iso: "2024-06")))
    let reviews = try review([], claims: [rated, Examples.claim])
    #expect(reviews.count == 1)
    #expect(reviews[0]["reviewRating"]?.fields.keys.sorted() == ["@type", "alternateName"])
    #expect(reviews[0]["itemReviewed"]?.fields.keys.sorted() == ["@type", "text"])
    #expect(
      reviews[0].fields.keys.sorted() == [
        "@id", "@type", "author", "claimReviewed", "datePublished", "itemReviewed", "reviewRating",
      ])
    #expect(reviews[0]["datePublished"]?.text == "2024-06")
  }

  @Test("who says it is an appearance, who refutes it a citation; merged claims count")
  func appearances() throws {
    var rated = Examples.claim
    rated.rating = Self.rating
    let merged = Claim(id: "old", statement: "It cost 40.", mergedInto: rated.id)
    let circle = Claim(id: "round", statement: "x", mergedInto: "round")
    func placed(_ claim: Claim, _ source: Source, _ stance: Stance) -> PlacedAnnotation {
      PlacedAnnotation(
        annotation: Annotation(id: "x", claim: claim.id, source: source.id, selectors: [], stance: stance),
        claim: claim, source: source)
    }
    var memo = Examples.plainSource
    memo.title = "A memo"
    let reviews = try review(
      [placed(merged, Examples.source, .supports), placed(rated, memo, .refutes), placed(circle, memo, .supports)],
      claims: [rated, merged, circle])
    let works = try #require(reviews.first?["itemReviewed"]?["appearance"]).elements
    #expect(works.count == 1)
    #expect(works[0]["url"]?.text == "https://www.example.org/bridge?id=7")
    #expect(works[0]["author"]?.elements.compactMap { $0["name"]?.text } == ["Ann Example", "Bo Example"])
    #expect(works[0]["datePublished"]?.text == "2024-05-31")
    #expect(reviews.first?["citation"]?.elements.compactMap { $0["headline"]?.text } == ["A memo"])
    #expect(reviews.first?["reviewRating"]?["ratingValue"]?.integer == 2)
  }

  /// The schemas of schema.org beside the checkout; absent in most clones.
  private static let shapeFile = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/bench/schemas/schemaorg-30.0-shapes.shacl")

  @Test(
    "schema.org allows each property to have what stands there",
    .enabled(
      if: FileManager.default.fileExists(atPath: Self.shapeFile.path),
      "skipped: no ../shared/bench/schemas/schemaorg-*.shacl"))
  func shapes() throws {
    var rated = Examples.claim
    rated.rating = Self.rating
    let text = try String(contentsOf: Self.shapeFile, encoding: .utf8)
    let parents = [
      "ClaimReview": ["Review", "CreativeWork", "Thing"], "Claim": ["CreativeWork", "Thing"],
      "CreativeWork": ["Thing"], "Rating": ["Thing"], "Person": ["Thing"], "Organization": ["Thing"],
    ]
    /// The ranges that the shape of a type or of those above it allows for a property.
    func ranges(_ property: String, of type: String) -> String {
      ([type] + (parents[type] ?? [])).compactMap { name -> String? in
        guard let start = text.range(of: ":ValidSchema\(name) a sh:NodeShape") else { return nil }
        let shape = text[start.upperBound...].prefix(
          upTo: text.range(of: "sh:targetClass", range: start.upperBound..<text.endIndex)?.lowerBound ?? text.endIndex)
        guard let path = shape.range(of: "sh:path schema1:\(property) ]") else { return nil }
        let opening = shape[..<path.lowerBound]
        return String(opening[(opening.range(of: "sh:path", options: .backwards)?.upperBound ?? opening.startIndex)...])
      }.joined()
    }
    var seen = 0
    func check(_ node: JSONNode) throws {
      let type = try #require(node["@type"]?.text)
      for (property, value) in node.fields where !property.hasPrefix("@") {
        let allowed = ranges(property, of: type)
        for element in value.elements {
          seen += 1
          if element.fields.isEmpty {
            let plain = ["Text", "URL", "Date", "Number"].contains { allowed.contains("ValidSchema\($0) ") }
            #expect(plain, "\(type).\(property): \(allowed)")
          } else {
            let inner = try #require(element["@type"]?.text)
            let names = [inner] + (parents[inner] ?? [])
            #expect(names.contains { allowed.contains("ValidSchema\($0) ") }, "\(type).\(property): \(allowed)")
            try check(element)
          }
        }
      }
    }
    for node in try review(Examples.all, claims: [rated]) { try check(node) }
    #expect(seen > 15)
  }
}
