/// Where a word stands in many texts: the number of its text, and its index there, in 64 bits that sort by text and then by word.
struct WordPlace: BitwiseCopyable, Hashable, Comparable {
  /// How many bits the index of a word has. A file of 64 MB, the largest that is read, has less than `wordLimit` words.
  static let wordBits = 25
  /// One more than the highest index of a word that has a place.
  static let wordLimit = 1 << wordBits
  /// One more than the highest number of a text that has a place.
  static let textLimit = 1 << (64 - wordBits)

  /// The number of the text in the high bits, the index of the word below.
  let bits: UInt64

  /// A place; the index must lie below `wordLimit` and the number below `textLimit`.
  @inline(__always)
  init(text: Int, word: Int) { bits = UInt64(truncatingIfNeeded: text) << UInt64(Self.wordBits) | UInt64(word) }

  /// The place that has these bits.
  @inline(__always)
  init(bits: UInt64) { self.bits = bits }

  /// A place of numbers that may lie outside of their limits; `nil` where they do.
  @inline(__always)
  init?(checked text: Int, _ word: Int) {
    guard (0..<Self.textLimit).contains(text), (0..<Self.wordLimit).contains(word) else { return nil }
    self.init(text: text, word: word)
  }

  /// The number of the text.
  @inline(__always)
  var text: Int { Int(bits >> UInt64(Self.wordBits)) }

  /// The index of the word in its text.
  @inline(__always)
  var word: Int { Int(bits & UInt64(Self.wordLimit - 1)) }

  static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}
