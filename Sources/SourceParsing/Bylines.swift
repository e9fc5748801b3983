internal import ClaimModel

/// Finds the bylines that a page shows, nearest to its headline first.
struct Bylines {
  /// A byline's names.
  struct Byline {
    var names: Sighting<[String]>
    /// Whether it calls itself a byline, by its markup or with a word such as “by”.
    var isLabelled: Bool
    /// Whether the names are of two words or more, and no pen names or first names.
    var hasPersons: Bool
    /// Whether one line holds the names and little else.
    var isOneLine = true
  }

  private let evidence: PageEvidence
  private let headline: HeadlineChoice
  private let site: SiteName

  init(_ evidence: PageEvidence, headline: HeadlineChoice, site: SiteName) {
    self.evidence = evidence
    self.headline = headline
    self.site = site
  }

  /// The byline next to the headline.
  var nearest: Byline? {
    marked([.author, .byline], behind: Self.behind, before: Self.before) ?? written
      ?? marked(.authorLink, behind: Self.behind / 4, before: Self.before / 2) ?? labelled ?? declared
  }

  /// How many elements behind the headline a byline may stand, and how many in front of it.
  private static let (behind, before): (Int32, Int32) = (500, 120)

  // MARK: Markup

  private func marked(_ signs: HTMLLandmarks.Signs, behind: Int32, before: Int32) -> Byline? {
    let anchor = headline.place?.element ?? 0
    let places = evidence.landmarks.authors.filter {
      (!$0.isAside || headline.place?.isAside == true) && !$0.signs.isDisjoint(with: signs)
    }
    let near =
      places.filter { $0.element > anchor && $0.element - anchor < behind }
      + places.filter { $0.element < anchor && anchor - $0.element < before }.reversed()
    for (index, place) in near.prefix(40).enumerated() {
      guard let byline = byline(at: place) else { continue }
      let rest = near[(index + 1)...].prefix(24)
      let inner = rest.filter { isInside($0, place) }
      return inner.isEmpty ? withNeighbours(byline, place, rest) : narrowed(byline, inner)
    }
    return nil
  }

  private func isInside(_ inner: HTMLLandmarks.Place, _ outer: HTMLLandmarks.Place) -> Bool {
    var element = inner.element
    for _ in 0..<12 where element > outer.element { element = evidence.tree.elements[Int(element)].parent }
    return element == outer.element
  }

  /// A byline whose parts are marked up: the parts tell the names, unless the whole has them all and more.
  private func narrowed(_ byline: Byline, _ inner: [HTMLLandmarks.Place]) -> Byline {
    var names: [String] = []
    var contribution: HTMLLandmarks.Place?
    for place in inner {
      if let contribution, isInside(place, contribution) { continue }
      if AuthorNames.isContribution(evidence.words(of: place, limit: 60)[...]) {
        contribution = place
        continue
      }
      if let part = self.byline(at: place), part.hasPersons || !byline.hasPersons { names += part.names.value }
    }
    names = AuthorChoice.unique(names).filter { name in
      !names.contains { $0.utf8.count < name.utf8.count && name.hasPrefix($0 + " ") }
    }
    if names.isEmpty || names.allSatisfy(byline.names.value.contains) { return byline }
    return Byline(
      names: Sighting(names, byline.names.place), isLabelled: true, hasPersons: byline.hasPersons,
      isOneLine: names.count == 1)
  }

  private func byline(at place: HTMLLandmarks.Place) -> Byline? {
    let words =
      evidence.attribute(.content, of: place) ?? evidence.tree.words(from: Int(place.event), limit: 260, isCut: true)
    guard words.count > 2, words.count < 240 else { return nil }
    let text = Self.withoutDates(words[...])
    let persons = persons(inCut: text)
    if !persons.isEmpty {
      let isLabelled = !place.signs.isDisjoint(with: [.author, .byline])
      return Byline(names: Sighting(persons, "byline"), isLabelled: isLabelled, hasPersons: true)
    }
    if place.signs == .authorLink { return nil }
    // A pen name or a first name, where the markup says clearly that it is an author's.
    if Self.label(words[...]) > 0, let name = AuthorNames.penName(in: text[...]) {
      return Byline(names: Sighting([name], "byline"), isLabelled: true, hasPersons: false)
    }
    guard words.count <= 40, isName(place) else { return nil }
    let names = AuthorNames.names(inField: text[...], isPerson: true)
    guard !names.isEmpty, names[0].split(separator: " ").count <= 3,
      names[0].contains(" ") || AuthorNames.penName(in: Array(names[0].utf8)[...]) != nil,
      DateScanner.first(in: words[...]) == nil
    else {
      return nil
    }
    return Byline(names: Sighting(names, "byline"), isLabelled: true, hasPersons: false)
  }

  /// The persons of the first part that names any, and of parts that hold a name and nothing else.
  private func persons(inCut text: [UInt8]) -> [String] {
    var persons: [String] = []
    for part in text.split(separator: 0x7C) {
      if AuthorNames.isContribution(part) { break }
      let names = AuthorNames.persons(in: part).filter { !site.isExactly($0.utf8) }
      if persons.isEmpty || names.count == 1 && names[0].utf8.count + 7 > part.count { persons += names }
    }
    return AuthorChoice.unique(persons)
  }

  /// Whether the markup says that an element holds an author's name and nothing else.
  private func isName(_ place: HTMLLandmarks.Place) -> Bool {
    if isDeclared(place) { return true }
    let tag = evidence.tree.elements[Int(place.element)].tag
    return tag == .a || tag == .span && place.signs.contains(.author)
  }

  private func isDeclared(_ place: HTMLLandmarks.Place) -> Bool {
    [HTMLAttribute.rel, .itemprop].contains {
      FoldedBytes.contains("author", in: evidence.tree.bytes(of: $0, in: Int(place.element)))
    }
  }

  /// The names of further authors: elements of the same kind close behind.
  private func withNeighbours(
    _ byline: Byline, _ place: HTMLLandmarks.Place, _ rest: ArraySlice<HTMLLandmarks.Place>
  ) -> Byline {
    var byline = byline
    let tree = evidence.tree
    var last = place
    for next in rest where next.element > place.element {
      guard next.element - last.element <= 16 else { break }
      guard tree.elements[Int(next.element)].tag == tree.elements[Int(place.element)].tag,
        tree.bytes(of: .class, in: Int(next.element)) == tree.bytes(of: .class, in: Int(place.element)),
        let other = self.byline(at: next), other.hasPersons || !byline.hasPersons
      else { continue }
      byline.names.value = AuthorChoice.unique(byline.names.value + other.names.value)
      byline.isOneLine = false
      last = next
    }
    return byline
  }

  /// The words, with bars in the place of dates.
  private static func withoutDates(_ words: ArraySlice<UInt8>) -> [UInt8] {
    var rest: [UInt8] = []
    var start = words.startIndex
    for match in DateScanner.dates(in: words) {
      rest += words[start..<match.range.lowerBound] + [0x20, 0x7C, 0x20]
      start = match.range.upperBound
    }
    return rest + words[start...]
  }

  // MARK: Text

  private var written: Byline? {
    let blocks = evidence.blocks
    let anchor = headline.place.flatMap { place in blocks.elements.firstIndex(of: place.element) } ?? 0
    let behind = (anchor + 1)..<(anchor + 16)
    let before = max(0, anchor - 8)..<anchor
    for index in Array(behind) + before.reversed() where index < blocks.elements.count {
      let block = blocks.list.blocks[index]
      guard block.text.count < 220, block.text.count > 4 else { continue }
      let words = blocks.list.text[block.text]
      let label = Self.label(words)
      let place = label > 0 ? words : Self.labelInside(words)
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
      }
    }
    return nil
  }

  /// A name under a label of its own, such as `Written by`, anywhere behind the headline.
  private var labelled: Byline? {
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
  private var declared: Byline? {
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
  private static func label(_ words: ArraySlice<UInt8>) -> Int {
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
