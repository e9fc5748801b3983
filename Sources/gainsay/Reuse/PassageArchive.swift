internal import SourceParsing
internal import TextReuse

/// The passages of a JSON Lines file of any size: read in pieces and one by one, and never held.
///
/// A passage's number is where its line begins, in units of eight bytes: no line that holds a text is shorter, so that numbers differ and rise
/// with the lines, and a number leads to its line without a table. Numbers of 39 bits reach through four terabytes.
struct PassageArchive: TextArchive {
  /// About so many bytes of the file are one batch.
  static let batchSize = 4 << 20
  private static let unit = 8
  /// So many bytes are read for one passage; of a longer line more.
  private static let lineSize = 4 << 10
  /// The ids of so many passages are compared, in 160 MB.
  private static let idLimit = 20_000_000

  let path: String
  /// What was noticed while batches were read.
  let notes: PassageNotes
  private let file: OpenFile
  /// The part of the file whose lines are read.
  private let range: Range<Int>

  /// Opens a file, or those of its lines that begin in a range of bytes.
  init(_ path: String, range: Range<Int>? = nil) throws(CommandError) {
    self.path = path
    file = try OpenFile(path)
    self.range = range?.clamped(to: 0..<file.size) ?? 0..<file.size
    guard file.size / Self.unit < 1 << 39 else { throw CommandError("\(path): holds more than 4 TB; split it") }
    notes = PassageNotes(batches: (self.range.count + Self.batchSize - 1) / Self.batchSize, idLimit: Self.idLimit)
  }

  var byteCount: Int { range.count }
  var textLimit: Int { file.size / Self.unit + 1 }
  var batchCount: Int { (range.count + Self.batchSize - 1) / Self.batchSize }

  func batch(_ index: Int) throws -> NumberedTexts {
    let start = range.lowerBound + index * Self.batchSize
    let lines = try lines(beginningIn: start..<min(start + Self.batchSize, range.upperBound))
    var found = NumberedTexts(texts: TextCollection(), numbers: [])
    found.texts.reserve(texts: lines.bytes.count / 512, bytes: lines.bytes.count)
    var batch = PassageNotes.Batch(start: lines.start)
    var text: [UInt8] = []
    lines.bytes.withUnsafeBufferPointer { bytes in
      batch.lineCount = LineBlocks.forEachLine(of: bytes, after: 0) { number, line in
        text.removeAll(keepingCapacity: true)
        let offset = line.baseAddress.flatMap { line in bytes.baseAddress.map { line - $0 } } ?? 0
        do throws(PassageLine.Fault) {
          let passage = try PassageLine(line, text: &text)
          guard passage.hasText else { return batch.faults.append((number, "has no text")) }
          batch.passageCount += 1
          if !passage.id.isEmpty { batch.ids.append(passage.id.hashValue) }
        } catch {
          return batch.faults.append((number, error.reason))
        }
        found.numbers.append((lines.start + offset) / Self.unit)
        text.withUnsafeBufferPointer { found.texts.append(utf8: $0) }
      }
    }
    notes.add(batch, at: index)
    return found
  }

  func readWords(of number: Int, into words: inout FoldedWords) throws {
    var text: [UInt8] = []
    _ = try read(number, into: &text)
    text.withUnsafeBufferPointer { words.read(utf8: $0) }
  }

  /// Puts the text of a passage in the place of what `text` holds; returns its id, or `#` and its line where it has none.
  func read(_ number: Int, into text: inout [UInt8]) throws -> String {
    text.removeAll(keepingCapacity: true)
    let (start, line) = try line(number)
    let passage = line.withUnsafeBufferPointer { bytes in
      Result { () throws(PassageLine.Fault) in try PassageLine(bytes, text: &text) }
    }
    switch passage {
    case .success(let passage): return passage.id.isEmpty ? "#\(try lineNumber(at: start))" : passage.id
    case .failure(let fault):
      throw CommandError("\(path): changed while it was read: the line at byte \(start) \(fault.reason)")
    }
  }

  /// The ids with some hashes, each with how often it stands, in the order of their first lines.
  func ids(hashed hashes: Set<Int>) throws -> [(id: String, count: Int)] {
    guard !hashes.isEmpty else { return [] }
    var found = RepeatedIDs()
    var text: [UInt8] = []
    for index in 0..<batchCount {
      for number in try batch(index).numbers {
        let id = try read(number, into: &text)
        guard hashes.contains(id.hashValue) else { continue }
        found.add(id)
      }
    }
    return found.all
  }

  /// Says what is wrong with lines, the first few one by one; `place` tells from where lines are counted.
  func sayFaults(_ place: String = "") {
    for fault in notes.faults(limit: PassageFile.saidFaults) {
      Console.complain("\(path): line \(fault.line)\(place) \(fault.reason)")
    }
    if notes.faultCount > PassageFile.saidFaults {
      Console.complain(
        "\(path): \(FindingPrinter.count(notes.faultCount - PassageFile.saidFaults, "more line"))\(place) could not be read"
      )
    }
  }

  // MARK: - Lines

  /// Whole lines that begin in a range of bytes, and where the first of them does.
  private func lines(beginningIn wanted: Range<Int>) throws(CommandError) -> (start: Int, bytes: [UInt8]) {
    // The byte before tells whether a line begins with the range.
    var start = max(0, wanted.lowerBound - 1)
    var bytes = try file.bytes(start..<wanted.upperBound)
    if wanted.lowerBound > 0 {
      guard let end = bytes.firstIndex(of: 0x0A) else { return (wanted.upperBound, []) }
      bytes.removeFirst(end + 1)
      start += end + 1
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes.removeFirst(3)
      start = 3
    }
    // The last line that begins in the range may end behind it.
    while !bytes.isEmpty, bytes.last != 0x0A {
      let end = start + bytes.count
      let more = try file.bytes(end..<min(end + max(Self.lineSize, bytes.count / 4), file.size))
      if more.isEmpty { break }
      bytes += more[..<((more.firstIndex(of: 0x0A) ?? more.count - 1) + 1)]
    }
    return (start, bytes)
  }

  /// The line that has a number, and where it begins.
  private func line(_ number: Int) throws(CommandError) -> (start: Int, bytes: [UInt8]) {
    let window = number * Self.unit
    // A line begins at most once in the window, behind a line end in it or right before it; only blank ones may come before.
    let before = max(0, window - 1)
    var bytes = try file.bytes(before..<min(window + Self.lineSize, file.size))
    var start = window
    if let end = bytes.prefix(window - before + Self.unit - 1).lastIndex(of: 0x0A) { start = before + end + 1 }
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    bytes.removeFirst(start - before)
    while true {
      if let end = bytes.firstIndex(of: 0x0A) {
        bytes.removeLast(bytes.count - end)
        return (start, bytes)
      }
      let end = start + bytes.count
      let more = try file.bytes(end..<min(end + max(Self.lineSize, bytes.count), file.size))
      if more.isEmpty { return (start, bytes) }
      bytes += more
    }
  }

  /// The 1-based number of the line that begins at a byte.
  private func lineNumber(at offset: Int) throws(CommandError) -> Int {
    let batch = (offset - range.lowerBound) / Self.batchSize
    let first = notes.firstLine(ofBatch: batch)
    return first.line + (try file.bytes(first.start..<max(first.start, offset))).count { $0 == 0x0A }
  }
}
