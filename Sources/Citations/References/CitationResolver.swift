internal import ClaimModel
internal import TextAnalysis

/// Finds the source of a corpus that a citation means: by address, key, title, author and year, outlet and date.
///
/// Built once for a corpus; a question costs a few look-ups, whatever the number of sources.
struct CitationResolver: Sendable {
  /// The sources in the order of their ids.
  let sources: [Source]
  let names: SourceNameIndex
  /// The sources that have one address, where several have; each group in the order of the ids.
  let sameAddress: [[Identifier<Source>]]
  private let mirrors: MirrorList
  private let byAddress: [String: [Int]]
  private var byKey: [String: [Int]] = [:]
  private var byTitle: [String: [Int]] = [:]
  private var places: [Identifier<Source>: Int] = [:]

  /// A resolver among these sources.
  init(_ sources: [Source], mirrors: MirrorList = MirrorList()) {
    let sorted = sources.sorted { $0.id < $1.id }
    self.sources = sorted
    self.mirrors = mirrors
    names = SourceNameIndex(self.sources)
    var byAddress: [String: [Int]] = [:]
    for (index, source) in self.sources.enumerated() {
      places[source.id] = index
      for key in Set([source.url, source.capture].compactMap { $0.flatMap(mirrors.key) }) {
        byAddress[key, default: []].append(index)
      }
      for key in Self.keys(of: source) where byKey[key]?.last != index { byKey[key, default: []].append(index) }
      if let title = source.title {
        let folded = SourceNameIndex.folded(title)
        if folded.count >= 10 { byTitle[folded, default: []].append(index) }
      }
    }
    self.byAddress = byAddress
    sameAddress = Set(byAddress.values.filter { $0.count > 1 }).map { group in group.map { sorted[$0].id } }
      .sorted { $0[0] < $1[0] }
  }

  /// The source that a citation in a source, or in a draft, means; a source never cites itself.
  func resolve(_ work: CitedWork, from own: Identifier<Source>) -> Resolution {
    let mine = places[own]
    if let page = work.page, let found = byAddress[mirrors.original(of: page)] {
      return resolution(found, by: .address, work, mine)
    }
    if let key = work.key { return resolution(sources(byKey: key), by: .key, work, mine) }
    if let title = work.title, let found = byTitle[SourceNameIndex.folded(title)] {
      return resolution(dated(found, work), by: .title, work, mine)
    }
    if !work.authors.isEmpty {
      let found = byAuthors(work, mine)
      // An address of another page means another work, but for a source whose address is not known.
      if work.address == nil || found.source.flatMap({ places[$0] }).map({ sources[$0].url == nil }) == true {
        return found
      }
      return .none
    }
    if let outlet = work.outlet, work.address == nil { return byOutlet(outlet, work, mine) }
    if !work.topic.isEmpty {
      // What a work is about names it only where no other is about that.
      let found = names.sources(byTopic: work.topic)
      return found.count == 1 ? resolution(found, by: .topic, work, mine) : .none
    }
    return .none
  }

  /// The source of a name.
  func source(_ id: Identifier<Source>) -> Source? { places[id].map { sources[$0] } }

  // MARK: Grounds

  private func resolution(_ found: [Int], by ground: Resolution.Ground, _ work: CitedWork, _ mine: Int?) -> Resolution {
    let others = found.filter { $0 != mine }
    switch others.count {
    case 0: return .none
    case 1:
      return Resolution(
        target: .source(sources[others[0]].id), ground: ground,
        disagreements: CitationComparison(work, sources[others[0]], isNamed: { names.isNamed(others[0], $0) })
          .disagreements)
    default: return Resolution(target: .ambiguous(others.map { sources[$0].id }), ground: ground)
    }
  }

  private func byAuthors(_ work: CitedWork, _ mine: Int?) -> Resolution {
    var found = names.sources(byAuthor: work.authors[0])
    for other in work.authors.dropFirst() where found.count > 1 {
      let both = found.filter(names.sources(byAuthor: other).contains)
      if !both.isEmpty { found = both }
    }
    found.removeAll { $0 == mine }
    // Of two authors that are named both must have written it.
    if work.authors.count > 1 {
      found.removeAll { index in work.authors.prefix(3).contains { !names.isNamed(index, $0) } }
    }
    guard let year = work.year else {
      let target =
        found.count == 1 ? CitationTarget.source(sources[found[0]].id) : .ambiguous(found.map { sources[$0].id })
      return found.isEmpty ? .none : Resolution(target: target, ground: .author)
    }
    let fitting = found.filter { sources[$0].published?.year == year || sources[$0].published == nil }
    if !fitting.isEmpty { return resolution(fitting, by: .authorAndYear, work, mine) }
    return found.count == 1 ? resolution(found, by: .author, work, mine) : .none
  }

  private func byOutlet(_ outlet: String, _ work: CitedWork, _ mine: Int?) -> Resolution {
    var found = names.sources(byOutlet: outlet, hasArticle: work.hasArticle)
    if found.isEmpty, work.isSure { found = names.sources(byAuthor: outlet) }
    // An outlet that names itself means this very text, or the house.
    if let mine,
      found.contains(mine)
        || sources[mine].publisher.map({ name in found.contains { sources[$0].publisher == name } }) == true
    {
      return .none
    }
    guard let date = work.date else { return resolution(found, by: .outlet, work, mine) }
    let fitting = found.filter { sources[$0].published.map { Self.fits(date, $0) } ?? false }
    if !fitting.isEmpty { return resolution(fitting, by: .outletAndDate, work, mine) }
    return found.count == 1 ? resolution(found, by: .outlet, work, mine) : .none
  }

  private static func fits(_ date: CalendarDate, _ published: CalendarDate) -> Bool {
    date.year == published.year && (published.month == nil || date.month == published.month)
      && (published.day == nil || date.day == published.day)
  }

  private func dated(_ found: [Int], _ work: CitedWork) -> [Int] {
    guard found.count > 1, let year = work.year else { return found }
    let fitting = found.filter { sources[$0].published?.year == year }
    return fitting.isEmpty ? found : fitting
  }

  // MARK: Keys

  private func sources(byKey key: String) -> [Int] {
    let folded = key.lowercased()
    if let found = byKey[folded] ?? byKey[Identifier<Source>(folding: key).rawValue] { return found }
    // `moreau2019half`, `moreau_half_2019`: a family name and a year.
    guard let start = folded.firstIndex(where: \.isNumber) else { return [] }
    let digits = folded[start...].prefix { $0.isNumber }
    let family = folded[..<start].prefix { $0.isLetter || $0 == "-" }
    guard digits.count == 4, let year = Int(digits), family.count > 1 else { return [] }
    return names.sources(byAuthor: String(family)).filter { sources[$0].published?.year == year }
  }

  /// The id, and the stem of the file's name.
  private static func keys(of source: Source) -> [String] {
    let name = source.path.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    return [source.id.rawValue.lowercased(), stem.lowercased()]
  }
}
