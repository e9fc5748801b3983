import Foundation
import Testing

@Suite("gainsay stage conflicts")
struct StageConflictsTests {
  /// A conflict as both ways tell it.
  private struct Told: Hashable {
    var rule: String
    var tier: String
    var score: Double
    var message: String
    var sides: [Side]

    struct Side: Hashable {
      var source: String
      var passage: String
      var quote: String
    }
  }

  private static func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  /// The names of a corpus's sources: the files without their endings, as `gainsay compare` calls them.
  private static func name(_ path: String) -> String {
    String((path as NSString).deletingPathExtension.split(separator: "/").last ?? "")
  }

  private static func told(_ object: [String: Any], sides: String, isPath: Bool) throws -> Told {
    let conflict = object["conflict"] as? [String: Any]
    return Told(
      rule: try #require(object["rule"] as? String),
      tier: try #require(isPath ? object["tier"] as? String : conflict?["tier"] as? String),
      score: try #require(object["score"] as? Double), message: try #require(object["message"] as? String),
      sides: try #require(object[sides] as? [[String: Any]]).map { side in
        let (source, passage) = (try #require(side["source"] as? String), try #require(side["passage"] as? String))
        return Told.Side(
          source: isPath ? name(source) : source, passage: String(passage.split(separator: ":").last ?? ""),
          quote: try #require(side["quote"] as? String))
      })
  }

  @Test(
    "the conflicts of a corpus, from its passages in any order, are those that compare tells",
    arguments: [("dam-breach", "conflict"), ("shipwreck", "review")])
  func sameAsCompare(corpus: String, tier: String) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let folder = Repository.root.appending(path: "Tests/Corpora/\(corpus)")
      for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) where !file.hasSuffix(".jsonl") {
        try binary.write(Data(contentsOf: folder.appending(path: file)), to: "in/\(file)")
      }
      let compared = try binary.run("compare", "in", "--conflicts", "--tier", tier, "--format", "json")
      let report = try #require(try JSONSerialization.jsonObject(with: Data(compared.output.utf8)) as? [String: Any])
      let expected = try #require(report["findings"] as? [[String: Any]]).map {
        try Self.told($0, sides: "locations", isPath: false)
      }
      #expect(expected.count > (tier == "review" ? 20 : 1))
      let parsed = try binary.run("stage", "parse", "in")
      let run = try binary.run(["stage", "conflicts", "--tier", tier], input: parsed.output)
      #expect(run.code == 0, "\(run.errors)")
      let found = try Self.objects(run.output)
      #expect(try found.map { try Self.told($0, sides: "sides", isPath: true) } == expected)
      #expect(run.errors.hasPrefix("\(report.sourceCount) sources: \(expected.count) conflict"), "\(run.errors)")
      // The places are those in the text of each passage.
      let texts = Dictionary(
        uniqueKeysWithValues: try Self.objects(parsed.output).map { ("\($0["id"] ?? "")", "\($0["text"] ?? "")") })
      for side in found.flatMap({ $0["sides"] as? [[String: Any]] ?? [] }) {
        let text = Array(try #require(texts["\(side["passage"] ?? "")"]).utf8)
        let (start, end) = (try #require(side["start"] as? Int), try #require(side["end"] as? Int))
        #expect(String(decoding: text[start..<end], as: UTF8.self) == side["quote"] as? String)
      }
      // Lines of several files, in another order, and the terminal's width change nothing.
      let lines = parsed.output.split(separator: "\n").map { $0 + "\n" }
      try binary.write(lines.indices.filter { $0 % 2 == 1 }.reversed().map { lines[$0] }.joined(), to: "odd.jsonl")
      try binary.write(lines.indices.filter { $0 % 2 == 0 }.map { lines[$0] }.joined(), to: "even.jsonl")
      let parted = try binary.run(
        ["stage", "conflicts", "--tier", tier, "odd.jsonl", "even.jsonl"], environment: ["COLUMNS": "20"])
      #expect(parted.output == run.output && parted.errors == run.errors)
    }
  }

  private static let lines = [
    #"{"id":"a:1","source":"a","text":"The harbour wall at Tollmouth is 1,240 metres long."}"#,
    #"{"id":"b:1","source":"b","text":"The harbour wall at Tollmouth is 1,420 metres long."}"#,
  ]

  @Test(
    "a bad line is said with file, number and reason, the others are compared, exit code 2",
    arguments: [
      ("{broken", "is no JSON object"), (#"{"id":"c:1","text":"No source."}"#, "has no “source”"),
      (#"{"id":"c:1","source":"c"}"#, "has no “text”"), (#"{"source":"","text":"Nobody."}"#, "has an empty “source”"),
      (#"{"id":"a:1","source":"a","text":"Again."}"#, "has the id of a line before, “a:1”"),
      (#"{"source":"c","published":"30.2.","text":"No."}"#, "has a date that is none, “30.2.”"),
      (#"{"source":"c","role":"song","text":"No."}"#, "has a role that is none, “song”"),
      (#"{"source":"c","text":7}"#, "has no text as “text”"),
    ])
  func badLine(line: String, reason: String) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write([Self.lines[0], line, "", Self.lines[1]].joined(separator: "\n"), to: "p.jsonl")
      let run = try binary.run("stage", "conflicts", "p.jsonl")
      #expect(run.code == 2)
      #expect(run.errors.contains("gainsay: p.jsonl: line 2 \(reason)"), "\(run.errors)")
      #expect(run.errors.hasSuffix("2 sources: 1 conflict; 1 line could not be read\n"))
      #expect(try Self.objects(run.output).map { $0["rule"] as? String } == ["conflict/numeric"])
    }
  }

  @Test("of many bad lines ten are said, and how many more")
  func manyBadLines() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run(["stage", "conflicts"], input: String(repeating: "{broken\n", count: 25))
      #expect(run.code == 2 && run.output.isEmpty)
      #expect(run.errors.contains("standard input: line 10 is") && !run.errors.contains("line 11 is"))
      #expect(run.errors.contains("standard input: 15 more lines could not be read"))
    }
  }

  @Test("a partition without a line has no conflict, a file that is not there is said")
  func nothing() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run("stage", "conflicts")
      #expect(run.code == 0 && run.output.isEmpty && run.errors == "0 sources: 0 conflicts\n")
      let missing = try binary.run("stage", "conflicts", "nowhere.jsonl")
      #expect(missing.code == 2 && missing.errors.contains("nowhere.jsonl: cannot be opened"))
    }
  }
}

extension [String: Any] {
  /// How many sources a report has.
  fileprivate var sourceCount: Int { (self["sources"] as? [Any])?.count ?? 0 }
}
