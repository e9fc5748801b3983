internal import Foundation
internal import SourceParsing
internal import TextReuse

/// The passages of some lines of a file, read by one worker while others read the lines beside them.
struct PassageChunk: Sendable {
  private(set) var texts = TextCollection()
  private(set) var ids = TextCollection()
  /// What is wrong with lines, by their number in the chunk.
  private(set) var faults: [(line: Int, reason: String)] = []
  /// The passages without an id, each with its line in the chunk.
  private(set) var unnamed: [(passage: Int, line: Int)] = []
  /// How many lines there are.
  private(set) var lineCount = 0

  init(_ lines: UnsafeBufferPointer<UInt8>) {
    texts.reserve(texts: lines.count / 512, bytes: lines.count)
    var text: [UInt8] = []
    var chunk = self
    chunk.lineCount = LineBlocks.forEachLine(of: lines, after: 0) { number, bytes in
      text.removeAll(keepingCapacity: true)
      do throws(PassageLine.Fault) {
        let line = try PassageLine(bytes, text: &text)
        guard line.hasText else { return chunk.faults.append((number, "has no text")) }
        if line.id.isEmpty { chunk.unnamed.append((chunk.texts.count, number)) }
        chunk.ids.append(line.id)
        text.withUnsafeBufferPointer { chunk.texts.append(utf8: $0) }
      } catch {
        chunk.faults.append((number, error.reason))
      }
    }
    self = chunk
  }

  /// Calls `body` with the id and the text (UTF-8) of each passage; one without an id is called `#` and its line, the chunk's first being `firstLine`.
  func forEach(firstLine: Int, _ body: (_ id: String, _ text: UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    var nextUnnamed = unnamed.makeIterator()
    var awaited = nextUnnamed.next()
    for passage in 0..<texts.count {
      var id = ids.text(passage)
      if let without = awaited, without.passage == passage {
        id = "#\(firstLine + without.line - 1)"
        awaited = nextUnnamed.next()
      }
      try texts.withUTF8(of: passage) { try body(id, $0) }
    }
  }

  /// Cuts a block into about so many parts, each of whole lines.
  static func parts(of block: UnsafeBufferPointer<UInt8>, count: Int) -> [Range<Int>] {
    guard let base = block.baseAddress else { return [] }
    var parts: [Range<Int>] = []
    var start = 0
    while start < block.count {
      let aim = min(block.count, start + block.count / count + 1)
      let found = memchr(base + aim - 1, 0x0A, block.count - aim + 1)
      let end = found.map { UnsafeRawPointer($0) - UnsafeRawPointer(base) + 1 } ?? block.count
      parts.append(start..<end)
      start = end
    }
    return parts
  }
}

/// A block that workers read from while it lies still.
struct SharedBlock: @unchecked Sendable {
  let bytes: UnsafeBufferPointer<UInt8>
}
