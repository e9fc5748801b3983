/// Where a run of words stands.
struct RunPlace: BitwiseCopyable {
  /// The hash of its words.
  var hash: UInt64
  /// Where its first word stands.
  var place: WordPlace

  /// Sorts the places of one of so many parts by hash; those of one hash keep their order.
  static func sort(_ places: inout [RunPlace], partCount: Int) {
    // The bits below the part's and above the lowest 23 make nearly all runs of a part differ; the few others are put in order by hand.
    RadixSort.sort(&places, from: partCount >= 1 << 8 ? 23 : 20, through: partCount >= 1 << 8 ? 56 : 64) { $0.hash }
    RadixSort.finish(&places) { $0.hash }
  }

  /// The part of a hash, of so many: parts are ranges of hashes.
  @inline(__always)
  static func part(of hash: UInt64, partCount: Int) -> Int { Int(((hash >> 32) &* UInt64(partCount)) >> 32) }
}

/// Reads texts to the places of their runs.
struct RunReader {
  /// Into how many parts places are put by their hashes.
  let partCount: Int
  /// Lets through what stands more than once; everything where there is none.
  let filter: RepeatFilter?

  /// The places of the runs of some texts, in parts by their hashes, in the order of texts and words; a text's number is its index where
  /// `numbers` gives no other.
  func places(in range: Range<Int>, of texts: TextCollection, numbers: [Int]? = nil) -> [[RunPlace]] {
    var parts = [[RunPlace]](repeating: [], count: partCount)
    var hashes = [UInt64](repeating: 0, count: 1 << 12)
    var kept = [UInt32](repeating: 0, count: 1 << 12)
    texts.forEachScanner(range) { text, scanner, byteCount in
      if hashes.count <= byteCount / 2 {
        hashes = [UInt64](repeating: 0, count: byteCount)
        kept = [UInt32](repeating: 0, count: byteCount)
      }
      let count = hashes.withUnsafeMutableBufferPointer { buffer in
        buffer.baseAddress.map { texts.writeRuns(of: text, scanner, to: $0) } ?? 0
      }
      guard count > 0 else { return }
      let number = numbers?[text] ?? text
      // A text of more words than have a place is read so far.
      let keptCount = chosen(hashes[..<min(count, WordPlace.wordLimit)], &kept)
      for index in kept[..<keptCount] {
        let hash = hashes[Int(index)]
        parts[RunPlace.part(of: hash, partCount: partCount)].append(
          RunPlace(hash: hash, place: WordPlace(text: number, word: Int(index))))
      }
    }
    return parts
  }

  /// Writes the indices of the runs that are let through to `kept`, and returns how many there are.
  ///
  /// The counters lie all over the memory: without a branch on what they hold, the processor fetches many at once.
  private func chosen(_ hashes: ArraySlice<UInt64>, _ kept: inout [UInt32]) -> Int {
    kept.withUnsafeMutableBufferPointer { kept in
      var count = 0
      for (index, hash) in hashes.enumerated() {
        kept[count] = UInt32(truncatingIfNeeded: index)
        count &+= filter?.isRepeated(hash) ?? true ? 1 : 0
      }
      return count
    }
  }
}
