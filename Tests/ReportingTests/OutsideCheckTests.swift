import ClaimModel
import Foundation
import Reporting
import Testing

/// Other people's programs judge the output, where they are installed.
struct OutsideCheckTests {
  private static let hasSchemaChecker = run("python3", "-c", "import jsonschema").status == 0
  private static let hasHTMLParser = run("xmllint", "--version").status == 0

  @Test(.enabled(if: hasSchemaChecker, "python3 with jsonschema is not installed"))
  func outputFitsTheSchemas() throws {
    let renderer = ReportRenderer()
    let parsed = SampleReport.report.documents.flatMap {
      ParseOutput.jsonLines($0, furniture: true).split(separator: "\n").map(String.init)
    }
    try expect([renderer.render(SampleReport.report, as: .json)], fits: "findings")
    try expect(parsed, fits: "parse")
  }

  @Test(.enabled(if: hasSchemaChecker, "python3 with jsonschema is not installed"))
  func schemasRefuseWhatIsWrong() throws {
    let lines = [#"{"type":"passage","source":"a","id":"a:1"}"#]
    #expect(throws: (any Error).self) { try expect(lines, fits: "parse", isTold: false) }
  }

  @Test(.enabled(if: hasHTMLParser, "xmllint is not installed"))
  func pageIsWellFormed() throws {
    let page = try write(ReportRenderer().render(SampleReport.report, as: .html), "page.html")
    defer { remove(page) }
    // libxml2 knows HTML 4 alone: elements of HTML 5 are told of as `Tag … invalid` and are no errors here.
    let told = Self.run("xmllint", "--html", "--noout", page.path).text.split(separator: "\n")
    let errors = told.filter { $0.contains("error :") && !$0.contains("Tag ") }
    #expect(errors.isEmpty)
  }

  private struct Unfit: Error {}

  private func expect(_ records: [String], fits schema: String, isTold: Bool = true) throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let file = root.appendingPathComponent("Documentation/Schemas/\(schema).schema.json")
    let values = try write("[" + records.joined(separator: ",") + "]", "values.json")
    defer { remove(values) }
    let program = """
      import json, sys, jsonschema
      checker = jsonschema.Draft202012Validator(json.load(open(sys.argv[1])))
      checker.check_schema(checker.schema)
      errors = [e.message for value in json.load(open(sys.argv[2])) for e in checker.iter_errors(value)]
      print("\\n".join(errors))
      sys.exit(1 if errors else 0)
      """
    let result = Self.run("python3", "-c", program, file.path, values.path)
    if isTold { #expect(result.status == 0, "\(result.text)") }
    if result.status != 0 { throw Unfit() }
  }

  private func write(_ text: String, _ name: String) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString + "-" + name)
    try Data(text.utf8).write(to: file)
    return file
  }

  private func remove(_ file: URL) {
    do { try FileManager.default.removeItem(at: file) } catch { Issue.record("\(error)") }
  }

  private static func run(_ command: String...) -> (status: Int32, text: String) {
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
