internal import TextReuse

/// The search for the windows that hold most of a quotation's words, by the places of some of its runs of words: its seeds.
struct WindowSearch {
  /// A run of a quotation's words, and where it stands in what is searched.
  struct Seed {
    /// The first word of the run in the quotation.
    var word: Int
    /// The upper half of each is the run's hash, the lower half a place.
    var entries: ArraySlice<UInt64>
  }

  private let quote: QuotedText
  private let seeds: [Seed]
  private let fewest: Int
  /// How many places all seeds have that stand somewhere.
  let places: Int
  private var bands = BandCounts()

  /// So many places are followed altogether, those of rare seeds first, and so many seeds at least.
  static let followed = 1_000
  private static let fewestSeeds = 6
  /// So many places of one seed are followed.
  private static let mostPlaces = 4 * followed
  /// The width of the bands of places that are counted together, in words.
  private static let band = 32

  /// A search by those seeds that stand somewhere, for windows that hold so many of them at least.
  init(for quote: QuotedText, seeds: [Seed], fewest: Int) {
    self.quote = quote
    let found = seeds.filter { !$0.entries.isEmpty }.sorted {
      ($0.entries.count, $0.word) < ($1.entries.count, $1.word)
    }
    places = found.reduce(0) { $0 + $1.entries.count }
    var count = 0
    self.seeds = found.enumerated().prefix { number, seed in
      count += seed.entries.count
      return number < Self.fewestSeeds || count <= Self.followed
    }.map(\.element)
    self.fewest = fewest
  }

  /// Counts what the bands of the texts hold; `position` tells the text of a place and the word in it, `nil` where it is passed
  /// over.
  mutating func count(_ position: (_ place: Int) -> (document: Int, word: Int)?) {
    for seed in seeds {
      for entry in seed.entries.prefix(Self.mostPlaces) {
        guard let (document, word) = position(Int(entry & 0xFFFF_FFFF)) else { continue }
        let shift = word - seed.word + quote.words.count + Self.band
        bands.add(to: UInt64(document) << 32 | UInt64(max(0, shift) / Self.band))
      }
    }
  }

  /// The windows that hold most, best first.
  func windows(in texts: [FoldedWords], limit: Int) -> [QuotationWindow] {
    let count = quote.words.count
    // The widest omission that is looked for.
    let reach = 16 + count / 4 + (quote.hasOmission ? 200 : 24)
    let held = held
    let best = held.map(\.runs).max() ?? 0
    let windows = held.filter { $0.runs * QuotationWindow.farFewer >= best }.map { key, runs in
      let document = Int(key >> 32)
      let low = Int(key & 0xFFFF_FFFF) * Self.band - count - Self.band
      let length = texts[document].count
      let start = min(max(0, low - reach), length)
      let end = min(length, low + 2 * Self.band + count + reach)
      return QuotationWindow(document: document, words: start..<max(start, end), runs: runs)
    }.sorted { one, other in
      one.runs != other.runs
        ? one.runs > other.runs
        : (one.document, one.words.lowerBound) < (other.document, other.words.lowerBound)
    }
    var chosen: [QuotationWindow] = []
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

  /// The texts that hold a window, ascending.
  var documents: [Int] { Set(held.map { Int($0.key >> 32) }).sorted() }

  /// The bands that hold enough together with their next one.
  private var held: [(key: UInt64, runs: Int)] {
    bands.all.compactMap { band, count in
      let runs = count + bands[band + 1]
      return runs < fewest ? nil : (band, runs)
    }
  }
}
