import Foundation
import Testing

/// `--judge`: a second process is asked about the pairs.
@Suite("a judge behind a door")
struct JudgeTests {
  struct Finding: Decodable {
    struct Conflict: Decodable {
      struct Judged: Decodable {
        var verdict: String
        var reason: String?
      }
      var tier: String
      var judged: Judged?
    }
    var rule: String
    var score: Double
    var conflict: Conflict?
  }
  struct Report: Decodable {
    struct Pair: Decodable {
      var relation: String
      var message: String
    }
    var findings: [Finding]
    var compatible: [Pair]
  }

  /// Two sources with one conflict that a rule is sure of, and one pair that only the ranking puts up.
  private func project(_ body: (Binary) throws -> Void) throws {
    try Binary.inProject { binary in
      let seeds = binary.folder.appending(path: "sources")
      try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
      try """
      The Orrin council sold the ferry's docks for 38 million crowns in 1987.

      It was the bosun who rang the bell of the Orrin ferry on its last day, 4 March 2014.
      """.write(to: seeds.appending(path: "gazette.txt"), atomically: true, encoding: .utf8)
      try """
      The Orrin council sold the ferry's docks for 31 million crowns in 1987.

      “There is no doubt that the bell of the Orrin ferry had been sold by then,” wrote the harbour master.
      """.write(to: seeds.appending(path: "memoir.txt"), atomically: true, encoding: .utf8)
      try body(binary)
    }
  }

  /// A judge in Python whose answers `answer` makes out of the question `q`.
  private func judge(_ answer: String, in binary: Binary) throws -> String {
    let file = binary.folder.appending(path: "judge.py")
    try """
    import json, os, sys, time
    for line in sys.stdin:
        q = json.loads(line)
        with open("asked", "a") as log:
            log.write(q["id"] + "\\n")
        \(answer)
        sys.stdout.flush()
    """.write(to: file, atomically: true, encoding: .utf8)
    return "python3 judge.py"
  }

  private func compare(_ binary: Binary, _ judge: String?, _ more: String...) throws -> (
    run: Binary.Run, report: Report
  ) {
    let arguments = ["compare", "sources", "--conflicts", "--explain-compatible", "--format", "json"]
    let run = try binary.run(arguments + (judge.map { ["--judge", $0] } ?? []) + more)
    return (run, try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)))
  }

  private func asked(_ binary: Binary) -> Int {
    ((try? String(contentsOf: binary.folder.appending(path: "asked"), encoding: .utf8)) ?? "").split(separator: "\n")
      .count
  }

  @Test("promotes, demotes, says why, and is asked once")
  func moves() throws {
    try project { binary in
      let before = try compare(binary, nil).report
      #expect(before.findings.map(\.rule) == ["conflict/numeric"])
      let judge = try judge(
        """
        sure = q["tier"] == "conflict"
            print(json.dumps({"id": q["id"], "verdict": "compatible" if sure else "conflict", "one": q["one"]["text"][4:24],
              "other": q["other"]["text"][4:24], "reason": "two sums" if sure else "one bell", "score": 0.9}))
        """, in: binary)
      let (run, report) = try compare(binary, judge)
      #expect(run.code == 0, "\(run.errors)")
      #expect(!report.findings.contains { $0.rule == "conflict/numeric" })
      let promoted = try #require(report.findings.first { $0.conflict?.judged?.reason == "one bell" })
      #expect(promoted.conflict?.tier == "conflict" && promoted.conflict?.judged?.verdict == "conflict")
      #expect(promoted.score >= 0.5)
      #expect(report.compatible.contains { $0.relation == "judged-compatible" && $0.message.hasSuffix("two sums") })
      #expect(run.errors.contains("pairs judged") || run.errors.contains("pair judged"))

      let first = asked(binary)
      #expect(first >= 2)
      let again = try compare(binary, judge)
      #expect(again.run.output == run.output)
      #expect(asked(binary) == first, "what was said is kept")
      // A damaged cache is asked again.
      for file in try FileManager.default.contentsOfDirectory(atPath: binary.folder.path + "/.gainsay/judge") {
        try Data("{\"id\": 4\n".utf8).write(to: binary.folder.appending(path: ".gainsay/judge/\(file)"))
      }
      #expect(try compare(binary, judge).run.output == run.output)
      #expect(asked(binary) == 2 * first)
    }
  }

  @Test("words that stand in no statement are rejected, and the pair stands")
  func rejects() throws {
    try project { binary in
      let judge = try judge(
        #"print(json.dumps({"id": q["id"], "verdict": "compatible", "one": "words of the judge's own", "other": q["other"]["text"]}))"#,
        in: binary)
      let (run, report) = try compare(binary, judge)
      #expect(run.code == 0)
      #expect(report.findings.map(\.rule) == ["conflict/numeric"])
      #expect(run.errors.contains("rejected: the words named stand in no statement"))
    }
  }

  @Test(
    "what goes wrong is said, the findings stand, the exit code is 2",
    arguments: [
      ("print('not an answer')", "said what is no answer in line"),
      ("sys.exit(3)", "ended with code 3"),
      ("os.kill(os.getpid(), 9)", "0 of"),
      ("pass", "answered 0 of"),
      ("time.sleep(60)", "took longer than 1 second"),
    ])
  func fails(answer: String, words: String) throws {
    try project { binary in
      let judge = try judge(answer, in: binary)
      let (run, report) = try compare(binary, judge, "--judge-seconds", "1")
      #expect(run.code == 2)
      #expect(run.errors.contains(words), "\(run.errors)")
      #expect(report.findings.map(\.rule) == ["conflict/numeric"])
    }
  }

  @Test("a command that is not there")
  func missing() throws {
    try project { binary in
      let (run, report) = try compare(binary, "no-such-judge")
      #expect(run.code == 2)
      #expect(run.errors.contains("ended with code 127"))
      #expect(report.findings.count == 1)
    }
  }

  @Test("--judge-limit bounds what is asked, and the rest is said")
  func limit() throws {
    try project { binary in
      let judge = try judge(#"print(json.dumps({"id": q["id"], "verdict": "unsure"}))"#, in: binary)
      let (run, _) = try compare(binary, judge, "--judge-limit", "1")
      #expect(run.code == 0, "\(run.errors)")
      #expect(asked(binary) == 1)
      #expect(run.errors.contains("1 of 1 pair judged"))
      #expect(run.errors.contains("were not asked about (--judge-limit)"))
    }
  }
}
