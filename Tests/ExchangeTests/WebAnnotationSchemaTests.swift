import ClaimModel
import Foundation
import Testing

@testable import Exchange

private enum Shapes {
  /// The schemas of the W3C's tests beside the checkout; absent in most clones.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/bench/schemas/web-annotation")

  static let python: String? = ["python3", "/usr/bin/python3"].first { python in
    (try? run(python, "import jsonschema", [])) == ""
  }

  static var areHere: Bool { python != nil && FileManager.default.fileExists(atPath: folder.path) }

  /// What a script prints; throws where it fails.
  static func run(_ python: String, _ script: String, _ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [python, "-W", "ignore", "-c", script] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    struct Failed: Error {}
    if process.terminationStatus != 0 { throw Failed() }
    return String(decoding: output, as: UTF8.self)
  }
}

@Suite(
  "an export passes the MUST tests of the W3C",
  .enabled(if: Shapes.areHere, "skipped: no Python with jsonschema, or no ../shared/bench/schemas/web-annotation"))
struct WebAnnotationSchemaTests {
  /// Prints the tests that a file does not pass, a line each, with a last line that counts those that were run.
  private static let script = #"""
    import json, os, re, sys, jsonschema
    root, path, kind = sys.argv[1:4]
    store = {}
    for name in os.listdir(root + "/definitions"):
        schema = json.load(open(root + "/definitions/" + name))
        store[name] = schema
    checker = jsonschema.FormatChecker(formats=[])
    @checker.checks("uri")
    def uri(text):
        return not isinstance(text, str) or re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+", text) is not None
    @checker.checks("date-time")
    def moment(text):
        return not isinstance(text, str) or re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", text) is not None
    whole = json.load(open(path, encoding="utf-8"))
    lists = {"annotation": ["annotations/annotationMusts.test"],
             "collection": ["collections/collectionMusts.test", "collections/pages/pageMusts.test"]}[kind]
    subjects = whole["first"]["items"] if kind == "annotation" else [whole]
    count = 0
    for test in lists:
        for name in json.load(open(root + "/" + test))["assertions"]:
            schema = json.load(open(root + "/" + name))
            resolver = jsonschema.RefResolver(schema.get("id", ""), schema, store=store)
            validator = jsonschema.Draft4Validator(schema, resolver=resolver, format_checker=checker)
            for number, subject in enumerate(subjects):
                count += 1
                if validator.is_valid(subject) != (schema["expectedResult"] == "valid"):
                    print(number, name)
    print("tests", count)
    """#

  private func failures(_ text: String, _ kind: String) throws -> [String] {
    let file = FileManager.default.temporaryDirectory.appending(path: "exchange-\(UUID().uuidString).json")
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let output = try Shapes.run(try #require(Shapes.python), Self.script, [Shapes.folder.path, file.path, kind])
    return output.split(separator: "\n").map(String.init)
  }

  @Test("each annotation")
  func annotations() throws {
    var day = Examples.all[0]
    day.source?.captured = "2024-06"
    var gone = Examples.all[1]
    gone.source = nil
    gone.claim = nil
    let subjects = Examples.all + [day, gone]
    #expect(try failures(WebAnnotationWriter.text(subjects), "annotation") == ["tests \(54 * subjects.count)"])
  }

  @Test("the collection and its page, also without an annotation")
  func collections() throws {
    #expect(try failures(WebAnnotationWriter.text(Examples.all), "collection") == ["tests 25"])
    #expect(try failures(WebAnnotationWriter.text([]), "collection") == ["tests 25"])
  }

  @Test("a damaged export does not pass, so the tests look")
  func damaged() throws {
    let text = WebAnnotationWriter.text([Examples.all[0]])
    #expect(try failures(text.replacing("\"TextQuoteSelector\"", with: "\"TextSelector\""), "annotation").count > 1)
    #expect(try failures(text.replacing("2024-06-01T12:00:00.000Z", with: "June"), "annotation").count > 1)
    #expect(try failures(text.replacing("urn:gainsay:annotation:", with: ""), "annotation").count > 1)
  }
}
