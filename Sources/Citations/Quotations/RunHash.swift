internal import TextReuse

/// The hash of three words in a row, by which quotations are looked for: pairs of words stand everywhere, and a quotation that is
/// as like as `QuotationLimits` asks shares a run of three.
enum RunHash {
  /// So many words have a run.
  static let size = 3

  /// The hash of a run.
  @inline(__always)
  static func of(_ word: UInt64, _ next: UInt64, _ last: UInt64) -> UInt32 {
    let mixed =
      (word &* 0x9E37_79B9_7F4A_7C15) ^ (next &* 0xC2B2_AE3D_27D4_EB4F) ^ (last &* 0x1656_67B1_9E37_79F9)
    return UInt32(truncatingIfNeeded: mixed >> 32)
  }

  /// The hashes of all runs of some words, by their first words.
  static func all(of words: FoldedWords) -> [UInt32] {
    guard words.count >= size else { return [] }
    return words.hashes.withUnsafeBufferPointer { hashes in
      (0...(hashes.count - size)).map { of(hashes[$0], hashes[$0 + 1], hashes[$0 + 2]) }
    }
  }
}
