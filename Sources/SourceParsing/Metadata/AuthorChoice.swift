internal import ClaimModel

/// Chooses the authors: what content systems say, checked against the byline that readers see.
struct AuthorChoice {
  private(set) var authors: Sighting<[String]>?

  private let evidence: PageEvidence
  private let site: SiteName
  private let headline: HeadlineChoice

  init(_ evidence: PageEvidence, headline: HeadlineChoice, site: SiteName) {
    self.evidence = evidence
    self.site = site
    self.headline = headline
    authors = choose()
  }

  private func choose() -> Sighting<[String]>? {
    let declared = declared()
    let persons = declared.first { $0.isPersons }
    let bylines = Bylines(evidence, headline: headline, site: site)
    let byline = bylines.nearest
    if let persons {
      // A byline that shares a name tells who else wrote, and who only contributed.
      if let byline, byline.isLabelled, byline.names.value.count != persons.names.value.count,
        byline.isOneLine || byline.names.value.count < persons.names.value.count,
        persons.names.value.contains(where: { name in
          byline.names.value.contains { $0.lowercased() == name.lowercased() }
        })
      {
        return byline.names
      }
      return persons.names
    }
    if let byline { return byline.names }
    if let whole = declared.first(where: { !site.isName($0.names.value.joined().utf8) }) { return whole.names }
    if let other = bylines.other { return other.names }
    if let name = biography() { return Sighting([name], "biography") }
    if let owner { return Sighting([owner], "owner of the site") }
    // Who writes under the name of the site itself: a person's own site, a company's blog.
    return declared.first { !$0.isOrganization && !$0.names.value.contains { $0.contains(".") } }?.names
  }

  // MARK: Declared

  struct Declared {
    var names: Sighting<[String]>
    /// Whether they are names of two words or more that are no site's.
    var isPersons: Bool
    var isOrganization = false
  }

  func declared() -> [Declared] {
    var declared: [Declared] = []
    let agents = evidence.linked.authors
    let fields = agents.map { ($0.name, $0.isOrganization) }
    add(fields, "JSON-LD author", &declared)
    var index = 0
    let values = evidence.meta(.author)
    while index < values.count {
      // One name may be borne by several elements, an author each.
      let place = values[index].place
      var fields: [([UInt8], Bool)] = []
      while index < values.count, values[index].place == place {
        fields.append((ordered(values[index].value, place), false))
        index += 1
      }
      add(fields, place, &declared)
    }
    for (label, datum) in zip(evidence.meta(.label), evidence.meta(.datum)) {
      let label = label.value[...]
      guard
        FoldedBytes.contains("written by", in: label) || FoldedBytes.contains("verfasst von", in: label)
          || FoldedBytes.contains("crit par", in: label) || FoldedBytes.contains("escrito por", in: label)
          || FoldedBytes.contains("scritto da", in: label) || FoldedBytes.contains("geschrieben von", in: label)
          || FoldedBytes.contains("geschreven door", in: label)
      else { continue }
      add([(datum.value, false)], "twitter:data1", &declared)
    }
    return declared
  }

  private func add(_ fields: [(text: [UInt8], isOrganization: Bool)], _ place: String, _ declared: inout [Declared]) {
    var persons: [String] = []
    var others: [String] = []
    for field in fields where !FoldedBytes.contains("://", in: field.text[...]) {
      let names = AuthorNames.persons(in: field.text).filter { !site.isExactly($0.utf8) }
      if names.isEmpty {
        others += AuthorNames.names(inField: field.text[...], isPerson: !field.isOrganization)
      } else {
        persons += names
      }
    }
    persons = Self.unique(persons)
    if !persons.isEmpty {
      declared.append(Declared(names: Sighting(persons, place), isPersons: true))
    } else if !others.isEmpty {
      declared.append(
        Declared(
          names: Sighting(Self.unique(others), place), isPersons: false,
          isOrganization: fields.allSatisfy(\.isOrganization)))
    }
  }

  /// Catalogues put the family name first: `Strand, Leopold`.
  private func ordered(_ text: [UInt8], _ place: String) -> [UInt8] {
    guard place.hasPrefix("citation_") || place.hasPrefix("dc") else { return text }
    let parts = text.split(separator: 0x2C).map { SiteName.trimmed($0) }
    guard parts.count == 2, parts.allSatisfy({ (1...3).contains($0.split(separator: 0x20).count) }) else { return text }
    return parts[1] + [0x20] + parts[0]
  }

  static func unique(_ names: [String]) -> [String] {
    if names.count < 2 { return names }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.lowercased()).inserted }
  }

  // MARK: Owner

  /// The person who keeps the site, where its name says so and its address agrees: `Jane Roe's blog`, `Dr. Jane Roe`.
  private var owner: String? {
    for name in (PublisherChoice.names(evidence, headline) + PublisherChoice.hints(evidence, headline)).prefix(10) {
      let text = String(decoding: name.value, as: UTF8.self).replacing("’", with: "'")
      guard text.contains("'s ") || text.contains("s' ") || text.hasPrefix("Dr. ") || text.hasPrefix("Prof. ") else {
        continue
      }
      let names = text.replacing("'s ", with: ", ").replacing("s' ", with: "s, ")
      for person in AuthorNames.persons(in: names.utf8) where person.split(separator: " ").count <= 3 {
        let words = person.split(separator: " ").filter { $0.utf8.count >= 4 }
        if words.contains(where: { site.hosts(Array($0.utf8)) }) || !site.hasHost && text.contains("'s ") {
          return person
        }
      }
    }
    return nil
  }

  // MARK: Biography

  /// A biography at the article's end names the author whom the byline does not.
  private func biography() -> String? {
    let list = evidence.blocks.list
    var attempts = 0
    for block in list.blocks.reversed() where attempts < 100 && block.role != .heading && block.text.count < 1000 {
      let words = list.text[block.text]
      guard words.count > 20, let first = words.first, first >= 0x41 && first <= 0x5A || first >= 0xC3 else { continue }
      let head = words.prefix(90)
      // `Jane Roe is …`
      guard let space = head.firstIndex(of: 0x20), let second = head[space...].dropFirst().first,
        second >= 0x41 && second <= 0x5A || second >= 0xC3,
        FoldedBytes.contains(" is ", in: head) || FoldedBytes.contains(" was ", in: head)
          || FoldedBytes.contains(" teaches ", in: head) || FoldedBytes.contains(" writes ", in: head)
          || FoldedBytes.contains(" covers ", in: head)
      else { continue }
      attempts += 1
      if let name = Biography.subject(of: list.words(of: block)) { return name }
    }
    return nil
  }
}
