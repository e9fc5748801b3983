import Foundation
import Testing

/// `gainsay compare --pairs`: pairs of texts that somebody lays side by side.
@Suite("compare --pairs")
struct PairsCommandTests {
  struct Row: Decodable {
    var id: String
    var pred: String
    var tier: String?
    var rule: String?
  }

  private func rows(_ output: String) throws -> [Row] {
    try output.utf8.split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: Data($0)) }
  }

  @Test("answers each pair in order, names what is wrong with a line and goes on")
  func lines() throws {
    try Binary.inProject { binary in
      let file = binary.folder.appending(path: "pairs.jsonl")
      try """
      {"id": "a", "premise": "The Orrin ferry was sold in 1987.", "hypothesis": "Sold in 1978, the Orrin ferry carries 400 people."}
      {"id": "b", "premise": "The Orrin ferry was sold.", "hypothesis": "Tollmouth has a museum of clocks."}
      no JSON
      {"id": "c", "premise": "The Orrin ferry was sold."}
      {"id": "d", "premise": "The ferry was sold.", "hypothesis": " "}
      {"id": "e", "premise": "The ferry was sold.", "hypothesis": "It was not.", "date_a": "yesterday"}
      {"premise": "“Ferry sinks in Orrin sound” is a hoax", "hypothesis": "A ferry sank in the Orrin sound"}
      """.write(to: file, atomically: true, encoding: .utf8)
      let run = try binary.run("compare", "--pairs", "pairs.jsonl", "--tier", "review")
      #expect(run.code == 2)
      let answers = try rows(run.output)
      #expect(answers.map(\.id) == ["a", "b", "#7"])
      #expect(answers.map(\.pred) == ["conflict", "none", "conflict"])
      #expect(answers[0].rule == "conflict/date")
      #expect(run.errors.contains("pairs.jsonl: line 3 is no JSON object"))
      #expect(run.errors.contains("line 4 has no “hypothesis”"))
      #expect(run.errors.contains("line 5 has an empty “hypothesis”"))
      #expect(run.errors.contains("line 6 has a date that is none, “yesterday”"))
    }
  }

  @Test("a file that is not there, and options that do not go together")
  func errors() throws {
    try Binary.inProject { binary in
      let missing = try binary.run("compare", "--pairs", "nowhere.jsonl")
      #expect(missing.code == 2)
      #expect(missing.errors.contains("nowhere.jsonl: cannot be opened"))
      let both = try binary.run("compare", "seeds", "--pairs", "nowhere.jsonl")
      #expect(both.code != 0)
      #expect(both.errors.contains("--pairs judges the pairs of one file"))
    }
  }

  /// The dated pairs of `Tests/Pairs/dated.jsonl` were written for this project.
  @Test("the hand-written dated pairs keep their floors")
  func floors() throws {
    struct Label: Decodable {
      var id: String
      var label: String
    }
    let file = Repository.root.appending(path: "Tests/Pairs/dated.jsonl")
    let labels = try Data(contentsOf: file).split(separator: 0x0A).map {
      try JSONDecoder().decode(Label.self, from: $0)
    }
    let answers = try rows(try Binary().run("compare", "--pairs", file.path).output)
    #expect(answers.map(\.id) == labels.map(\.id))
    let flagged = zip(labels, answers).filter { $0.1.pred == "conflict" }.map { $0.0.label == "contradiction" }
    let right = flagged.count { $0 }
    let all = labels.count { $0.label == "contradiction" }
    let f1 = Double(2 * right) / Double(flagged.count + all)
    let falseRate = Double(flagged.count - right) / Double(labels.count - all)
    #expect(f1 >= 0.75, "F1 of the dated pairs")
    #expect(falseRate <= 0.02, "false-positive rate of the dated pairs")
  }
}
