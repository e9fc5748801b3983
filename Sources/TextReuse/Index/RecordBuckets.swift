/// The records of one part of the hashes, in the order of a segment: by bucket, then by the hash bits below, then by text.
struct RecordBuckets: Sendable {
  /// A run that one text repeats has so many records: more tell nothing.
  private static let recordsInText = 2

  /// The records: 32 bits of the hash and the number of the text.
  private(set) var records: [UInt64]
  /// How many records each bucket of the part has.
  private(set) var counts: [UInt32]

  /// Sorts the records of pieces of texts, which come in the order of their texts.
  init(_ pieces: [(firstText: Int, records: ArraySlice<UInt64>)], directoryBits: Int) {
    let bucketBits = directoryBits - RunRecords.partBits
    // 48 bits of a hash: those of the bucket, the 32 that are kept, and the rest.
    let bucketShift = UInt64(64 - bucketBits)
    let restShift = UInt64(16 - bucketBits + 16)
    var ends = [Int](repeating: 0, count: (1 << bucketBits) + 1)
    var total = 0
    for piece in pieces {
      total += piece.records.count
      for record in piece.records { ends[Int(truncatingIfNeeded: record >> bucketShift) + 1] &+= 1 }
    }
    for bucket in 1..<ends.count { ends[bucket] += ends[bucket - 1] }
    // Behind each bucket's last record stands where the next begins: afterwards `ends` hold the ends.
    records = [UInt64](unsafeUninitializedCapacity: total) { buffer, filled in
      for piece in pieces {
        let first = UInt64(piece.firstText)
        for record in piece.records {
          let bucket = Int(truncatingIfNeeded: record >> bucketShift)
          buffer[ends[bucket]] = ((record >> restShift) & 0xFFFF_FFFF) << 32 | ((record & 0xFFFF) &+ first)
          ends[bucket] &+= 1
        }
      }
      filled = total
    }
    counts = [UInt32](repeating: 0, count: 1 << bucketBits)
    var kept = 0
    var start = 0
    for bucket in counts.indices {
      let end = ends[bucket]
      let before = kept
      records.withUnsafeMutableBufferPointer { Self.sort($0, start..<end) }
      for index in start..<end {
        let record = records[index]
        let same = kept - Self.recordsInText
        if same >= before, records[same] == record { continue }
        records[kept] = record
        kept += 1
      }
      counts[bucket] = UInt32(kept - before)
      start = end
    }
    records.removeLast(records.count - kept)
  }

  /// Buckets have a dozen records, unless many texts hold the same words.
  private static func sort(_ records: UnsafeMutableBufferPointer<UInt64>, _ range: Range<Int>) {
    guard range.count <= 48 else {
      records[range].sort()
      return
    }
    for index in range.dropFirst() {
      let record = records[index]
      var place = index
      while place > range.lowerBound, records[place - 1] > record {
        records[place] = records[place - 1]
        place -= 1
      }
      records[place] = record
    }
  }
}
