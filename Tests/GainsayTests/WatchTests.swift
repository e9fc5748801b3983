import Foundation
import Synchronization
import Testing

@Suite("gainsay watch")
struct WatchTests {
  private static let article =
    "By Ada Lind, 2024-05-04\n\nTwelve people died when the dam at Orrin broke on Monday night.\n"

  /// Waits until something holds; fails after a minute.
  private func wait(until holds: () throws -> Bool) throws {
    for _ in 0..<600 {
      if try holds() { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("nothing happened for a minute")
  }

  @Test("runs again when a source is added, says what changed, and ends after as many runs as were asked for")
  func again() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(Self.article, to: "seeds/one.txt")
      let ended = Mutex<Result<Binary.Run, any Error>?>(nil)
      let group = DispatchGroup()
      DispatchQueue.global().async(group: group) {
        let run = Result { try binary.run("watch", "--every", "0.1", "--times", "2", "--format", "json", "-o", "out") }
        ended.withLock { $0 = run }
      }
      let report = binary.folder.appending(path: "out/findings.json").path
      try wait { FileManager.default.fileExists(atPath: report) }
      try binary.write(Self.article.replacingOccurrences(of: "Ada", with: "Bo"), to: "seeds/two.txt")
      group.wait()
      let run = try #require(ended.withLock { $0 }).get()
      #expect(run.code == 0)
      #expect(run.errors.contains("watch: new: seeds/two.txt; running again\n"))
      #expect((try binary.json("out/findings.json")["sources"] as? [Any])?.count == 2)
    }
  }

  @Test("what gainsay run does not take is refused at once")
  func wrongUse() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      #expect(try binary.run("watch", "--nonsense").code == 2)
      #expect(try binary.run("watch", "--every", "0").code == 2)
      try binary.write(Self.article, to: "seeds/one.txt")
      let endless = try binary.run("watch", "seeds", "-o", "./seeds/")
      #expect(endless.code == 2)
      #expect(endless.errors.contains("would start a run each time"))
    }
  }
}
