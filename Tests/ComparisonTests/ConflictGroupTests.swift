import ClaimModel
import Comparison
import ExampleDocuments
import Testing

@Suite("groups of conflicts")
struct ConflictGroupTests {
  private static let tolls = RuleExample(
    "The inquiry into the ferry fire at Tollmouth counted 43 deaths among the passengers of the old boat.",
    "Officials say that the ferry fire at Tollmouth led to 43 deaths among passengers of the old boat.",
    "The Tollmouth ferry fire led to 61 deaths among the passengers of the old boat, a survivor wrote in the local paper.",
    "Among the passengers of the old boat the ferry fire at Tollmouth led to 52 deaths, the harbour master said in his letter.",
    "The inquiry into the ferry fire at Tollmouth counted 43 deaths among the passengers of the old boat.")

  private func groups(_ documents: [Document], tier: ConflictRelation.Tier = .conflict) -> [ConflictGroup] {
    let found = ConflictComparator(tier: tier).compare(documents)
    return Report(version: "1", documents: documents, findings: found.findings, failures: [], groups: found.groups)
      .groups
  }

  @Test("three tolls by four authors are one group of three positions, a copy beside its original")
  func tolls() throws {
    let groups = groups(documents(Self.tolls))
    let group = try #require(groups.first)
    #expect(groups.count == 1)
    #expect(group.findings.count == 5)
    #expect(group.positions.map(\.value) == ["43 deaths", "61 deaths", "52 deaths"])
    #expect(
      group.positions.map { $0.statements.map(\.evidence.source) }
        == [["source-1", "source-5", "source-2"], ["source-3"], ["source-4"]])
    #expect(group.statements.filter(\.isCopy).map(\.evidence.source) == ["source-5"])
    #expect(group.matter.contains("Tollmouth"))
  }

  @Test("a sentence that tells of two things does not tie the conflicts about both")
  func twoMatters() {
    let example = RuleExample(
      "The ferry fire at Tollmouth led to 43 deaths among passengers, and the new sluice at Orrin cost 90 million crowns.",
      "The Tollmouth ferry fire led to 61 deaths among passengers.",
      "The ministry's new sluice at Orrin cost 50 million crowns.")
    let groups = groups(documents(example), tier: .review)
    #expect(groups.count == 2)
    #expect(groups.allSatisfy { $0.statements.count == 2 })
  }

  @Test("a group has a largest size, and each finding stands in one group")
  func size() {
    let sentences = (0..<70).map { number in
      "The inquiry into the ferry fire at Tollmouth counted \(200 + number * 7) deaths among the passengers of the boat."
    }
    let sources = sentences.enumerated().map { number, text in
      documents(RuleExample(text))[0].renamed("s\(number)")
    }
    let found = ConflictComparator().compare(sources)
    #expect(found.groups.count >= 2)
    #expect(found.groups.allSatisfy { $0.statements.count <= 40 })
    #expect(found.groups.flatMap(\.findings).map(\.rawValue).sorted() == found.findings.map(\.id.rawValue).sorted())
  }

  @Test("pairs for review stand in groups of their own, and the order of the sources changes nothing")
  func tiers() {
    let examples = ConflictComparator.rules.flatMap(\.triggering)
    for example in examples {
      let documents = documents(example)
      let groups = groups(documents, tier: .review)
      #expect(groups == self.groups(documents.reversed(), tier: .review))
      let found = ConflictComparator(tier: .review).compare(documents)
      for group in groups {
        let tiers = found.findings.filter { group.findings.contains($0.id) }.map(\.conflict?.tier)
        #expect(tiers.allSatisfy { $0 == group.tier })
      }
    }
  }
}

extension Document {
  fileprivate func renamed(_ name: String) -> Document {
    var copy = self
    copy.rename(to: Identifier(rawValue: name))
    return copy
  }
}
