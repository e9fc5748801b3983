internal import SourceParsing

/// Reads a JSON Lines file of passages, one passage a line; what is wrong with a line is said and the others go on.
struct PassageFile {
  /// So many bad lines are said one by one; of more, the number is said.
  private static let saidFaults = 10

  /// How many lines could not be read.
  private(set) var faultCount = 0

  /// Calls `body` with the id and the text (UTF-8) of each passage; a passage without an id is called `#` and its line.
  mutating func read(
    _ lines: LineBlocks, _ body: (_ id: String, _ text: UnsafeBufferPointer<UInt8>) throws -> Void
  ) throws {
    var text: [UInt8] = []
    try lines.forEach { number, bytes in
      text.removeAll(keepingCapacity: true)
      let line: PassageLine
      do throws(PassageLine.Fault) {
        line = try PassageLine(bytes, text: &text)
      } catch {
        return complain(lines.path, number, error.reason)
      }
      guard line.hasText else { return complain(lines.path, number, "has no text") }
      let id = line.id.isEmpty ? "#\(number)" : line.id
      try text.withUnsafeBufferPointer { try body(id, $0) }
    }
    if faultCount > Self.saidFaults {
      Console.complain("\(lines.path): \(faultCount - Self.saidFaults) more lines could not be read")
    }
  }

  private mutating func complain(_ path: String, _ number: Int, _ reason: String) {
    faultCount += 1
    if faultCount <= Self.saidFaults { Console.complain("\(path): line \(number) \(reason)") }
  }
}
