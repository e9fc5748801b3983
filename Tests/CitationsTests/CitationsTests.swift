import Citations
import ClaimModel
import Comparison
import ExampleDocuments
import Testing

@Suite("the audit")
struct CitationsTests {
  static let rules = CitationAuditor.rules
  /// The examples of `citation/retracted` know this DOI.
  private static let lists: CitationLists = {
    var lists = CitationLists()
    lists.retractions.add(RetractionList.Work(title: "The wall"), doi: "10.5555/wall.7", addresses: [])
    return lists
  }()
  private let auditor = CitationAuditor(lists: lists)

  /// What the audit finds once it is known who shares text with whom.
  private func findings(in documents: [Document]) -> [Finding] {
    auditor.findings(in: documents, reuse: TextReuseComparator().compare(documents).overview)
  }

  /// What is found in the sources of an example, and in the last one taken for a draft that cites the others.
  private func findings(_ example: RuleExample) -> [Finding] {
    let all = documents(example)
    return findings(in: all) + auditor.findings(inDraft: all[all.count - 1], against: Array(all.dropLast()))
  }

  @Test("a rule fires on the examples that it gives", arguments: rules)
  func fires(rule: Rule) {
    #expect(!rule.triggering.isEmpty)
    for example in rule.triggering {
      #expect(findings(example).contains { $0.rule == rule.id }, "\(rule.id): \(example.sources)")
    }
  }

  @Test("a rule is silent on the examples that it names", arguments: rules)
  func silent(rule: Rule) {
    #expect(!rule.nonTriggering.isEmpty)
    // Quotations and statistics without a source are held against a draft more strictly than against a source.
    let isSame = rule.family == "citation" && rule.id != "citation/statistic-uncited"
    for example in rule.nonTriggering {
      let found = isSame ? findings(example) : findings(in: documents(example))
      #expect(!found.contains { $0.rule == rule.id }, "\(rule.id): \(example.sources)")
    }
  }

  @Test(
    "every piece of evidence is a part of its source's text, and the order of the sources changes nothing",
    arguments: rules)
  func evidence(rule: Rule) {
    for example in rule.triggering {
      let documents = documents(example)
      let findings = self.findings(in: documents).sorted(by: Finding.precedes)
      for evidence in findings.flatMap(\.evidence) {
        let text = documents.first { $0.source.id == evidence.source }?.text ?? ""
        #expect(text.utf8Slice(evidence.range.utf8) == evidence.quote)
      }
      #expect(findings.map(\.id) == self.findings(in: documents.reversed()).sorted(by: Finding.precedes).map(\.id))
    }
  }

  @Test("a changed figure makes an altered quotation an error")
  func severity() throws {
    let example = try #require(Self.rules.first { $0.id == "quote/altered" }?.triggering.first)
    #expect(findings(in: documents(example)).contains { $0.rule == "quote/altered" && $0.severity == .error })
  }
}
