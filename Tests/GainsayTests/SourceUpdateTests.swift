import Foundation
import Testing

/// `gainsay source update`: what a new version of a source does to its annotations.
@Suite("source update")
struct SourceUpdateTests {
  private static let old = """
    The river gauge at Orrin sent its last reading at noon on the fourth of March.

    The council had been warned twice about the state of the old weir above the town.

    Nobody opened the lower sluice before the water reached the bridge at Tollmouth.

    Eleven boats broke loose in the harbour and drifted out past the light.
    """
  private static let new = """
    A correction was added to this report in April.

    The river gauge at Orrin sent its last reading at noon on the fourth of March.

    The council had been warned three times about the state of the old weir above the town.

    Eleven boats broke loose in the harbour and drifted out past the light.
    """
  private static let quotes = [
    "The river gauge at Orrin sent its last reading at noon", "warned twice about the state of the old weir",
    "Nobody opened the lower sluice before the water reached the bridge",
  ]

  private func project(_ body: (Binary) throws -> Void) throws {
    try Binary.inProject { binary in
      #expect(try binary.run("init", ".").code == 0)
      let seeds = binary.folder.appending(path: "seeds")
      try Self.old.write(to: seeds.appending(path: "report.txt"), atomically: true, encoding: .utf8)
      try Self.new.write(to: binary.folder.appending(path: "corrected.txt"), atomically: true, encoding: .utf8)
      #expect(try binary.run("claim", "add", "The flood was foreseen.", "--id", "foreseen").code == 0)
      for quote in Self.quotes {
        let run = try binary.run("annotate", "report", "--quote", quote, "--claim", "foreseen", "--stance", "supports")
        #expect(run.code == 0, "\(run.errors)")
      }
      try body(binary)
    }
  }

  @Test("a dry run tells what moves, changes and is lost, and writes nothing")
  func dryRun() throws {
    try project { binary in
      let run = try binary.run("source", "update", "report", "corrected.txt", "--dry-run")
      #expect(run.code == 0, "\(run.errors)")
      #expect(
        run.output.contains(
          "3 annotations: = 0 unchanged, > 1 moved, ~ 1 changed, ? 0 ambiguous, - 1 lost; passages 4 → 4"))
      #expect(run.output.contains("stored  “warned [-twice-] about the state of the old weir”"))
      #expect(run.output.contains("now     “warned {+three times+} about the state of the old weir”"))
      #expect(run.output.contains("stored  “Nobody opened the lower sluice"))
      let held = try String(contentsOf: binary.folder.appending(path: "seeds/report.txt"), encoding: .utf8)
      #expect(held == Self.old)
    }
  }

  @Test("without it the file is put in place, the annotations keep their words, and status tells")
  func update() throws {
    try project { binary in
      func records() throws -> [String] {
        let folder = binary.folder.appending(path: "Annotations/report")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
          try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
        }
      }
      let before = try records()
      let run = try binary.run("source", "update", "report", "corrected.txt")
      #expect(run.code == 0, "\(run.errors)")
      #expect(try String(contentsOf: binary.folder.appending(path: "seeds/report.txt"), encoding: .utf8) == Self.new)
      #expect(try records() == before)
      let status = try binary.run("status").output
      #expect(status.contains("lost") && status.contains("changed, ") && status.contains("{+three times+}"))
      #expect(
        try binary.run("source", "update", "report", "corrected.txt").output.contains("the two files are the same"))
    }
  }

  @Test("what cannot be put in place is said, with what to do")
  func errors() throws {
    try project { binary in
      let unknown = try binary.run("source", "update", "reprot", "corrected.txt")
      #expect(unknown.code == 2 && unknown.errors.contains("there are report"))
      let missing = try binary.run("source", "update", "report", "nowhere.txt")
      #expect(missing.code == 2 && missing.errors.contains("nowhere.txt"))
      let other = try binary.run("source", "update", "report", "page.html")
      #expect(other.code == 2 && other.errors.contains("its ending is another"))
      try Data().write(to: binary.folder.appending(path: "empty.txt"))
      let empty = try binary.run("source", "update", "report", "empty.txt")
      #expect(empty.code == 2 && empty.errors.contains("is empty"))
      #expect(try String(contentsOf: binary.folder.appending(path: "seeds/report.txt"), encoding: .utf8) == Self.old)
    }
  }
}
