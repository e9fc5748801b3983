import ClaimModel
import ExampleDocuments
import Testing

@testable import Citations

@Suite("the citations of a draft")
struct DraftCitationTests {
  /// What is found in the last text, a draft that cites the others, as `rule: message`.
  private func findings(_ texts: String...) -> [(rule: String, severity: Severity, message: String)] {
    let all = texts.enumerated().map { number, text in
      var document = documents(RuleExample(text))[0]
      document.rename(to: Identifier(rawValue: "source-\(number + 1)"))
      document.source.url = "https://port.example/source-\(number + 1)"
      document.source.published = CalendarDate(year: 2019 + number, month: 5, day: 4)
      return document
    }
    return CitationAuditor().findings(inDraft: all[all.count - 1], against: Array(all.dropLast()))
      .filter { $0.rule.rawValue.hasPrefix("citation/") }.map { ($0.rule.rawValue, $0.severity, $0.message) }
  }

  private static let wall =
    "By Ada Venn\n\nThe wall leaks. " + String(repeating: "The board met in May and said nothing of it. ", count: 8)

  @Test("a draft whose citations hold has no finding")
  func holds() {
    let found = findings(
      Self.wall,
      "The wall leaks (Venn 2019). It does [@source-1, p. 4].[^a] As Venn wrote, it leaks.\n\n[^a]: Ada Venn, “The wall”, https://port.example/source-1"
    )
    #expect(found.map(\.message) == [])
  }

  @Test("what leads nowhere in one sentence is one finding that tells all of it")
  func oneSentence() {
    let found = findings(Self.wall, "The wall was sound (Okafor 2021, p. 4; Lind 2020) [@nobody, p. 1].")
    #expect(found.map(\.rule) == ["citation/unresolved"])
    for words in ["Okafor 2021", "Lind 2020", "nobody"] { #expect(found[0].message.contains(words)) }
  }

  @Test("works outside the corpus are one warning, and no error")
  func outside() {
    let found = findings(
      Self.wall, "It was dry: https://elsewhere.example/a.\n\nIt was wet: https://elsewhere.example/b.")
    #expect(found.map(\.severity) == [.warning])
    #expect(found[0].message.hasPrefix("2 works that are cited are no sources"))
    #expect(findings(Self.wall, "It was dry: https://elsewhere.example/a.").map(\.severity) == [.warning])
  }

  @Test("another year and another author than the source has")
  func metadata() {
    #expect(
      findings(Self.wall, "The wall leaks (Venn 2021).").map(\.message) == [
        "source-1 is cited with the year 2021, and was published in 2019"
      ])
    let entry =
      "It leaks [1].\n\nReferences\n\n[1] Okafor, B. (2019). On the wall at night. https://port.example/source-1"
    #expect(findings(Self.wall, entry).map(\.rule) == ["citation/metadata-disagrees"])
  }

  @Test("works of art and places with a year are no missing sources")
  func noCitations() {
    let found = findings(Self.wall, "The wall leaks (Venn 2019). The film Parasite (2019) was shown there.")
    #expect(found.map(\.message) == [])
  }

  @Test("texts made to cost are read in a moment", .timeLimit(.minutes(1)))
  func hostile() {
    let count = 3_000
    for text in [
      String(repeating: "(", count: count), String(repeating: "[1] ", count: count),
      String(repeating: "@a1 ", count: count),
      String(repeating: "It is (ibid.). It leaks (Venn 2019). ", count: count / 20),
      String(repeating: "10.5555/a", count: count),
      String(repeating: "Venn and ", count: count) + "(2019)",
      String(repeating: "https://a.example/b ", count: count / 4),
    ] {
      #expect(findings(Self.wall, text).count >= 0)
    }
  }
}
