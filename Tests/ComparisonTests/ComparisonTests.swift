import ClaimModel
import Comparison
import ExampleDocuments
import Testing

@Suite("text reuse and conflicts")
struct ComparisonTests {
  static let reuse = TextReuseComparator.rules
  static let conflicts = ConflictComparator.rules

  /// The findings in the tier in which a rule tells: the ranking alone tells of one matter.
  private func findings(_ documents: [Document], of rule: Rule? = nil) -> [Finding] {
    let conflicts = ConflictComparator(tier: rule?.id == "conflict/matter" ? .review : .conflict)
    return (TextReuseComparator().findings(in: documents) + conflicts.findings(in: documents)).sorted(
      by: Finding.precedes)
  }

  @Test("a rule fires on the examples that it gives", arguments: reuse + conflicts)
  func fires(rule: Rule) {
    #expect(!rule.triggering.isEmpty)
    for example in rule.triggering {
      #expect(findings(documents(example), of: rule).contains { $0.rule == rule.id }, "\(rule.id): \(example.sources)")
    }
  }

  @Test("a relation holds of its example, which is no conflict", arguments: ConflictComparator.relations)
  func relation(relation: CompatibleRelation) {
    let found = ConflictComparator().compare(documents(relation.example))
    #expect(found.findings.isEmpty, "\(found.findings)")
    // Who says again what the other says opposes nothing: no rule is stopped.
    guard relation.name != "restates" else { return }
    #expect(found.compatible.contains { $0.relation == relation.name }, "\(found.compatible.map(\.relation))")
  }

  @Test("a rule is silent on the examples that it names", arguments: reuse + conflicts)
  func silent(rule: Rule) {
    #expect(!rule.nonTriggering.isEmpty)
    for example in rule.nonTriggering {
      #expect(!findings(documents(example), of: rule).contains { $0.rule == rule.id }, "\(rule.id): \(example.sources)")
    }
  }

  @Test("every piece of evidence is a part of its source's text", arguments: reuse + conflicts)
  func evidence(rule: Rule) {
    for example in rule.triggering {
      let documents = documents(example)
      for evidence in findings(documents).flatMap(\.evidence) {
        let text = documents.first { $0.source.id == evidence.source }?.text ?? ""
        #expect(text.utf8Slice(evidence.range.utf8) == evidence.quote)
        #expect(!evidence.quote.isEmpty)
      }
    }
  }

  @Test("the order of the sources changes nothing")
  func order() {
    let examples = (Self.reuse + Self.conflicts).flatMap(\.triggering)
    for example in examples {
      let documents = documents(example)
      #expect(findings(documents).map(\.id) == findings(documents.reversed()).map(\.id))
    }
  }

  @Test("who had it first is told by the dates")
  func dates() throws {
    var documents = documents(try #require(Self.reuse.first { $0.id == "duplicate/verbatim" }?.triggering.first))
    documents[0].source.published = CalendarDate(iso: "2024-05-09")
    documents[1].source.published = CalendarDate(iso: "2024-05-04")
    let message = try #require(TextReuseComparator().findings(in: documents).first?.message)
    #expect(message.contains("source-2 (2024-05-04) was published before source-1 (2024-05-09)"))
  }

  @Test("a claim that one source supports and another refutes")
  func stance() throws {
    let documents = documents(RuleExample("The wall fell in May.", "The wall stands to this day."))
    let claim = Claim(id: "wall-fell", statement: "The wall fell.")
    func anchored(_ index: Int, _ stance: Stance) throws -> AnchoredAnnotation {
      let passage = documents[index].passages[0]
      let annotation = Annotation(
        id: Identifier(rawValue: "a\(index)\(stance)"), claim: claim.id, source: documents[index].source.id,
        selectors: [], stance: stance)
      return AnchoredAnnotation(
        annotation: annotation, anchor: .exact(passage.range), evidence: Evidence(passage, in: documents[index]))
    }
    let comparator = StanceComparator()
    let findings = comparator.findings(
      claims: [claim], annotations: [try anchored(0, .supports), try anchored(1, .refutes)])
    #expect(findings.count == 1)
    #expect(findings.first?.evidence.map(\.source) == ["source-1", "source-2"])
    #expect(
      comparator.findings(claims: [claim], annotations: [try anchored(0, .supports), try anchored(1, .discusses)])
        .isEmpty)
  }
}
