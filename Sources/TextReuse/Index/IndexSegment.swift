/// A segment file of an index: texts, their names, and which of them hold a run of words. It never changes.
final class IndexSegment: Sendable {
  /// The file's name in the folder of the index.
  let name: String
  private let path: String
  /// The sources in the order of their texts.
  let sources: [SegmentSource]
  private let header: SegmentHeader
  private let file: MappedFile

  /// How many texts there are.
  var textCount: Int { header.textCount }

  /// Opens a segment; throws where it is not whole.
  init(folder: String, name: String) throws(FingerprintIndexError) {
    let path = folder + "/" + name
    file = try MappedFile(path)
    header = try SegmentHeader(file.bytes, path: path)
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[header.sources..<header.records])
    guard let sources = SegmentSource.read(bytes, count: header.sourceCount, textCount: header.textCount) else {
      throw .damaged(path: path, reason: "has damaged sources")
    }
    (self.name, self.path, self.sources) = (name, path, sources)
  }

  private func number64(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: file.bytes.load(fromByteOffset: offset, as: UInt64.self))
  }

  /// Where something numbered lies: `ends` is the place of the list of ends, `limit` the most there may be.
  private func place(_ index: Int, ends: Int, limit: Int) -> Range<Int> {
    let end = TextChecksum.end(number64(ends + index * 8))
    let start = index == 0 ? 0 : TextChecksum.end(number64(ends + index * 8 - 8))
    // Damage behind the header must not lead out of the file.
    return 0 <= start && start <= end && end <= limit ? start..<end : 0..<0
  }

  private func textPlace(_ text: Int) -> Range<Int> {
    place(text, ends: header.textEnds, limit: header.textEnds - SegmentHeader.size)
  }

  /// The length of some texts, in UTF-8 bytes.
  func byteCount(of texts: Range<Int>) -> Int {
    texts.isEmpty ? 0 : max(0, textPlace(texts.upperBound - 1).upperBound - textPlace(texts.lowerBound).lowerBound)
  }

  /// The name of a text.
  func name(of text: Int) -> String {
    let place = place(text, ends: header.nameEnds, limit: header.nameEnds - header.names)
    return String(
      decoding: file.bytes[(header.names + place.lowerBound)..<(header.names + place.upperBound)], as: UTF8.self)
  }

  /// Calls `body` with the UTF-8 of a text.
  func withText<Result>(_ text: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    let place = textPlace(text)
    let start = SegmentHeader.size + place.lowerBound
    let bytes = UnsafeRawBufferPointer(rebasing: file.bytes[start..<start + place.count])
    return try body(bytes.assumingMemoryBound(to: UInt8.self))
  }

  /// Throws where a text is not what was written.
  func check(_ text: Int) throws(FingerprintIndexError) {
    let isWhole = withText(text) { TextChecksum.agrees(number64(header.textEnds + text * 8), $0) }
    guard isWhole else { throw .damaged(path: path, reason: "holds a damaged text") }
  }

  /// Reads the words of a text.
  func readWords(of text: Int, into words: inout FoldedWords) {
    let place = textPlace(text)
    let start = SegmentHeader.size + place.lowerBound
    guard let base = file.bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let scanner = WordScanner(base + start, count: place.count, readable: file.bytes.count - start)
    words.read(scanner, expecting: place.count / 5)
  }

  /// Calls `body` with the numbers of the texts that hold a run, in order, until it returns false; a text that holds it more than once comes
  /// twice. Two of 2⁴⁰ runs or more are taken for the same.
  func forEachText(with run: UInt64, _ body: (Int) -> Bool) {
    let bits = UInt64(header.directoryBits)
    let bucket = header.directory + Int(run >> (64 - bits)) * 4
    let start = Int(UInt32(littleEndian: file.bytes.load(fromByteOffset: bucket, as: UInt32.self)))
    let end = Int(UInt32(littleEndian: file.bytes.load(fromByteOffset: bucket + 4, as: UInt32.self)))
    guard start < end, end <= header.recordCount else { return }
    let low = (run >> (32 - bits)) & 0xFFFF_FFFF
    var (first, last) = (start, end)
    while first < last {
      let middle = (first + last) / 2
      if record(middle) >> 32 < low { first = middle + 1 } else { last = middle }
    }
    while first < end {
      let record = record(first)
      guard record >> 32 == low else { return }
      let text = Int(record & 0xFFFF_FFFF)
      if text < header.textCount, !body(text) { return }
      first += 1
    }
  }

  private func record(_ index: Int) -> UInt64 {
    UInt64(littleEndian: file.bytes.load(fromByteOffset: header.records + index * 8, as: UInt64.self))
  }
}
