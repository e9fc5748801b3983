import Foundation
import Testing

@Suite("gainsay reuse")
struct ReuseCommandTests {
  private static let wall =
    "The harbour wall at Tollmouth took nine years to build, and the council paid for it out of its reserves."
  private static let other =
    "Nobody at the museum knew who had painted the small portrait of a girl with two dogs and a lute."
  private static let phrase = "please read our terms of use before you share this page with anyone"

  /// A line of a file of passages.
  private static func line(_ id: String?, _ text: String) throws -> String {
    var object = ["text": text]
    object["id"] = id
    return String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self)
  }

  private static func lines(_ passages: [(String?, String)]) throws -> String {
    try passages.map(line).joined(separator: "\n") + "\n"
  }

  private func objects(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test("copies, edited copies, pieces, each with its kind and places, from a file and from standard input")
  func kinds() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let edited = Self.wall.replacingOccurrences(of: "nine", with: "ten").replacingOccurrences(
        of: "build", with: "raise")
      let passages = try Self.lines([
        ("wall", Self.wall),
        (
          "copy",
          "THE harbour wall at Tollmouth – took nine years to build and the council paid for it out of its reserves"
        ),
        ("edited", edited),
        (
          "piece",
          Self.other + " " + Self.wall + " " + Self.other.split(separator: " ").reversed().joined(separator: " ")
        ),
        (nil, Self.other), ("empty", ""), ("one", "word"),
      ])
      try binary.write(passages, to: "p.jsonl")
      let run = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      #expect(run.code == 0)
      #expect(run.errors == "7 passages: 7 matches (exact 1, near 2, contained 4), 0 set phrases\n")
      let found = try objects(run.output)
      let kinds = found.map { "\($0["a"] ?? "") \($0["b"] ?? "") \($0["kind"] ?? "")" }
      #expect(
        kinds == [
          "wall copy exact", "wall edited near", "wall piece contained", "copy edited near", "copy piece contained",
          "edited piece contained", "piece #5 contained",
        ])
      let first = try #require(found.first)
      #expect(first["a_start"] as? Int == 0 && first["a_end"] as? Int == Self.wall.utf8.count - 1)
      #expect(
        first["common"] as? Int == 20 && first["first_words"] as? Int == 20 && first["second_words"] as? Int == 20)
      #expect(first["similarity"] as? Double == 1)
      #expect(found[1]["common"] as? Int == 18 && found[1]["similarity"] as? Double == 0.9)
      #expect(found[2]["b_start"] as? Int == Self.other.utf8.count + 1)
      #expect(try binary.run(["reuse", "--passages", "-", "--format", "jsonl"], input: passages).output == run.output)
      #expect(
        try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl", "--threads", "1").output == run.output)
      let half = try binary.run("reuse", "--passages", "p.jsonl", "--min-overlap", "1", "--min-words", "20", "-q")
      #expect(half.errors.isEmpty)
      #expect(half.output.hasPrefix("exact: wall 0–\(Self.wall.utf8.count - 1) and copy 0–"))
      #expect(half.output.contains("  “The harbour wall at Tollmouth took nine years to build"))
    }
  }

  @Test("a phrase that many hold is told apart")
  func phrase() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let passages = (0..<9).map { number in
        let own = (0..<20).map { "w\(number)x\($0)" }.joined(separator: " ")
        return (
          "p\(number)" as String?, "\(own) \(Self.phrase) \(own.uppercased().replacingOccurrences(of: "X", with: "y"))"
        )
      }
      try binary.write(try Self.lines(passages), to: "p.jsonl")
      let run = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      let found = try objects(run.output)
      #expect(found.count == 1)
      #expect(found.first?["boilerplate"] as? String == Self.phrase)
      #expect(found.first?["passages"] as? [String] == (0..<9).map { "p\($0)" })
      #expect(found.first?["count"] as? Int == 9)
      let text = try binary.run("reuse", "--passages", "p.jsonl").output
      #expect(text == "set phrase in 9 texts: p0, p1, p2, p3, p4, p5, p6, p7, …\n  “\(Self.phrase)”\n")
    }
  }

  @Test("bad lines are said with number and reason, the others go on, exit code 2")
  func badLines() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let good = try Self.line("same", Self.wall)
      let bad = Array(repeating: "{\"text\": 5}", count: 12)
      var bytes = Data(([good, "no JSON", ""] + bad + [good]).joined(separator: "\r\n").utf8)
      bytes.append(Data("\n{\"id\":\"\u{202E}\",\"text\":\"bad ".utf8) + Data([0xFF, 0xC0]) + Data(" bytes\"}".utf8))
      try binary.write(bytes, to: "p.jsonl")
      let run = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      #expect(run.code == 2)
      #expect(try objects(run.output).map { $0["kind"] as? String } == ["exact"])
      #expect(run.errors.contains("p.jsonl: line 2 is no JSON object\n"))
      #expect(run.errors.contains("p.jsonl: line 12 has no text\n"))
      #expect(!run.errors.contains("line 13 "))
      #expect(run.errors.contains("p.jsonl: 3 more lines could not be read"))
      #expect(run.errors.contains("2 passages have the id “same”"))
      #expect(run.errors.hasSuffix("13 lines could not be read\n"))
    }
  }

  @Test("a passage that is longer than a block, and a mark before the first")
  func longLine() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let long = String(repeating: "tide ", count: 1_100_000)
      let passages = try Self.lines([("first", Self.wall), ("long", long + Self.wall), ("last", Self.wall)])
      try binary.write("\u{FEFF}" + passages, to: "p.jsonl")
      let run = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      #expect(run.code == 0)
      #expect(
        try objects(run.output).map { "\($0["a"] ?? "")-\($0["b"] ?? "")" } == [
          "first-long", "first-last", "long-last",
        ])
    }
  }

  @Test("a new source against a file of passages: kept, found again, brought up to date, mended")
  func archiveFile() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.other + " " + Self.wall + "\n\nThe new words are these.\n", to: "new.txt")
      try binary.write(try Self.lines([("p1", Self.wall), ("p2", "nothing of that")]) + "broken\n", to: "a.jsonl")
      let arguments = ["reuse", "new.txt", "--against", "a.jsonl", "--format", "jsonl"]
      let first = try binary.run(arguments)
      #expect(first.code == 2)
      #expect(first.errors.contains("a.jsonl: line 3 is no JSON object"))
      let found = try #require(try objects(first.output).first)
      #expect(
        found["a"] as? String == "new" && found["b"] as? String == "p1" && found["kind"] as? String == "contained")
      #expect(found["a_start"] as? Int == Self.other.utf8.count + 1 && found["b_start"] as? Int == 0)
      // The second time nothing is read, and what is wrong with the file is still said.
      let second = try binary.run(arguments)
      #expect(second.output == first.output)
      #expect(second.code == 2 && second.errors.contains("a.jsonl: 1 line could not be read"))
      try binary.write(try Self.lines([("p3", Self.wall), ("p4", Self.other)]), to: "a.jsonl")
      let third = try binary.run(arguments)
      #expect(third.code == 0)
      #expect(try objects(third.output).map { $0["b"] as? String } == ["p3", "p4"])
      let folder = try #require(
        try FileManager.default.subpathsOfDirectory(atPath: binary.folder.path).first { $0.hasSuffix(".segment") })
      try binary.write(String(try Data(contentsOf: binary.folder.appending(path: folder)).count), to: folder)
      let mended = try binary.run(arguments)
      #expect(mended.code == 0)
      #expect(mended.output == third.output)
      #expect(mended.errors.contains("made again"))
    }
  }

  @Test("a new source against a folder: only what changed is read again; the source itself is left out")
  func archiveFolder() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.wall + "\n", to: "in/new.txt")
      try binary.write("A headline\n\n" + Self.wall + "\n", to: "in/b.txt")
      try binary.write(Self.other + "\n", to: "in/c.txt")
      try binary.write(Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), to: "in/picture.png")
      func run() throws -> Binary.Run { try binary.run("reuse", "in/new.txt", "--against", "in", "--format", "jsonl") }
      let first = try run()
      #expect(first.code == 2 && first.errors.contains("in/picture.png: is no text but a PNG picture"))
      #expect(try objects(first.output).map { $0["b"] as? String } == ["b"])
      #expect(try run().output == first.output)
      try FileManager.default.removeItem(at: binary.folder.appending(path: "in/picture.png"))
      try FileManager.default.removeItem(at: binary.folder.appending(path: "in/b.txt"))
      try binary.write(Self.wall + " " + Self.other + "\n", to: "in/a.txt")
      let second = try run()
      #expect(second.code == 0)
      #expect(second.errors == "1 source against 2 texts: 1 match (contained 1), 0 set phrases\n")
      #expect(try objects(second.output).map { $0["b"] as? String } == ["a"])
    }
  }

  @Test("where no index can be kept the comparison goes on without, and says so")
  func unwritable() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("in the way", to: ".gainsay")
      try binary.write(Self.wall + "\n", to: "new.txt")
      try binary.write(try Self.lines([("p1", Self.wall)]), to: "a.jsonl")
      let run = try binary.run("reuse", "new.txt", "--against", "a.jsonl", "--format", "jsonl")
      #expect(run.code == 0)
      #expect(run.errors.contains("the index of a.jsonl is not kept"))
      #expect(try objects(run.output).map { $0["kind"] as? String } == ["exact"])
    }
  }

  @Test(
    "wrong use ends with 2 and says what to type",
    arguments: [
      ["reuse"], ["reuse", "a.txt"], ["reuse", "--against", "x"], ["reuse", "--passages", "p", "--against", "x"],
      ["reuse", "a.txt", "--passages", "p"], ["reuse", "--passages", "missing.jsonl"],
      ["reuse", "--passages", "p", "--min-words", "5"],
      ["reuse", "--passages", "p", "--min-overlap", "1.5"], ["reuse", "--passages", "p", "--threads", "0"],
      ["reuse", "missing.txt", "--against", "missing.jsonl"], ["reuse", "--passages", "."],
    ])
  func wrongUse(arguments: [String]) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run(arguments)
      #expect(run.code == 2)
      #expect(!run.errors.isEmpty && run.output.isEmpty)
    }
  }
}
