import Dispatch
import Foundation
import PassageMaking
import Synchronization

/// Writes generated passages to a JSON Lines file, made on all cores; a passage's id is its number.
struct PassageFileWriter {
  private static let batch = 20_000
  private let file: FileHandle

  init(_ path: String) throws {
    FileManager.default.createFile(atPath: path, contents: nil)
    file = try FileHandle(forWritingTo: URL(filePath: path))
  }

  /// Writes all passages; returns which were taken from others.
  func write(_ generator: PassageGenerator) throws -> [PassageGenerator.Truth] {
    var truth: [PassageGenerator.Truth] = []
    let width = ProcessInfo.processInfo.activeProcessorCount
    for start in stride(from: 0, to: generator.count, by: Self.batch * width) {
      let made = Mutex<[Int: (bytes: [UInt8], truth: [PassageGenerator.Truth])]>([:])
      DispatchQueue.concurrentPerform(iterations: width) { worker in
        let first = start + worker * Self.batch
        let lines = Self.lines(first..<max(first, min(first + Self.batch, generator.count)), of: generator)
        made.withLock { $0[worker] = lines }
      }
      for worker in 0..<width {
        guard let part = made.withLock({ $0[worker] }) else { continue }
        try file.write(contentsOf: Data(part.bytes))
        truth += part.truth
      }
    }
    try file.close()
    return truth
  }

  private static func lines(_ numbers: Range<Int>, of generator: PassageGenerator) -> (
    bytes: [UInt8], truth: [PassageGenerator.Truth]
  ) {
    var bytes: [UInt8] = []
    var truth: [PassageGenerator.Truth] = []
    for number in numbers {
      let passage = generator.passage(number)
      bytes += Array("{\"id\":\"\(number)\",\"text\":\"".utf8)
      bytes += passage.text
      bytes += Array("\"}\n".utf8)
      if let taken = passage.truth { truth.append(taken) }
    }
    return (bytes, truth)
  }
}
