internal import TextReuse

/// Where words and pairs of neighbouring words stand in one text.
struct WordPlaces: Sendable {
  /// The upper half a hash, the lower half the word of the text; ascending.
  private let entries: [UInt64]

  /// The places of a text's words.
  init(_ words: FoldedWords) {
    var entries: [UInt64] = []
    entries.reserveCapacity(2 * words.count)
    for (index, hash) in words.hashes.enumerated() {
      entries.append(Self.key(hash) | UInt64(index))
      if index + 1 < words.count { entries.append(Self.key(hash, words.hashes[index + 1]) | UInt64(index)) }
    }
    entries.sort()
    self.entries = entries
  }

  /// Whether a word stands in the text.
  func holds(_ hash: UInt64) -> Bool { !places(Self.key(hash)).isEmpty }

  /// The windows that hold most of a quotation's words and pairs, best first.
  func windows(for quote: QuotedText, in document: Int, of texts: [FoldedWords], limit: Int) -> [QuotationWindow] {
    let hashes = quote.words.hashes
    var seeds: [WindowSearch.Seed] = []
    for index in hashes.indices {
      seeds.append(WindowSearch.Seed(word: index, entries: places(Self.key(hashes[index]))))
      if index + 1 < hashes.count {
        seeds.append(WindowSearch.Seed(word: index, entries: places(Self.key(hashes[index], hashes[index + 1]))))
      }
    }
    var search = WindowSearch(for: quote, seeds: seeds, fewest: 1)
    search.count { (document, $0) }
    return search.windows(in: texts, limit: limit)
  }

  /// The words at which all words of a quotation stand in a row, of the first few that hold its rarest pair.
  func exactPlaces(of quote: QuotedText, in words: FoldedWords) -> [Int] {
    let hashes = quote.words.hashes
    guard hashes.count > 1, !quote.hasOmission else { return [] }
    let pairs = hashes.indices.dropLast().map { (word: $0, entries: places(Self.key(hashes[$0], hashes[$0 + 1]))) }
    guard let rarest = pairs.min(by: { $0.entries.count < $1.entries.count }) else { return [] }
    return rarest.entries.prefix(WindowSearch.followed).map { Int($0 & 0xFFFF_FFFF) - rarest.word }.filter {
      words.holds(hashes, at: $0)
    }
  }

  private func places(_ key: UInt64) -> ArraySlice<UInt64> { entries[...].ascending(with: key) }

  private static func key(_ word: UInt64) -> UInt64 { word & 0xFFFF_FFFF_0000_0000 }

  private static func key(_ word: UInt64, _ next: UInt64) -> UInt64 {
    ((word &* 0x9E37_79B9_7F4A_7C15) ^ (next &* 0xC2B2_AE3D_27D4_EB4F)) & 0xFFFF_FFFF_0000_0000
  }
}

extension FoldedWords {
  /// Whether some words stand in a row from one word on.
  func holds(_ row: [UInt64], at word: Int) -> Bool {
    word >= 0 && word + row.count <= count && row.indices.allSatisfy { hashes[word + $0] == row[$0] }
  }
}

extension ArraySlice<UInt64> {
  /// Of ascending entries those whose upper half is that of a key.
  func ascending(with key: UInt64) -> ArraySlice {
    func lowerBound(of entry: UInt64) -> Int {
      var (low, high) = (startIndex, endIndex)
      while low < high {
        let middle = (low + high) / 2
        if self[middle] < entry { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return self[lowerBound(of: key)..<lowerBound(of: key | 0xFFFF_FFFF)]
  }
}
