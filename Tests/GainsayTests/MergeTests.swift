import Foundation
import Testing

@Suite("two branches of a project, merged by git")
struct MergeTests {
  /// Runs git in the project; gives its exit code.
  @discardableResult
  private func git(_ binary: Binary, _ arguments: String...) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org"] + arguments
    process.currentDirectoryURL = binary.folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment.merging(["GIT_CONFIG_GLOBAL": "/dev/null"]) { $1 }
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Lets two branches do their work on a project with a claim, merges them; gives whether git found a conflict.
  private func merge(
    ours: (Binary) throws -> Void, theirs: (Binary) throws -> Void, then: (Binary, Bool) throws -> Void
  ) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.run("init")
      try binary.write(RunTests.article, to: "seeds/one.txt")
      try binary.write(RunTests.article, to: "seeds/two.txt")
      try binary.run("claim", "add", "The bridge cost 40 million.", "--id", "cost", "--topic", "bridge")
      try git(binary, "init", "-q", "-b", "main")
      try git(binary, "add", "-A")
      #expect(try git(binary, "commit", "-qm", "start") == 0)
      try git(binary, "checkout", "-qb", "theirs")
      try theirs(binary)
      try git(binary, "add", "-A")
      try git(binary, "commit", "-qm", "theirs")
      try git(binary, "checkout", "-q", "main")
      try ours(binary)
      try git(binary, "add", "-A")
      try git(binary, "commit", "-qm", "ours")
      try then(binary, try git(binary, "merge", "-q", "--no-edit", "theirs") != 0)
    }
  }

  private func change(_ binary: Binary, _ old: String, _ new: String) throws {
    let path = "Annotations/claims/cost.json"
    try binary.write(try binary.text(path).replacingOccurrences(of: old, with: new), to: path)
  }

  private func finding(_ binary: Binary) throws -> String {
    let lines = try binary.run("report", "jsonl", "-o", "-").output.split(separator: "\n")
    let line = try #require(lines.first)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    return try #require(object["id"] as? String)
  }

  @Test("both add records: all are there")
  func bothAdd() throws {
    try merge { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "One.", "--id", "one")
    } theirs: { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "Two.", "--id", "two")
    } then: { (binary: Binary, isConflict: Bool) throws -> Void in
      #expect(!isConflict)
      #expect(try binary.run("fsck").code == 0)
      #expect(try binary.run("claim", "list").output.split(separator: "\n").count == 6)
    }
  }

  @Test("two reviewers decide on one finding: both are heard")
  func bothDecide() throws {
    try merge { (binary: Binary) throws -> Void in
      #expect(try binary.run("accept", try finding(binary), "--as", "Ada", "--reason", "so it is").code == 0)
    } theirs: { (binary: Binary) throws -> Void in
      #expect(try binary.run("dismiss", try finding(binary), "--as", "Ben", "--reason", "not so").code == 0)
    } then: { (binary: Binary, isConflict: Bool) throws -> Void in
      #expect(!isConflict)
      #expect(try binary.run("review").output.contains("1 disputed"))
      #expect(try binary.run("fsck").code == 0)
    }
  }

  @Test("both change one record: a conflict that fsck names with its line")
  func sameRecord() throws {
    try merge { (binary: Binary) throws -> Void in
      try change(binary, "40", "41")
    } theirs: { (binary: Binary) throws -> Void in
      try change(binary, "40", "42")
    } then: { (binary: Binary, isConflict: Bool) throws -> Void in
      #expect(isConflict)
      let run = try binary.run("fsck")
      #expect(run.code == 2)
      #expect(run.output.contains("Annotations/claims/cost.json:4  store/conflict-marker"))
      #expect(try binary.run("claim", "list").code == 2)
    }
  }

  @Test("one removes what the other changes: a conflict of git's, and the changed record stays readable")
  func removed() throws {
    try merge { (binary: Binary) throws -> Void in
      try FileManager.default.removeItem(at: binary.folder.appending(path: "Annotations/claims/cost.json"))
    } theirs: { (binary: Binary) throws -> Void in
      try change(binary, "40", "42")
    } then: { (binary: Binary, isConflict: Bool) throws -> Void in
      #expect(isConflict)
      #expect(try binary.run("claim", "list").output.contains("42 million"))
    }
  }

  @Test("both make one id: a conflict, and nothing is lost quietly")
  func sameID() throws {
    try merge { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "Ours.", "--id", "new")
    } theirs: { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "Theirs.", "--id", "new")
    } then: { (binary: Binary, isConflict: Bool) throws -> Void in
      #expect(isConflict)
      let text = try binary.text("Annotations/claims/new.json")
      #expect(text.contains("Ours.") && text.contains("Theirs."))
      #expect(try binary.run("fsck").output.contains("store/conflict-marker"))
    }
  }
}
