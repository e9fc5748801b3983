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

  let evidence: PageEvidence
  let headline: HeadlineChoice
  let site: SiteName

  init(_ evidence: PageEvidence, headline: HeadlineChoice, site: SiteName) {
    self.evidence = evidence
    self.headline = headline
    self.site = site
  }

  /// The byline next to the headline.
  var nearest: Byline? { marked([.author, .byline], behind: Self.behind, before: Self.before) ?? written }

  /// A link to an author's page near the headline, or an author named elsewhere on the page.
  var other: Byline? {
    marked(.authorLink, behind: Self.behind / 4, before: Self.before / 2) ?? labelled ?? declared
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

  func byline(at place: HTMLLandmarks.Place) -> Byline? {
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
      names[0].contains(" ")
        ? AuthorNames.isPlausible(names[0]) : AuthorNames.penName(in: Array(names[0].utf8)[...]) != nil,
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

  func isDeclared(_ place: HTMLLandmarks.Place) -> Bool {
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
}
