internal import TextAnalysis

/// Comparing UTF-8 without regard to case, at the price of bytes: ASCII and Latin-1 letters fold, others stay.
enum FoldedBytes {
  /// An ASCII letter in lower case.
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte }

  /// The hash of the folded bytes.
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash = FNV1a()
    var previous: UInt8 = 0
    for byte in bytes {
      // The second byte of À to Þ, whose small letters lie 32 further.
      hash.add(previous == 0xC3 && byte >= 0x80 && byte <= 0x9E ? byte + 0x20 : lower(byte))
      previous = byte
    }
    return hash.value
  }

  /// Whether `text` holds `word`, which must be in lower case, at `place`.
  static func has(_ word: StaticString, in text: ArraySlice<UInt8>, at place: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard place >= text.startIndex, place + count <= text.endIndex else { return false }
    let wanted = word.utf8Start
    for offset in 0..<count where lower(text[place + offset]) != wanted[offset] { return false }
    return true
  }

  /// Whether `text` holds `word`, which must be in lower case.
  static func contains(_ word: StaticString, in text: ArraySlice<UInt8>) -> Bool {
    let count = word.utf8CodeUnitCount
    guard count <= text.count else { return false }
    let first = word.utf8Start[0]
    var place = text.startIndex
    let end = text.endIndex - count
    while place <= end {
      if lower(text[place]) == first, has(word, in: text, at: place) { return true }
      place += 1
    }
    return false
  }

  /// Whether the texts are the same but for case.
  static func same(_ text: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
    text.count == word.utf8CodeUnitCount && has(word, in: text, at: text.startIndex)
  }
}
