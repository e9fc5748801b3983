internal import ParallelWork
internal import TextReuse

/// Where runs of three words stand in the texts of a corpus: eight bytes a word. In one text words are looked for singly.
struct QuotationIndex: Sendable {
  /// The words of each text.
  let texts: [FoldedWords]
  /// The place of each text's first word among all.
  private let starts: [Int]
  /// The document of every so many-th place.
  private let firstDocuments: [Int32]
  private static let blockLength = 64
  /// The upper half the hash of a run, the lower half the place of its first word among all words; each part ascending, parted by
  /// the highest bits of the hashes.
  private let parts: [Part]
  /// Where words stand in single texts, of those that were asked for.
  private let inText: [Once<WordPlaces>]
  private let frequencies = Once<[UInt64: Int32]>()

  private struct Part: Sendable {
    var entries: [UInt64]
    /// Where the entries of each beginning of a hash start.
    var bounds: [Int]
  }

  private static let partBits = 2
  /// How many bits of a hash lead to its entries in a part.
  private let boundBits: Int
  private static let mostBoundBits = 14

  /// Texts of at most 4 billion words together; what lies beyond is not indexed.
  init(_ texts: [FoldedWords]) {
    self.texts = texts
    inText = texts.map { _ in Once() }
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
    // A handful of entries behind each bound.
    let bits = min(Self.mostBoundBits, max(1, Int.bitWidth - (total >> (Self.partBits + 3)).leadingZeroBitCount))
    boundBits = bits
    parts = Workers.onAllCores.map(1 << Self.partBits) { Self.part($0, of: known, boundBits: bits) }
  }

  /// The entries whose hashes begin with the number of the part: parted further by the bits behind them, then sorted.
  private static func part(_ number: Int, of texts: [(FoldedWords, Int)], boundBits: Int) -> Part {
    func forEachEntry(_ body: (UInt64, Int) -> Void) {
      for (text, start) in texts where text.count >= run {
        text.hashes.withUnsafeBufferPointer { hashes in
          for index in 0...(hashes.count - run) {
            let key = key(hashes[index], hashes[index + 1], hashes[index + 2])
            if Int(key >> (64 - partBits)) == number {
              body(key | UInt64(start + index), bound(of: key, boundBits))
            }
          }
        }
      }
    }
    var bounds = [Int](repeating: 0, count: 1 << boundBits + 1)
    forEachEntry { bounds[$1 + 1] += 1 }
    for index in bounds.indices.dropFirst() { bounds[index] += bounds[index - 1] }
    var next = bounds
    var entries = [UInt64](repeating: 0, count: bounds[1 << boundBits])
    entries.withUnsafeMutableBufferPointer { entries in
      forEachEntry { entry, bound in
        entries[next[bound]] = entry
        next[bound] += 1
      }
      for (start, end) in zip(bounds, bounds.dropFirst()) {
        var sorted = UnsafeMutableBufferPointer(rebasing: entries[start..<end])
        sorted.sort()
      }
    }
    return Part(entries: entries, bounds: bounds)
  }

  /// So many words in a row lead from a quotation to a text: pairs of words stand everywhere, and a quotation that is as like as
  /// `QuotationLimits` asks shares a run of three.
  private static let run = 3

  /// So many runs show that a quotation may stand somewhere: one of a short quotation, of which three changed words leave no
  /// more; else two, or one for eight words.
  private static func fewestRuns(of words: Int) -> Int { words < 12 ? 1 : max(2, words / 8) }

  /// The windows of all texts but one that hold most of a quotation's runs of words, best first.
  func windows(for quote: QuotedText, except: Int?, limit: Int) -> [QuotationWindow] {
    search(for: quote, except: except).windows(in: texts, limit: limit)
  }

  /// At how many places a quotation's runs of words stand, and the texts but one that hold enough of them; `nil` where they
  /// stand at more places than are followed, so that what is found hangs on all texts.
  func reach(of quote: QuotedText, except: Int?) -> (places: Int, documents: [Int])? {
    let search = search(for: quote, except: except)
    return search.places <= WindowSearch.followed ? (search.places, search.documents) : nil
  }

  private func search(for quote: QuotedText, except: Int?) -> WindowSearch {
    var search = WindowSearch(for: quote, seeds: seeds(of: quote), fewest: Self.fewestRuns(of: quote.words.count))
    search.count { place in
      let document = self.document(of: place)
      return document == except ? nil : (document, place - starts[document])
    }
    return search
  }

  /// The windows of one text that hold most of a quotation's words, best first.
  func windows(for quote: QuotedText, in document: Int, limit: Int) -> [QuotationWindow] {
    places(in: document).windows(for: quote, in: document, of: texts, limit: limit)
  }

  /// Places where all words of a quotation stand in a row, in all texts but one, of the first few that hold its rarest run.
  func exactPlaces(of quote: QuotedText, except: Int?) -> [(document: Int, word: Int)] {
    guard !quote.hasOmission, let rarest = seeds(of: quote).min(by: { $0.entries.count < $1.entries.count }) else {
      return []
    }
    return rarest.entries.prefix(WindowSearch.followed).compactMap { entry in
      let place = Int(entry & 0xFFFF_FFFF)
      let document = self.document(of: place)
      let word = place - starts[document] - rarest.word
      return document != except && texts[document].holds(quote.words.hashes, at: word) ? (document, word) : nil
    }
  }

  /// The words of one text at which all words of a quotation stand in a row.
  func exactPlaces(of quote: QuotedText, in document: Int) -> [(document: Int, word: Int)] {
    places(in: document).exactPlaces(of: quote, in: texts[document]).map { (document, $0) }
  }

  /// Whether a word stands in a text.
  func holds(_ hash: UInt64, in document: Int) -> Bool { places(in: document).holds(hash) }

  /// Whether a word stands in so many texts at most.
  func isRare(_ hash: UInt64, in limit: Int) -> Bool {
    let frequencies = frequencies.value {
      var counts: [UInt64: Int32] = [:]
      for text in texts {
        for word in Set(text.hashes) { counts[word, default: 0] += 1 }
      }
      return counts
    }
    return frequencies[hash, default: 0] <= limit
  }

  private func places(in document: Int) -> WordPlaces { inText[document].value { WordPlaces(texts[document]) } }

  private func seeds(of quote: QuotedText) -> [WindowSearch.Seed] {
    let hashes = quote.words.hashes
    guard hashes.count >= Self.run else { return [] }
    return (0...hashes.count - Self.run).map { index in
      let key = Self.key(hashes[index], hashes[index + 1], hashes[index + 2])
      let part = parts[Int(key >> (64 - Self.partBits))]
      let bound = Self.bound(of: key, boundBits)
      return WindowSearch.Seed(
        word: index, entries: part.entries[part.bounds[bound]..<part.bounds[bound + 1]].ascending(with: key))
    }
  }

  private func document(of place: Int) -> Int {
    var document = Int(firstDocuments[place / Self.blockLength])
    while document + 1 < starts.count, starts[document + 1] <= place { document += 1 }
    return document
  }

  /// Which entries of a part begin like a key.
  private static func bound(of key: UInt64, _ boundBits: Int) -> Int {
    Int((key &<< UInt64(partBits)) >> (64 - boundBits))
  }

  private static func key(_ word: UInt64, _ next: UInt64, _ last: UInt64) -> UInt64 {
    let mixed =
      (word &* 0x9E37_79B9_7F4A_7C15) ^ (next &* 0xC2B2_AE3D_27D4_EB4F) ^ (last &* 0x1656_67B1_9E37_79F9)
    return mixed & 0xFFFF_FFFF_0000_0000
  }
}
