import ClaimModel
import Foundation
import TextReuse
import Testing

@testable import gainsay

@Suite("temporary files that cannot be written")
struct SpillTests {
  /// Whether a file system of our own can be mounted, seen by one command alone.
  private static let canMount: Bool = {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "unshare -rm mount -t tmpfs -o size=1m none /mnt 2>/dev/null"]
    do { try process.run() } catch { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Passages that hold the same words, so that all their runs go to disk; then one line of so many bytes, nearly all of them in a key that nobody reads.
  private static func passages(_ count: Int, padding: Int) -> Data {
    var data = Data()
    for number in 0..<count {
      let text = (0..<120).map { "w\(($0 * 7 + number % 3) % 61)" }.joined(separator: " ")
      data.append(contentsOf: Data("{\"text\":\"\(text)\"}\n".utf8))
    }
    data.append(contentsOf: Data("{\"text\":\"the last one\",\"else\":\"".utf8))
    data.append(Data(repeating: UInt8(ascii: "x"), count: padding))
    data.append(contentsOf: Data("\"}\n".utf8))
    return data
  }

  @Test("a folder that is not there is said before any work, with what to do, exit code 2")
  func absent() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.passages(2, padding: 10), to: "p.jsonl")
      for folder in ["nowhere", "p.jsonl"] {
        let run = try binary.run("reuse", "--passages", "p.jsonl", "--memory", "256M", "--spill", folder)
        #expect(run.code == 2 && run.output.isEmpty)
        #expect(
          run.errors
            == "gainsay: \(folder): is no folder for temporary files; make it, or name another with --spill\n")
      }
    }
  }

  @Test("a search that cannot write says folder, reason and what to do")
  func wording() {
    let error = SpillError.unwritable(path: "/var/spill/runs", reason: "no space left on device")
    #expect(
      ErrorWording.of(error)
        == "/var/spill: temporary files cannot be written there: no space left on device; name a folder with more room with --spill"
    )
  }

  @Test(
    "a full disk ends the search with folder, reason and what to do, nothing printed, exit code 2",
    .enabled(if: canMount, "no file system can be mounted here, so that none is full"))
  func full() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.passages(20_000, padding: 70 << 20), to: "p.jsonl")
      try binary.write("", to: "spill/here")
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.currentDirectoryURL = binary.folder
      let command = "exec '\(try Binary.executable().path)' reuse --passages p.jsonl --memory 256M --spill spill"
      process.arguments = [
        "-c", "unshare -rm sh -c \"mount -t tmpfs -o size=1m none spill && \(command)\" > out 2> err",
      ]
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(try binary.text("out").isEmpty)
      #expect(
        try binary.text("err")
          == "gainsay: spill: temporary files cannot be written there: no space left on device; name a folder with more room with --spill\n"
      )
    }
  }
}
