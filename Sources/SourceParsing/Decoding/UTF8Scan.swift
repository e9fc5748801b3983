/// Finds where bytes stop being UTF-8 that can be used as it stands.
enum UTF8Scan {
  /// The index of the first byte that is no part of valid UTF-8, or is a character that `EncodedCharacter.clean`
  /// changes; the count where there is none.
  static func cleanEnd(of raw: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
    var index = start
    while true {
      index = asciiEnd(of: raw, from: index)
      if index == raw.count { return index }
      // Text in another script has hardly any ASCII between its characters: stay here for it.
      while index < raw.count, raw[index] >= 0x80 {
        let length = sequenceLength(in: raw, at: index)
        if length == 0 || length == 3 && isNoncharacter(raw, index) { return index }
        index &+= length
      }
      if index < raw.count, !isCleanASCII(raw[index]) { return index }
    }
  }

  /// The index of the first byte that is not a printing character of ASCII, tab, line feed or carriage return.
  @inline(__always)
  static func asciiEnd(of raw: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = UnsafeRawPointer(raw.baseAddress) else { return start }
    var index = start
    while index &+ 8 <= raw.count {
      let word = UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = uncleanMarks(word)
      if marks != 0 { return index &+ marks.trailingZeroBitCount &>> 3 }
      index &+= 8
    }
    while index < raw.count, isCleanASCII(raw[index]) { index &+= 1 }
    return index
  }

  /// Of eight bytes, sets the high bit of those that are no clean ASCII. Exact for the lowest such byte, which is the
  /// one that counts: only the carry of a byte 0xFF, unclean itself, can reach the next one.
  @inline(__always)
  static func uncleanMarks(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = ones &* 0x80
    // With the high bits set no byte borrows from the next one.
    let below = ~((word | high) &- ones &* 0x20) & ~word
    let delete = word &+ ones
    return (word | delete | below & ~whiteSpaceMarks(word)) & high
  }

  /// Of eight bytes, sets the high bit of exactly those that are tab, line feed or carriage return.
  @inline(__always)
  private static func whiteSpaceMarks(_ word: UInt64) -> UInt64 {
    func isZero(_ word: UInt64) -> UInt64 {
      let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
      return ~((word & low &+ low) | word | low)
    }
    let ones: UInt64 = 0x0101_0101_0101_0101
    return isZero(word ^ ones &* 0x09) | isZero(word ^ ones &* 0x0A) | isZero(word ^ ones &* 0x0D)
  }

  @inline(__always)
  private static func isCleanASCII(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte < 0x7F || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  @inline(__always)
  private static func isNoncharacter(_ raw: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    raw[index] == 0xEF && raw[index &+ 1] == 0xBF && raw[index &+ 2] >= 0xBE
  }

  /// The length of the UTF-8 sequence of two bytes or more at an index; 0 where there is none.
  @inline(__always)
  static func sequenceLength(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = raw[index]
    let left = raw.count &- index
    if first < 0xE0 { return first >= 0xC2 && left > 1 && raw[index &+ 1] & 0xC0 == 0x80 ? 2 : 0 }
    guard left > 2 else { return 0 }
    let second = raw[index &+ 1]
    guard second & 0xC0 == 0x80, raw[index &+ 2] & 0xC0 == 0x80 else { return 0 }
    if first < 0xF0 { return first == 0xE0 && second < 0xA0 || first == 0xED && second >= 0xA0 ? 0 : 3 }
    guard first < 0xF5, left > 3, raw[index &+ 3] & 0xC0 == 0x80 else { return 0 }
    return first == 0xF0 && second < 0x90 || first == 0xF4 && second >= 0x90 ? 0 : 4
  }

  /// How many bytes of a broken sequence go together: the longest start of a valid one, 1 at least (Unicode 15,
  /// section 3.9, "maximal subpart").
  static func brokenLength(in raw: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let first = raw[index]
    guard (0xE0..<0xF5).contains(first), index + 1 < raw.count else { return 1 }
    let second = raw[index + 1]
    let lowest: UInt8 = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80
    let highest: UInt8 = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF
    guard (lowest...highest).contains(second) else { return 1 }
    return first >= 0xF0 && index + 2 < raw.count && raw[index + 2] & 0xC0 == 0x80 ? 3 : 2
  }
}
