import CorpusIndexing
import ExampleDocuments
import Foundation
import Testing

@Suite("commands that use what was worked out before")
struct WorkCacheCommandTests {
  private static let cache = ".gainsay/work.sqlite"

  private func exists(_ binary: Binary, _ path: String) -> Bool {
    FileManager.default.fileExists(atPath: binary.folder.appending(path: path).path)
  }

  private func fill(_ binary: Binary, _ count: Int, _ word: String = "wall") throws {
    for number in 0..<count {
      let paragraph = (0..<40).map { "The \(word) \(number) \($0) stood at the quay of the town." }
      try binary.write(paragraph.joined(separator: " "), to: "seeds/\(word)-\(number).txt")
    }
  }

  @Test("a folder that is no project gets no cache but by run; --no-cache makes none anywhere")
  func place() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try binary.write(RunTests.article, to: "wall.txt")
      for command in [["parse", "wall.txt"], ["sources"], ["compare"], ["show", "wall"]] { try binary.run(command) }
      #expect(!exists(binary, ".gainsay"))
      try binary.run("run", "--no-cache")
      #expect(!exists(binary, Self.cache))
      try binary.run("run")
      #expect(exists(binary, Self.cache))
    }
  }

  @Test("reports with the cache, without it and after damage are the same bytes")
  func sameReports() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary, 5)
      try binary.write(RunTests.article, to: "seeds/article.txt")
      let names = ["Reports/findings.json", "Reports/report.md", "Reports/report.html"]
      func reports(_ arguments: String...) throws -> [String] {
        try binary.run(["run"] + arguments)
        return try names.map(binary.text)
      }
      let fresh = try reports("--no-cache")
      #expect(try reports() == fresh)
      #expect(try reports() == fresh)
      let place = binary.folder.appending(path: Self.cache)
      var bytes = try Data(contentsOf: place)
      for index in stride(from: 40, to: bytes.count, by: 997) { bytes[index] ^= 0x55 }
      try bytes.write(to: place)
      #expect(try reports() == fresh)
      try Data(bytes.prefix(9_000)).write(to: place)
      #expect(try reports() == fresh)
      try FileManager.default.removeItem(at: place)
      #expect(try reports() == fresh)
    }
  }

  @Test("over random edits, additions and removals of labelled sources the reports are those of a run from nothing")
  func edits() throws {
    let corpora = Repository.root.appending(path: "Tests/Corpora")
    let files = FileManager.default
    let pages = try files.contentsOfDirectory(atPath: corpora.path).sorted().flatMap { topic in
      let folder = corpora.appending(path: topic)
      return try files.contentsOfDirectory(atPath: folder.path).sorted().filter {
        $0.hasSuffix(".html") || $0.hasSuffix(".txt") || $0.hasSuffix(".md")
      }.map { folder.appending(path: $0) }
    }
    // Of three topics, so that sources speak of the same.
    let some = pages.prefix(20)
    try #require(some.count == 20)
    try Binary.inProject { (binary: Binary) throws -> Void in
      var draw = Draw(state: 11)
      let seeds = binary.folder.appending(path: "seeds")
      func add() throws {
        guard let page = some.randomElement(using: &draw) else { return }
        try binary.write(try Data(contentsOf: page), to: "seeds/\(page.lastPathComponent)")
      }
      for _ in 0..<16 { try add() }
      for turn in 0..<6 {
        try binary.run("run", "-q")
        try binary.run("run", "-q", "--no-cache", "-o", "Anew")
        for name in ["findings.json", "report.md", "report.html"] {
          #expect(try binary.text("Reports/\(name)") == binary.text("Anew/\(name)"), "turn \(turn), \(name)")
        }
        #expect(try binary.text("Reports/findings.json").contains("conflict/"))
        let names = try files.contentsOfDirectory(atPath: seeds.path).sorted()
        let name = names.randomElement(using: &draw) ?? ""
        switch turn % 3 {
        case 0: try add()
        case 1: try files.removeItem(at: seeds.appending(path: name))
        default:
          let bytes = try Data(contentsOf: seeds.appending(path: name))
          try binary.write(Data(bytes.map { $0 == UInt8(ascii: "2") ? UInt8(ascii: "3") : $0 }), to: "seeds/\(name)")
        }
      }
    }
  }

  @Test("a folder that cannot be made is no failure")
  func unwritable() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary, 2)
      try binary.write("in the way", to: ".gainsay")
      let run = try binary.run("sources")
      #expect(run.code == 0 && run.errors.isEmpty && run.output.contains("wall-1"))
    }
  }

  @Test("over 20 runs with changing sources the cache does not grow")
  func size() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      var sizes: [Int] = []
      for turn in 0..<20 {
        try? FileManager.default.removeItem(at: binary.folder.appending(path: "seeds"))
        try fill(binary, 6, "wall-\(turn)")
        try binary.run("run", "--select", "quote", "-q")
        sizes.append(try Data(contentsOf: binary.folder.appending(path: Self.cache)).count)
      }
      #expect(sizes[19] <= sizes[2] + 200_000, "\(sizes)")
    }
  }

  @Test("a run that is killed keeps what it had parsed")
  func killed() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary, 1_500)
      let process = Process()
      process.executableURL = try Binary.executable()
      process.arguments = ["sources"]
      process.currentDirectoryURL = binary.folder
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      let place = binary.folder.appending(path: Self.cache).path
      while process.isRunning {
        let size = try? FileManager.default.attributesOfItem(atPath: place)[.size] as? Int
        if (size ?? 0) > 300_000 { break }
        usleep(2_000)
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let kept = try FileManager.default.attributesOfItem(atPath: place)[.size] as? Int
      #expect((kept ?? 0) > 300_000)
      let cached = try binary.run("sources")
      #expect(cached.output == (try binary.run("sources", "--no-cache").output))
    }
  }

  @Test("two runs at once end well and say the same")
  func together() throws {
    try Binary.inProject { (binary: Binary) throws -> Void in
      try fill(binary, 300)
      let processes = try (0..<2).map { number in
        let process = Process()
        process.executableURL = try Binary.executable()
        process.arguments = ["run", "--select", "quote", "-o", "Reports-\(number)", "--format", "json", "-q"]
        process.currentDirectoryURL = binary.folder
        try process.run()
        return process
      }
      for process in processes {
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
      }
      #expect(try binary.text("Reports-0/findings.json") == binary.text("Reports-1/findings.json"))
    }
  }
}
