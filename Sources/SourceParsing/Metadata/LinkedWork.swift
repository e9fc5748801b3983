/// The work that a page's JSON-LD describes: its own record, and those that fill its gaps.
struct LinkedWork {
  /// A person or organisation.
  struct Agent {
    var name: [UInt8]
    var isOrganization: Bool
  }

  private let data: LinkedData
  private let page: [UInt8]
  /// Indices of `data.objects`: the page's own record first.
  private let records: [Int]

  /// Chooses among the records by the page's title.
  init(_ data: LinkedData, of page: [UInt8], title: FoldedWords) {
    self.data = data
    self.page = page
    var articles: [Int] = []
    var others: [Int] = []
    var pages: [Int] = []
    for index in data.objects.indices where Self.isRecord(index, data) {
      switch data.objects[index].kind {
      case .article: articles.append(index)
      case .work: others.append(index)
      case .page: pages.append(index)
      // A record that says no type but has a headline is taken for an article.
      case .unknown where data.objects[index][.headline] != nil: articles.append(index)
      default: break
      }
    }
    // A page may list other articles beside its own: its own is the one that bears the page's title.
    if articles.count > 1 {
      let best = articles.prefix(32).max { one, other in
        Self.overlap(one, data, page, title) < Self.overlap(other, data, page, title)
      }
      if let best, Self.overlap(best, data, page, title) > 0.3 { articles = [best] } else { articles = [articles[0]] }
    }
    if others.count > 8 { others = [] }
    records = articles + others + pages.prefix(4)
  }

  private static func isRecord(_ index: Int, _ data: LinkedData) -> Bool {
    var index = index
    while index >= 0 {
      switch data.objects[index].key {
      case .none, .graph, .main: index = Int(data.objects[index].parent)
      default: return false
      }
    }
    return true
  }

  private static func overlap(_ record: Int, _ data: LinkedData, _ page: [UInt8], _ title: FoldedWords) -> Double {
    guard let raw = data.objects[record][.headline] ?? data.objects[record][.name] else { return 0 }
    return FoldedWords(words(raw, page)).overlap(title)
  }

  private static func words(_ raw: Range<Int32>, _ page: [UInt8]) -> [UInt8] {
    MarkupText.words(ofJSON: page[Int(raw.lowerBound)..<Int(raw.upperBound)])
  }

  // MARK: Fields

  /// The first value of a key among the records.
  func words(_ key: LinkedData.Key) -> [UInt8]? {
    for record in records {
      if let words = words(key, of: record) { return words }
    }
    return nil
  }

  private func words(_ key: LinkedData.Key, of object: Int) -> [UInt8]? {
    guard let raw = data.objects[object][key] else { return nil }
    let words = Self.words(raw, page)
    return words.isEmpty ? nil : words
  }

  /// The headline, else the name, of the work; a page's own name counts last.
  var headlines: [[UInt8]] {
    records.compactMap { words(.headline, of: $0) ?? words(.name, of: $0) }
  }

  /// The authors of the first record that names any.
  var authors: [Agent] {
    for key in [LinkedData.Key.author, .creator] {
      for record in records {
        let agents = self.agents(key, of: record)
        if !agents.isEmpty { return agents }
      }
    }
    return []
  }

  /// The publisher of the first record that names one, else the page's site.
  var publisher: [UInt8]? {
    for record in records {
      if let agent = agents(.publisher, of: record).first { return agent.name }
    }
    return site
  }

  /// The name of the web site, or of the organisation that stands beside the work.
  var site: [UInt8]? {
    for kind in [LinkedData.Kind.site, .organization] {
      for index in data.objects.indices.prefix(400)
      where data.objects[index].kind == kind && Self.isRecord(index, data) {
        if let name = words(.name, of: index) { return name }
      }
    }
    return nil
  }

  /// The address of the work or of its page.
  var address: [UInt8]? {
    for record in records {
      if let address = words(.mainPage, of: record) ?? words(.url, of: record), address.contains(0x2F) {
        return address
      }
      for index in data.objects.indices.prefix(400)
      where data.objects[index].key == .mainPage && data.objects[index].parent == Int32(record) {
        if let address = words(.id, of: index) ?? words(.url, of: index), address.contains(0x2F) { return address }
      }
    }
    return nil
  }

  private func agents(_ key: LinkedData.Key, of record: Int) -> [Agent] {
    var agents: [Agent] = []
    var attempts = 0
    // What a record holds stands behind it.
    for index in data.objects.indices[record...] where data.objects[index].parent == Int32(record) {
      guard data.objects[index].key == key, attempts < 48 else { continue }
      attempts += 1
      agents += self.agents(index)
    }
    return agents
  }

  /// The person or organisation of an object; several where its name is a list.
  private func agents(_ index: Int) -> [Agent] {
    var named = index
    if data.objects[index][.name] == nil, data.objects[index][.family] == nil, let id = data.objects[index][.id] {
      named = referred(by: id) ?? index
    }
    let kind = data.objects[named].kind
    var names = data.objects[named].strings.filter { $0.key == .name }.map { Self.words($0.raw, page) }
      .filter { !$0.isEmpty }
    if names.isEmpty {
      let parts = [words(.given, of: named), words(.family, of: named)].compactMap(\.self)
      if !parts.isEmpty { names = [Array(parts.joined(separator: [0x20]))] }
    }
    return names.map { Agent(name: $0, isOrganization: kind == .organization || kind == .site) }
  }

  /// The named object that bears an `@id`.
  private func referred(by id: Range<Int32>) -> Int? {
    let wanted = page[Int(id.lowerBound)..<Int(id.upperBound)]
    return data.objects.indices.first { index in
      let object = data.objects[index]
      guard object[.name] != nil || object[.family] != nil, let other = object[.id] else { return false }
      return page[Int(other.lowerBound)..<Int(other.upperBound)] == wanted
    }
  }
}
