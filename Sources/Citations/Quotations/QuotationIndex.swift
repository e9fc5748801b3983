internal import ParallelWork
internal import TextReuse

/// Where runs of three words stand in the texts of a corpus, of those runs that are looked for. In one text words are looked for
/// singly.
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
  /// The runs that are indexed, by a filter; all where there is none.
  private let sought: HashFilter?
  /// The index of all runs, made where a quotation is looked for of which some are not indexed.
  private let whole = Once<QuotationIndex>()

  private struct Part: Sendable {
    var entries: [UInt64]
    /// Where the entries of each beginning of a hash start.
    var bounds: [Int]
  }

  private static let partBits = 2
  /// How many bits of a hash lead to its entries in a part.
  private let boundBits: Int
  private static let mostBoundBits = 14
  /// So many texts are read at a time.
  private static let batch = 64

  /// Texts of at most 4 billion words together; what lies beyond is not indexed, nor, until somebody asks for it, what `sought`
  /// does not hold.
  init(_ texts: [FoldedWords], sought: HashFilter? = nil) {
    self.texts = texts
    self.sought = sought
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
    let places = starts
    let entries = Workers.onAllCores.map((texts.count + Self.batch - 1) / Self.batch) { batch -> [UInt64] in
      var entries: [UInt64] = []
      for number in batch * Self.batch..<min((batch + 1) * Self.batch, texts.count)
      where texts[number].count + places[number] <= Int(UInt32.max) {
        Self.addEntries(of: texts[number], at: places[number], sought, to: &entries)
      }
      return entries
    }
    // A handful of entries behind each bound.
    let count = entries.reduce(0) { $0 + $1.count }
    let bits = min(Self.mostBoundBits, max(1, Int.bitWidth - (count >> (Self.partBits + 3)).leadingZeroBitCount))
    boundBits = bits
    parts = Workers.onAllCores.map(1 << Self.partBits) { Self.part($0, of: entries, boundBits: bits) }
  }

  private static func addEntries(
    of text: FoldedWords, at start: Int, _ sought: HashFilter?, to entries: inout [UInt64]
  ) {
    guard text.count >= RunHash.size else { return }
    text.hashes.withUnsafeBufferPointer { hashes in
      for index in 0...(hashes.count - RunHash.size) {
        let run = RunHash.of(hashes[index], hashes[index + 1], hashes[index + 2])
        if sought?.mayHold(run) ?? true { entries.append(UInt64(run) << 32 | UInt64(start + index)) }
      }
    }
  }

  /// The entries whose hashes begin with the number of the part: parted further by the bits behind them, then sorted.
  private static func part(_ number: Int, of batches: [[UInt64]], boundBits: Int) -> Part {
    func forEachEntry(_ body: (UInt64, Int) -> Void) {
      for batch in batches {
        for entry in batch where Int(entry >> (64 - partBits)) == number { body(entry, bound(of: entry, boundBits)) }
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

  /// The texts that hold any run of a quotation's words.
  func holders(of quote: QuotedText) -> [Int] {
    var found: Set<Int> = []
    for seed in seeds(of: quote) { for entry in seed.entries { found.insert(document(of: Int(entry & 0xFFFF_FFFF))) } }
    return found.sorted()
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
    let runs = RunHash.all(of: quote.words)
    if let sought, !runs.allSatisfy(sought.mayHold) { return whole.value { QuotationIndex(texts) }.seeds(of: quote) }
    return runs.enumerated().map { index, run in
      let key = UInt64(run) << 32
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
}
