import AnnotationStorage
import Citations
import ClaimModel
import ExampleDocuments
import Testing

@Suite("the audit of evidence")
struct EvidenceTests {
  static let rules = EvidenceAuditor.rules
  private let claim = Claim(id: "wall-cost", statement: "The wall was dear.")

  /// The findings on an example: words marked in the first text and annotated, the second is the text as it is now.
  private func findings(_ example: RuleExample) throws -> [Finding] {
    guard example.sources.count > 1 else {
      return EvidenceAuditor().findings(claims: [claim], annotations: [], missing: [], in: [])
    }
    let claim = Claim(id: "wall-cost", statement: example.sources.count > 2 ? example.sources[2] : claim.statement)
    let parts = example.sources[0].split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(String.init)
    try #require(parts.count == 3)
    let start = parts[0].utf8.count
    let annotation = Annotation(
      id: "01a", claim: claim.id, source: "source-1",
      selectors: Anchorer.selectors(
        for: TextRange(utf8: start..<start + parts[1].utf8.count), in: parts.joined()), stance: .supports)
    guard !example.sources[1].isEmpty else {
      return EvidenceAuditor().findings(claims: [claim], annotations: [], missing: [annotation], in: [])
    }
    let document = try #require(documents(RuleExample(example.sources[1])).first)
    let anchor = Anchorer().anchor(annotation.selectors, in: document.text)
    let evidence = anchor.range.map { Evidence($0, of: document.passages[0], in: document) }
    return EvidenceAuditor().findings(
      claims: [claim],
      annotations: [AnchoredAnnotation(annotation: annotation, anchor: anchor, evidence: evidence)], missing: [],
      in: [document])
  }

  @Test("a rule fires on the examples that it gives, and alone", arguments: rules)
  func fires(rule: Rule) throws {
    #expect(!rule.triggering.isEmpty)
    for example in rule.triggering { #expect(try findings(example).map(\.rule) == [rule.id], "\(example.sources)") }
  }

  @Test("a rule is silent on the examples that it names", arguments: rules)
  func silent(rule: Rule) throws {
    #expect(!rule.nonTriggering.isEmpty)
    for example in rule.nonTriggering { #expect(try findings(example).isEmpty, "\(rule.id): \(example.sources)") }
  }

  @Test("a finding keeps its id whatever the source says now, and two annotations have two")
  func ids() throws {
    let rule = try #require(Self.rules.first { $0.id == "evidence/drifted" })
    let example = try #require(rule.triggering.first)
    let other = RuleExample(example.sources[0], example.sources[1].replacing("44", with: "45"))
    #expect(try findings(example).map(\.id) == findings(other).map(\.id))
    #expect(try findings(example).first?.subject == .annotation("01a"))
  }
}
