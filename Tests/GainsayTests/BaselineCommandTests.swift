import Foundation
import Testing

@Suite("gainsay baseline")
struct BaselineCommandTests {
  private static let file = ".gainsay-baseline.json"

  private func fill(_ binary: Binary) throws {
    for (name, line) in [("a", "The wall is 1,240 metres long."), ("b", "The wall is 1,420 metres long.")] {
      try binary.write(RunTests.article + "\n\n" + line + "\n", to: "seeds/\(name).txt")
    }
  }

  private func states(_ binary: Binary) throws -> [String] {
    let findings = try #require(try binary.json("out/findings.json")["findings"] as? [[String: Any]])
    return findings.map { $0["baseline"] as? String ?? "none" }
  }

  @Test("findings are marked new or unchanged, those that went are listed, none is left out")
  func marks() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run("run", "-o", "out")
      let before = try states(binary)
      #expect(!before.isEmpty && before.allSatisfy { $0 == "none" })
      #expect(try binary.json("out/findings.json")["absent"] == nil)
      #expect(try binary.run("baseline", "create").output.contains("wrote \(Self.file)"))
      let first = try binary.text(Self.file)
      try binary.run(["baseline", "create"], environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu"])
      #expect(try binary.text(Self.file) == first)
      try binary.run("run", "-o", "out")
      #expect(try states(binary) == before.map { _ in "unchanged" })
      try binary.write(
        RunTests.article.replacingOccurrences(of: "nine years", with: "eleven years") + "\n", to: "seeds/b.txt")
      let run = try binary.run("run", "-o", "out")
      let after = try states(binary)
      #expect(after.contains("new"))
      let absent = try #require(try binary.json("out/findings.json")["absent"] as? [[String: Any]])
      #expect(!absent.isEmpty)
      #expect(run.output.contains("since the baseline \(after.count { $0 == "new" }) new"))
      #expect(try binary.text("out/report.md").contains("## Since the baseline"))
      let shown = try binary.run("baseline", "show")
      #expect(shown.code == 0)
      #expect(shown.output.contains("new: \(after.count { $0 == "new" })\n"))
      #expect(shown.output.contains("absent: \(absent.count)\n"))
      #expect(try binary.run("compare").output.contains("  new"))
      // What was not looked for is not called absent.
      let part = try binary.run("report", "json", "--select", "quote", "-o", "-")
      #expect(part.output.contains("\"absent\": []"))
    }
  }

  @Test("--new-only lets --fail-on count what is new alone")
  func newOnly() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      #expect(try binary.run("run", "--fail-on", "note", "--new-only").code == 1)
      try binary.run("baseline", "create")
      #expect(try binary.run("run", "--fail-on", "note").code == 1)
      #expect(try binary.run("run", "--fail-on", "note", "--new-only").code == 0)
      try binary.write(RunTests.article, to: "seeds/c.txt")
      #expect(try binary.run("run", "--fail-on", "note", "--new-only").code == 1)
      #expect(try binary.run("run", "--new-only").code == 2)
    }
  }

  @Test("another file can be named; one that is no baseline is a failure and not taken for an empty one")
  func files() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      #expect(try binary.run("baseline", "show").errors.contains("gainsay baseline create"))
      #expect(try binary.run("baseline", "create", "-o", "known.json").code == 0)
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: Self.file).path))
      try binary.run("run", "--baseline", "known.json", "-o", "out")
      #expect(try Set(states(binary)) == ["unchanged"])
      #expect(try binary.run("run", "--baseline", "nowhere.json").code == 2)
      try binary.write("<<<<<<< HEAD\n{}", to: Self.file)
      let broken = try binary.run("run", "-o", "out")
      #expect(broken.code == 2)
      #expect(broken.errors.contains("\(Self.file): is no baseline"))
      try binary.write("{\"schema\":\"gainsay/baseline/2\",\"findings\":[]}", to: Self.file)
      #expect(try binary.run("run", "-o", "out").errors.contains("update gainsay"))
      #expect(try binary.run("baseline", "create").code == 0)
      #expect(try binary.run("run", "-o", "out").code == 0)
    }
  }

  @Test("status does not show a summary from before the baseline")
  func status() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run("run", "-o", "out")
      try binary.run("baseline", "create")
      #expect(try binary.run("status").output.contains("not known for what is there now"))
      try binary.run("run", "-o", "out")
      #expect(try binary.run("status").output.contains("since the baseline 0 new"))
    }
  }
}
