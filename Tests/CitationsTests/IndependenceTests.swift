import Citations
import ClaimModel
import ExampleDocuments
import Testing

@Suite("the audit of independence")
struct IndependenceTests {
  static let rules = IndependenceAuditor.rules

  /// The findings on a claim that the marked words of each text support; texts with one text share all of it.
  private func findings(_ example: RuleExample, corroborated: Bool? = nil, links: [SourceLink] = []) -> [Finding] {
    var claim = Claim(id: "wall-cost", statement: "The wall cost 41 million crowns.")
    claim.isCorroborated = corroborated
    var annotations: [AnchoredAnnotation] = []
    var all: [Document] = []
    for (number, text) in example.sources.enumerated() {
      let parts = text.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
      guard var document = documents(RuleExample(parts.joined())).first else { continue }
      document.source.id = Identifier(rawValue: "source-\(number + 1)")
      document.source.publisher = example.note == "one publisher" ? "Gazette" : "Outlet \(number)"
      all.append(document)
      guard parts.count == 3 else { continue }
      let start = parts[0].utf8.count
      let range = TextRange(utf8: start..<start + parts[1].utf8.count)
      let name = ["Ada Venn", "Ben Orrin"].first { parts[1].contains($0) }
      let evidence = Evidence(
        range, of: document.passages[0], in: document,
        attribution: name.map { .speaker(name: $0, cue: "said") } ?? .author)
      annotations.append(
        AnchoredAnnotation(
          annotation: Annotation(
            id: Identifier(rawValue: "a\(number)"), claim: claim.id, source: document.source.id, selectors: [],
            stance: .supports, attribution: evidence.attribution), anchor: .exact(range), evidence: evidence))
    }
    var reuse = ReuseOverview()
    if Set(example.sources).count < example.sources.count { reuse.clusters = [all.map(\.source.id)] }
    return IndependenceAuditor().findings(
      claims: [claim], annotations: annotations, documents: all, reuse: reuse, links: links)
  }

  @Test("a rule fires on the examples that it gives, and alone", arguments: rules)
  func fires(rule: Rule) {
    #expect(!rule.triggering.isEmpty)
    for example in rule.triggering { #expect(findings(example).map(\.rule) == [rule.id], "\(example.sources)") }
  }

  @Test("a rule is silent on the examples that it names", arguments: rules)
  func silent(rule: Rule) {
    #expect(!rule.nonTriggering.isEmpty)
    for example in rule.nonTriggering { #expect(findings(example).isEmpty, "\(rule.id)") }
  }

  @Test("a claim that is marked as corroborated makes copies an error, and a link makes copies")
  func corroborated() throws {
    let copied = try #require(Self.rules.first { $0.id == "independence/copied" })
    #expect(findings(copied.triggering[0], corroborated: true).map(\.severity) == [.error])
    let link = SourceLink(id: "01a", from: "source-2", to: "source-1", relation: .copyOf)
    #expect(findings(copied.nonTriggering[0], links: [link]).map(\.rule) == ["independence/copied"])
    let cites = SourceLink(id: "01a", from: "source-2", to: "source-1", relation: .cites)
    #expect(findings(copied.nonTriggering[0], links: [cites]).isEmpty)
  }
}
