internal import ClaimModel
internal import TextAnalysis

/// A short block of a text as the readers of metadata see it.
struct TextStatement {
  /// What a statement at a text's head or tail says.
  enum Kind {
    /// A running head of the page.
    case header
    /// `Date: 14 November 2023`
    case label(String)
    /// `By Jane Roe`
    case byline
    /// `9 February 2024`, `Published 29 June 2018`
    case date
    /// `Volume XLII (1998), pp. 61-66`
    case series
    /// `Journal of …, vol. 14`, `Proceedings of …`
    case periodical
    /// `Ministry of Civil Protection`
    case organisation
    /// `The magazine of the Stiff Heart Association`
    case tagline
    /// `OPINION`, `FOR IMMEDIATE RELEASE`, `Summary`
    case section
    /// `Jane Roe and John Doe`
    case names
    /// `Department of Marine Science, University of Lervhaven`
    case affiliation
    /// An address of the web.
    case address
    /// `[Transcribed for …]`
    case note
    /// A sentence or more.
    case sentence
    /// Furniture that tells nothing.
    case furniture
    /// What may be a title.
    case other
  }

  /// The block's number.
  let block: Int
  let text: String
  let words: [Substring]
  let bytes: [UInt8]
  /// The 1-based line on which it starts.
  let line: Int
  let furniture: String?
  /// The level of a heading that was marked as one; 0 for others.
  let level: Int
  /// Whether it is a cell of a row, and no title then.
  let isCell: Bool
  /// The dates in it.
  let dates: [DateScanner.Match]
  private(set) var kind = Kind.other

  init(block: Int, text: String, line: Int, furniture: String?, level: Int, isCell: Bool = false) {
    self.block = block
    self.text = text
    words = text.split(separator: " ")
    bytes = Array(text.utf8)
    self.line = line
    self.furniture = furniture
    self.level = level
    self.isCell = isCell
    dates = TextDates.matches(in: bytes[...])
  }

  /// Finds out what it says; `names` tells whether words may be a person's.
  mutating func classify(_ names: NameEvidence) {
    kind = Self.kind(of: self, names)
  }

  var isAllCapitals: Bool { bytes.withUnsafeBufferPointer { TextStretch($0, 0..<$0.count).isAllCapitals } }
  var endsSentence: Bool { bytes.withUnsafeBufferPointer { TextStretch($0, 0..<$0.count).endsSentence } }

  /// The address of the web in it, if one is.
  var address: String? {
    guard text.utf8.count < 2_000, let word = words.first(where: { $0.holds("://") }) else { return nil }
    return word.trimming { "<>(),;".contains($0) }
  }

  private static func kind(of statement: TextStatement, _ names: NameEvidence) -> Kind {
    let (text, words) = (statement.text, statement.words)
    if let reason = statement.furniture {
      if reason == "page header" { return .header }
      return reason == "link list" ? .address : reason == "byline" ? .byline : .furniture
    }
    // What was marked as a heading says nothing else.
    if statement.level > 0 { return MetadataWords.isSection(text) ? .section : .other }
    if text.hasPrefix("["), text.hasSuffix("]") || text.hasSuffix("].") { return .note }
    if text.hasPrefix("("), text.hasSuffix(")") || text.hasSuffix(").") { return .note }
    if statement.address != nil, words.count <= 5 { return .address }
    if let label = MetadataLabel.key(of: text) { return .label(label) }
    if MetadataWords.isCitedPeriodical(statement) { return .periodical }
    if TextAuthors.isByline(statement, names) { return .byline }
    if TextDates.isDateLine(statement) { return .date }
    if MetadataWords.isSeries(statement) { return .series }
    if MetadataWords.isSection(text) { return .section }
    if MetadataWords.isTagline(text) { return .tagline }
    if words.count > 7, statement.endsSentence, !statement.isAllCapitals { return .sentence }
    if words.count > 30 { return .sentence }
    if MetadataWords.isAffiliation(statement) { return .affiliation }
    if MetadataWords.isOrganisation(text) { return .organisation }
    if TextAuthors.isNameLine(statement, names) { return .names }
    return .other
  }
}

extension TextStatement.Kind {
  var isOther: Bool { if case .other = self { true } else { false } }
  var isDate: Bool { if case .date = self { true } else { false } }
  var isByline: Bool { if case .byline = self { true } else { false } }
  var isNames: Bool { if case .names = self { true } else { false } }
  var isSeries: Bool { if case .series = self { true } else { false } }
  var isTagline: Bool { if case .tagline = self { true } else { false } }
  var isHeader: Bool { if case .header = self { true } else { false } }
  var isPeriodical: Bool { if case .periodical = self { true } else { false } }
  var isOrganisation: Bool { if case .organisation = self { true } else { false } }
  var isSentence: Bool { if case .sentence = self { true } else { false } }
  var isAffiliation: Bool { if case .affiliation = self { true } else { false } }
  var isSection: Bool { if case .section = self { true } else { false } }
}

/// Tells from the text itself whether words with capital letters are names: a name's words do not stand in small
/// letters elsewhere.
struct NameEvidence {
  private var small: Set<UInt64> = []
  /// Two words with capitals behind `in`, `at` or `from`.
  private var places: Set<String> = []
  private static let prepositions: [StaticString] = ["in", "at", "from", "near"]
  /// The bytes of a text that are read.
  private static let reach = 64 * 1024

  init(_ list: BlockList) {
    list.text.withUnsafeBufferPointer { text in
      let stretch = TextStretch(text, 0..<min(text.count, Self.reach))
      let words = stretch.words()
      for (index, word) in words.enumerated() where word.startsSmall {
        if word.count <= 4, index + 2 < words.count, words[index + 1].startsCapital, words[index + 2].startsCapital,
          Self.prepositions.contains(where: word.equals)
        {
          let last = words[index + 2].text.trimming { !$0.isLetter }
          places.insert(words[index + 1].text + " " + last)
        }
        guard word.count > 2 else { continue }
        var word = word
        while !word.isEmpty, !TextByte.isWord(word.last) { word.upper -= 1 }
        small.insert(word.letterHash.hash)
      }
    }
  }

  /// Whether a word of a title or a name stands somewhere in small letters.
  func isCommon(_ word: some StringProtocol) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var stretch = TextStretch(bytes, 0..<bytes.count)
      while !stretch.isEmpty, !TextByte.isWord(stretch.last) { stretch.upper -= 1 }
      return small.contains(stretch.letterHash.hash)
    }
  }

  /// Whether the text says `in NAME` or `at NAME`: a place, then, and no person.
  func isPlace(_ name: String) -> Bool { places.contains(name) }

  /// Whether none or fewer than half of a name's words are common ones.
  func mayName(_ name: String) -> Bool {
    if isPlace(name) { return false }
    let words: [Substring] = name.split(separator: " ").filter { $0.count > 2 }
    return words.count { isCommon($0) } * 2 < max(words.count, 1)
  }
}
