/// The runs of some texts on their way into a segment: in parts by the highest bits of their hashes.
///
/// A record has the 48 bits of the hash below its part's and the number of the text among these, so that there may be 65,536 of them.
struct RunRecords: Sendable {
  /// By how many highest bits of the hash records are parted.
  static let partBits = 8
  static let partCount = 1 << partBits
  /// How many texts may come together.
  static let textLimit = 1 << 16

  /// The number of the first text.
  let firstText: Int
  /// The records, one part behind the other.
  let records: [UInt64]
  /// Where each part begins, and where the last one ends.
  let starts: [Int]

  /// The runs of texts that are numbered from `first` on.
  init(_ texts: TextCollection, first: Int) {
    firstText = first
    // A word and what parts it from the next are two bytes at least.
    var counts: [Int] = []
    counts.reserveCapacity(texts.count)
    let hashes = [UInt64](unsafeUninitializedCapacity: texts.byteCount / 2 + texts.count + 1) { buffer, filled in
      guard let base = buffer.baseAddress else { return }
      texts.forEachScanner(0..<texts.count) { _, scanner, _ in
        let count = max(0, scanner.writeRuns(to: base + filled))
        counts.append(count)
        filled += count
      }
    }
    var starts = [Int](repeating: 0, count: Self.partCount + 1)
    for hash in hashes { starts[Int(hash >> 56) + 1] &+= 1 }
    for part in 1...Self.partCount { starts[part] += starts[part - 1] }
    self.starts = starts
    records = [UInt64](unsafeUninitializedCapacity: hashes.count) { buffer, filled in
      var index = 0
      for (text, count) in counts.enumerated() {
        for _ in 0..<count {
          let hash = hashes[index]
          let part = Int(hash >> 56)
          buffer[starts[part]] = (hash >> 8) << 16 | UInt64(text)
          starts[part] &+= 1
          index &+= 1
        }
      }
      filled = hashes.count
    }
  }
}
