internal import TextAnalysis

/// Words and forms by which the lines of a letterhead are known.
enum MetadataWords {
  // MARK: Periodicals

  /// Words that many names of newspapers and journals have.
  static let periodicals: Set<String> = [
    "times", "post", "herald", "gazette", "journal", "review", "weekly", "daily", "monthly", "quarterly", "magazine",
    "tribune", "chronicle", "observer", "courier", "mail", "packet", "advertiser", "news", "bulletin", "press",
    "standard",
    "star", "echo", "reader", "monitor", "outlook", "companion", "miscellany", "yearbook", "argus", "mercury",
    "dispatch", "despatch", "record", "register", "digest", "proceedings",
    "transactions", "annals", "archives", "wire", "ledger", "sentinel", "examiner", "inquirer", "enquirer", "globe",
    "telegraph", "independent", "leader", "voice", "newsletter", "letters", "reporter", "messenger", "intelligencer",
    "spectator", "guardian", "zeitung", "nachrichten", "anzeiger", "tagblatt", "blatt", "revue", "gazeta", "diario",
    "journal-constitution", "evening", "morning", "sunday", "perspectives", "papers", "studies", "yearbook", "almanac",
  ]

  private static let openings = [
    "journal of", "proceedings of", "transactions of", "annals of", "annual review of", "archives of",
    "bulletin of the",
    "the journal of", "the annals of", "proceedings", "review of", "international journal of", "european journal of",
    "american journal of", "british journal of", "quarterly journal of", "memoirs of", "acta ", "reports of the",
    "zeitschrift für", "revue de", "revista de", "rivista di", "archiv für", "notes and records of",
  ]

  /// `Journal of …, vol. 14, no. 2`: a periodical's name with the volume, or one that no other line begins like.
  static func isCitedPeriodical(_ statement: TextStatement) -> Bool {
    guard statement.words.count <= 24 else { return false }
    let folded = statement.text.lowercased()
    let name = PublicationName.cut(statement.text)
    let nameWords = name.split(separator: " ")
    guard !nameWords.isEmpty, nameWords.count <= 12 else { return false }
    if openings.contains(where: folded.hasPrefix), isCapitalised(nameWords) { return true }
    // `Tidewater Review, Spring 2019`, `Estuary Chronicle, 3 March 2019`
    let isDated = !statement.dates.isEmpty || TextDates.month(in: statement) != nil || holdsSeason(folded)
    if isDated, name.count < statement.text.count, isPublicationName(name), statement.words.count <= nameWords.count + 5
    {
      return true
    }
    // A name with what only a citation has behind it.
    guard nameWords.count > 1, name.count < statement.text.count, holdsVolume(folded),
      isCitation(statement.words.dropFirst(nameWords.count))
    else { return false }
    if nameWords.contains(where: isPeriodicalWord) { return true }
    return isCapitalised(nameWords) && ["issue ", "vol. ", "vol "].contains(where: folded.holds)
  }

  private static func holdsSeason(_ folded: String) -> Bool {
    ["spring ", "summer ", "autumn ", "fall ", "winter "].contains { season in
      folded.holds(season)
        && folded.firstRange(of: season).map { folded[$0.upperBound...].first?.isNumber ?? false } ?? false
    }
  }

  /// Whether a name is a periodical's by its first or last word.
  static func isPublicationName(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard (2...7).contains(words.count), isCapitalised(words), !TextDates.isPublication(name),
      !name.contains(where: \.isNumber), let first = words.first,
      let last = words.last
    else { return false }
    return isPeriodicalWord(last) || words.count > 1 && isPeriodicalWord(first)
  }

  /// Whether a word names a periodical or a body, and no person.
  static func isOfOutlet(_ word: some StringProtocol) -> Bool {
    let bare = word.lowercased().trimming { !$0.isLetter }
    return periodicals.contains(bare) || bodies.contains(bare)
  }

  static func isPeriodicalWord(_ word: some StringProtocol) -> Bool {
    periodicals.contains(word.lowercased().trimming { !$0.isLetter })
  }

  /// Whether every longer word begins with a capital letter.
  static func isCapitalised(_ words: some Collection<Substring>) -> Bool {
    words.allSatisfy { word in
      guard let first = word.first(where: \.isLetter) else { return true }
      return first.isUppercase || functionWords.contains(word.lowercased())
    }
  }

  static let functionWords: Set<String> = [
    "of", "the", "and", "for", "on", "in", "to", "a", "an", "at", "by", "with", "from", "de", "des", "du", "la", "le",
    "les",
    "der", "die", "und", "für", "del", "di", "della", "y", "et", "e", "en", "van", "von", "as", "or", "nor", "but", "&",
  ]

  /// Whether words are numbers, months and the names of parts, all but one: `Bulletin No. 4 - Mill Street` is a title.
  private static func isCitation(_ words: ArraySlice<Substring>) -> Bool {
    let others = words.count { word in
      let bare = word.lowercased().trimming { !$0.isLetter && !$0.isNumber }
      return !bare.isEmpty && !bare.contains(where: \.isNumber) && !seriesWords.contains(bare)
        && !TextDates.isMonth(word)
        && !["published", "online", "print", "in", "on", "the", "and", "to"].contains(bare)
    }
    return others <= 1
  }

  private static func holdsVolume(_ folded: String) -> Bool {
    ["vol.", "vol ", "volume ", "no.", "issue ", "pp.", "; ", "nr."].contains(where: folded.holds)
  }

  // MARK: Series

  /// `Volume XLII (1998), pp. 61-66`, `No. 12`, `Price 3d.`: numbers of a series and nothing else.
  static func isSeries(_ statement: TextStatement) -> Bool {
    guard statement.words.count <= 12 else { return false }
    if isNumberedReport(statement) { return true }
    var numbers = 0
    for word in statement.words {
      let bare = word.lowercased().trimming { !$0.isLetter && !$0.isNumber }
      if bare.isEmpty || seriesWords.contains(bare) {
        numbers += 1
      } else if bare.contains(where: \.isNumber) || isRoman(bare) {
        numbers += 1
      } else {
        return false
      }
    }
    let first = statement.words.first?.lowercased().trimming { !$0.isLetter } ?? ""
    // `Part 2` is a section's heading.
    return numbers > 1 && seriesWords.contains(first) && first != "part"
  }

  /// `Investigation Report 2018/03`
  private static func isNumberedReport(_ statement: TextStatement) -> Bool {
    guard (2...5).contains(statement.words.count), let last = statement.words.last, last.first?.isNumber ?? false else {
      return false
    }
    let kinds = [
      "report", "paper", "bulletin", "circular", "note", "brief", "notice", "case", "memorandum", "document",
    ]
    return statement.words.dropLast().contains { kinds.contains($0.lowercased()) }
      && isCapitalised(statement.words.dropLast())
  }

  private static let seriesWords: Set<String> = [
    "volume", "vol", "no", "number", "issue", "part", "pp", "p", "pages", "page", "price", "series", "edition", "ref",
    "reference", "case", "report", "paper", "working", "document", "isbn", "issn", "doi", "new", "second", "third",
    "first",
    "cents", "pence", "nr", "band", "heft", "tome", "winter", "spring", "summer", "autumn", "advent", "easter",
    "christmas", "michaelmas", "lent", "harvest", "of", "policy", "brief",
    "briefing", "note", "discussion", "research", "technical", "occasional", "bulletin", "circular", "memorandum",
    "special",
  ]

  private static func isRoman(_ word: String) -> Bool { word.allSatisfy { "ivxlcdm".contains($0) } }

  // MARK: Taglines and sections

  /// `The magazine of the Stiff Heart Association`
  static func isTagline(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 7).prefix(7).map { $0.lowercased() }
    guard let kind = words.firstIndex(where: taglineNouns.contains), kind + 1 < words.count else {
      return false
    }
    return ["of", "for", "from", "about"].contains(words[kind + 1])
      && words[..<kind].allSatisfy(taglineAdjectives.contains)
  }

  private static let taglineNouns: Set<String> = [
    "magazine", "journal", "newsletter", "newspaper", "organ", "weblog", "diary", "log", "site", "zine", "voice",
    "review", "publication", "blog", "website",
    "bulletin", "quarterly", "weekly", "monthly", "podcast", "paper", "gazette", "zeitschrift",
  ]

  private static let taglineAdjectives: Set<String> = [
    "the", "a", "an", "official", "monthly", "weekly", "quarterly", "annual", "independent", "members'", "house",
    "in-house",
    "international", "national", "local", "free", "leading", "oldest", "only", "die",
  ]

  /// A label of a kind of piece, or the heading of a section that every piece of its kind has.
  static func isSection(_ text: String) -> Bool {
    let folded = text.lowercased().trimming { !$0.isLetter && !$0.isNumber }
    if sections.contains(folded) { return true }
    let words = folded.split(separator: " ")
    guard let first = words.first, let last = words.last, words.count <= 6 else { return false }
    if ["summary", "abstract", "introduction", "background", "overview"].contains(first) { return true }
    // `THE O&CM INTERVIEW`
    return words.count <= 4 && first == "the"
      && ["interview", "debate", "profile", "essay", "column", "q&a"].contains(last)
  }

  private static let sections: Set<String> = [
    "opinion", "letters", "letter", "correspondence", "news", "press release", "news release", "media release",
    "for immediate release", "editorial", "comment", "commentary", "analysis", "feature", "features", "interview",
    "q&a",
    "book review", "book reviews", "reviews", "letters to the editor", "argument", "essay", "report", "special report",
    "memorandum", "memo", "transcript", "minutes", "agenda", "statement", "press statement", "notice", "public notice",
    "findings", "facts", "scope", "contents", "preface", "foreword", "conclusion", "conclusions", "key points",
    "highlights", "exclusive", "breaking", "breaking news", "update", "urgent", "draft", "confidential", "unclassified",
    "briefing", "brief", "research", "article", "original article", "research article", "review", "perspective",
    "viewpoint", "views", "world", "politics", "business", "sport", "culture", "advice", "embargoed", "participants",
    "guest post", "op-ed", "voices", "from the archive", "from our correspondent", "letter to the editor", "obituary",
    "obituaries", "court report", "official report", "hansard", "debates", "public meeting", "policy brief",
    "working paper", "discussion paper", "research note", "case study", "decision", "order", "ruling", "award",
    "recommendations",
    "outlook", "results", "discussion", "methods", "resolution", "preamble",
  ]

  // MARK: Organisations

  private static let bodies: Set<String> = [
    "ministry", "department", "office", "committee", "commission", "commissioner", "council", "authority", "agency",
    "association", "society", "institute", "institution", "federation", "union", "bureau", "board", "court", "bank",
    "foundation", "trust", "centre", "center", "government", "republic", "parliament", "senate", "university", "inc",
    "ltd",
    "plc", "llc", "corp", "corporation", "company", "co", "party", "secretariat", "directorate", "organisation",
    "organization", "network", "alliance", "coalition", "chamber", "tribunal", "embassy", "consulate", "museum",
    "library",
    "hospital", "laboratory", "group", "partnership", "limited", "gmbh", "ag", "kingdom", "state", "commonwealth",
    "assembly", "congress", "service", "ombudsman", "inspectorate", "registry", "observatory", "academy", "college",
    "school", "faculty", "consortium", "cooperative", "police", "treasury", "cabinet", "therapeutics", "partners",
    "campaign", "forum", "league", "guild", "fund", "branch", "division", "unit", "programme", "program", "mission",
    "ministère", "ministerium", "verband", "verein", "stadt", "universität", "université", "initiative",
    "administration",
  ]

  /// Whether a line is the name of a body: its word stands last, or before `of`, `for`, `on`, and all others are
  /// capitalised.
  static func isOrganisation(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let named = words.filter { !["plc", "gmbh", "ltd", "mbh"].contains($0) }
    guard (2...9).contains(words.count), isCapitalised(named), !text.hasSuffix("?"), !text.hasSuffix("!"),
      !text.contains(": "), !text.contains(" - "), !text.contains(where: \.isNumber)
    else { return false }
    for (index, word) in words.enumerated() {
      let bare = word.lowercased().trimming { !$0.isLetter }
      guard bodies.contains(bare) else { continue }
      let next = index + 1 < words.count ? words[index + 1].lowercased() : ""
      let isTicker = next.hasPrefix("(")
      // A verb of a headline follows its subject.
      if index == words.count - 1 || isTicker
        || ["of", "for", "on", "to", "in", "and", "&", "de", "des", "für"].contains(next)
      {
        return index <= 4
      }
    }
    return false
  }

  /// A body that others are part of: the paper is the ministry's, not the republic's.
  static func isState(_ text: String) -> Bool {
    let folded = text.lowercased()
    return [
      "republic of", "kingdom of", "state of", "commonwealth of", "government of", "people's republic",
      "the republic of",
    ]
    .contains { folded.hasPrefix($0) }
  }

  /// `Department of Marine Science, University of Lervhaven`
  static func isAffiliation(_ statement: TextStatement) -> Bool {
    guard statement.words.count <= 16, statement.text.contains(",") else { return false }
    let parts = statement.text.split(separator: ",").map { $0.trimming { $0 == " " } }
    let scholarly = [
      "university", "department", "institute", "school", "faculty", "laboratory", "college", "hospital", "centre",
      "center",
    ]
    let matched = parts.count { part in
      let words = part.lowercased().split(separator: " ")
      return words.contains { scholarly.contains(String($0)) }
    }
    return matched >= 1 && parts.count >= 2 && !statement.endsSentence && isCapitalised(statement.words)
      && !isCompany(parts)
  }

  /// `Larkmoor, Inc.`
  private static func isCompany(_ parts: [String]) -> Bool {
    guard let last = parts.last?.lowercased().trimming({ !$0.isLetter }) else { return false }
    return ["inc", "ltd", "llc", "plc"].contains(last)
  }

  /// The name of a body that a value of a field holds.
  static func organisation(_ value: String) -> String? {
    let name = value.trimming { $0.isWhitespace || $0 == "\"" }
    guard !name.isEmpty, !name.contains("@"), name.split(separator: " ").count <= 9 else { return nil }
    return name
  }
}
