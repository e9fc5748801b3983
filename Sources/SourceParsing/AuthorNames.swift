/// Takes the names of persons out of a byline or of a field that ought to hold a name.
///
/// A byline holds more than names: labels, titles, degrees, roles, outlets, places, dates, addresses. The rules are tables
/// of words; a name is what is left, two to five words that begin with a capital letter.
enum AuthorNames {
  /// The persons of a byline, in order; empty where there are none of two words or more.
  static func persons(in text: String) -> [String] {
    var names: [String] = []
    for segment in segments(of: text) {
      if let suffix = segment.words.first, segment.words.count == 1, generations.contains(suffix.lowercased()), !names.isEmpty {
        names[names.count - 1] += " " + suffix
      } else if let name = person(in: segment), !names.contains(name) {
        names.append(name)
      }
      if names.count == 24 { break }
    }
    return names
  }

  /// The names of a field that a content system filled: persons, else single names, else the whole value.
  static func names(inField text: String, isPerson: Bool) -> [String] {
    let persons = persons(in: text)
    if !persons.isEmpty { return persons }
    let segments = segments(of: text)
    let single = segments.compactMap { $0.words.count == 1 ? $0.words[0] : nil }
    if isPerson, segments.count > 1, single.count == segments.count,
      single.allSatisfy({ isCapital($0) && !isRole($0) })
    {
      return single.map(String.init)
    }
    return whole(text).map { [$0] } ?? []
  }

  /// A whole value where it may be the name of somebody: a pen name, a desk, an institution.
  static func whole(_ text: String) -> String? {
    var words = text.split(separator: " ")
    while let first = words.first, labels.contains(bare(first)) { words.removeFirst() }
    if let place = words.firstIndex(where: { $0.contains("@") || $0.hasPrefix("<") || $0.contains("://") }) {
      words.removeSubrange(place...)
    }
    let name = words.joined(separator: " ").trimming { " ,;:|·•–—-/".contains($0) }
    guard (1...7).contains(words.count), (2...60).contains(name.count), !nobody.contains(name.lowercased()),
      !name.contains("://"), !name.hasPrefix("www."), name.contains(where: \.isLetter), !"{[<%$".contains(name.first ?? "{"),
      !(words.count > 4 && name.hasSuffix("."))
    else { return nil }
    return spelt(name)
  }

  /// The pen name or first name behind a label: `Olga` in `von Olga`, `jroe` in `Posted by jroe on Monday`.
  static func penName(in text: String) -> String? {
    var words = text.split(separator: " ")[...]
    while let first = words.first, labels.contains(bare(first)) { words.removeFirst() }
    guard let name = words.first, name.contains(where: \.isLetter), name.count > 1 else { return nil }
    let word = bare(name)
    guard !stops.contains(word), !roles.contains(word), !outlets.contains(word), !months.contains(word),
      !articles.contains(word), !nobody.contains(word)
    else { return nil }
    if name.count < words.joined().count, let next = words.dropFirst().first,
      !(name.last.map { ",|".contains($0) } ?? false)
    {
      let next = bare(next)
      guard ["am", "on", "at", "in", "um", "le", "el", "den", "der", "il", "op", "-", "–", "|", "·", "•", ""].contains(next)
      else { return nil }
    }
    return whole(String(name).trimming { ",|".contains($0) })
  }

  private static func isSound(_ character: Character) -> Bool { character.isLetter || character.isNumber }

  /// Whether a text begins by naming those who did not write, as in `Contributions from`, `Photographs by`.
  static func isContribution(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    return words.prefix(2).contains { contributions.contains(bare($0)) } && !labels.contains(bare(words[0]))
  }

  // MARK: Segments

  /// The words between two marks or conjunctions.
  private struct Segment {
    var words: [Substring] = []
    /// Whether it follows a comma: it may say what the one before is, as in `Jane Roe, Local Democracy Correspondent`.
    var isApposition = false
  }

  /// The words between commas, conjunctions, bars and dashes.
  private static func segments(of text: String) -> [Segment] {
    var segments = [Segment()]
    var parenthesis = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" }).prefix(120) {
      // What stands in parentheses behind a name is an outlet or a role.
      if word.hasPrefix("(") { parenthesis += 1 }
      defer { if word.hasSuffix(")") || word.hasSuffix("),") { parenthesis = max(0, parenthesis - 1) } }
      if parenthesis > 0 {
        if word.hasSuffix("),") { segments.append(Segment(isApposition: true)) }
        continue
      }
      if conjunctions.contains(String(word)) || word == "AND" || word == "UND" || !word.contains(where: isSound) {
        segments.append(Segment())
        continue
      }
      for (index, part) in word.split(omittingEmptySubsequences: false, whereSeparator: { ",;|/•·".contains($0) })
        .enumerated()
      {
        if index > 0 { segments.append(Segment(isApposition: word.contains(","))) }
        if !part.isEmpty { segments[segments.count - 1].words.append(part) }
      }
    }
    return segments.filter { !$0.words.isEmpty }
  }

  /// The person that a segment names.
  private static func person(in segment: Segment) -> String? {
    var words = segment.words[...]
    if let first = words.first, contributions.contains(bare(first)) { return nil }
    while let first = words.first, labels.contains(bare(first)) || titles.contains(bare(first)) { words.removeFirst() }
    // "The Worcester Telegram"
    guard let first = words.first, !articles.contains(first.lowercased()) else { return nil }
    if words.contains(where: { groups.contains(bare($0)) }) { return nil }
    // "Senior Reporter Jane Roe", "Jane Roe Senior Reporter"
    if let role = words.firstIndex(where: isRole) {
      if role - words.startIndex >= 2 {
        if segment.isApposition { return nil }
        words = words[..<role]
      } else if let last = words.prefix(5).lastIndex(where: isRole), words.endIndex - last > 2 {
        words = words[(last + 1)...]
      } else {
        return nil
      }
    }
    // "Jane Roe in Lervhaven", "Jane Roe Feb 6"
    if let stop = words.firstIndex(where: { !isNameWord($0) || stops.contains(bare($0)) }) {
      let isDay = stop > words.startIndex && months.contains(bare(words[stop - 1]))
      words = words[..<(isDay ? stop - 1 : stop)]
    }
    while let last = words.last, words.count > 2, isCredential(last) { words.removeLast() }
    while let last = words.last, particles.contains(String(last)) { words.removeLast() }
    guard (2...5).contains(words.count), let first = words.first, isCapital(first) || particles.contains(String(first)),
      words.count(where: isCapital) >= 2 || words.count == 2 && words.allSatisfy(isCapital),
      !words.contains(where: { outlets.contains(bare($0)) }), !months.contains(bare(words[words.startIndex])),
      !isShouted(words)
    else { return nil }
    let name = words.joined(separator: " ").trimming { ":\"“”*".contains($0) }
    return spelt(name.hasSuffix(".") && (words.last?.count ?? 0) > 3 ? String(name.dropLast()) : name)
  }

  /// Whether a word is a degree, such as `PhD` or `M.D.`, and no family name such as `Ma`.
  private static func isCredential(_ word: Substring) -> Bool {
    credentials.contains(bare(word)) && word.dropFirst().contains { $0.isUppercase || $0 == "." }
  }

  private static func isNameWord(_ word: Substring) -> Bool {
    if particles.contains(String(word)) { return true }
    guard isCapital(word) else { return false }
    return !word.utf8.contains { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x40 || $0 == 0x3A || $0 == 0x5F }
  }

  private static func isCapital(_ word: Substring) -> Bool {
    guard let first = word.unicodeScalars.first(where: { $0 != "'" && $0 != "’" && $0 != "\"" && $0 != "“" }) else {
      return false
    }
    if first.isASCII { return (0x41...0x5A).contains(first.value) }
    // Scripts without case have no capitals.
    return first.properties.isUppercase || first.properties.isAlphabetic && !first.properties.isLowercase
  }

  private static func isRole(_ word: Substring) -> Bool {
    let word = bare(word)
    return roles.contains(word) || roleEndings.contains { word.count > $0.count && word.hasSuffix($0) }
  }

  /// Whether words in capitals only are the outlet behind a name, as in `Jane Roe, USA TODAY`.
  private static func isShouted(_ words: ArraySlice<Substring>) -> Bool {
    words.count <= 2 && words.allSatisfy { $0.count <= 5 && $0 == $0.uppercased() && !$0.contains(".") }
      && words.contains { acronyms.contains(bare($0)) }
  }

  /// Lower case, without the punctuation around it.
  private static func bare(_ word: Substring) -> String {
    word.lowercased().trimming { ".,:;()\"“”".contains($0) }
  }

  /// A name in ordinary spelling: `JANE O'ROE` becomes `Jane O'Roe`.
  private static func spelt(_ name: String) -> String {
    let words = name.split(separator: " ")
    guard words.count > 1, name == name.uppercased(), name != name.lowercased(),
      words.contains(where: { $0.count > 3 && !$0.contains(".") })
    else { return name }
    return words.map { word in
      if word.contains(".") || word.count == 1 { return String(word) }
      var spelt = ""
      var isStart = true
      for character in word {
        spelt += isStart ? character.uppercased() : character.lowercased()
        isStart = character == "-" || (character == "'" || character == "’") && spelt.count <= 2 || spelt == "Mc"
      }
      return spelt
    }.joined(separator: " ")
  }
}
