/// The words of a text, folded and hashed, each with its place.
///
/// Equal hashes are taken for equal words: among a million different words, the chance that any two collide is 3 in 100 million.
public struct FoldedWords: Sendable {
  /// The hash of each word.
  public private(set) var hashes: [UInt64] = []
  /// Where each word starts, in UTF-8 offsets of the text.
  public private(set) var starts: [UInt32] = []
  /// Where each word ends.
  public private(set) var ends: [UInt32] = []

  /// How many words there are.
  public var count: Int { hashes.count }

  /// No words.
  public init() {}

  /// Splits, folds and hashes a text of at most 4 GiB.
  public init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return }
      read(WordScanner(base, count: bytes.count, readable: bytes.count), expecting: bytes.count / 6)
    }
  }

  /// Takes the words of another text of UTF-8 bytes in place of its own.
  public mutating func read(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return removeAll() }
    read(WordScanner(base, count: bytes.count, readable: bytes.count), expecting: bytes.count / 6)
  }

  private mutating func removeAll() {
    hashes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Takes the words of another text in place of its own.
  mutating func read(_ scanner: WordScanner, expecting expected: Int) {
    removeAll()
    hashes.reserveCapacity(expected)
    starts.reserveCapacity(expected)
    ends.reserveCapacity(expected)
    scanner.forEach { hash, start, end in
      hashes.append(hash)
      starts.append(UInt32(truncatingIfNeeded: start))
      ends.append(UInt32(truncatingIfNeeded: end))
    }
  }

  /// Whether a character is a word by itself, because its script has no spaces.
  public static func isWordByItself(_ scalar: Unicode.Scalar) -> Bool {
    ScalarFolding.isWithoutSpaces(scalar.value) && scalar.properties.isAlphabetic
  }

  /// The UTF-8 range that a run of words covers, marks before the first and behind the last left out.
  public func textRange(_ words: Range<Int>) -> Range<Int> {
    words.isEmpty ? 0..<0 : Int(starts[words.lowerBound])..<Int(ends[words.upperBound - 1])
  }
}
