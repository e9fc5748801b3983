/// Keeps the records of pieces of texts until all are there: in memory while they are few, else in a temporary file.
final class RecordStore {
  /// So many bytes are kept in memory.
  private static let memory = 64 << 20

  private struct Piece {
    var firstText: Int
    var starts: [Int]
    /// The records, where they are in memory.
    var records: [UInt64]
    /// Where they begin in the file, in bytes.
    var offset: Int
  }

  private let path: String
  private var pieces: [Piece] = []
  private var held = 0
  private var file: IndexFile?

  /// A store that may make a file at `path`, which never lasts.
  init(path: String) { self.path = path }

  /// Takes the records of the next texts.
  func append(_ records: RunRecords) throws(FingerprintIndexError) {
    pieces.append(
      Piece(firstText: records.firstText, starts: records.starts, records: records.records, offset: 0))
    held += records.records.count * 8
    if held > Self.memory { try spill() }
  }

  private func spill() throws(FingerprintIndexError) {
    if file == nil { file = try IndexFile(path) }
    guard let file else { return }
    for index in pieces.indices where !pieces[index].records.isEmpty {
      pieces[index].offset = file.count
      try file.append(pieces[index].records)
      pieces[index].records = []
    }
    held = 0
  }

  /// The records of one part, in the order of the texts.
  func records(ofPart part: Int) throws(FingerprintIndexError) -> [(firstText: Int, records: ArraySlice<UInt64>)] {
    var found: [(firstText: Int, records: ArraySlice<UInt64>)] = []
    found.reserveCapacity(pieces.count)
    for piece in pieces {
      let range = piece.starts[part]..<piece.starts[part + 1]
      if range.isEmpty { continue }
      if let file, piece.records.isEmpty {
        found.append(
          (piece.firstText, try Self.read(file, range.count, from: piece.offset + range.lowerBound * 8)[...]))
      } else {
        found.append((piece.firstText, piece.records[range]))
      }
    }
    return found
  }

  private static func read(_ file: IndexFile, _ count: Int, from offset: Int) throws(FingerprintIndexError) -> [UInt64]
  {
    var failure: FingerprintIndexError?
    let records = [UInt64](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(FingerprintIndexError) {
        try file.read(into: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: count * 8), from: offset)
        filled = count
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return records
  }
}
