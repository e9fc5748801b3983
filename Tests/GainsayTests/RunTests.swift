import Foundation
import Testing

@Suite("gainsay run")
struct RunTests {
  static let article = """
    The cost of the harbour wall

    The harbour wall at Tollmouth took nine years to build, and the council paid for it out of its reserves. The wall \
    is 1,240 metres long and has no gate.

    Engineers inspected the wall in the spring and reported that its foundations were sound.
    """

  @Test("one good article among unreadable ones is reported, each other is named with its reason, exit code 2")
  func badNeighbours() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.article, to: "in/good.txt")
      try binary.write("", to: "in/empty.txt")
      try binary.write(
        Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 64)), to: "in/picture.png")
      try FileManager.default.createDirectory(
        at: binary.folder.appending(path: "in/folder.html"), withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        at: binary.folder.appending(path: "in/gone.html"), withDestinationURL: binary.folder.appending(path: "nowhere"))
      let run = try binary.run("run", "in", "-o", "out")
      #expect(run.code == 2)
      for name in ["empty.txt", "picture.png", "folder.html", "gone.html"] {
        #expect(run.errors.contains("in/\(name): "), "\(name) is not named in: \(run.errors)")
      }
      let report = try binary.json("out/findings.json")
      let sources = try #require(report["sources"] as? [[String: Any]])
      #expect(sources.map { $0["id"] as? String } == ["good"])
      let failures = try #require(report["failures"] as? [[String: Any]])
      #expect(failures.count == 4)
      #expect(failures.allSatisfy { ($0["reason"] as? String)?.isEmpty == false })
      #expect(try binary.text("out/report.html").contains("empty.txt"))
      #expect(try binary.text("out/report.md").contains("empty.txt"))
    }
  }

  @Test("a folder without an article is no silent success")
  func nothingRead() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("a,b\n", to: "in/table.csv")
      let run = try binary.run("run", "in")
      #expect(run.code == 2)
      #expect(run.errors.contains("holds no article"))
    }
  }

  @Test("the same bytes whatever the order, locale, time zone and terminal width")
  func determinism() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      for (name, line) in [
        ("b", "The wall is 1,240 metres long."), ("a", "The wall is 1,420 metres long."), ("c", "No gate."),
      ] {
        try binary.write(Self.article + "\n\n" + line + "\n", to: "in/\(name).txt")
      }
      try binary.run("run", "in/b.txt", "in/a.txt", "in/c.txt", "-o", "one")
      try binary.run(
        ["run", "in/c.txt", "in/b.txt", "in/a.txt", "-o", "two"],
        environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "COLUMNS": "20"])
      for name in ["findings.json", "report.md", "report.html"] {
        #expect(try binary.text("one/\(name)") == binary.text("two/\(name)"), "\(name) differs")
      }
    }
  }

  @Test("--fail-on sets the exit code, --exit-zero undoes it")
  func failOn() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.article, to: "seeds/one.txt")
      try binary.write(Self.article, to: "seeds/two.txt")
      #expect(try binary.run("run").code == 0)
      #expect(try binary.run("run", "--fail-on", "note").code == 1)
      #expect(try binary.run("run", "--fail-on", "note", "--exit-zero").code == 0)
      #expect(try binary.run("run", "--fail-on", "note", "--ignore", "duplicate").code == 0)
    }
  }

  @Test(
    "wrong use ends with 2 and says what to type",
    arguments: [
      ["run", "--format", "pdf"], ["run", "--select", "nonsense"], ["runn"], ["annotate"], ["show"],
      ["-C", "/nowhere", "sources"],
    ])
  func wrongUse(arguments: [String]) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run(arguments)
      #expect(run.code == 2)
      #expect(!run.errors.isEmpty)
      #expect(run.output.isEmpty)
    }
  }

  @Test("a mistyped command is guessed")
  func guess() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("staus").errors.contains("gainsay status"))
    }
  }

  @Test("--version and --help end with 0 and print on standard output", arguments: ["--version", "--help"])
  func help(flag: String) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run(flag)
      #expect(run.code == 0)
      #expect(!run.output.isEmpty)
      #expect(run.errors.isEmpty)
    }
  }
}
