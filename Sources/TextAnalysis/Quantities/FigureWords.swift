/// The words of a sentence with what each may mean inside a figure, a date or a time; every word is looked up once.
struct FigureWords {
  /// What a word may be; one word may be several things (`second`, `March`, `quarter`).
  struct Roles: OptionSet {
    let rawValue: UInt32

    static let digits = Roles(rawValue: 1)
    static let cardinal = Roles(rawValue: 2)
    static let scale = Roles(rawValue: 4)
    static let article = Roles(rawValue: 8)
    static let month = Roles(rawValue: 16)
    static let weekday = Roles(rawValue: 32)
    static let season = Roles(rawValue: 64)
    static let ordinal = Roles(rawValue: 128)
    static let fraction = Roles(rawValue: 256)
    static let ratio = Roles(rawValue: 512)
    static let zero = Roles(rawValue: 1024)
    static let relative = Roles(rawValue: 2048)
    static let part = Roles(rawValue: 4096)
    static let clock = Roles(rawValue: 8192)
    static let hyphened = Roles(rawValue: 16384)
    /// Words at which an amount may begin.
    static let figures: Roles = [.digits, .cardinal, .fraction, .ratio, .zero, .article, .hyphened]
    /// Words at which a time may begin.
    static let times: Roles = [
      .digits, .month, .weekday, .season, .ordinal, .relative, .part, .clock, .hyphened, .cardinal, .fraction,
    ]
  }

  let words: [Word]
  let bytes: [UInt8]
  let roles: [Roles]
  /// All roles of the sentence together.
  let union: Roles

  init(_ text: some StringProtocol, words: [Word]) {
    self.words = words
    bytes = Array(text.utf8)
    var union: Roles = []
    roles = words.map { word in
      let roles = Self.roles(of: word.folded)
      union.formUnion(roles)
      return roles
    }
    self.union = union
  }

  private static func roles(of word: String) -> Roles {
    guard let first = word.utf8.first else { return [] }
    if (0x30...0x39).contains(first) { return .digits }
    if let roles = table[word] { return roles }
    return word.utf8.count > 5 && word.utf8.contains(0x2D) ? .hyphened : []
  }

  /// The folded word at an index, empty beyond the ends.
  func word(_ index: Int) -> String { words.indices.contains(index) ? words[index].folded : "" }

  /// Whether the word at an index may be one of the roles.
  func has(_ role: Roles, _ index: Int) -> Bool {
    roles.indices.contains(index) && !roles[index].isDisjoint(with: role)
  }

  /// Whether the word at an index begins with a capital letter.
  func isCapitalised(_ index: Int) -> Bool { words.indices.contains(index) && words[index].isCapitalised }

  /// The bytes between a word and the one before it.
  func gap(before index: Int) -> ArraySlice<UInt8> {
    guard words.indices.contains(index) else { return [] }
    let start = index > 0 ? words[index - 1].range.upperBound : 0
    return bytes[start..<max(start, words[index].range.lowerBound)]
  }

  /// Whether only a space parts a word from the one before it.
  func isJoined(_ index: Int) -> Bool {
    guard index > 0, words.indices.contains(index) else { return false }
    let gap = gap(before: index)
    if gap.count == 1 { return gap.first == 0x20 }
    return gap.elementsEqual([0x2B, 0x20]) || gap.elementsEqual([0x25, 0x20]) || gap.elementsEqual([0xC2, 0xA0])
      || gap.elementsEqual([0xE2, 0x80, 0xAF])
      || gap.elementsEqual([0xE2, 0x80, 0x89])
  }

  /// Whether a dash without or with spaces parts a word from the one before it.
  func isDashed(_ index: Int) -> Bool {
    guard index > 0, words.indices.contains(index) else { return false }
    let gap = gap(before: index).filter { $0 != 0x20 }
    return gap == [0xE2, 0x80, 0x93] || gap == [0x2D]
  }

  /// Whether a colon and further digits stand behind a word, as in `10:50`.
  func isClock(_ index: Int) -> Bool {
    byte(behind: index) == 0x3A && has(.digits, index + 1) && gap(before: index + 1).count == 1
  }

  /// The byte behind the word at an index.
  func byte(behind index: Int) -> UInt8? {
    guard words.indices.contains(index) else { return nil }
    let end = words[index].range.upperBound
    return end < bytes.count ? bytes[end] : nil
  }

  /// The byte in front of the word at an index.
  func byte(inFrontOf index: Int) -> UInt8? {
    guard words.indices.contains(index), words[index].range.lowerBound > 0 else { return nil }
    return bytes[words[index].range.lowerBound - 1]
  }

  /// The whole number of a word that is only digits, or of digits with an ordinal ending.
  func integer(_ index: Int, isOrdinal: Bool = false) -> Int? {
    guard words.indices.contains(index) else { return nil }
    return Self.integer(words[index].folded[...], isOrdinal: isOrdinal)
  }

  /// The whole number of a piece of a word, at most six digits.
  static func integer(_ word: Substring, isOrdinal: Bool = false) -> Int? {
    var value = 0
    var count = 0
    for byte in word.utf8 {
      guard (0x30...0x39).contains(byte) else { break }
      value = value * 10 + Int(byte - 0x30)
      count += 1
      if count > 6 { return nil }
    }
    guard count > 0 else { return nil }
    let rest = word.dropFirst(count)
    if rest.isEmpty { return value }
    return isOrdinal && ["st", "nd", "rd", "th"].contains(rest) ? value : nil
  }

  private static let table: [String: Roles] = {
    var table: [String: Roles] = [:]
    func add(_ roles: Roles, _ words: some Sequence<String>) {
      for word in words { table[word, default: []].formUnion(roles) }
    }
    add(.cardinal, NumberWords.cardinals)
    add(.scale, NumberWords.scales.keys)
    add(.article, ["a", "an"])
    add(.month, CalendarNames.months.keys)
    add(.weekday, CalendarNames.weekdays.keys)
    add(.season, CalendarNames.seasons.keys)
    add(.ordinal, CalendarNames.ordinals.keys)
    add(.fraction, ShareReader.denominators.keys)
    add(.fraction, ["half"])
    add(.ratio, ShareReader.multiples.keys)
    add(.zero, ["no", "none", "nobody", "not", "neither"])
    add(
      .relative,
      [
        "yesterday", "today", "tomorrow", "tonight", "last", "this", "next", "following", "previous", "same", "that",
        "week", "fortnight",
      ])
    add(.part, ["early", "late", "mid", "q1", "q2", "q3", "q4", "fy", "fiscal"])
    add(.clock, ["noon", "midnight", "midday", "quarter", "half"])
    for year in 1990...2060 { table["fy\(year)"] = .part }
    return table
  }()
}
