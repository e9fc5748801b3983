internal import ParallelWork
internal import Foundation

/// New texts on their way into an index. Nothing is there before `FingerprintIndex.update` takes the writer.
public final class SegmentWriter {
  /// So many bytes of runs are kept in memory, the others in a temporary file.
  private static let memory = 64 << 20
  /// About how many bytes of text one worker reads at a time.
  private static let batchSize = 4 << 20
  /// How many records a bucket of the directory has on average: a lookup touches one page of them.
  private static let bucketSize = 16

  let path: String
  private let workers: Workers
  private let directoryBits: Int
  private let file: IndexFile
  /// The runs of the texts so far, and the number of the first text of each piece.
  private let store: SpilledParts<UInt64>
  private var firstTexts: [Int] = []
  private var batch = TextCollection()
  private var full: [(first: Int, texts: TextCollection)] = []
  private var textBytes = 0
  private var ends: [UInt64] = []
  private var names: [UInt8] = []
  private var nameEnds: [UInt64] = []
  private var sources: [SegmentSource] = []

  /// How many texts there are.
  public var count: Int { ends.count }

  /// Begins a segment for about so many bytes of text: a wrong guess costs time alone.
  init(path: String, expecting bytes: Int, workers: Workers) throws(FingerprintIndexError) {
    self.path = path
    self.workers = workers
    let buckets = max(1, bytes / 6 / Self.bucketSize)
    directoryBits = min(24, max(8, Int.bitWidth - (buckets - 1).leadingZeroBitCount))
    file = try IndexFile(path)
    store = SpilledParts(path: path + ".runs", memory: Self.memory)
    try file.append([UInt8](repeating: 0, count: SegmentHeader.size))
  }

  /// Begins a source: the texts that follow are its own.
  public func begin(_ source: IndexedSource) {
    sources.append(SegmentSource(source: source, texts: count..<count))
  }

  /// What there is to say about the source that was begun last.
  public func setNote(_ note: String) {
    if let last = sources.indices.last { sources[last].source.note = note }
  }

  /// Adds a text of the source that was begun last, in UTF-8; its name need not differ from others'.
  public func append(utf8 text: UnsafeBufferPointer<UInt8>, name: String) throws(FingerprintIndexError) {
    if sources.isEmpty { begin(IndexedSource(key: "", stamp: "")) }
    if batch.count == RunRecords.textLimit || batch.byteCount + text.count > Self.batchSize { try closeBatch() }
    if batch.count == 0 { batch.reserve(texts: 1 << 10, bytes: min(max(text.count, Self.batchSize), 1 << 16)) }
    batch.append(utf8: text)
    textBytes += text.count
    ends.append(TextChecksum.sealed(end: textBytes, text).littleEndian)
    names.append(contentsOf: name.utf8)
    nameEnds.append(UInt64(names.count).littleEndian)
    sources[sources.count - 1].texts = sources[sources.count - 1].texts.lowerBound..<count
  }

  private func closeBatch() throws(FingerprintIndexError) {
    guard batch.count > 0 else { return }
    full.append((count - batch.count, batch))
    batch = TextCollection()
    if full.count >= workers.width { try work() }
  }

  /// Writes the texts of the full batches and keeps their runs.
  private func work() throws(FingerprintIndexError) {
    let batches = full
    full = []
    for (_, texts) in batches {
      let result = texts.withBytes { bytes in
        Result { () throws(FingerprintIndexError) in try file.append(bytes) }
      }
      try result.get()
    }
    for records in workers.map(batches.count, { RunRecords(batches[$0].texts, first: batches[$0].first) }) {
      firstTexts.append(records.firstText)
      do throws(SpillError) {
        try store.append(records.records, starts: records.starts)
      } catch {
        throw FingerprintIndexError(error)
      }
    }
  }

  /// Writes everything and puts the file in its place.
  func finish() throws(FingerprintIndexError) {
    try closeBatch()
    try work()
    var header = SegmentHeader()
    header.directoryBits = directoryBits
    header.textCount = count
    header.sourceCount = sources.count
    header.textEnds = try begin(ends)
    header.names = try begin(names)
    header.nameEnds = try begin(nameEnds)
    var bytes: [UInt8] = []
    for source in sources { source.write(to: &bytes) }
    header.sources = try begin(bytes)
    try file.align()
    header.records = file.count
    let ends = try writeRecords()
    header.recordCount = (file.count - header.records) / 8
    header.directory = try begin(ends)
    header.fileSize = file.count
    try file.overwrite(header.bytes, at: 0)
    try file.finish()
  }

  /// Writes numbers at the next multiple of eight bytes; where that is.
  private func begin<Number: FixedWidthInteger & BitwiseCopyable>(
    _ numbers: [Number]
  ) throws(FingerprintIndexError) -> Int {
    try file.align()
    let place = file.count
    try file.append(numbers)
    return place
  }

  /// The records of one part in the order of the texts, piece by piece, each with the number of its first text.
  private func records(
    ofPart part: Int
  ) throws(FingerprintIndexError) -> [(firstText: Int, records: ArraySlice<UInt64>)] {
    do throws(SpillError) {
      return try store.pieces(ofPart: part).map { (firstTexts[$0.number], $0.elements) }
    } catch {
      throw FingerprintIndexError(error)
    }
  }

  /// Writes the records part by part; gives the directory: where each bucket begins, and the end of the last.
  private func writeRecords() throws(FingerprintIndexError) -> [UInt32] {
    var directory: [UInt32] = [0]
    directory.reserveCapacity((1 << directoryBits) + 1)
    var total = 0
    for first in stride(from: 0, to: RunRecords.partCount, by: workers.width) {
      var parts: [[(firstText: Int, records: ArraySlice<UInt64>)]] = []
      for part in first..<min(first + workers.width, RunRecords.partCount) {
        parts.append(try records(ofPart: part))
      }
      let (directoryBits, pieces) = (directoryBits, parts)
      for buckets in workers.map(pieces.count, { RecordBuckets(pieces[$0], directoryBits: directoryBits) }) {
        try file.append(buckets.records)
        for count in buckets.counts {
          total += Int(count)
          directory.append(UInt32(truncatingIfNeeded: total).littleEndian)
        }
      }
      guard total <= UInt32.max else { throw .unwritable(path: path, reason: "too many words for one segment") }
    }
    return directory
  }
}
