import Foundation
import Testing

@testable import gainsay

@Suite("the files of a report")
struct ReportFileTests {
  /// Every form with the name of its file.
  static let files = OutputTests.files.merging([
    "html": "report.html", "md": "report.md", "json": "findings.json", "jsonl": "findings.jsonl",
    "jsonld": "annotations.jsonld",
  ]) { first, _ in first }
  private static let formats = files.keys.sorted().flatMap { ["--format", $0] }

  /// Copies the project of the repository, file by file; the order in which a folder lists them may follow.
  private func fill(_ binary: Binary, isBackwards: Bool = false) throws {
    let names = (Repository.files(below: "seeds", suffix: "") + Repository.files(below: "Annotations", suffix: ""))
      .filter { $0.contains(".") }.sorted()
    try #require(names.count > 40)
    for name in isBackwards ? names.reversed() : names {
      try binary.write(try Data(contentsOf: Repository.root.appending(path: name)), to: name)
    }
    for name in isBackwards ? ["b", "a"] : ["a", "b"] {
      try binary.write(RunTests.article + "\n\nThe wall İs \(name) thing.\n", to: "seeds/wall-\(name).txt")
    }
  }

  private func texts(_ binary: Binary, in folder: String) throws -> [String: String] {
    var texts: [String: String] = [:]
    for (format, name) in Self.files { texts[format] = try binary.text("\(folder)/\(name)") }
    return texts
  }

  @Test("run and report write every form under its name, several at once, the same bytes, and no other file")
  func names() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      #expect(try binary.run(["run", "-o", "run"] + Self.formats).code == 0)
      #expect(try binary.run(["report", "-o", "report"] + Self.formats).code == 0)
      let (ran, reported) = (try texts(binary, in: "run"), try texts(binary, in: "report"))
      for format in Self.files.keys {
        #expect(ran[format] == reported[format], "\(format) differs")
        #expect(ran[format]?.isEmpty == false, "\(format) is empty")
      }
      let names = try FileManager.default.contentsOfDirectory(atPath: binary.folder.appending(path: "run").path)
      #expect(Set(names) == Set(Self.files.values))
      let annotations = try binary.json("run/annotations.jsonld")
      #expect("\(annotations["@context"] ?? "")".contains("www.w3.org"))
      #expect(try binary.run("export", "w3c").output == ran["jsonld"])
      #expect(try binary.run("report", "jsonld", "-o", "-").output == ran["jsonld"])
      #expect(try binary.run("run", "-o", "usual").output.contains("wrote usual/report.html"))
      let usual = try FileManager.default.contentsOfDirectory(atPath: binary.folder.appending(path: "usual").path)
      #expect(Set(usual) == ["report.html", "report.md", "findings.json"])
    }
  }

  @Test("the same bytes in a second run, from files made in another order, in a Turkish locale, and a day ahead")
  func sameBytes() throws {
    var first: [String: String] = [:]
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run(["run", "-o", "out"] + Self.formats)
      first = try texts(binary, in: "out")
      try binary.run(["run", "-o", "out"] + Self.formats)
      try expect(first, is: try texts(binary, in: "out"), "a second run")
      for (name, value) in ["LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "COLUMNS": "20"] {
        try binary.run(["run", "-o", "out"] + Self.formats, environment: [name: value])
        try expect(first, is: try texts(binary, in: "out"), "\(name)=\(value)")
      }
    }
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary, isBackwards: true)
      try binary.run(["run", "-o", "out"] + Self.formats)
      try expect(first, is: try texts(binary, in: "out"), "files made in another order")
    }
  }

  @Test(
    "the same bytes on one core",
    .enabled(if: Subprocess(named: "taskset") != nil, "no taskset (util-linux) to bind the program to one core"))
  func oneCore() throws {
    let core = try #require(
      try String(contentsOfFile: "/proc/self/status", encoding: .utf8).firstMatch(of: /Cpus_allowed_list:\s*([0-9]+)/)?
        .1)
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary)
      try binary.run(["run", "-o", "out"] + Self.formats)
      let all = try texts(binary, in: "out")
      let run = try #require(Subprocess(named: "taskset")).run(
        ["-c", String(core), try Binary.executable().path, "run", "-C", binary.folder.path, "-o", "out"] + Self.formats,
        seconds: 300, limit: 1 << 20)
      guard case .exited(0, _) = run.ending else {
        Issue.record("\(run.ending)")
        return
      }
      try expect(all, is: try texts(binary, in: "out"), "one core")
    }
  }

  private func expect(_ first: [String: String], is second: [String: String], _ what: String) throws {
    try #require(first.count == Self.files.count)
    for format in Self.files.keys.sorted() { #expect(first[format] == second[format], "\(format) differs: \(what)") }
  }
}
