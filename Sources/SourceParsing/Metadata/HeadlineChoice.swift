/// Chooses the headline: the heading that has most in common with what the page calls itself.
///
/// Headings on the page are what readers see; titles in the markup are often written for search engines, and carry the
/// site's name.
struct HeadlineChoice {
  /// The headline in words, and where it was seen.
  private(set) var headline: Sighting<[UInt8]>?
  /// The heading on the page that holds it, where one does.
  private(set) var place: HTMLLandmarks.Place?

  private let evidence: PageEvidence
  private let site: SiteName

  /// What the page calls itself, the most trusted first.
  private var references: [(title: Sighting<[UInt8]>, words: FoldedWords)] = []

  /// What stands behind and in front of the marks in them; a heading that is one of these is meant by the title.
  private var affixes: [FoldedWords] = []

  init(_ evidence: PageEvidence, site: SiteName) {
    self.evidence = evidence
    self.site = site
    for headline in evidence.linked.headlines.prefix(3) { add(headline, "JSON-LD headline") }
    for title in evidence.meta(.title).prefix(4) { add(title.value, title.place) }
    add(evidence.documentTitle, "title element")
    choose()
  }

  private mutating func add(_ title: [UInt8], _ place: String) {
    let stripped = site.stripped(title)
    guard !stripped.isEmpty, !site.isExactly(stripped) || references.isEmpty && place == "title element" else { return }
    references.append((Sighting(stripped, place), FoldedWords(stripped)))
    guard affixes.count < 24 else { return }
    let cut = SiteName.Parts(title)
    for index in cut.parts.indices.dropFirst() {
      affixes.append(FoldedWords(title[cut.parts[index].startIndex...]))
      affixes.append(FoldedWords(title[..<cut.parts[index - 1].endIndex]))
    }
  }

  private mutating func choose() {
    var best: (score: Double, place: HTMLLandmarks.Place, words: [UInt8])?
    var only: (place: HTMLLandmarks.Place, words: [UInt8])?
    let tops = evidence.landmarks.headings.prefix(60).count { tag($0) == .h1 }
    for place in evidence.landmarks.headings.prefix(60) where !place.isAside || isFirst(place) {
      let isTop = tag(place) == .h1
      // A heading below the first level must say nearly what a title says.
      if !isTop, let best, best.score > 0.5 { continue }
      if !isTop, let only, only.words.count(where: { $0 == 0x20 }) >= 2,
        place.element - only.place.element < 40 || isDressed(only.place, before: place.element)
      {
        continue
      }
      let words = evidence.words(of: place, limit: 400)
      guard words.count > 1 else { continue }
      let folded = FoldedWords(words)
      var score = references.reduce(0) { max($0, folded.overlap($1.words)) }
      let isAffix = folded.hashes.count > 1 && affixes.contains { $0.hashes == folded.hashes }
      // The end of a title is rather the site's name than a headline of a lower level.
      if isAffix, isTop || tops == 0 || !isTitleEnd(words) { score = max(score, 0.95) }
      let isMasthead = isMasthead(place, words)
      if isMasthead { score *= 0.4 }
      // Headings of other articles may say what the title says too; the page's own comes first.
      if isTop, best == nil { score += score > 0.3 ? 0.1 : 0 }
      if !isTop { score = score >= 0.75 ? score - 0.2 : 0 }
      if score > best?.score ?? 0.34 { best = (score, place, words) }
      if isTop, !isMasthead, !site.isName(words) {
        if only == nil { only = (place, words) }
      }
    }
    if let best {
      headline = Sighting(title(best.words, best.place), name(best.place))
      place = best.place
    } else if let only, only.words.count(where: { $0 == 0x20 }) >= 2, isDressed(only.place, before: .max) {
      headline = Sighting(title(only.words, only.place), "h1")
      place = only.place
    } else if let reference = references.first {
      headline = reference.title
    } else if let only {
      headline = Sighting(only.words, "h1")
      place = only.place
    }
  }

  /// Whether a heading is the site's name: it links to the front page, or the title names it last.
  private func isMasthead(_ place: HTMLLandmarks.Place, _ words: [UInt8]) -> Bool {
    if place.signs.contains(.masthead) { return true }
    let cut = SiteName.Parts(evidence.documentTitle)
    let parts = cut.parts
    if case .colon? = cut.marks.first, SiteName.trimmed(parts[0]).elementsEqual(words),
      isHeading(SiteName.trimmed(evidence.documentTitle[parts[1].startIndex...]), but: place)
    {
      return true
    }
    // Of two headings that make up a title, the site's name is the shorter.
    if parts.count > 1, words.count < parts[0].count, SiteName.trimmed(parts[parts.count - 1]).elementsEqual(words),
      isHeading(SiteName.trimmed(parts[0]), but: place)
    {
      return true
    }
    let tree = evidence.tree
    var inner = Int(place.element) + 1
    while inner < tree.elements.count, inner < Int(place.element) + 4,
      tree.elements[inner].depth > tree.elements[Int(place.element)].depth
    {
      if tree.elements[inner].tag == .a {
        let target = tree.bytes(of: .href, in: inner)
        let path = target.split(separator: 0x2F, omittingEmptySubsequences: true)
        let isHost = path.count == 2 && path[0].last == 0x3A
        return !target.isEmpty && (path.isEmpty || isHost || target.elementsEqual("index.html".utf8))
      }
      inner += 1
    }
    return false
  }

  /// Whether words stand behind the last bar or dash of the title.
  private func isTitleEnd(_ words: [UInt8]) -> Bool {
    let cut = SiteName.Parts(evidence.documentTitle)
    guard let mark = cut.marks.last, let part = cut.parts.last else { return false }
    if case .colon = mark { return false }
    return SiteName.trimmed(part).elementsEqual(words)
  }

  /// Whether a byline or a date stands close behind a heading, as behind an article's own, in front of another element.
  private func isDressed(_ heading: HTMLLandmarks.Place, before other: Int32) -> Bool {
    let end = min(heading.element + 60, other)
    let isBehind = { (place: HTMLLandmarks.Place) in place.element > heading.element && place.element < end }
    if evidence.landmarks.dates.contains(where: isBehind) { return true }
    let blocks = evidence.blocks
    if let block = blocks.elements.firstIndex(of: heading.element) {
      for index in blocks.elements.indices.dropFirst(block + 1).prefix(3) where blocks.elements[index] < other {
        let range = blocks.list.blocks[index].text
        if range.count < 120, DateScanner.first(in: blocks.list.text[range]) != nil { return true }
      }
    }
    return evidence.landmarks.authors.contains { !$0.signs.isDisjoint(with: [.author, .byline]) && isBehind($0) }
  }

  /// Whether another heading has these words.
  private func isHeading(_ words: ArraySlice<UInt8>, but place: HTMLLandmarks.Place) -> Bool {
    evidence.landmarks.headings.prefix(40).contains {
      $0.element != place.element && evidence.words(of: $0, limit: 400).elementsEqual(words)
    }
  }

  /// The address that the headline links to: its own, on a page that lists nothing else.
  var link: [UInt8]? {
    guard let place else { return nil }
    let tree = evidence.tree
    var inner = Int(place.element) + 1
    while inner < tree.elements.count, tree.elements[inner].depth > tree.elements[Int(place.element)].depth {
      if tree.elements[inner].tag == .a { return Array(tree.bytes(of: .href, in: inner)) }
      inner += 1
    }
    return nil
  }

  private func isFirst(_ place: HTMLLandmarks.Place) -> Bool { tag(place) == .h1 }

  private func tag(_ place: HTMLLandmarks.Place) -> HTMLTag { evidence.tree.elements[Int(place.element)].tag }

  private func name(_ place: HTMLLandmarks.Place) -> String {
    let tag = tag(place)
    return tag.headingLevel > 0 ? String(describing: tag) : "headline element"
  }

  /// A heading's words without a kicker in front of them.
  private func title(_ words: [UInt8], _ place: HTMLLandmarks.Place) -> [UInt8] {
    let tree = evidence.tree
    let bare = tree.words(from: Int(place.event), limit: 400) { inner in
      for name in [HTMLAttribute.class, .id] {
        let range = tree.elements[inner].attributes
        for index in range where tree.attributes[Int(index)].name == name {
          if SignWords.shared.signs(in: tree.values, tree.attributes[Int(index)].value).contains(.kicker) {
            return true
          }
        }
      }
      return false
    }
    let words = bare.count > 3 ? bare : words
    // A title in the markup that is the end of the heading tells where the kicker ends, if an element holds it.
    let next = Int(place.element) + 1
    let isPlain = next >= tree.elements.count || tree.elements[next].depth <= tree.elements[Int(place.element)].depth
    if !isPlain {
      for reference in references.prefix(6) {
        let title = reference.title.value
        if title.count > 12, title.count < words.count, words.suffix(title.count).elementsEqual(title) { return title }
      }
    }
    let stripped = words.contains(0x7C) ? site.stripped(words) : words
    return Self.withoutAnchor(stripped.isEmpty ? words : stripped)
  }

  /// Without the sign of the link that leads to a heading.
  private static func withoutAnchor(_ words: [UInt8]) -> [UInt8] {
    var words = words[...]
    if words.suffix(2).elementsEqual([0xC2, 0xB6]) { words = words.dropLast(2) }
    if words.suffix(2).elementsEqual([0x20, 0x23]) { words = words.dropLast(2) }
    return Array(SiteName.trimmed(words))
  }
}
