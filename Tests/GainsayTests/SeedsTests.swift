import Foundation
import Testing

@Suite("the shipped seeds")
struct SeedsTests {
  @Test(
    "findings.json and report.md of seeds/ are what they were",
    arguments: ["findings.json", "report.md"])
  func goldenReports(name: String) throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      let run = try binary.run("run", "-C", Repository.root.path, "-o", binary.folder.path, "seeds")
      #expect(run.code == 0, "\(run.errors)")
      try Golden.expect(try binary.text(name), equals: "Tests/GainsayTests/Golden/\(name)")
    }
  }

  @Test("every annotation of seeds/ stands where it was made, and there are enough to learn from")
  func annotations() throws {
    let status = try Binary().run("status", "-C", Repository.root.path).output
    for word in ["  lost  ", "  moved  ", "  changed, ", "  ambiguous, ", "source missing"] {
      #expect(!status.contains(word), "\(status)")
    }
    #expect(Repository.files(below: "Annotations/claims", suffix: ".json").count >= 12)
    let records = Repository.files(below: "Annotations", suffix: ".json").filter { !$0.contains("/claims/") }
    #expect(records.count >= 30)
  }
}
