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
      // So is one that names words of no statement.
      for file in try FileManager.default.contentsOfDirectory(atPath: binary.folder.path + "/.gainsay/judge") {
        let path = ".gainsay/judge/\(file)"
        try binary.write(try binary.text(path).replacingOccurrences(of: "\"one\":\"", with: "\"one\":\"#"), to: path)
      }
      #expect(try compare(binary, judge).run.output == run.output)
      #expect(asked(binary) == 3 * first)
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: binary.folder.path + "/.gainsay/judge").count == 1,
        "no questions are left lying")
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
      // It closes its outputs and lives on.
      ("os.close(1); os.close(2); time.sleep(60)", "took longer than 1 second"),
      // What it started lives on and holds its outputs.
      ("os.system('sleep 60 &'); sys.exit(0)", "took longer than 1 second"),
      // It asks for more than it reads, and says more than a pipe holds.
      ("print('x' * 3000000); sys.exit(0)", "said what is no answer in line 1"),
      ("sys.stderr.write('x' * 3000000); sys.exit(3)", "ended with code 3"),
    ])
  func fails(answer: String, words: String) throws {
    try project { binary in
      let judge = try judge(answer, in: binary)
      let clock = ContinuousClock.now
      let (run, report) = try compare(binary, judge, "--judge-seconds", words.hasPrefix("took") ? "1" : "60")
      #expect(ContinuousClock.now - clock < .seconds(40))
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
      #expect(run.errors.contains("see that the command is there"))
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

  @Test("answers before it died are taken and kept, the rest is asked the next time")
  func dies() throws {
    try project { binary in
      let judge = try judge(
        """
        if os.path.exists("mended") or not os.path.exists("died"):
                open("died", "w").close()
                print(json.dumps({"id": q["id"], "verdict": "compatible", "one": q["one"]["text"], "other": q["other"]["text"]}))
            else:
                sys.exit("out of memory")
        """, in: binary)
      let (run, report) = try compare(binary, judge)
      #expect(run.code == 2)
      #expect(run.errors.contains("ended with code 1: out of memory; 1 of"))
      // The surest was asked about first.
      #expect(report.findings.isEmpty)
      let first = asked(binary)
      try binary.write("", to: "mended")
      let again = try compare(binary, judge)
      #expect(again.run.code == 0, "\(again.run.errors)")
      #expect(again.report.compatible.count { $0.relation == "judged-compatible" } > 1)
      // Neither the answered one nor more than the open ones.
      let lines = try binary.text("asked").split(separator: "\n")
      #expect(!lines.dropFirst(first).contains(lines[0]))
    }
  }

  @Test("what is judged is said on the terminal, in Markdown and on the page, and fits the schema")
  func told() throws {
    try project { binary in
      let judge = try judge(
        #"print(json.dumps({"id": q["id"], "verdict": "conflict", "type": "sum", "one": q["one"]["text"], "other": q["other"]["text"], "reason": "<two> *sums*"}))"#,
        in: binary)
      let terminal = try binary.run("compare", "sources", "--conflicts", "--judge", judge, "-q")
      #expect(terminal.output.contains("judged: conflict (sum), says “python3 judge.py”: <two> *sums*"))
      #expect(terminal.errors.isEmpty, "\(terminal.errors)")
      let run = try binary.run("run", "sources", "-o", "out", "--judge", judge)
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        try binary.text("out/report.md").contains(#"judged: conflict (sum), says “python3 judge.py”: \<two\> \*sums\*"#)
      )
      #expect(try binary.text("out/report.html").contains("&lt;two&gt; *sums*"))
      try SchemaTests().validateWherePossible("findings", [binary.folder.appending(path: "out/findings.json").path])
    }
  }

  @Test("with --between, texts of other sources stay here")
  func between() throws {
    try project { binary in
      try binary.write(
        "The Orrin council sold the ferry's docks for 99 million crowns in 1987.", to: "sources/diary.txt")
      let judge = try judge(
        #"print(json.dumps({"id": q["id"], "verdict": "unsure"})); open("seen", "a").write(q["one"]["source"] + " " + q["other"]["source"] + "\n")"#,
        in: binary)
      let (run, _) = try compare(binary, judge, "--between", "gazette,memoir")
      #expect(run.code == 0, "\(run.errors)")
      let seen = try binary.text("seen")
      #expect(seen.contains("memoir") && !seen.contains("diary"))
    }
  }

  @Test(
    "a command line that asks nobody is said",
    arguments: [
      ["--judge", " "], ["--judge", "cat", "--judge-limit", "0"], ["--judge", "cat", "--judge-seconds", "0"],
      ["--judge", "cat", "--reuse"], ["--judge", "cat", "--pairs", "pairs.jsonl"],
    ])
  func usage(arguments: [String]) throws {
    try Binary.inProject { binary in
      let run = try binary.run(["compare"] + arguments)
      #expect(run.code == 2)
      #expect(run.errors.contains("--judge"), "\(run.errors)")
    }
  }

  @Test("the judge of Documentation/Judge.md works")
  func documented() throws {
    let page = try Repository.text("Documentation/Judge.md")
    let script = try #require(page.components(separatedBy: "```python\n").last?.components(separatedBy: "```").first)
    try project { binary in
      try binary.write(script, to: "judge.py")
      let (run, report) = try compare(binary, "python3 judge.py")
      #expect(run.code == 0, "\(run.errors)")
      #expect(report.findings.first?.conflict?.judged?.verdict == "unsure")
    }
  }
}
