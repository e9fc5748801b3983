/// What the bytes of a file say for and against UTF-8, whatever it declares.
struct ByteEvidence {
  /// Valid UTF-8 sequences of two bytes or more.
  private(set) var sequences = 0
  /// Places where a byte above seven bits is no part of one; a file cut in the middle of its last one has none.
  private(set) var breaks = 0
  /// Whether any byte is above seven bits.
  private(set) var isHigh = false

  init(_ raw: UnsafeBufferPointer<UInt8>) {
    var index = 0
    // A hundred more breaks than sequences settle it.
    while index < raw.count, breaks < sequences + 100 {
      if raw[index] < 0x80 {
        index += 1
        continue
      }
      isHigh = true
      let length = UTF8Scan.sequenceLength(in: raw, at: index)
      if length > 0 {
        sequences += 1
      } else if raw.count - index > UTF8Scan.brokenLength(in: raw, at: index) {
        breaks += 1
      }
      index += length > 0 ? length : UTF8Scan.brokenLength(in: raw, at: index)
    }
  }

  /// Valid UTF-8 with something to see that by.
  var isUTF8: Bool { sequences > 0 && breaks == 0 }
  /// UTF-8 with damage: hardly any other encoding has five sequences for each break by chance.
  var isDamagedUTF8: Bool { sequences > 0 && breaks * 5 <= sequences }

  /// Whether the bytes may be what a declaration says; UTF-16 and ISO-2022-JP have been looked for before.
  func agrees(with encoding: TextEncoding, _ raw: [UInt8]) -> Bool {
    switch encoding.form {
    case .utf8: breaks <= sequences
    // A page that names UTF-16 in readable ASCII is not UTF-16; every other one has zeros.
    case .utf16, .utf32: raw.contains(0)
    case .singleByte: !isDamagedUTF8
    case .iso2022JP: !isHigh
    // Two or three characters of two bytes may be UTF-8 by chance.
    default: !(isDamagedUTF8 && sequences > 3) && !EncodingDetector.contradicts(encoding, raw)
    }
  }
}

/// UTF-16 without a byte order mark shows in its zeros: letters, spaces and markup below U+0100 have one each.
enum UTF16Pattern {
  /// Units that are looked at.
  private static let sample = 4096

  /// The encoding of a file that is UTF-16 by its pattern.
  ///
  /// Every unit looked at must be a character of text; one in four must have a zero on one side, one in fifty where
  /// that is no accident (Chinese has few), and hardly any on the other: binary data has zeros on both.
  static func encoding(of raw: [UInt8]) -> TextEncoding? {
    let count = min(raw.count / 2, sample)
    guard count > 1 else { return nil }
    var zeros = (even: 0, odd: 0)
    for index in 0..<count {
      if raw[2 * index] == 0 { zeros.even += 1 }
      if raw[2 * index + 1] == 0 { zeros.odd += 1 }
    }
    let isBigEndian = zeros.even > zeros.odd
    let (more, fewer) = isBigEndian ? (zeros.even, zeros.odd) : (zeros.odd, zeros.even)
    guard more * 4 >= count || more >= 8 && more * 50 >= count, fewer * 20 <= more else { return nil }
    let isText = raw.withUnsafeBufferPointer { raw in
      let reader = UTF16Reader(isBigEndian: isBigEndian)
      var index = 0
      while index < 2 * count {
        let character = reader.character(in: raw, at: index)
        // A pair cut by the end of the sample reads whole; one cut by the end of the file does not.
        if character.entry == CharacterTable.none { return index + 2 >= raw.count - 1 }
        if EncodedCharacter.clean(character.entry) != character.entry, character.entry != 0x0C { return false }
        index += character.width
      }
      return true
    }
    return isText ? isBigEndian ? .utf16BE : .utf16LE : nil
  }
}
