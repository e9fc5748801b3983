internal import ParallelWork
internal import TextReuse

/// Reads a JSON Lines file of passages, one passage a line, on several cores; what is wrong with a line is said and the others go on.
struct PassageFile {
  /// So many bad lines are said one by one; of more, the number is said.
  static let saidFaults = 10

  /// How many threads read.
  let width: Int
  /// How many lines could not be read.
  private(set) var faultCount = 0

  /// A reader on so many threads, or on all cores.
  init(threads: Int?) { width = threads ?? Workers.onAllCores.width }

  /// Calls `body` with the id and the text (UTF-8) of each passage, in order; a passage without an id is called `#` and its line.
  mutating func read(
    _ lines: LineBlocks, _ body: (_ id: String, _ text: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var firstLine = 1
    try lines.forEachBlock(LineBlocks.size * width) { block in
      let parts = PassageChunk.parts(of: block, count: width)
      let shared = SharedBlock(bytes: block)
      for chunk in Workers(width: width).map(
        parts.count, { PassageChunk(UnsafeBufferPointer(rebasing: shared.bytes[parts[$0]])) })
      {
        for fault in chunk.faults { complain(lines.path, firstLine + fault.line - 1, fault.reason) }
        try chunk.forEach(firstLine: firstLine, body)
        firstLine += chunk.lineCount
      }
    }
    if faultCount > Self.saidFaults {
      Console.complain(
        "\(lines.path): \(FindingPrinter.count(faultCount - Self.saidFaults, "more line")) could not be read")
    }
  }

  private mutating func complain(_ path: String, _ number: Int, _ reason: String) {
    faultCount += 1
    if faultCount <= Self.saidFaults { Console.complain("\(path): line \(number) \(reason)") }
  }
}
