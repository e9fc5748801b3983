import ClaimModel
import Foundation
import Testing

@testable import gainsay

@Suite("annotating line by line")
struct AnnotatorLineTests {
  static let nobody = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CEILING_DIRECTORIES": "/",
  ]

  /// A project with one source and two claims.
  static func project(_ work: (Binary) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("init").code == 0)
      try binary.write(ProjectTests.gazette, to: "seeds/gazette.html")
      try binary.run("claim", "add", "The bridge cost 40 million crowns.", "--id", "bridge-cost")
      try binary.run("claim", "add", "The bridge opened in May.", "--id", "opening")
      try work(binary)
    }
  }

  private static func json(_ value: Any?) throws -> Data {
    try JSONSerialization.data(withJSONObject: ["value": value ?? ""], options: .sortedKeys)
  }

  /// The annotations of a source on disk.
  static func records(_ binary: Binary, _ source: String = "gazette") throws -> [[String: Any]] {
    let folder = binary.folder.appending(path: "Annotations/\(source)")
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
      try binary.json("Annotations/\(source)/\($0)")
    }
  }

  @Test(
    "a line is a command, or says what is possible",
    arguments: [
      ("", LineCommand.show), ("n", .next), ("p", .previous), ("12", .go(12)), ("/the bridge", .search("the bridge")),
      ("s bridge-cost", .annotate(.supports, .here, "bridge-cost")),
      ("refutes bridge-cost", .annotate(.refutes, .here, "bridge-cost")),
      ("d 12-14 x", .annotate(.discusses, .sentences(12...14), "x")),
      ("s 12 x", .annotate(.supports, .sentences(12...12), "x")),
      ("s \"41 million\" x", .annotate(.supports, .quoted("41 million"), "x")),
      ("s “41 million” x", .annotate(.supports, .quoted("41 million"), "x")),
      ("claims", .claims("")), ("claims bridge", .claims("bridge")), ("new \"It is so.\"", .new("It is so.")),
      ("note seen", .note("seen")), ("speaker Ada Venn", .speaker("Ada Venn")), ("undo", .undo), ("list", .list),
      ("?", .help), ("q", .quit),
    ])
  func commands(line: String, command: LineCommand) {
    #expect(LineCommand(line) == command)
  }

  @Test(
    "a line that is no command says what is possible",
    arguments: ["foo", "s", "s 14-12 x", "s a b c", "new", "s \"\" x"])
  func unknown(line: String) {
    guard case .unknown(let reason) = LineCommand(line) else {
      Issue.record("\(LineCommand(line))")
      return
    }
    #expect(!reason.isEmpty)
  }

  @Test("a pipe drives a whole sitting: go, annotate, register, note, undo, list; nothing moves a cursor")
  func sitting() throws {
    try Self.project { (binary: Binary) throws -> Void in
      let lines = """
        /41 million
        r bridge-cost
        note crowns of 2021
        new "Nobody disputes the sum."
        s nobody-disputes-the-sum
        3
        s "The bridge opened in May" opening
        d opening
        undo
        s missing
        blah
        list
        """
      let run = try binary.run(
        ["annotate", "gazette", "--as", "Ada Venn"], input: lines, environment: ["TERM": "xterm"])
      #expect(run.code == 0, "\(run.errors)")
      #expect(run.errors.isEmpty)
      #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      for words in [
        "1 of 2, passage 1: The town said on Monday", "gainsay annotate gazette --quote \"The town said",
        "--claim bridge-cost --stance refutes --note \"crowns of 2021\"",
        "gainsay claim add --id nobody-disputes-the-sum \"Nobody disputes the sum.\"", "the last sentence is 2",
        "took back: gainsay annotate", "no claim is named “missing”", "“blah” is none of these",
      ] {
        #expect(run.output.contains(words), "\(words) is missing in: \(run.output)")
      }
      let records = try Self.records(binary)
      #expect(records.map { $0["claim"] as? String } == ["bridge-cost", "nobody-disputes-the-sum"])
      #expect(records.allSatisfy { $0["annotator"] as? String == "Ada Venn" })
      #expect(records[0]["note"] as? String == "crowns of 2021")
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test("the printed commands do the same in another project")
  func equivalents() throws {
    try Self.project { (binary: Binary) throws -> Void in
      let input =
        "s bridge-cost\nspeaker Jonas O'Brandt\nn\nr \"3,000 people a day\" opening\nnew \"It's $5, he said.\"\n"
      let output = try binary.run(["annotate", "gazette"], input: input).output
      let commands = output.split(separator: "\n").filter { $0.hasPrefix("gainsay ") }.map(String.init)
      #expect(commands.count == 4)
      let before = try Self.records(binary)
      try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/gazette"))
      try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/claims/it-s-5-he-said.json"))
      let gainsay = try Binary.executable().path
      // The first was said again with its speaker.
      let script = commands.dropFirst().map { gainsay + $0.dropFirst("gainsay".count) }.joined(separator: " && ")
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      shell.arguments = ["-c", script]
      shell.currentDirectoryURL = binary.folder
      shell.standardOutput = FileHandle.nullDevice
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 0)
      let after = try Self.records(binary)
      #expect(after.count == 2)
      for (one, other) in zip(before, after) {
        for field in ["claim", "stance", "selectors", "source"] {
          #expect(try Self.json(one[field]) == Self.json(other[field]))
        }
      }
      #expect((after[0]["attribution"] as? [String: Any])?["name"] as? String == "Jonas O'Brandt")
      #expect(try binary.json("Annotations/claims/it-s-5-he-said.json")["statement"] as? String == "It's $5, he said.")
    }
  }

  @Test("an unknown annotator is no hindrance, and another's annotation is shown with the name")
  func annotators() throws {
    try Self.project { (binary: Binary) throws -> Void in
      try binary.run(["annotate", "gazette", "--as", "Ben Okafor"], input: "s bridge-cost\n")
      let run = try binary.run(["annotate", "gazette"], input: "r bridge-cost\n", environment: Self.nobody)
      #expect(run.output.contains("+ supports bridge-cost  by Ben Okafor"))
      let records = try Self.records(binary)
      #expect(records.count == 2)
      #expect(records[1]["annotator"] == nil)
    }
  }

  @Test("what cannot be saved is said, and the sitting goes on")
  func failure() throws {
    try Self.project { (binary: Binary) throws -> Void in
      // Where the folder of the source's annotations belongs stands a file.
      try binary.write("", to: "Annotations/gazette")
      let run = try binary.run(["annotate", "gazette"], input: "s bridge-cost\nnew \"It is so.\"\nlist\n")
      #expect(run.code == 0)
      #expect(run.output.contains("Annotations/gazette"))
      #expect(run.output.contains("claim it-is-so"))
      #expect(run.output.contains("no annotation in this source yet"))
    }
  }

  @Test("undo takes back only what this sitting did last")
  func undo() throws {
    try Self.project { (binary: Binary) throws -> Void in
      let run = try binary.run(["annotate", "gazette"], input: "undo\ns bridge-cost\nx\nundo\nundo\nundo\n")
      #expect(run.output.contains("nothing was changed in this sitting"))
      #expect(run.output.contains("removed"))
      #expect(try Self.records(binary).isEmpty)
      #expect(try binary.run("claim", "list").output.contains("opening"))
    }
  }

  @Test("without a source it is chosen from a list; --no-input refuses; a wrong name gives the nearest")
  func sources() throws {
    try Self.project { (binary: Binary) throws -> Void in
      try binary.write(RunTests.article, to: "seeds/wall.txt")
      try binary.run(["annotate", "gazette"], input: "s bridge-cost\n")
      let run = try binary.run(["annotate", "--line"], input: "harbour\nwall\nn\n")
      #expect(run.code == 0)
      #expect(run.output.contains("1  gazette  1 annotation  seeds/gazette.html"))
      #expect(run.output.contains("2  wall  no annotation"))
      #expect(run.output.contains("no source holds “harbour”"))
      #expect(run.output.contains("wall: "))
      let refused = try binary.run("annotate", "gazette", "--no-input")
      #expect(refused.code == 2)
      #expect(refused.errors.contains("--no-input"))
      #expect(refused.output.isEmpty)
      let wrong = try binary.run("annotate", "gazete")
      #expect(wrong.code == 2)
      #expect(wrong.errors.contains("gazette"))
      #expect(try binary.run("annotate", "gazette", "--claim", "bridge-cost").code == 2)
      #expect(try binary.run("annotate", "gazette").code == 0)
    }
  }

  @Test("only the source that is asked for is read")
  func oneSource() throws {
    try Self.project { (binary: Binary) throws -> Void in
      try binary.write("", to: "seeds/broken.txt")
      let run = try binary.run(["annotate", "gazette"], input: "q\n")
      #expect(run.code == 0)
      #expect(run.errors.isEmpty)
      #expect(try binary.run(["annotate", "gazette:2"], input: "q\n").output.contains("2 of 2, passage 2"))
      #expect(try binary.run("annotate", "gazette:9").code == 2)
      let broken = try binary.run("annotate", "broken")
      #expect(broken.code == 2)
      #expect(broken.errors.contains("seeds/broken.txt"))
    }
  }
}
