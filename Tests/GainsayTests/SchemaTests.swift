import Foundation
import Testing

enum Validation {
  /// A Python with the module `jsonschema`, where one is here; the set-up of `make test` installs one.
  static let python: String? = ["python3", "/usr/bin/python3"].first { python in
    (try? run(python, "import jsonschema", [])) == 0
  }

  static func run(_ python: String, _ script: String, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-c", script] + arguments
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

@Suite(
  "outputs and records fit their schemas",
  .enabled(if: Validation.python != nil, "no Python with jsonschema; make test installs it"))
struct SchemaTests {
  /// The same, and nothing where no validator is here.
  func validateWherePossible(_ schema: String, _ files: [String]) throws {
    if Validation.python != nil { try validate(schema, files) }
  }

  private func validate(_ schema: String, _ files: [String]) throws {
    try #require(!files.isEmpty)
    let script = """
      import json, sys, jsonschema
      schema = json.load(open(sys.argv[1], encoding="utf-8"))
      for path in sys.argv[2:]:
          text = open(path, encoding="utf-8").read()
          for row in ([json.loads(line) for line in text.splitlines()] if path.endswith("jsonl") else [json.loads(text)]):
              jsonschema.validate(row, schema, cls=jsonschema.Draft202012Validator)
      """
    let path = Repository.root.appending(path: "Documentation/Schemas/\(schema).schema.json").path
    #expect(
      try Validation.run(try #require(Validation.python), script, [path] + files) == 0,
      "\(schema): \(files.first ?? "")")
  }

  @Test("findings.json and parse's JSON Lines, also with failures")
  func outputs() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write("", to: "in/empty.txt")
      try binary.write(RunTests.article, to: "in/one.txt")
      try binary.write(RunTests.article, to: "in/two.txt")
      try binary.run("run", "in", "-o", "out")
      let fixtures = Repository.root.appending(path: "Tests/SourceParsingTests/Fixtures").path
      let parsed = try binary.run(
        "parse", "in/one.txt", Repository.root.appending(path: "seeds").path, fixtures, "--furniture")
      try binary.write(parsed.output, to: "parse.jsonl")
      try validate("findings", [binary.folder.appending(path: "out/findings.json").path])
      try validate("parse", [binary.folder.appending(path: "parse.jsonl").path])
    }
  }

  @Test("reuse's JSON Lines: matches and set phrases")
  func reuse() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let article = RunTests.article.split(separator: "\n").joined(separator: " ")
      let lines = (0..<9).map { number in
        "{\"id\":\"p\(number)\",\"text\":\"\((0..<9).map { "w\(number)\($0)" }.joined(separator: " ")) a phrase that nine of these passages all hold\"}"
      }
      try binary.write(
        (lines + ["one", "two"].map { "{\"id\":\"\($0)\",\"text\":\"\(article)\"}" }).joined(separator: "\n"),
        to: "p.jsonl")
      let found = try binary.run("reuse", "--passages", "p.jsonl", "--format", "jsonl")
      #expect(found.output.split(separator: "\n").count == 2)
      try binary.write(found.output, to: "reuse.jsonl")
      try validate("reuse", [binary.folder.appending(path: "reuse.jsonl").path])
    }
  }

  @Test("the shipped claims and annotations")
  func records() throws {
    func paths(_ folder: String) -> [String] {
      Repository.files(below: folder, suffix: ".json").map { Repository.root.appending(path: $0).path }
    }
    try validate("claim", paths("Annotations/claims"))
    let others = ["claims", "verdicts", "notes", "links"].map { "/Annotations/\($0)/" }
    try validate("annotation", paths("Annotations").filter { path in !others.contains { path.contains($0) } })
  }

  @Test("records that the commands write, and a report with verdicts")
  func written() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(RunTests.article, to: "seeds/one.txt")
      try binary.write(RunTests.article, to: "seeds/two.txt")
      try binary.run("run", "-o", "out")
      let findings = try #require(try binary.json("out/findings.json")["findings"] as? [[String: Any]])
      let id = try #require(findings.first?["id"] as? String)
      #expect(try binary.run("dismiss", id, "--as", "Ada", "--reason", "one house").code == 0)
      try binary.run("run", "-o", "out")
      try validate("findings", [binary.folder.appending(path: "out/findings.json").path])
      let folder = binary.folder.appending(path: "Annotations/verdicts").path
      try validate("verdict", FileManager.default.contentsOfDirectory(atPath: folder).map { "\(folder)/\($0)" })
      try binary.run("claim", "add", "S.", "--id", "s")
      try binary.run("claim", "add", "T.", "--id", "t")
      try binary.run(
        "claim", "edit", "s", "--rating", "Bad", "--value", "1", "--worst", "1", "--best", "5", "--as", "Ada")
      try binary.run("claim", "merge", "s", "t")
      for subject in ["s", "one", "one:2"] { try binary.run("note", subject, "n", "--as", "Ada") }
      try binary.run("link", "one", "two", "--as", "copy-of")
      try binary.run("run", "-o", "out")
      try validate("findings", [binary.folder.appending(path: "out/findings.json").path])
      try binary.run("baseline", "create", "--tier", "review")
      try validate("baseline", [binary.folder.appending(path: ".gainsay-baseline.json").path])
      try binary.write(RunTests.article + "\n\nThe wall has 3 gates.\n", to: "seeds/two.txt")
      try binary.run("run", "-o", "out", "--tier", "review")
      try validate("findings", [binary.folder.appending(path: "out/findings.json").path])
      for (schema, folder) in [("claim", "claims"), ("note", "notes"), ("link", "links")] {
        let place = binary.folder.appending(path: "Annotations/\(folder)").path
        let files = try FileManager.default.contentsOfDirectory(atPath: place).map { "\(place)/\($0)" }
        #expect(files.count == (schema == "note" ? 3 : schema == "claim" ? 2 : 1))
        try validate(schema, files)
      }
    }
  }
}
