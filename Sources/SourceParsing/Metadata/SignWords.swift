/// Reads class names, identifiers and properties for words that tell what an element holds.
struct SignWords {
  private struct Rule {
    var word: [UInt8]
    var signs: HTMLLandmarks.Signs
    /// Whether the word must begin a name or a hump of one, as in `postDate`, not in `update`.
    var isWhole: Bool

    init(_ word: String, _ signs: HTMLLandmarks.Signs, isWhole: Bool = false) {
      self.word = Array(word.utf8)
      self.signs = signs
      self.isWhole = isWhole
    }
  }

  private static let rules: [Rule] = [
    Rule("author", .author), Rule("autor", .author, isWhole: true), Rule("auteur", .author, isWhole: true),
    Rule("autore", .author, isWhole: true), Rule("verfasser", .author), Rule("contributor", .author),
    Rule("writer", .author, isWhole: true), Rule("redakteur", .author), Rule("reporter", .author, isWhole: true),
    Rule("byline", .byline), Rule("posted-by", .byline), Rule("postedby", .byline), Rule("written-by", .byline),
    Rule("writtenby", .byline), Rule("vcard", .author, isWhole: true),
    Rule("username", .author, isWhole: true),
    Rule("date", .date, isWhole: true), Rule("datum", .date, isWhole: true), Rule("fecha", .date, isWhole: true),
    Rule("published", .date), Rule("pubdate", .date), Rule("timestamp", .date), Rule("posted-on", .date),
    Rule("dateline", .date), Rule("time", .date, isWhole: true), Rule("publish", .date, isWhole: true),
    Rule("updated", .change), Rule("modified", .change), Rule("datemodified", .change),
    Rule("headline", .headline, isWhole: true), Rule("kicker", .kicker), Rule("overline", .kicker),
    Rule("dachzeile", .kicker), Rule("topline", .kicker), Rule("eyebrow", .kicker), Rule("surtitle", .kicker),
    Rule("spitzmarke", .kicker), Rule("roofline", .kicker), Rule("masthead", .masthead), Rule("logo", .masthead),
    Rule("sitename", .masthead), Rule("site-name", .masthead), Rule("site-title", .masthead),
    Rule("blogname", .masthead), Rule("comments", .aside, isWhole: true), Rule("commentlist", .aside, isWhole: true),
    Rule("comment-list", .aside, isWhole: true), Rule("related", .aside, isWhole: true),
    Rule("recommended", .aside, isWhole: true), Rule("disqus", .aside, isWhole: true),
  ]

  /// The tables, made once.
  static let shared = SignWords()

  /// For each pair of letters, the first rule whose word begins with it, counted from 1; 0 where none does.
  private let pairs: [UInt8]
  /// The rules, those with the same pair together.
  private let sorted: [Rule]

  private init() {
    sorted = Self.rules.sorted { ($0.word[0], $0.word[1]) < ($1.word[0], $1.word[1]) }
    var pairs = Array(repeating: UInt8(0), count: 1024)
    for (index, rule) in sorted.enumerated().reversed() { pairs[Self.pair(rule.word)] = UInt8(index + 1) }
    self.pairs = pairs
  }

  /// A letter's number, 31 for any other byte.
  @inline(__always)
  private static func letter(_ byte: UInt8) -> Int {
    let letter = (byte | 0x20) &- 0x61
    return letter < 26 ? Int(letter) : 31
  }

  private static func pair(_ word: [UInt8]) -> Int { letter(word[0]) << 5 | letter(word[1]) }

  /// Gives a reader of attribute values, as long as `body` runs.
  func withReader(of values: [UInt8], _ body: (Reader) -> Void) {
    values.withUnsafeBufferPointer { values in
      pairs.withUnsafeBufferPointer { pairs in body(Reader(words: self, values: values, pairs: pairs)) }
    }
  }

  /// What a single value says.
  func signs(in values: [UInt8], _ range: Range<Int32>) -> HTMLLandmarks.Signs {
    var signs: HTMLLandmarks.Signs = []
    withReader(of: values) { signs = $0.signs(range) }
    return signs
  }

  /// Reads the values of a page.
  struct Reader {
    fileprivate let words: SignWords
    fileprivate let values: UnsafeBufferPointer<UInt8>
    fileprivate let pairs: UnsafeBufferPointer<UInt8>

    /// What a class, an identifier or a property says.
    func signs(_ range: Range<Int32>) -> HTMLLandmarks.Signs {
      var signs: HTMLLandmarks.Signs = []
      let end = Int(range.upperBound)
      // Longer values are no names.
      let start = max(Int(range.lowerBound), end - 400)
      guard end - start > 2 else { return signs }
      var previous = SignWords.letter(values[start])
      var place = start + 1
      while place < end {
        let letter = SignWords.letter(values[place])
        let slot = pairs[previous << 5 | letter]
        if slot > 0 { signs.formUnion(match(Int(slot) - 1, at: place - 1, start, end)) }
        previous = letter
        place += 1
      }
      return signs
    }

    private func match(_ first: Int, at place: Int, _ start: Int, _ end: Int) -> HTMLLandmarks.Signs {
      var signs: HTMLLandmarks.Signs = []
      var index = first
      let pair = SignWords.pair(words.sorted[first].word)
      while index < words.sorted.count, SignWords.pair(words.sorted[index].word) == pair {
        if matches(words.sorted[index], place, start, end) { signs.formUnion(words.sorted[index].signs) }
        index += 1
      }
      return signs
    }

    private func matches(_ rule: Rule, _ place: Int, _ start: Int, _ end: Int) -> Bool {
      let count = rule.word.count
      guard place + count <= end else { return false }
      for offset in 2..<count where FoldedBytes.lower(values[place + offset]) != rule.word[offset] { return false }
      guard rule.isWhole, place > start else { return true }
      let before = values[place - 1]
      let isHump = values[place] < 0x61 && before >= 0x61
      return isHump || SignWords.letter(before) == 31
    }

    /// Whether an address leads to the front page of a site: `/`, `index.html`, `https://port.example`.
    func isRoot(_ range: Range<Int32>) -> Bool {
      let (start, count) = (Int(range.lowerBound), range.count)
      guard count > 0, count < 80 else { return false }
      switch values[start] {
      case 0x2F: return count == 1 || count == 11 && values.hasFolded("/index.html", at: start)
      case 0x2E:
        return count == 2 && values[start + 1] == 0x2F || count == 13 && values.hasFolded("../index.html", at: start)
      case 0x69: return count == 10 && values.hasFolded("index.html", at: start)
      case 0x68:
        guard values.hasFolded("http", at: start) else { return false }
        // Behind the scheme's slashes only the one at the end.
        for index in (start + 8)..<max(start + 8, start + count - 1)
        where values[index] == 0x2F || values[index] == 0x3F {
          return false
        }
        return count > 10
      default: return false
      }
    }

    /// Whether an address leads to the page of an author: `/author/jane-roe/`.
    func isAuthorLink(_ range: Range<Int32>) -> Bool {
      let end = min(Int(range.upperBound), Int(range.lowerBound) + 200)
      var start = -1
      for index in Int(range.lowerBound)..<end where values[index] == 0x2F {
        // What stands behind the last slash is no folder.
        if start >= 0, index - start >= 2, index - start <= 12, index + 1 < end,
          SignWords.authorFolders.contains(FoldedBytes.hash(values[start..<index]))
        {
          return true
        }
        start = index + 1
      }
      return false
    }
  }

  /// What the addresses of authors' pages have between two slashes.
  private static let authorFolders: Set<UInt64> = Set(
    """
    author authors autor autoren autorin auteur auteurs autore autores staff people person contributor contributors \
    reporter reporters journalist journalists profile profiles writer writers columnist columnists by bio redaktion team \
    redacteur redakteure journaliste users user member members
    """.split(separator: " ").map { FoldedBytes.hash($0.utf8) })
}
