import Foundation
import Testing

/// Programs of others that take in what the real binary writes.
@Suite("reports taken in by programs of others")
struct ConsumerTests {
  /// Where `.ci/install test` puts sarif-tools.
  private static let sarifTools = Repository.root.appending(path: ".build/tools/sarif").path
  private static let sarif = "import sys; sys.path.insert(0, sys.argv[1]); from sarif import loader\n"
  private static let hasSARIFTools = (try? Validation.run("python3", sarif, [sarifTools])) == 0
  private static let hasXMLChecker = (try? Validation.run("python3", xml, ["--version"])) == 0
  private static let xml = "import subprocess, sys; sys.exit(subprocess.run(['xmllint'] + sys.argv[1:]).returncode)"

  private func fill(_ binary: Binary) throws {
    for (name, line) in [("b", "The wall is 1,240 metres long."), ("a ü", "The wall is 1,420 metres long.")] {
      try binary.write(RunTests.article + "\n\n" + line + "\n", to: "seeds/\(name).txt")
    }
    try binary.run("claim", "add", "The wall has no gate.", "--id", "gate")
    try binary.run("run", "-o", "out", "--format", "json", "--format", "sarif", "--format", "junit", "--format", "csv")
  }

  @Test(
    "sarif-tools reads every finding with its place, rule and severity",
    .enabled(if: hasSARIFTools, "no sarif-tools in .build/tools/sarif: .ci/install test fetches it"))
  func codeScanning() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      let script =
        Self.sarif + """
          import json
          files = loader.load_sarif_files(sys.argv[2])
          told = json.load(open(sys.argv[3], encoding="utf-8"))["findings"]
          records = files.get_records()
          assert files.get_distinct_tool_names() == ["gainsay"]
          assert len(records) == files.get_result_count() == len(told) > 1, (len(records), len(told))
          assert [r["Code"] for r in records] == [f["rule"] for f in told]
          assert [r["Severity"] for r in records] == [f["severity"] for f in told]
          assert all(r["Location"].startswith(("seeds/", "Annotations/")) and int(r["Line"]) > 0 for r in records)
          """
      let files = ["findings.sarif", "findings.json"].map { binary.folder.appending(path: "out/\($0)").path }
      #expect(try Validation.run("python3", script, [Self.sarifTools] + files) == 0)
    }
  }

  @Test("xmllint takes the JUnit report by its schema", .enabled(if: hasXMLChecker, "xmllint is not installed"))
  func junit() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      let schema = Repository.root.appending(path: "Documentation/Schemas/junit.xsd").path
      let file = binary.folder.appending(path: "out/findings.junit.xml").path
      #expect(try Validation.run("python3", Self.xml, ["--noout", "--schema", schema, file]) == 0)
      try binary.write(
        try binary.text("out/findings.junit.xml").replacingOccurrences(of: "<testsuite ", with: "<suite "), to: "no.xml"
      )
      let wrong = binary.folder.appending(path: "no.xml").path
      #expect(try Validation.run("python3", Self.xml, ["--noout", "--schema", schema, wrong]) != 0)
    }
  }

  @Test("Python reads the table row by row", .enabled(if: Validation.python != nil, "no Python"))
  func table() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      let script = """
        import csv, json, sys
        rows = list(csv.DictReader(open(sys.argv[1], encoding="utf-8", newline=""), strict=True))
        told = json.load(open(sys.argv[2], encoding="utf-8"))["findings"]
        assert [(r["id"], r["rule"], r["message"]) for r in rows] == [(f["id"], f["rule"], f["message"]) for f in told]
        assert all(None not in r and None not in r.values() for r in rows)
        """
      let files = ["findings.csv", "findings.json"].map { binary.folder.appending(path: "out/\($0)").path }
      #expect(try Validation.run("python3", script, files) == 0)
    }
  }
}
