internal import ClaimModel

/// Chooses the days of publication and of the last change.
///
/// The day is the page's own, as it is written there. Where a machine wrote it in the time of Greenwich, the day that the
/// page shows to its readers is preferred if it is the day before or after.
struct DateChoice {
  private(set) var published: Sighting<CalendarDate>?
  private(set) var modified: Sighting<CalendarDate>?

  private let evidence: PageEvidence
  private let headline: HeadlineChoice
  private let order: DateScanner.Order

  init(_ evidence: PageEvidence, headline: HeadlineChoice, address: String?, language: String?) {
    self.evidence = evidence
    self.headline = headline
    let isAmerican = language.map { $0 == "en" || $0.lowercased().hasPrefix("en-us") } ?? true
    order = isAmerican ? .monthFirst : .dayFirst
    choose(address)
  }

  private mutating func choose(_ address: String?) {
    let stamped = stamp([(.published, "JSON-LD datePublished")], .published, "datePublished")
    let changed = stamp([(.modified, "JSON-LD dateModified")], .modified, "dateModified")
    modified = changed.map { Sighting($0.value.date, $0.place) }
    if let stamped {
      published = Sighting(stamped.value.date, stamped.place)
      if let other = stamped.value.other {
        if shown().contains(where: { $0.date == other }) { published = Sighting(other, stamped.place) }
        return
      }
      guard stamped.value.isUniversal, stamped.value.hasTime else { return }
      if let shown = shown().first(where: { !$0.isChange && abs($0.date.days(to: stamped.value.date) ?? 9) <= 1 }),
        shown.date != stamped.value.date
      {
        published = Sighting(shown.date, shown.place)
      }
      return
    }
    let shown = shown()
    if let date = shown.first(where: { !$0.isChange }) { published = Sighting(date.date, date.place) }
    if modified == nil, let date = shown.first(where: { $0.isChange }) {
      modified = Sighting(date.date, date.place)
    }
    if published == nil, let date = address.flatMap(WrittenDate.inAddress) {
      published = Sighting(date, "address")
    }
    if published == nil { published = elsewhere() }
    if published == nil, let created = evidence.linked.words(.created),
      let date = StampedDate(created[...], order: order)
    {
      published = Sighting(date.date, "JSON-LD dateCreated")
    }
    if published == nil { published = modified }
  }

  // MARK: Declared

  private func stamp(
    _ keys: [(LinkedData.Key, String)], _ kind: MetaElements.Kind, _ property: String
  ) -> Sighting<StampedDate>? {
    for (key, place) in keys {
      if let words = evidence.linked.words(key), let date = StampedDate(words[...], order: order) {
        return Sighting(date, place)
      }
    }
    for value in evidence.meta(kind) {
      if let date = StampedDate(value.value[...], order: order), date.date.year > 1600 {
        return Sighting(date, value.place)
      }
    }
    for place in evidence.landmarks.dates where !place.isAside {
      let bytes = evidence.tree.bytes(of: .itemprop, in: Int(place.element))
      guard !bytes.isEmpty, FoldedBytes.hash(bytes) == FoldedBytes.hash(property.utf8) else { continue }
      let words =
        evidence.attribute(.datetime, of: place) ?? evidence.attribute(.content, of: place)
        ?? evidence.words(of: place, limit: 80)
      if let date = StampedDate(words[...], order: order) { return Sighting(date, "itemprop " + property) }
    }
    return nil
  }

  // MARK: Shown

  /// The dates that stand near the headline, nearest first; what stands in front of it counts as twice as far.
  func shown() -> [ShownDate] {
    let anchor = headline.place?.element ?? 0
    let blocks = evidence.blocks
    let block = headline.place.flatMap { place in blocks.elements.firstIndex(of: place.element) }
    var candidates: [(cost: Int32, place: HTMLLandmarks.Place?, block: Int)] = []
    for place in evidence.landmarks.dates where !place.isAside || headline.place?.isAside == true {
      let distance = place.element - anchor
      if distance < 400, distance > -120 { candidates.append((Self.cost(distance), place, 0)) }
    }
    let near = max(0, (block ?? 0) - 8)..<min(blocks.elements.count, (block ?? 16) + 14)
    for index in near where isPromising(index) {
      candidates.append((Self.cost(blocks.elements[index] - anchor), nil, index))
    }
    candidates.sort { $0.cost < $1.cost }
    var shown: [ShownDate] = []
    for candidate in candidates.prefix(24) where shown.count < 8 {
      if let place = candidate.place {
        add(place, &shown)
      } else {
        add(candidate.block, block.map { abs(candidate.block - $0) } ?? 9, &shown)
      }
    }
    return shown
  }

  private static func cost(_ distance: Int32) -> Int32 { distance >= 0 ? distance : 5 - 2 * distance }

  /// Whether a block holds a digit where a date may stand.
  private func isPromising(_ block: Int) -> Bool {
    let range = evidence.blocks.list.blocks[block].text
    return range.count >= 8
      && evidence.blocks.list.text[range].prefix(420).contains { $0 >= 0x30 && $0 <= 0x39 }
  }

  private func add(_ place: HTMLLandmarks.Place, _ shown: inout [ShownDate]) {
    let words = evidence.words(of: place, limit: 160)
    let isChange = place.signs.contains(.change)
    var isFound = false
    for match in Self.labelled(words[...], order) {
      shown.append(ShownDate(date: match.date, isChange: isChange || match.isChange, place: "date line"))
      isFound = true
    }
    let name = evidence.tree.elements[Int(place.element)].tag == .time ? "time element" : "date element"
    guard !isFound,
      let value = evidence.attribute(.datetime, of: place) ?? evidence.attribute(.content, of: place)
        ?? evidence.attribute(.title, of: place),
      let date = StampedDate(value[...], order: order)
    else { return }
    let isSaid = isChange || Self.isChange(words[...])
    shown.append(ShownDate(date: date.date, isChange: isSaid, place: name))
  }

  private func add(_ block: Int, _ distance: Int, _ shown: inout [ShownDate]) {
    let list = evidence.blocks.list
    let range = list.blocks[block].text
    var words = list.text[range]
    if let date = standfirst(words, distance) {
      words = words[date]
    } else if range.count > 200 {
      // A long paragraph may begin with a dateline; further in, dates are what the article tells of.
      words = words.prefix(48)
      if !Self.isDateline(words) { return }
    } else if !Self.isDateLine(words, order) {
      return
    }
    for match in Self.labelled(words, order) {
      shown.append(ShownDate(date: match.date, isChange: match.isChange, place: "date line"))
    }
  }

  /// Where the date stands with which a standfirst ends: `… Interview by Jane Roe, 17 May 2022.`
  private func standfirst(_ words: ArraySlice<UInt8>, _ distance: Int) -> Range<Int>? {
    guard distance < 3, words.count < 420,
      [" by ", " von ", " par ", " por "].contains(where: { FoldedBytes.contains($0, in: words) }),
      let date = DateScanner.dates(in: words, order: order).last, date.range.upperBound + 2 >= words.endIndex
    else { return nil }
    return date.range
  }

  /// Whether a short text is a line about the work, not a sentence of it that tells a date.
  private static func isDateLine(_ words: ArraySlice<UInt8>, _ order: DateScanner.Order) -> Bool {
    if isPublication(words) || isChange(words) { return true }
    guard let match = DateScanner.dates(in: words, order: order, limit: 1).first else { return false }
    let rest =
      words[..<match.range.lowerBound].split(separator: 0x20).count
      + words[match.range.upperBound...].split(separator: 0x20).count
    return rest <= 3 || words.last != 0x2E && rest <= 14
  }

  /// Whether a paragraph starts with a date or in capitals, as in `AALSUND, August 26, 2021 –`.
  private static func isDateline(_ words: ArraySlice<UInt8>) -> Bool {
    if let match = DateScanner.dates(in: words, limit: 1).first, match.range.lowerBound - words.startIndex <= 2 {
      return true
    }
    return words.prefix(4).allSatisfy { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x80 || $0 == 0x20 }
  }

  /// A date that some line of the page calls the day of publication.
  private func elsewhere() -> Sighting<CalendarDate>? {
    let list = evidence.blocks.list
    for block in list.blocks where block.text.count < 160 {
      let words = list.text[block.text]
      guard words.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), Self.isPublication(words) else { continue }
      if let match = Self.labelled(words, order).first(where: { !$0.isChange }) {
        return Sighting(match.date, "date line")
      }
    }
    return nil
  }

  private static func labelled(
    _ words: ArraySlice<UInt8>, _ order: DateScanner.Order
  ) -> [(date: CalendarDate, isChange: Bool)] {
    var start = words.startIndex
    var labelled: [(CalendarDate, Bool)] = []
    for match in DateScanner.dates(in: words, order: order) {
      let label = words[start..<match.range.lowerBound]
      start = match.range.upperBound
      if FoldedBytes.contains("©", in: label) || FoldedBytes.contains("copyright", in: label) { continue }
      labelled.append((match.date, isChange(label)))
    }
    return labelled
  }

  private static let changes: [StaticString] = [
    "updat", "modif", "revis", "aktualis", "geändert", "mis à jour", "mise à jour", "actualiz", "aggiornat",
    "bijgewerkt", "edited", "reviewed", "letzte änderung", "zuletzt", "last ", "correct", "oppdatert", "uppdaterad",
    "atualizad", "aktualizacja",
  ]

  private static func isChange(_ label: ArraySlice<UInt8>) -> Bool {
    changes.contains { FoldedBytes.contains($0, in: label) }
  }

  private static let publications: [StaticString] = [
    "publish", "posted", "veröffentlicht", "erschienen", "publié", "publicado", "pubblicato", "gepubliceerd",
    "erstellt", "datum:", "date:", "stand:", "vom ", "written", "opublikowano", "submitted", "released", "wurde am",
  ]

  private static func isPublication(_ label: ArraySlice<UInt8>) -> Bool {
    publications.contains { FoldedBytes.contains($0, in: label) }
  }
}
