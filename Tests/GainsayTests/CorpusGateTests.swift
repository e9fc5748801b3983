import Foundation
import Testing

/// Quality on the seven labelled topics of `Tests/Corpora`, held to floors: a floor goes up with the commit that earns
/// it, and never goes down silently.
@Suite("CorpusGate")
struct CorpusGateTests {
  @Test("reuse, conflicts and audit on the labelled topics reach their floors")
  func goldenFloors() throws {
    var score = CorpusScore()
    let corpora = Repository.root.appending(path: "Tests/Corpora")
    let topics = try FileManager.default.contentsOfDirectory(atPath: corpora.path).filter { !$0.hasPrefix(".") }
      .sorted()
    try #require(topics.count == 7)
    for topic in topics { try score.add(folder: corpora.appending(path: topic)) }
    print(score.table)
    try Golden.expect(score.measuredRules, equals: "Sources/gainsay/MeasuredRules+Table.swift")
    let readme = try Repository.text("README.md")
    for line in score.table.split(separator: "\n") { #expect(readme.contains(line), "README.md says otherwise") }
    #expect(score.reuseFound >= 34, "text reuse found")
    #expect(score.reuseFlagged == score.reuseRight, "false text reuse")
    #expect(score.conflictsFound >= 22, "conflicts found")
    #expect(score.conflictsRight * 100 >= score.conflictsFlagged * 95, "precision of conflicts, per cent")
    #expect(score.trapsFlagged == 0, "traps flagged")
    #expect(score.reviewFound >= 52, "conflicts among the best of both tiers")
    #expect(score.reviewPrecision >= 0.32 * Double(score.conflicts), "average precision of both tiers")
    #expect(score.citationsFound >= 32, "citation labels found")
    #expect(score.falseAlarms <= 0, "false alarms on faithful quotations")
  }

  @Test(
    "the real captures beside the checkout, read in place",
    .enabled(if: Repository.hasCaptures, "no captures beside this checkout"))
  func captures() throws {
    var score = CorpusScore()
    try score.add(folder: Repository.captures)
    print(score.table)
    #expect(score.reuseFound == 4)
    #expect(score.reuseFlagged == score.reuseRight)
    #expect(score.conflictsFound >= 2)
    #expect(score.trapsFlagged <= 2)
    #expect(score.citationsFound >= 10)
  }

  @Test(
    "no furniture of the real captures stands in a passage",
    .enabled(if: Repository.hasCaptures, "no captures beside this checkout"))
  func furniture() throws {
    struct Row: Decodable {
      var source: String
      var text: String
    }
    struct Line: Decodable {
      var type: String
      var source: String?
      var text: String?
    }
    let parsed = try Binary().run("parse", Repository.captures.path).output
    let passages = try parsed.utf8.split(separator: 0x0A).map { try JSONDecoder().decode(Line.self, from: Data($0)) }
    let rows = try Data(contentsOf: Repository.captures.appending(path: "furniture.jsonl")).split(separator: 0x0A)
      .map { try JSONDecoder().decode(Row.self, from: $0) }
    #expect(rows.count > 20)
    for row in rows {
      let holders = passages.filter { $0.source == row.source && ($0.text ?? "").contains(row.text) }
      #expect(holders.isEmpty, "\(row.source) shows “\(row.text)”")
    }
  }
}
