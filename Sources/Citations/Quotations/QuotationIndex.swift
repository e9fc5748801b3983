internal import TextReuse

/// Where words and pairs of neighbouring words stand in the texts of a corpus: eight bytes a word and a pair.
struct QuotationIndex: Sendable {
  /// A stretch of a text that holds many words of a quotation.
  struct Window: Hashable, Sendable {
    var document: Int
    /// Words of the document.
    var words: Range<Int>
    /// How much of the quotation's words, the rarer the more, stand there.
    var weight: Float
  }

  /// The words of each text.
  let texts: [FoldedWords]
  /// The place of each text's first word among all.
  private let starts: [Int]
  /// The document of every so many-th place.
  private let firstDocuments: [Int32]
  private static let blockLength = 64
  /// The upper half a hash, the lower half the place among all words of all texts; ascending.
  private let entries: [UInt64]
  /// Where the entries of each beginning of a hash start.
  private let bounds: [Int]

  /// Texts of at most 4 billion words together; what lies beyond is not indexed.
  init(_ texts: [FoldedWords]) {
    self.texts = texts
    var starts: [Int] = []
    var total = 0
    for text in texts {
      starts.append(total)
      total += text.count
    }
    self.starts = starts
    var document = 0
    firstDocuments = stride(from: 0, through: total, by: Self.blockLength).map { place in
      while document + 1 < starts.count, starts[document + 1] <= place { document += 1 }
      return Int32(document)
    }
    let known = zip(texts, starts).filter { $0.count + $1 <= Int(UInt32.max) }
    func forEachEntry(_ body: (UInt64) -> Void) {
      for (text, start) in known {
        text.hashes.withUnsafeBufferPointer { hashes in
          for index in hashes.indices {
            let place = UInt64(start + index)
            body(Self.key(hashes[index]) | place)
            if index + 1 < hashes.count { body(Self.key(hashes[index], hashes[index + 1]) | place) }
          }
        }
      }
    }
    // Parted by their highest bits, then sorted part by part.
    var bounds = [Int](repeating: 0, count: 1 << Self.boundBits + 1)
    forEachEntry { bounds[Int($0 >> (64 - Self.boundBits)) + 1] += 1 }
    for index in bounds.indices.dropFirst() { bounds[index] += bounds[index - 1] }
    var next = bounds
    var entries = [UInt64](repeating: 0, count: bounds[1 << Self.boundBits])
    entries.withUnsafeMutableBufferPointer { entries in
      forEachEntry { entry in
        let part = Int(entry >> (64 - Self.boundBits))
        entries[next[part]] = entry
        next[part] += 1
      }
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        var part = UnsafeMutableBufferPointer(rebasing: entries[start..<end])
        part.sort()
      }
    }
    (self.entries, self.bounds) = (entries, bounds)
  }

  private static let boundBits = 16

  /// So many places are followed altogether, those of rare words and pairs first, and so many words and pairs at least.
  private static let followed = 1_000
  private static let fewestSeeds = 6
  /// So many pairs of its words show that a quotation may stand somewhere: three, or one for eight words; two of a short one.
  private static func fewestPairs(of words: Int) -> Int { words < 8 ? 2 : max(3, words / 8) }
  /// A window with so many times less weight than the best one is not looked at.
  static let farFewer: Float = 3
  /// The width of the bands of places that are counted together, in words.
  private static let band = 32

  /// The windows that hold most of a quotation's words, best first; in one text, or in all but one. Where any text may hold
  /// them, a window must hold several of its pairs of neighbouring words: the same single words stand everywhere.
  func windows(for quote: QuotedText, in only: Int? = nil, except: Int? = nil, limit: Int) -> [Window] {
    let hashes = quote.words.hashes
    var seeds: [(word: Int, entries: Range<Int>)] = []
    for index in hashes.indices {
      if only != nil { seeds.append((index, places(Self.key(hashes[index]), in: only))) }
      if index + 1 < hashes.count {
        seeds.append((index, places(Self.key(hashes[index], hashes[index + 1]), in: only)))
      }
    }
    seeds = seeds.filter { !$0.entries.isEmpty }
    seeds.sort { ($0.entries.count, $0.word) < ($1.entries.count, $1.word) }
    var count = 0
    let followed = seeds.enumerated().prefix { number, seed in
      count += seed.entries.count
      return number < Self.fewestSeeds || count <= Self.followed
    }.map(\.element)
    let fewest = only == nil ? min(followed.count, Self.fewestPairs(of: hashes.count)) : 1
    var bands = BandCounts()
    for (number, seed) in followed.enumerated() {
      // A window, two bands, that is first met so late holds too few.
      let opens = number <= followed.count - fewest
      let weight = Self.weight(seed.entries.count, of: entries.count)
      for entry in seed.entries.prefix(4 * Self.followed) {
        let place = Int(entries[entry] & 0xFFFF_FFFF)
        let document = self.document(of: place)
        if document == except { continue }
        let shift = place - starts[document] - seed.word + hashes.count + Self.band
        let band = UInt64(document) << 32 | UInt64(max(0, shift) / Self.band)
        bands.add(weight, to: band, opens: opens)
      }
    }
    // The widest omission that is looked for.
    let reach = 16 + hashes.count / 4 + (quote.hasOmission ? 200 : 24)
    let weights = bands.all.compactMap { band, count -> (key: UInt64, weight: Float)? in
      let next = bands[band + 1]
      return Int(count.seeds + next.seeds) < fewest ? nil : (band, count.weight + next.weight)
    }
    let best = weights.map(\.weight).max() ?? 0
    var windows = weights.filter { $0.weight * Self.farFewer >= best }.map { key, weight in
      let document = Int(key >> 32)
      let low = Int(key & 0xFFFF_FFFF) * Self.band - hashes.count - Self.band
      let length = texts[document].count
      let start = min(max(0, low - reach), length)
      let end = min(length, low + 2 * Self.band + hashes.count + reach)
      return Window(document: document, words: start..<max(start, end), weight: weight)
    }
    windows.sort { one, other in
      one.weight != other.weight
        ? one.weight > other.weight
        : (one.document, one.words.lowerBound) < (other.document, other.words.lowerBound)
    }
    var chosen: [Window] = []
    for window in windows {
      let isKnown = chosen.contains {
        $0.document == window.document && $0.words.overlaps(window.words)
          && abs($0.words.lowerBound - window.words.lowerBound) < Self.band + reach / 2
      }
      if !isKnown { chosen.append(window) }
      if chosen.count == limit { break }
    }
    return chosen
  }

  /// Whether a word stands in a text.
  func holds(_ hash: UInt64, in document: Int) -> Bool { !places(Self.key(hash), in: document).isEmpty }

  /// Whether a word stands in so many texts at most.
  func isRare(_ hash: UInt64, in limit: Int) -> Bool {
    var (count, last) = (0, -1)
    for entry in places(Self.key(hash), in: nil) {
      let document = self.document(of: Int(entries[entry] & 0xFFFF_FFFF))
      if document != last { (count, last) = (count + 1, document) }
      if count > limit { return false }
    }
    return true
  }

  /// Places where all words of a quotation stand in a row, of the first few that hold its rarest pair.
  func exactPlaces(of quote: QuotedText, in only: Int? = nil, except: Int? = nil) -> [(document: Int, word: Int)] {
    let hashes = quote.words.hashes
    guard hashes.count > 1, !quote.hasOmission else { return [] }
    var rarest: (word: Int, entries: Range<Int>)?
    for index in hashes.indices.dropLast() {
      let entries = places(Self.key(hashes[index], hashes[index + 1]), in: only)
      if entries.isEmpty { return [] }
      if entries.count < rarest?.entries.count ?? .max { rarest = (index, entries) }
    }
    guard let rarest else { return [] }
    return rarest.entries.prefix(Self.followed).compactMap { entry in
      let place = Int(entries[entry] & 0xFFFF_FFFF)
      let document = self.document(of: place)
      let word = place - starts[document] - rarest.word
      guard document != except, word >= 0, word + hashes.count <= texts[document].count,
        hashes.indices.allSatisfy({ texts[document].hashes[word + $0] == hashes[$0] })
      else { return nil }
      return (document, word)
    }
  }

  private func places(_ key: UInt64, in only: Int?) -> Range<Int> {
    guard let only else { return lowerBound(key)..<lowerBound(key | 0xFFFF_FFFF) }
    let start = UInt64(starts[only])
    return lowerBound(key | start)..<lowerBound(key | (start + UInt64(texts[only].count)))
  }

  private func lowerBound(_ entry: UInt64) -> Int {
    let bound = Int(entry >> (64 - Self.boundBits))
    var (low, high) = (bounds[bound], bounds[bound + 1])
    while low < high {
      let middle = (low + high) / 2
      if entries[middle] < entry { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func document(of place: Int) -> Int {
    var document = Int(firstDocuments[place / Self.blockLength])
    while document + 1 < starts.count, starts[document + 1] <= place { document += 1 }
    return document
  }

  /// Bits by which a word is rarer than any.
  private static func weight(_ count: Int, of total: Int) -> Float {
    Float(max(1, (total / max(count, 1)).bitWidth - (total / max(count, 1)).leadingZeroBitCount))
  }

  private static func key(_ word: UInt64) -> UInt64 { word & 0xFFFF_FFFF_0000_0000 }

  private static func key(_ word: UInt64, _ next: UInt64) -> UInt64 {
    ((word &* 0x9E37_79B9_7F4A_7C15) ^ (next &* 0xC2B2_AE3D_27D4_EB4F)) & 0xFFFF_FFFF_0000_0000
  }
}
