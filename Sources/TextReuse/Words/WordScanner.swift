/// Splits text into words, folds each and hashes it.
///
/// A word is a run of letters and digits. Folded are case, typography (curly apostrophes, soft hyphens, ligatures, full-width forms),
/// accents, and hyphens at the end of a line; figures stay as they are. In scripts without spaces every character is a word.
struct WordScanner {
  /// The text, and after it at most `readable - count` bytes that may be read and mean nothing.
  private let base: UnsafePointer<UInt8>
  private let count: Int
  /// The last place from which eight bytes can be read.
  private let lastWide: Int

  /// A scanner of the first `count` bytes at `base`, of which `readable` may be read: seven more than `count` make it faster.
  init(_ base: UnsafePointer<UInt8>, count: Int, readable: Int) {
    self.base = base
    self.count = count
    self.lastWide = readable - 8
  }

  /// Calls `body` with the hash, start and end (UTF-8 offsets) of each word in order.
  @inline(__always)
  func forEach(_ body: (_ hash: UInt64, _ start: Int, _ end: Int) -> Void) {
    var index = 0
    while index < count {
      let start = index
      var hash = WordHash()
      // Words of ASCII letters and digits alone, eight bytes at a time.
      while index <= lastWide {
        let bytes = UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self)
        let others = Self.notAlphanumeric(bytes)
        let length = min(others.trailingZeroBitCount &>> 3, count &- index)
        if length > 0 {
          let kept = length == 8 ? bytes : bytes & ((1 &<< UInt64(length &* 8)) &- 1)
          hash.add(kept | (Self.lowerCase & Self.mask(length)), length)
        }
        index &+= length
        if length < 8 { break }
      }
      // The last bytes of a text without room behind it; apostrophes, hyphens at line ends, characters beyond ASCII.
      if index < count, index > lastWide || (Self.isSpecial(base[index]) && goesOn(at: index, from: start)) {
        index = slowWords(from: start, body)
        continue
      }
      if index > start { body(hash.value, start, index) }
      index &+= 1
    }
  }

  private static let lowerCase: UInt64 = 0x2020_2020_2020_2020

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 { length == 8 ? .max : (1 &<< UInt64(length &* 8)) &- 1 }

  /// The high bit of every byte that is no ASCII letter or digit; all bytes behind the first such byte are undefined.
  @inline(__always)
  private static func notAlphanumeric(_ bytes: UInt64) -> UInt64 {
    let high: UInt64 = 0x8080_8080_8080_8080
    let low = bytes & ~high
    let folded = low | lowerCase
    // Per byte, without carry from the byte below since all are under 0x80: the high bit says “at least”.
    let atLeastA = folded &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = folded &+ 0x0505_0505_0505_0505
    let atLeast0 = low &+ 0x5050_5050_5050_5050
    let beyond9 = low &+ 0x4646_4646_4646_4646
    let letters = atLeastA & ~beyondZ
    let digits = atLeast0 & ~beyond9
    return (~(letters | digits) | bytes) & high
  }

  /// Whether a byte may go on with a word although it is no ASCII letter or digit.
  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool { byte >= 0x80 || byte == 0x27 || byte == 0x2D }

  /// Whether the word that began at `start` may go on at a special byte.
  private func goesOn(at index: Int, from start: Int) -> Bool { base[index] >= 0x80 || joins(at: index, from: start) }

  /// Whether the apostrophe or hyphen at `index` stands inside a word that began at `start`.
  private func joins(at index: Int, from start: Int) -> Bool {
    guard index > start, index + 1 < count else { return false }
    switch base[index] {
    case 0x27: return (0x61...0x7A).contains(base[index + 1] | 0x20) || base[index + 1] >= 0x80
    case 0x2D: return brokenWord(at: index) != nil
    default: return false
    }
  }

  /// Where the word goes on that the hyphen at `index` breaks at the end of a line.
  private func brokenWord(at index: Int) -> Int? {
    var next = index + 1
    while next < count, base[next] == 0x20 || base[next] == 0x0D { next += 1 }
    guard next < count, base[next] == 0x0A else { return nil }
    next += 1
    while next < count, base[next] == 0x20 || base[next] == 0x09 { next += 1 }
    guard next < count, (0x61...0x7A).contains(base[next]) else { return nil }
    return next
  }

  /// Scans character by character from the start of a word until it has ended; returns where to go on.
  @inline(never)
  private func slowWords(from start: Int, _ body: (UInt64, Int, Int) -> Void) -> Int {
    var index = start
    var first = -1
    var end = start
    var hash = WordHash()
    func flush() {
      if first >= 0 { body(hash.value, first, end) }
      first = -1
      hash = WordHash()
    }
    while index < count {
      let byte = base[index]
      if byte < 0x80 {
        if byte == 0x27, first >= 0, joins(at: index, from: first) {
          index += 1
        } else if byte == 0x2D, first >= 0, let next = brokenWord(at: index) {
          index = next
        } else if let letter = Self.folded(byte) {
          if first < 0 { first = index }
          hash.add(byte: letter)
          index += 1
          end = index
        } else {
          flush()
          return index + 1
        }
      } else {
        let (scalar, length) = decoded(at: index)
        switch ScalarFolding.of(scalar) {
        case .separator:
          flush()
          return index + length
        case .nothing: break
        case .apostrophe:
          let next = index + length
          guard first >= 0, next < count, base[next] >= 0x80 || Self.folded(base[next]) != nil else {
            flush()
            return next
          }
        case .word:
          flush()
          first = index
          hash.add(scalar: scalar.value)
          end = index + length
          flush()
        case .letters(let letters):
          if first < 0 { first = index }
          for letter in letters { hash.add(byte: letter) }
          end = index + length
        }
        index += length
      }
    }
    flush()
    return index
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39, 0x61...0x7A: byte
    case 0x41...0x5A: byte | 0x20
    default: nil
    }
  }

  /// The character at `index`, and its length in bytes; a byte that is no UTF-8 counts as one character.
  private func decoded(at index: Int) -> (Unicode.Scalar, Int) {
    let lead = base[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for next in (index + 1)..<(index + length) {
      guard base[next] & 0xC0 == 0x80 else { return ("\u{FFFD}", 1) }
      value = value << 6 | UInt32(base[next] & 0x3F)
    }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
