/// Takes the names of persons out of a byline or of a field that ought to hold a name.
///
/// A byline holds more than names: labels, titles, degrees, roles, outlets, places, dates, addresses. The rules are tables
/// of words; a name is what is left, two to five words that begin with a capital letter.
enum AuthorNames {
  /// The persons of a byline, in order; empty where there are none of two words or more.
  static func persons(in text: some Sequence<UInt8>) -> [String] { persons(in: NameWords(text)) }

  /// The persons' names of a text.
  static func persons(in text: some StringProtocol) -> [String] { persons(in: NameWords(Array(text.utf8))) }

  private static func persons(in words: NameWords) -> [String] {
    var names: [String] = []
    for segment in words.segments {
      if segment.words.count == 1, segment.words[0].kinds.contains(.generation), !names.isEmpty {
        names[names.count - 1] += " " + MarkupText.string(words.bytes(segment.words[0]))
      } else if let name = person(in: segment, of: words), !names.contains(name) {
        names.append(name)
      }
      if names.count == 24 { break }
    }
    return names
  }

  /// The names of a field that a content system filled: persons, else single names, else the whole value.
  static func names(inField text: ArraySlice<UInt8>, isPerson: Bool) -> [String] {
    let words = NameWords(text)
    let persons = persons(in: words)
    if !persons.isEmpty { return persons }
    let singles = words.segments.compactMap { $0.words.count == 1 ? $0.words[0] : nil }
    if isPerson, singles.count > 1, singles.count == words.segments.count,
      singles.allSatisfy({ $0.isCapital && !isRole($0, words) })
    {
      return singles.map { MarkupText.string(words.bytes($0)) }
    }
    return whole(text).map { [$0] } ?? []
  }

  /// A whole value where it may be the name of somebody: a pen name, a desk, an institution.
  static func whole(_ text: ArraySlice<UInt8>) -> String? {
    guard text.count <= 120 else { return nil }
    var words = text.split(separator: 0x20)
    while let first = words.first, words.count > 1 || first.last == 0x3A, kinds(first).contains(.label) {
      words.removeFirst()
    }
    if let place = words.firstIndex(where: {
      $0.contains(0x40) || $0.first == 0x3C || FoldedBytes.contains("://", in: $0)
    }) {
      words.removeSubrange(place...)
    }
    guard (1...7).contains(words.count) else { return nil }
    let name = trimmed(Array(words.joined(separator: [0x20])))
    guard (2...60).contains(name.count), let first = name.first, !"{[<%$".utf8.contains(first),
      !name.starts(with: "www.".utf8), name.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0xC3 }),
      !AuthorWords.nobody.contains(FoldedBytes.hash(name)), words.count > 1 || !FoldedBytes.contains("admin", in: name),
      !(words.count > 4 && name.last == 0x2E)
    else { return nil }
    return spelt(MarkupText.string(name))
  }

  /// The pen name or first name behind a label: `Olga` in `von Olga`, `jroe` in `Posted by jroe on Monday`.
  static func penName(in text: ArraySlice<UInt8>) -> String? {
    let words = NameWords(text)
    guard let segment = words.segments.first(where: { !$0.words.allSatisfy { $0.kinds.contains(.label) } }) else {
      return nil
    }
    let rest = segment.words.drop { $0.kinds.contains(.label) }
    guard let name = rest.first, name.bare.count > 1,
      name.kinds.isDisjoint(with: [.stop, .role, .outlet, .month, .article]),
      words.text[name.bare].contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0xC3 })
    else { return nil }
    if rest.count > 1,
      rest[rest.startIndex + 1].kinds.isDisjoint(with: [.preposition, .stop, .contribution])
    {
      return nil
    }
    return whole(words.bytes(name))
  }

  /// Whether a text begins by naming those who wrote, as in `Words and pictures`.
  static func isLabel(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20)
    return (1...5).contains(words.count) && kinds(words[0]).contains(.label)
  }

  /// Whether all words of a value may be somebody's name, though in small letters.
  static func isPlausible(_ name: String) -> Bool {
    let words = name.utf8.split(separator: 0x20)
    return words.allSatisfy { kinds(Array($0)[...]).isDisjoint(with: [.stop, .label, .month, .preposition, .outlet]) }
  }

  /// Whether a text begins by naming those who did not write, as in `Contributions from`, `Photographs by`.
  static func isContribution(_ text: ArraySlice<UInt8>) -> Bool {
    let words = text.split(separator: 0x20, maxSplits: 2)
    guard let first = words.first, !kinds(first).contains(.label) else { return false }
    return words.prefix(2).contains { kinds($0).contains(.contribution) }
  }

  // MARK: Names

  /// The person that a segment names.
  private static func person(in segment: NameWords.Segment, of text: NameWords) -> String? {
    var words = segment.words[...]
    if let first = words.first, first.kinds.contains(.contribution) { return nil }
    while let first = words.first, !first.kinds.isDisjoint(with: [.label, .title]) { words.removeFirst() }
    // "Discussion By Jane Roe"
    if let label = words.lastIndex(where: { isInnerLabel($0, text) }) { words = words[(label + 1)...] }
    // "The Worcester Telegram"
    guard let first = words.first, !first.kinds.contains(.article) || isInitial(first, text) else { return nil }
    if words.contains(where: { $0.kinds.contains(.group) }) { return nil }
    // "Senior Reporter Jane Roe", "Jane Roe Senior Reporter"
    if let role = words.firstIndex(where: { isRole($0, text) }) {
      if role - words.startIndex >= 2 {
        if segment.isApposition { return nil }
        words = words[..<role]
      } else if let last = words.prefix(5).lastIndex(where: { isRole($0, text) }), words.endIndex - last > 2 {
        words = words[(last + 1)...]
      } else {
        return nil
      }
    }
    // "Jane Roe Photographs by John Doe"
    if let other = words.firstIndex(where: { $0.kinds.contains(.contribution) }) { words = words[..<other] }
    // "Jane Roe in Lervhaven", "Jane Roe Feb 6", "Jane Roe. All rights"
    if let end = words.dropLast().firstIndex(where: { endsSentence($0, text) }) { words = words[...end] }
    if let stop = words.firstIndex(where: { !isNameWord($0, text) || $0.kinds.contains(.stop) }) {
      let isDay = stop > words.startIndex && words[stop - 1].kinds.contains(.month)
      words = words[..<(isDay ? stop - 1 : stop)]
    }
    while let last = words.last, words.count > 2, isCredential(last, text) { words.removeLast() }
    while let last = words.last, isParticle(last, text) { words.removeLast() }
    guard (2...5).contains(words.count), let first = words.first, let last = words.last,
      words.count(where: \.isCapital) >= 2, !first.kinds.contains(.month),
      !words.contains(where: { $0.kinds.contains(.outlet) }), !isShouted(first, text)
    else { return nil }
    // The point of an initial or of “Jr.” belongs to the name.
    let isInitial = last.bare.count <= 2
    let end = isInitial && last.range.upperBound > last.bare.upperBound && text.text[last.bare.upperBound] == 0x2E
    let bytes = text.text[first.bare.lowerBound..<(end ? last.bare.upperBound + 1 : last.bare.upperBound)]
    return spelt(MarkupText.string(bytes))
  }

  private static func isInnerLabel(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    guard word.kinds.contains(.label), word.isCapital else { return false }
    return ["By", "Von", "Par", "Por"].contains { text.text[word.range].elementsEqual($0.utf8) }
  }

  private static func endsSentence(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    word.bare.count > 3 && word.range.upperBound > word.bare.upperBound && text.text[word.bare.upperBound] == 0x2E
  }

  /// Whether a word is an initial such as `A.`, which without its point would be an article.
  private static func isInitial(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    word.bare.count == 1 && word.isCapital && word.range.upperBound > word.bare.upperBound
      && text.text[word.bare.upperBound] == 0x2E
  }

  private static func isNameWord(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    isParticle(word, text) || word.isCapital && !word.isOdd
  }

  /// A particle such as `van`, in small letters.
  private static func isParticle(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    word.kinds.contains(.particle) && text.text[word.bare.lowerBound] >= 0x61
  }

  private static func isRole(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    if word.kinds.contains(.role) { return true }
    guard word.bare.count > 7 else { return false }
    let bytes = text.text[word.bare]
    return AuthorWords.roleEndings.contains {
      bytes.count > $0.utf8CodeUnitCount && FoldedBytes.has($0, in: bytes, at: bytes.endIndex - $0.utf8CodeUnitCount)
    }
  }

  /// Whether a word is a degree, such as `PhD` or `M.D.`, and no family name such as `Ma`.
  private static func isCredential(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    word.kinds.contains(.credential)
      && text.text[word.range].dropFirst().contains { $0 >= 0x41 && $0 <= 0x5A || $0 == 0x2E }
  }

  /// Whether a word begins an outlet's name in capitals, as in `Jane Roe, USA TODAY`.
  private static func isShouted(_ word: NameWords.Word, _ text: NameWords) -> Bool {
    word.kinds.contains(.acronym) && text.text[word.bare].allSatisfy { $0 >= 0x41 && $0 <= 0x5A }
  }

  private static func kinds(_ word: ArraySlice<UInt8>) -> AuthorWords.Kinds {
    var word = word
    while let last = word.last, ".,:;)\"".utf8.contains(last) { word.removeLast() }
    return AuthorWords.kinds[FoldedBytes.hash(word)] ?? []
  }

  private static func trimmed(_ name: [UInt8]) -> ArraySlice<UInt8> {
    var name = name[...]
    while let first = name.first, " ,;:|-/".utf8.contains(first) { name.removeFirst() }
    while let last = name.last, " ,;:|-/".utf8.contains(last) { name.removeLast() }
    for mark in ["·", "•", "–", "—"] where name.suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      return trimmed(Array(name.dropLast(mark.utf8.count)))
    }
    return name
  }

  /// A name in ordinary spelling: `JANE O'ROE` becomes `Jane O'Roe`.
  private static func spelt(_ name: String) -> String {
    guard !name.utf8.contains(where: { $0 >= 0x61 && $0 <= 0x7A }), name.utf8.contains(0x20) else { return name }
    let words = name.split(separator: " ")
    guard name == name.uppercased(), words.contains(where: { $0.count > 3 && !$0.contains(".") }) else { return name }
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
