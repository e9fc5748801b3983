/// The words of a title as hashes, to tell how much two titles have in common.
struct FoldedWords {
  /// One hash a word, in order; at most 80.
  private(set) var hashes: [UInt64] = []

  /// Cuts at everything that is no letter or digit; apostrophes fall out, and each CJK character is a word.
  init(_ text: some Collection<UInt8>) {
    var word: [UInt8] = []
    var bytes = text.makeIterator()
    func close() {
      if !word.isEmpty, hashes.count < 80 { hashes.append(FoldedBytes.hash(word)) }
      word.removeAll(keepingCapacity: true)
    }
    while let byte = bytes.next(), hashes.count < 80 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: word.append(byte)
      case 0x27: break
      case 0x00..<0x80: close()
      case 0xC2:
        // U+0080 to U+00BF: signs, among them the no-break space.
        _ = bytes.next()
        close()
      case 0xE2:
        let (second, third) = (bytes.next() ?? 0, bytes.next() ?? 0)
        // U+2018 and U+2019 are apostrophes; the rest of the rows are punctuation and signs.
        if !(second == 0x80 && (third == 0x98 || third == 0x99)) { close() }
      case 0xE3...0xED:
        let (second, third) = (bytes.next() ?? 0, bytes.next() ?? 0)
        close()
        if !(byte == 0xE3 && second == 0x80) {
          word += [byte, second, third]
          close()
        }
      default: word.append(byte)
      }
    }
    close()
  }

  /// The share of words in common, from 0 to 1: the harmonic mean of the shares of both texts.
  func overlap(_ other: FoldedWords) -> Double {
    guard !hashes.isEmpty, !other.hashes.isEmpty else { return 0 }
    return 2 * Double(shared(other)) / Double(hashes.count + other.hashes.count)
  }

  /// Whether all words stand in the other text.
  func isWithin(_ other: FoldedWords) -> Bool { !hashes.isEmpty && shared(other) == hashes.count }

  private func shared(_ other: FoldedWords) -> Int {
    var left = other.hashes
    var count = 0
    for hash in hashes {
      if let place = left.firstIndex(of: hash) {
        left.swapAt(place, left.count - 1)
        left.removeLast()
        count += 1
      }
    }
    return count
  }
}
