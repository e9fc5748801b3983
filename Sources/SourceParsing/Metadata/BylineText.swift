/// Bylines that stand in the text, without markup that tells them.
extension Bylines {
  /// The words, with bars in the place of dates.
  static func withoutDates(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    var start = words.startIndex
    for match in DateScanner.dates(in: words) {
      rest += words[start..<match.range.lowerBound] + [0x20, 0x7C, 0x20]
      start = match.range.upperBound
    }
    return rest + words[start...]
  }

  /// A line near the headline that begins with a label such as “by”, has a date beside a name, or is names alone.
  var written: Byline? {
    let blocks = evidence.blocks
    let anchor = headline.place.flatMap { place in blocks.elements.firstIndex(of: place.element) } ?? 0
    let behind = (anchor + 1)..<(anchor + 16)
    let before = max(0, anchor - 8)..<anchor
    for index in Array(behind) + before.reversed() where index < blocks.elements.count {
      let block = blocks.list.blocks[index]
      guard block.text.count < 220, block.text.count > 4 else { continue }
      let words = blocks.list.text[block.text]
      let place = Self.label(words) > 0 ? words : Self.behindColon(words) ?? Self.labelInside(words)
      if let place {
        let persons = AuthorNames.persons(in: Self.withoutDates(place)).filter { !site.isExactly($0.utf8) }
        if !persons.isEmpty { return Byline(names: Sighting(persons, "byline"), isLabelled: true, hasPersons: true) }
        if words.count < 80, let name = AuthorNames.penName(in: Self.withoutDates(place)[...]) {
          return Byline(names: Sighting([name], "byline"), isLabelled: true, hasPersons: false)
        }
      } else if words.count < 120, DateScanner.first(in: words) != nil {
        // `Jane Roe | 24 April 2023`
        let persons = AuthorNames.persons(in: Self.withoutDates(words))
          .filter { !site.isExactly($0.utf8) }
        if persons.count == 1 { return Byline(names: Sighting(persons, "byline"), isLabelled: false, hasPersons: true) }
      } else if index > anchor, index < anchor + 3, words.count < 80, let byline = bare(words, behind: index) {
        return byline
      }
    }
    return nil
  }

  /// A line right under the headline that holds names and nothing else: several, or one that comes again further down.
  private func bare(_ words: ArraySlice<UInt8>, behind index: Int) -> Byline? {
    let persons = AuthorNames.persons(in: words).filter { !site.isName($0.utf8) }
    let length = persons.reduce(0) { $0 + $1.utf8.count }
    guard let first = persons.first, length + 5 * persons.count > words.count else { return nil }
    let list = evidence.blocks.list
    let name = Array(first.utf8)
    let isAgain = list.blocks.dropFirst(index + 1).suffix(60).contains { block in
      block.text.count > name.count + 10 && list.text[block.text].starts(with: name)
    }
    return persons.count > 1 || isAgain
      ? Byline(names: Sighting(persons, "byline"), isLabelled: false, hasPersons: true) : nil
  }

  /// What stands behind a label with a colon: `Words and underwater pictures: Jane Roe`.
  private static func behindColon(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let colon = words.prefix(44).firstIndex(of: 0x3A), colon + 2 < words.endIndex, words[colon + 1] == 0x20,
      AuthorNames.isLabel(words[..<colon])
    else { return nil }
    return words[(colon + 1)...]
  }

  /// A name under a label of its own, such as `Written by`, anywhere behind the headline.
  var labelled: Byline? {
    let list = evidence.blocks.list
    let anchor = headline.place.flatMap { place in evidence.blocks.elements.firstIndex(of: place.element) } ?? 0
    for index in list.blocks.indices.dropFirst(anchor + 1).dropLast() where list.blocks[index].text.count < 22 {
      let label = list.text[list.blocks[index].text]
      guard Self.headings.contains(FoldedBytes.hash(label.last == 0x3A ? label.dropLast() : label)) else { continue }
      let name = list.text[list.blocks[index + 1].text].prefix(120)
      let persons = AuthorNames.persons(in: Self.withoutDates(name))
      if !persons.isEmpty { return Byline(names: Sighting(persons, "byline"), isLabelled: true, hasPersons: true) }
    }
    return nil
  }

  private static let headings: Set<UInt64> = Set(
    [
      "written by", "author", "authors", "autor", "autorin", "autoren", "by", "von", "article by", "text", "words",
      "interview", "posted by", "über den autor", "über die autorin", "about the author", "auteur", "autore",
      "words by",
      "text by", "story by", "zum autor", "zur autorin", "verfasst von", "geschrieben von", "published by",
    ].map { FoldedBytes.hash($0.utf8) })

  /// Where the page declares one author's name in its markup, however far from the headline.
  var declared: Byline? {
    var names: [String] = []
    for place in evidence.landmarks.authors where !place.isAside && isDeclared(place) {
      if let byline = byline(at: place) { names += byline.names.value }
    }
    names = AuthorChoice.unique(names)
    return names.count == 1
      ? Byline(names: Sighting(names, "byline"), isLabelled: true, hasPersons: true) : nil
  }

  private static let labels: [StaticString] = [
    "by ", "von ", "par ", "por ", "door ", "di ", "text: ", "text by ", "words by ", "written by ", "posted by ",
    "story by ", "autor: ", "autorin: ", "author: ", "autor:in: ", "verfasst von ", "geschrieben von ",
    "ein beitrag von ",
    "ein gastbeitrag von ", "eine analyse von ", "ein kommentar von ", "interview von ", "interview: ", "interview by ",
    "published by ", "auteur: ", "auteur : ", "autore: ", "redaktion: ", "words: ", "texto: ", "texte: ", "texte : ",
    "foto und text: ", "text und fotos: ", "review by ", "reported by ", "a report by ", "kommentar von ",
    "gastbeitrag von ", "written and ", "opinion by ", "analysis by ",
  ]

  /// The length of the label that a text begins with; 0 where there is none.
  static func label(_ words: ArraySlice<UInt8>) -> Int {
    for label in labels where FoldedBytes.has(label, in: words, at: words.startIndex) { return label.utf8CodeUnitCount }
    return 0
  }

  private static let inside: [StaticString] = [
    " by ", " von ", "autor: ", "author: ", " par ", "posted by ", "text: ", "interview by ", "words and pictures: ",
    "pictures: ", "text by ",
  ]

  /// What stands behind a label inside a text, such as `Posted on 19 June 2023 by Jane Roe in Failures`.
  private static func labelInside(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard DateScanner.first(in: words) != nil || FoldedBytes.contains("posted", in: words) else { return nil }
    for label in inside {
      var place = words.startIndex
      while place < words.endIndex {
        if FoldedBytes.has(label, in: words, at: place) { return words[(place + label.utf8CodeUnitCount)...] }
        place += 1
      }
    }
    return nil
  }
}
