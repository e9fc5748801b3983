import Foundation
import Testing

/// Programs of others that judge the output, where they are installed.
enum OutsideProgram {
  /// Whether a Python is here.
  static let hasPython = run(["python3", "--version"]).status == 0
  /// Whether a Python with the module `jsonschema` is here.
  static let hasSchemaChecker = run(["python3", "-c", "import jsonschema"]).status == 0
  /// Whether libxml2's checker is here.
  static let hasXMLChecker = run(["xmllint", "--version"]).status == 0

  /// The folder of `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// OASIS's schema of SARIF beside the checkout; absent in most clones.
  static let sarifSchema = root.deletingLastPathComponent()
    .appendingPathComponent("shared/bench/schemas/sarif-schema-2.1.0.json").path

  /// Whether SARIF can be checked here.
  static let checksSARIF = hasSchemaChecker && FileManager.default.fileExists(atPath: sarifSchema)

  /// Runs a Python program over a text in a file, which is its first argument; gives what it printed.
  static func python(_ program: String, over text: String, _ more: String...) throws -> String {
    try run(over: text) { ["python3", "-c", program, $0] + more }
  }

  /// The faults that a SARIF file has by its schema, and by what the standard asks beside it.
  static func sarifFaults(_ text: String) throws -> String {
    try python(
      """
      import json, sys, jsonschema
      log = json.load(open(sys.argv[1], encoding="utf-8"))
      checker = jsonschema.Draft4Validator(json.load(open(sys.argv[2], encoding="utf-8")))
      for e in checker.iter_errors(log): print(list(e.path), e.message[:200])
      for run in log["runs"]:
          rules = run["tool"]["driver"]["rules"]
          states = {"baselineState" in r for r in run["results"]}
          if len(states) > 1: print("some results have a baselineState and some have none")
          for r in run["results"]:
              if rules[r["ruleIndex"]]["id"] != r["ruleId"]: print("ruleIndex", r["ruleId"])
              if "suppressions" not in r: print("no suppressions")
              for l in r["locations"] + r.get("relatedLocations", []):
                  p = l["physicalLocation"]
                  u = p["artifactLocation"]["uri"]
                  if any(ord(c) <= 32 or ord(c) > 126 or c in '<>"{}|^`#?' for c in u): print("address", u)
                  if "charOffset" in p.get("region", {}): print("charOffset")
      """, over: text, sarifSchema)
  }

  /// What `xmllint` says of an XML file that does not fit a schema of ours; empty where it fits.
  static func xmlFaults(_ text: String, schema: String) throws -> String {
    let place = root.appendingPathComponent("Documentation/Schemas/\(schema).xsd").path
    let told = try run(over: text) { ["xmllint", "--noout", "--schema", place, $0] }
    return told.hasSuffix(" validates\n") ? "" : told
  }

  private static func run(over text: String, _ command: (String) -> [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { do { try FileManager.default.removeItem(at: file) } catch { Issue.record("\(error)") } }
    let result = run(command(file.path))
    return result.status == 0 || !result.text.isEmpty ? result.text : "exit code \(result.status)"
  }

  private static func run(_ command: [String]) -> (status: Int32, text: String) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    process.standardError = pipe
    do { try process.run() } catch { return (127, "\(error)") }
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: bytes, as: UTF8.self))
  }
}
