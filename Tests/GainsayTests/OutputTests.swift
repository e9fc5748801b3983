import Foundation
import Testing

/// The forms that other programs read, by the real binary.
@Suite("reports for other programs: SARIF, JUnit, CSV, GitHub, GitLab, editors")
struct OutputTests {
  static let files = [
    "csv": "findings.csv", "sarif": "findings.sarif", "junit": "findings.junit.xml", "github": "findings.github.txt",
    "gitlab": "gl-code-quality-report.json", "concise": "findings.concise.txt",
  ]

  /// OASIS's schema beside the checkout; absent in most clones.
  private static let schema = Repository.root.deletingLastPathComponent()
    .appending(path: "shared/bench/schemas/sarif-schema-2.1.0.json").path

  private func fill(_ binary: Binary) throws {
    for (name, line) in [("b", "The wall is 1,240 metres long."), ("a ü", "The wall is 1,420 metres long.")] {
      try binary.write(RunTests.article + "\n\n" + line + "\n", to: "seeds/\(name).txt")
    }
    try binary.write("", to: "seeds/empty.txt")
  }

  @Test("every form is written under its name, and again to the byte in another locale and time zone")
  func sameBytes() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      let formats = Self.files.keys.sorted().flatMap { ["--format", $0] }
      #expect(try binary.run(["run", "-o", "one"] + formats).code == 2)
      try binary.run(
        ["run", "-o", "two"] + formats,
        environment: ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Kathmandu", "COLUMNS": "20"])
      for (format, name) in Self.files {
        let text = try binary.text("one/\(name)")
        #expect(try text == binary.text("two/\(name)"), "\(name) differs")
        #expect(text.contains("empty.txt") || format == "csv", "\(name) does not say what could not be read")
        let printed = try binary.run("report", format, "-o", "-")
        #expect(printed.output == text)
      }
    }
  }

  @Test("run, compare and audit print one form; run -o - takes exactly one")
  func printed() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      let run = try binary.run("run", "--format", "concise", "-o", "-")
      #expect(run.output.contains("seeds/a ü.txt:"))
      for line in run.output.split(separator: "\n") {
        #expect(line.contains(#/^[^:]+:[0-9]+:[0-9]+: (error|warning|note): .+ \[[a-z]+/[a-z-]+\]$/#))
      }
      #expect(try binary.run("compare", "--format", "concise").output.contains("[duplicate/"))
      #expect(try binary.run("audit", "--format", "gitlab").output.hasPrefix("["))
      #expect(try binary.run("report", "--format", "concise", "-o", "-").output == run.output)
      #expect(try binary.run("run", "-o", "-").code == 2)
      #expect(try binary.run("run", "-o", "-", "--format", "csv", "--format", "sarif").code == 2)
    }
  }

  @Test("compare, audit and report say line and column of the words, in bytes, as compilers do")
  func concise() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(
        "By Ada Venn\n\nThe cost of the wall rose to 412 million crowns in a single year.\n", to: "seeds/report.txt")
      let line =
        "Was it dear?  Ünal Amder thinks so. As Ada Venn wrote, “the cost of the wall rose to 42 million crowns"
      try binary.write("By Rolf Amder\n\n\(line) in a single year”.\n", to: "seeds/column.txt")
      for command in [["audit", "--format", "concise"], ["report", "concise", "-o", "-"]] {
        let told = try binary.run(command).output.split(separator: "\n").filter { $0.hasSuffix(" [quote/altered]") }
        let place = try #require(told.first?.firstMatch(of: #/^seeds/column\.txt:3:([0-9]+): error: /#)?.1)
        let start = try #require(line.range(of: "As Ada")).lowerBound
        #expect(Int(place) == 1 + line[..<start].utf8.count)
      }
      #expect(try binary.run("audit", "--select", "date", "--format", "concise").output.isEmpty)
      try binary.write(RunTests.article, to: "seeds/one.txt")
      try binary.write(RunTests.article, to: "seeds/two.txt")
      let told = try binary.run("compare", "--format", "concise").output
      #expect(told.contains(#/(?m)^seeds/one\.txt:[0-9]+:1: .+ \[duplicate/verbatim\]$/#))
    }
  }

  @Test("lines of results are those of the file, and a claim without evidence stands in its record")
  func places() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run("claim", "add", "The wall has no gate.", "--id", "gate")
      try binary.run("run", "--format", "sarif", "-o", "out")
      let runs = try #require(try binary.json("out/findings.sarif")["runs"] as? [[String: Any]])
      let results = try #require(runs.first?["results"] as? [[String: Any]])
      var records = 0
      for result in results {
        let location = try #require((result["locations"] as? [[String: Any]])?.first)
        let place = try #require(location["physicalLocation"] as? [String: Any])
        let address = try #require((place["artifactLocation"] as? [String: String])?["uri"])
        let region = try #require(place["region"] as? [String: Int])
        let prints = try #require(result["partialFingerprints"] as? [String: String])
        #expect(prints["primaryLocationLineHash"]?.contains(/^[0-9a-f]+:[0-9]+$/) == true)
        if address == "Annotations/claims/gate.json" { records += 1 }
        guard let offset = region["byteOffset"], let length = region["byteLength"] else { continue }
        let bytes = Array(try Data(contentsOf: binary.folder.appending(path: address.removingPercentEncoding ?? "")))
        #expect(region["startLine"] == 1 + bytes[..<offset].count { $0 == 0x0A })
        #expect(region["endLine"] == 1 + bytes[..<(offset + length - 1)].count { $0 == 0x0A })
      }
      #expect(records == 1)
      #expect(results.count > 1)
    }
  }

  @Test(
    "SARIF fits the schema of OASIS, with dismissed and known findings too",
    .enabled(
      if: Validation.python != nil && FileManager.default.fileExists(atPath: schema),
      "no Python with jsonschema, or no ../shared/bench/schemas"))
  func sarif() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run("baseline", "create")
      try binary.write(RunTests.article + "\n\nThe wall is 2,000 metres long.\n", to: "seeds/c.txt")
      try binary.run("run", "-o", "out")
      let findings = try #require(try binary.json("out/findings.json")["findings"] as? [[String: Any]])
      let id = try #require(findings.first?["id"] as? String)
      #expect(try binary.run("dismiss", id, "--as", "Ada", "--reason", "[one](house)").code == 0)
      try binary.run("run", "--format", "sarif", "-o", "out")
      let script = """
        import json, sys, jsonschema
        jsonschema.Draft4Validator(json.load(open(sys.argv[1]))).validate(json.load(open(sys.argv[2])))
        """
      let file = binary.folder.appending(path: "out/findings.sarif").path
      #expect(try Validation.run(try #require(Validation.python), script, [Self.schema, file]) == 0)
      let text = try binary.text("out/findings.sarif")
      for words in ["\"unchanged\"", "\"new\"", "\"external\"", "[one] (house) (Ada)"] {
        #expect(text.contains(words), "\(words) is missing")
      }
    }
  }
}
