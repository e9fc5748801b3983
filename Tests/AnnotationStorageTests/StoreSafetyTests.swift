import AnnotationStorage
import ClaimModel
import Foundation
import Testing

@Suite("the store when things go wrong")
struct StoreSafetyTests {
  private let old = Claim(id: "wall-cost", statement: "The wall cost 41 million.", topic: "wall")

  /// A temporary folder with a store in it.
  private func inFolder(_ work: (URL, AnnotationStore) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    try work(folder, AnnotationStore(directory: folder.path + "/Annotations"))
  }

  /// Starts a writer beside the test bundle.
  private func writer(_ folder: URL, _ command: String, _ number: Int, output: Pipe? = nil) throws -> Process {
    let bundle = try #require(
      Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" } ?? Bundle.main.executableURL)
    let process = Process()
    process.executableURL = bundle.deletingLastPathComponent().appending(path: "StoreWriter")
    process.arguments = [folder.path, command, String(number)]
    process.standardError = FileHandle.nullDevice
    if let output { process.standardOutput = output }
    try process.run()
    return process
  }

  private func leftovers(_ folder: URL) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".tmp") }
  }

  @Test("killed before any step, the record is the old one or the new one, and the next write goes on")
  func killed() throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      var (wasOld, wasNew) = (0, 0)
      for number in 0..<100 {
        try store.save(old)
        let process = try writer(folder, "kill", number)
        process.waitUntilExit()
        let contents = store.load()
        #expect(contents.failures.isEmpty)
        let claim = try #require(contents.claims.first)
        #expect(contents.claims.count == 1)
        #expect(claim == old || claim.statement.hasPrefix("The wall cost 42"))
        if claim == old { wasOld += 1 } else { wasNew += 1 }
        if process.terminationReason == .exit {
          #expect(process.terminationStatus == 0)
          #expect(claim.statement.hasPrefix("The wall cost 42"))
          break
        }
      }
      // Lock, journal, new file, its pieces, its synchronisation and the rename come before; the folder after.
      #expect(wasOld >= 10)
      #expect(wasNew == 2)
      let left = try leftovers(folder)
      #expect(!left.isEmpty)
      let faults = try store.check(sources: [], mending: true)
      #expect(faults.allSatisfy { $0.isMended }, "\(faults)")
      #expect(try leftovers(folder).isEmpty)
      #expect(try store.check(sources: [], mending: false).isEmpty)
    }
  }

  @Test("a full disk at any step is said, and what was there stays", arguments: WriteStep.allCases)
  func fullDisk(step: WriteStep) throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      try store.save(old)
      let trial = WriteTrial { $0 == step ? ENOSPC : 0 }
      let journal = Journal(path: folder.path + "/journal.jsonl", command: "test")
      let full = AnnotationStore(directory: folder.path + "/Annotations", journal: journal, trial: trial)
      let error = #expect(throws: StorageError.self) { try full.save(Claim(id: "wall-cost", statement: "New.")) }
      #expect(try leftovers(folder).isEmpty)
      if case .unconfirmed = error {
        #expect(step == .synchroniseFolder)
        #expect(store.load().claims.first?.statement == "New.")
      } else {
        #expect(store.load().claims == [old])
      }
      #expect(String(describing: error).contains("no space left"))
    }
  }

  @Test("a folder that cannot be written is said, and what was there stays")
  func readOnly() throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      try store.save(old)
      let places = [folder.path + "/Annotations/claims", folder.path + "/Annotations"]
      for place in places { chmod(place, 0o555) }
      defer { for place in places { chmod(place, 0o755) } }
      let process = try writer(folder, "unprivileged", 65534)
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      #expect(store.load().claims == [old])
      #expect(try leftovers(folder).isEmpty)
    }
  }

  @Test("eight processes of 250 edits lose none, and readers never meet half a record")
  func manyWriters() throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      try store.save(Claim(id: "counter", statement: "0"))
      let writers = try (0..<8).map { _ in try writer(folder, "edit", 250) }
      var reads = 0
      while writers.contains(where: \.isRunning) {
        #expect(store.load().failures.isEmpty)
        reads += 1
        usleep(100_000)
      }
      for writer in writers { writer.waitUntilExit() }
      #expect(writers.allSatisfy { $0.terminationStatus == 0 })
      let contents = store.load()
      #expect(contents.failures.isEmpty)
      #expect(contents.claims.first?.statement == "1000")
      #expect(contents.annotations.count == 1000)
      #expect(reads > 0)
    }
  }

  @Test("a lock that is held is waited for and named; one whose owner died is taken over")
  func lock() throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      try store.save(old)
      let pipe = Pipe()
      let process = try writer(folder, "hold", 60_000, output: pipe)
      defer { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }
      _ = try pipe.fileHandleForReading.read(upToCount: 4)
      let hasty = AnnotationStore(directory: folder.path + "/Annotations", trial: nil, patience: .milliseconds(50))
      let error = #expect(throws: StorageError.self) { try hasty.save(Claim(id: "other", statement: "S.")) }
      guard case .locked(_, let owner) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(owner.contains("process \(process.processIdentifier) on "))
      #expect(owner.contains("since 2"))
      #expect(store.load().claims == [old])
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let faults = try store.check(sources: [], mending: false)
      #expect(faults.contains { $0.kind == .leftover && $0.reason.contains("process \(process.processIdentifier)") })
      try hasty.save(Claim(id: "other", statement: "S."))
      #expect(store.load().claims.count == 2)
    }
  }

  @Test("a record that changed since it was read is not written over")
  func optimistic() throws {
    try inFolder { (folder: URL, store: AnnotationStore) throws -> Void in
      try store.save(old, replacing: nil)
      let mine = Claim(id: "wall-cost", statement: "Mine.")
      try store.save(Claim(id: "wall-cost", statement: "Theirs."), replacing: old)
      #expect(throws: StorageError.changedMeanwhile(path: folder.path + "/Annotations/claims/wall-cost.json")) {
        try store.save(mine, replacing: old)
      }
      #expect(throws: StorageError.self) { try store.save(mine, replacing: nil) }
      #expect(store.load().claims.first?.statement == "Theirs.")
    }
  }
}
