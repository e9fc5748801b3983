import Foundation
import Testing

@Suite("deciding, taking back and checking, from the command line")
struct StoreCommandTests {
  private func inProject(_ work: (Binary) throws -> Void) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("init").code == 0)
      try binary.write(RunTests.article, to: "seeds/one.txt")
      try binary.write(RunTests.article, to: "seeds/two.txt")
      try work(binary)
    }
  }

  private func records(_ folder: String, _ binary: Binary) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: binary.folder.appending(path: folder).path).sorted()
  }

  private func firstFinding(_ binary: Binary) throws -> String {
    let report = try binary.run("report", "json", "-o", "-").output
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.utf8)) as? [String: Any])
    let findings = try #require(object["findings"] as? [[String: Any]])
    return try #require(findings.first?["id"] as? String)
  }

  @Test("a dismissed finding is kept apart with its reason, until it is taken back or disputed")
  func verdicts() throws {
    try inProject { (binary: Binary) throws -> Void in
      let id = try firstFinding(binary)
      let run = try binary.run("dismiss", String(id.prefix(8)), "--as", "Ada", "--reason", "one house, one text")
      #expect(run.code == 0, "\(run.errors)")
      let compared = try binary.run("compare")
      #expect(compared.output.contains("dismissed by Ada: one house, one text"))
      #expect(compared.output.contains("1 more dismissed"))
      #expect(try binary.run("compare", "--fail-on", "note").code == 0)
      let markdown = try binary.run("report", "md", "-o", "-").output
      #expect(markdown.contains("## Dismissed by reviewers"))
      #expect(try binary.run("report", "html", "-o", "-").output.contains("dismissed by Ada: one house, one text"))
      #expect(try binary.run("review").output.contains("0 open, 0 accepted, 1 dismissed, 0 disputed"))

      #expect(try binary.run("accept", id, "--as", "Ben", "--reason", "two houses").code == 0)
      #expect(try binary.run("review").output.contains("0 open, 0 accepted, 0 dismissed, 1 disputed"))
      #expect(try binary.run("compare", "--fail-on", "note").code == 1)
      #expect(try binary.run("undo").output.contains("withdrew verdicts/"))
      #expect(try binary.run("undo").code == 0)
      #expect(try binary.run("review").output.contains("1 open, 0 accepted, 0 dismissed, 0 disputed"))
      // Nothing was removed or written over.
      #expect(try records("Annotations/verdicts", binary).count == 4)
      #expect(try binary.run("undo").code == 2)
    }
  }

  @Test("a dismissal runs out after its day, and that is said")
  func until() throws {
    try inProject { (binary: Binary) throws -> Void in
      let id = try firstFinding(binary)
      let run = try binary.run("dismiss", id, "--as", "Ada", "--reason", "until the trial", "--until", "2024-05-04")
      #expect(run.code == 0, "\(run.errors)")
      func compare(_ epoch: String) throws -> String {
        try binary.run(["compare"], environment: ["SOURCE_DATE_EPOCH": epoch]).output
      }
      // 4 May 2024, a second before midnight and after it.
      #expect(try compare("1714867199").contains("1 more dismissed"))
      #expect(try compare("1714867199").contains("dismissed by Ada until 2024-05-04: until the trial"))
      #expect(try compare("1714867200").contains("1 verdict ran out"))
      #expect(!(try compare("1714867200").contains("dismissed")))
      #expect(try binary.run("dismiss", id, "--as", "Ada", "--reason", "r", "--until", "2024-05").code == 2)
    }
  }

  @Test("a verdict without a finding, a reason or a reviewer is refused")
  func refused() throws {
    try inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("dismiss", "zzzz", "--as", "Ada", "--reason", "r").code == 2)
      #expect(try binary.run("dismiss", try firstFinding(binary), "--as", "Ada", "--reason", " ").code == 2)
      let nobody = ["GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_CEILING_DIRECTORIES": "/"]
      let run = try binary.run(["accept", try firstFinding(binary), "--reason", "r"], environment: nobody)
      #expect(run.code == 2)
      #expect(run.errors.contains("--as"))
      #expect(!FileManager.default.fileExists(atPath: binary.folder.appending(path: "Annotations/verdicts").path))
    }
  }

  @Test("undo takes a claim back, log shows it, and a record that was changed since is left alone")
  func undo() throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "The bridge cost 40 million.", "--id", "cost")
      try binary.run("claim", "add", "The bridge is open.", "--id", "open")
      #expect(try binary.run("undo").output.contains("removed claims/open.json"))
      #expect(try records("Annotations/claims", binary) == ["cost.json"])
      let log = try binary.run("log").output
      #expect(log.contains("added claims/open.json  (taken back)"))
      #expect(log.contains("gainsay claim add"))
      try binary.write(
        try binary.text("Annotations/claims/cost.json").replacingOccurrences(of: "40", with: "41"),
        to: "Annotations/claims/cost.json")
      let refused = try binary.run("undo")
      #expect(refused.code == 2)
      #expect(refused.errors.contains("claims/cost.json"))
      #expect(try binary.text("Annotations/claims/cost.json").contains("41"))
    }
  }

  @Test("fsck names each kind of fault, mends what loses nothing, and is then content with that")
  func fsck() throws {
    try inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("fsck").code == 0)
      try binary.run("claim", "add", "The bridge cost 40 million.", "--id", "cost")
      #expect(try binary.run("fsck").code == 0)
      let claim = #"{"schema":"gainsay/claim/1","id":"plain","statement":"S.","grade":1.50}"#
      try binary.write(claim, to: "Annotations/claims/plain.json")
      let annotation = """
        {"schema":"gainsay/annotation/1","id":"a1","claim":"gone","source":"one","stance":"supports",
        "attribution":{"kind":"author"},"selectors":[{"type":"TextQuoteSelector","exact":"the"}]}
        """
      try binary.write(annotation, to: "Annotations/two/a1.json")
      try binary.write("{\"schema\"", to: "Annotations/claims/.cost.json.1-a.tmp")
      let found = try binary.run("fsck")
      #expect(found.code == 2)
      for kind in ["store/form", "store/misplaced", "store/leftover"] { #expect(found.output.contains(kind)) }
      let fixed = try binary.run("fsck", "--fix")
      #expect(fixed.output.contains("3 mended"))
      #expect(fixed.output.contains("Annotations/one/a1.json"))
      #expect(try binary.text("Annotations/claims/plain.json").contains("\"grade\" : 1.50"))
      // Its claim is still not there, and it is not in the canonical form yet.
      #expect(fixed.code == 1)
      try binary.run("fsck", "--fix")
      let left = try binary.run("fsck")
      #expect(left.output.contains("1 fault"))
      #expect(left.output.contains("store/dangling-link"))
      #expect(left.code == 1)
    }
  }

  @Test("fsck: conflict marks with their line, bad JSON with its line, links, doubled ids")
  func fsckFatal() throws {
    try inProject { (binary: Binary) throws -> Void in
      try binary.run("claim", "add", "S.", "--id", "cost")
      try binary.write("{\n<<<<<<< ours\n=======\n>>>>>>> theirs\n}\n", to: "Annotations/claims/merged.json")
      try binary.write("{\n  \"id\" : \"x\",\n  \"id\" : \"y\"\n}\n", to: "Annotations/claims/twice.json")
      try FileManager.default.createSymbolicLink(
        atPath: binary.folder.appending(path: "Annotations/claims/link.json").path, withDestinationPath: "/etc/hosts")
      try FileManager.default.createSymbolicLink(
        atPath: binary.folder.appending(path: "seeds/hosts.txt").path, withDestinationPath: "/etc/hosts")
      let run = try binary.run("fsck", "--fix")
      #expect(run.code == 2)
      #expect(run.output.contains("Annotations/claims/merged.json:2  store/conflict-marker"))
      #expect(run.output.contains("Annotations/claims/twice.json:3  store/schema"))
      #expect(run.output.contains("Annotations/claims/link.json  store/outside-project"))
      #expect(run.output.contains("seeds/hosts.txt  store/outside-project"))
      #expect(try binary.text("Annotations/claims/merged.json").contains("<<<<<<<"))
    }
  }
}
