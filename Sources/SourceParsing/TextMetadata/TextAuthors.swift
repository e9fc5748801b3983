internal import ClaimModel
internal import TextAnalysis

/// Reads who wrote a text.
enum TextAuthors {
  private static let labels = [
    "by ", "written by ", "words by ", "words: ", "story by ", "text by ", "text: ", "posted by ", "reported by ",
    "a report by ", "reporting by ", "interview by ", "interviewed by ", "an interview by ", "review by ",
    "reviewed by ", "compiled by ",
    "essay by ", "opinion by ", "analysis by ", "von ", "par ", "por ", "di ", "door ", "as told to ", "author: ",
    "from our correspondent ", "remarks by ", "a speech by ", "speech by ", "address by ", "statement by ",
    "testimony of ", "a lecture by ", "lecture by ", "edited by ", "report by ", "a letter from ", "letter from ",
  ]

  /// The length of the label that a byline begins with; 0 where there is none.
  private static func label(_ folded: String) -> Int { labels.first { folded.hasPrefix($0) }?.count ?? 0 }

  /// Whether a line names those who wrote: by a label, or beside a date.
  static func isByline(_ statement: TextStatement, _ names: NameEvidence) -> Bool {
    guard (2...36).contains(statement.words.count) else { return false }
    if isLabelled(statement) {
      // `Published by Calder Water` names who published, unless it is plainly a person.
      if statement.text.lowercased().hasPrefix("published by "), !persons(in: statement).allSatisfy(names.mayName) {
        return false
      }
      let folded = statement.text.lowercased()
      return !persons(in: statement).isEmpty || folded.hasPrefix("by ,") || folded.hasPrefix("by the ")
        || outletOfByline(statement) != nil
    }
    let parts = segments(of: statement)
    if parts.count > 1 {
      return parts.contains { isNames($0, names) } && parts.contains { hasDate($0) || $0.contains("min read") }
    }
    // `Jane Roe, 24 April 2023`
    guard let date = statement.dates.first, statement.words.count <= 12, !TextDates.isPublication(statement.text) else {
      return false
    }
    return isNames(String(decoding: statement.bytes[..<date.range.lowerBound], as: UTF8.self), names)
  }

  /// Whether a line says by a word that it names those who wrote.
  static func isLabelled(_ statement: TextStatement) -> Bool {
    let folded = statement.text.lowercased().trimming { "*_ ".contains($0) }
    return label(folded) > 0 || isPiece(folded)
      || folded.holds(" by ") && statement.words.count <= 12 && TextDates.isPublication(statement.text)
  }

  /// `A special report by …`
  private static func isPiece(_ folded: String) -> Bool {
    guard folded.holds(" by "), let by = folded.firstRange(of: " by ") else { return false }
    let words = folded[..<by.lowerBound].split(separator: " ")
    return words.count <= 4 && words.last.map { pieces.contains(String($0)) } ?? false
  }

  private static let pieces: Set<String> = [
    "report", "story", "feature", "essay", "interview", "analysis", "review", "investigation", "dispatch", "column",
    "article",
    "piece", "words", "text", "commentary", "lecture", "speech", "address", "paper", "profile", "obituary", "poem",
  ]

  /// The outlet in `By Railway Observer staff` and `A report by Jane Roe for the Gazette`.
  static func outletOfByline(_ statement: TextStatement) -> String? {
    let words = statement.words
    if let staff = words.firstIndex(where: {
      ["staff", "reporters", "reporter", "newsroom", "editors"].contains($0.lowercased().trimming { !$0.isLetter })
    }),
      words.first?.lowercased() == "by", staff > 1
    {
      let name = words[1..<staff]
      if MetadataWords.isCapitalised(name), name.contains(where: { MetadataWords.isOfOutlet($0) }) {
        return name.joined(separator: " ")
      }
    }
    guard let place = words.firstIndex(where: { $0 == "for" }), isLabelled(statement) else { return nil }
    var name = Array(
      words[(place + 1)...].prefix { ($0.first?.isUppercase ?? false) || $0 == "&" || $0 == "of" || $0 == "the" })
    if name.first == "the" { name.removeFirst() }
    let whole = name.joined(separator: " ").trimming { ",.".contains($0) }
    return MetadataWords.isPublicationName(whole) || MetadataWords.isOrganisation(whole) ? whole : nil
  }

  private static func isNames(_ text: String, _ names: NameEvidence) -> Bool {
    let text = withoutRoles(text)
    guard mayBeNames(text) else { return false }
    let persons = list(text)
    let words = text.split(separator: " ")
    // In capitals small words do not show: `FLOOD AT MARSH HAVEN`.
    if text == text.uppercased(),
      words.count > 3
        || words.contains(where: { MetadataWords.functionWords.contains($0.lowercased()) && $0.count > 1 })
    {
      return false
    }
    return !persons.isEmpty && persons.allSatisfy { names.mayName($0) && !isPlace($0) } && isMostly(text, persons)
      && !text.split(separator: " ").contains {
        MetadataWords.isOfOutlet($0) || $0.hasSuffix("'s") || $0.hasSuffix("’s")
      }
  }

  /// Whether words that do not begin with a small Latin letter make a third of a line at least: in one pass over the bytes, for
  /// nearly every line of a text is prose.
  private static func mayBeNames(_ text: String) -> Bool {
    var (isInside, isSmall, small, others) = (false, false, 0, 0)
    for byte in text.utf8 {
      if byte == 0x20 {
        isInside = false
        continue
      }
      if !isInside { (isInside, isSmall) = (true, (0x61...0x7A).contains(byte)) }
      if isSmall { small += 1 } else { others += 1 }
    }
    return others * 2 >= small
  }

  /// Names without the offices behind them: `Ruben Castell, transport correspondent`.
  private static func withoutRoles(_ text: String) -> String {
    let parts = text.split(separator: ",")
    guard
      let stop = parts.dropFirst().firstIndex(where: { part in
        part.split(separator: " ").contains { AuthorWords.isAny(.role, $0.trimming { !$0.isLetter }) }
      })
    else { return text }
    return parts[..<stop].joined(separator: ",")
  }

  /// The parts of a line between bars and points: `Jane Roe | The Gazette | 3 March 2019`.
  static func segments(of statement: TextStatement) -> [String] {
    statement.text.split(whereSeparator: { "|·•".contains($0) }).map { $0.trimming { "*_ ".contains($0) } }.filter {
      !$0.isEmpty
    }
  }

  private static func hasDate(_ text: String) -> Bool { DateScanner.first(in: Array(text.utf8)[...]) != nil }

  /// The outlet among the parts of a byline: neither persons nor a date, and every word with a capital letter.
  static func outlet(in statement: TextStatement, beside authors: [String]) -> String? {
    let parts = segments(of: statement)
    if parts.count > 1 {
      return parts.first { part in
        let words = part.split(separator: " ")
        return (1...6).contains(words.count) && !hasDate(part) && MetadataWords.isCapitalised(words)
          && label(part.lowercased()) == 0
          && !part.contains(where: \.isNumber) && !authors.contains { part.contains($0) }
      }
    }
    guard !isLabelled(statement), let date = statement.dates.first else { return nil }
    let name = String(decoding: statement.bytes[..<date.range.lowerBound], as: UTF8.self).trimming {
      " ,-–—".contains($0)
    }
    return name.isEmpty || authors.contains(name) || name.split(separator: " ").count > 6 ? nil : name
  }

  private static let placeWords: Set<String> = [
    "hall", "street", "road", "town", "city", "harbour", "harbor", "bay", "square", "palace", "building", "room",
    "hotel",
    "island", "islands", "river", "county", "province", "district", "airport", "headquarters", "terrace", "avenue",
  ]
  private static let placeStarts: Set<String> = [
    "port", "town", "city", "mount", "lake", "fort", "new", "north", "south", "east", "west", "san", "santa", "saint",
    "st",
    "los", "las", "el", "upper", "lower", "great", "little",
  ]

  /// Whether capitalised words are a place's by their form.
  private static func isPlace(_ name: String) -> Bool {
    let words = name.lowercased().split(separator: " ").map(String.init)
    guard let first = words.first else { return false }
    return placeStarts.contains(first) || words.count > 2 && words.contains { placeWords.contains($0) }
  }

  /// The persons of a byline.
  static func persons(in statement: TextStatement) -> [String] {
    var text = statement.text.trimming { "*_ ".contains($0) }
    let length = label(text.lowercased())
    if length > 0 {
      text = String(text.dropFirst(length))
      let isSpoken = ["remarks by ", "a speech by ", "speech by ", "address by ", "statement by ", "testimony of "]
        .contains { statement.text.lowercased().hasPrefix($0) }
      if isSpoken { return list(text, skipping: 2) }
    } else if let place = text.lowercased().firstRange(of: " by ") {
      text = String(text[place.upperBound...])
    } else if let part = segments(of: statement).first(where: { !list($0).isEmpty && !hasDate($0) }) {
      text = part
    }
    return list(text)
  }

  /// The persons of a list, up to the first part that is none: `Jane Roe, Secretary` names one.
  static func list(_ text: String) -> [String] { list(text, skipping: 0) }

  /// As `list`, but so many parts may stand in front: an office, a title.
  private static func list(_ text: String, skipping most: Int) -> [String] {
    var found: [String] = []
    var rest = withoutMarks(text)
    for mark in [" and ", " & ", " und ", " et ", " y ", "; ", " | ", " · ", " with ", " AND "] {
      rest = rest.replacing(mark, with: ", ")
    }
    var skipped = 0
    for part in rest.split(separator: ",") {
      var part = part.trimming { $0.isWhitespace || $0 == "." }
      if part.isEmpty || isDegree(part) { continue }
      if let first = part.split(separator: " ").first, titles.contains(first.lowercased().trimming { $0 == "." }) {
        part = part.dropFirst(first.count).trimming { $0 == " " }
      }
      guard let person = AuthorNames.persons(in: part).first else {
        skipped += 1
        if !found.isEmpty || skipped > most { break }
        continue
      }
      if !found.contains(person) { found.append(person) }
    }
    return found
  }

  /// Titles that the bylines of pages hardly ever have.
  private static let titles: Set<String> = [
    "cllr", "councillor", "senator", "judge", "justice", "baroness", "bishop", "sheikh", "imam", "captain", "colonel",
    "general", "major", "lieutenant", "admiral", "ambassador", "minister", "president", "mayor", "rabbi", "father",
    "sister",
  ]

  /// Names without the marks of notes behind them: `Jane Roe(1)`, `Jane Roe*`, `Jane Roe¹,²`.
  private static func withoutMarks(_ text: String) -> String {
    var result = ""
    var isInside = false
    for character in text.replacing(/\^[0-9*]+/, with: "") {
      if character == "(" || character == "[" { isInside = true }
      if !isInside, !"*†‡§¹²³⁴⁵⁶⁷⁸⁹⁰".contains(character) { result.append(character) }
      if character == ")" || character == "]" { isInside = false }
    }
    return result
  }

  private static func isMostly(_ text: String, _ persons: [String]) -> Bool {
    // Titles, degrees and conjunctions are no part of a name, and no other words either.
    let rest = withoutMarks(text).split { " ,;".contains($0) }.filter { word in
      let bare = word.lowercased().trimming { $0 == "." }
      return !isDegree(word) && !AuthorWords.isAny([.title, .conjunction], bare)
    }
    let letters = rest.reduce(0) { $0 + $1.count(where: \.isLetter) }
    return persons.reduce(0) { $0 + $1.count(where: \.isLetter) } * 10 >= letters * 9
  }

  /// Whether a line holds names of persons and nothing else.
  static func isNameLine(_ statement: TextStatement, _ names: NameEvidence) -> Bool {
    guard (2...40).contains(statement.words.count), !statement.text.hasSuffix("?"), !statement.text.contains(":") else {
      return false
    }
    let first = statement.words.first?.lowercased() ?? ""
    if ["chapter", "part", "book", "act", "scene", "section", "appendix", "volume"].contains(first) { return false }
    return isNames(statement.text.trimming { " -–—*".contains($0) }, names)
  }

  /// The persons of a line of names, degrees left out.
  static func signed(_ text: String) -> [String] { list(text.trimming { " -–—*".contains($0) }) }

  private static let degrees: Set<String> = [
    "ph.d", "phd", "m.d", "md", "dphil", "d.phil", "msc", "m.sc", "ma", "m.a", "ba", "b.a", "frcp", "frs", "mp", "mep",
    "qc",
    "kc", "esq", "jr", "sr", "m.p.h", "mph", "llb", "llm", "j.d", "rn", "fba", "obe", "cbe", "mbe", "facc", "b.sc",
    "bsc",
    "drph", "sc.d", "scd", "dvm",
  ]

  /// Whether a word is a degree or a title behind a name.
  static func isDegree(_ word: some StringProtocol) -> Bool {
    degrees.contains(word.lowercased().trimming { $0 == "." })
  }

  /// The person of a line that signs: `Jane Roe, Ph.D.`
  static func signer(of text: String) -> String? {
    let parts = text.split(separator: ",", maxSplits: 1)
    guard parts.count == 2, let degree = parts[1].split(separator: " ").first,
      isDegree(degree.trimming { ",;".contains($0) })
    else { return nil }
    let persons = AuthorNames.persons(in: String(parts[0]))
    return persons.count == 1 && parts[0].split(separator: " ").count <= 5 ? persons[0] : nil
  }

  /// The interviewer that a standfirst names: `She talks to Jane Roe about …`, `Jane Roe meets …`.
  static func interviewer(in text: String) -> String? {
    let sentences = text.split(separator: ".").prefix(4)
    for sentence in sentences {
      let words = sentence.split(separator: " ").map(String.init)
      if let person = reporter(words) { return person }
      for index in words.indices.dropLast(2) {
        let verb = words[index].lowercased()
        guard talks.contains(verb) else { continue }
        let behind = words[(index + 1)...]
        guard let to = behind.first?.lowercased(), to == "to" || to == "with" || verb == "tells" || verb == "told"
        else {
          continue
        }
        let object = (to == "to" || to == "with" ? behind.dropFirst() : behind).prefix(5).joined(separator: " ")
        let subject = words[..<index].joined(separator: " ")
        if ["she", "he", "they"].contains(subject.lowercased().trimming { !$0.isLetter }) {
          return AuthorNames.persons(in: cutName(object)).first
        }
        if let person = AuthorNames.persons(in: subject).first, words[..<index].count <= 5 { return person }
      }
    }
    let folded = text.lowercased()
    for label in ["interviewed by ", "interview by ", "in conversation with ", "spoke to ", "as told to "] {
      guard let place = folded.firstRange(of: label) else { continue }
      let offset = folded.utf8.distance(from: folded.startIndex, to: place.upperBound)
      let rest = text.utf8Slice(offset..<min(text.utf8.count, offset + 60))
      if let person = AuthorNames.persons(in: cutName(String(rest))).first { return person }
    }
    return nil
  }

  /// The person that a sentence begins with, before a verb that reporters do: `Marek Dunmore asks her what went wrong`.
  private static func reporter(_ words: [String]) -> String? {
    for count in [2, 3, 4] where words.count > count {
      guard asks.contains(words[count].lowercased()) else { continue }
      let name = words[..<count].joined(separator: " ")
      if AuthorNames.persons(in: name).first == name { return name }
    }
    return nil
  }

  private static let asks: Set<String> = [
    "asks", "asked", "meets", "met", "interviews", "interviewed", "visits", "visited", "reports", "joins", "joined",
    "profiles", "investigates", "hears", "explores", "examines", "traces",
  ]

  private static let talks: Set<String> = [
    "talks", "talked", "speaks", "spoke", "tells", "told", "chats", "chatted", "sat",
  ]

  /// A name up to the first small word that is none of a name's.
  private static func cutName(_ text: String) -> String {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      guard let first = word.first, first.isUppercase || AuthorWords.isAny(.particle, word) else { break }
      words.append(word)
      if word.hasSuffix(",") || word.hasSuffix(".") { break }
    }
    return words.joined(separator: " ")
  }
}
