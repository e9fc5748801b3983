/// Names of publishers that stand on the page for readers.
extension PublisherChoice {
  /// What stands on the page and may be the publisher's name, where nothing names it.
  static func hints(_ evidence: PageEvidence, _ headline: HeadlineChoice) -> [Sighting<[UInt8]>] {
    var hints: [Sighting<[UInt8]>] = []
    if let more = moreFrom(evidence.blocks) { hints.append(Sighting(more, "“More from” line")) }
    for place in evidence.landmarks.home {
      var words = evidence.words(of: place, limit: 80)
      if words.isEmpty { words = picture(place, evidence) }
      if words.count > 2, words.count < 60, words[0] < 0x61 || words[0] >= 0x80, !isNavigation(words) {
        hints.append(Sighting(words, "link to the front page"))
      }
    }
    let list = evidence.blocks.list
    for index in list.blocks.indices.suffix(60).reversed() where list.blocks[index].text.count < 240 {
      if let holder = holder(list.text[list.blocks[index].text]) {
        hints.append(Sighting(holder, "copyright line"))
        break
      }
    }
    for place in evidence.landmarks.mastheads.prefix(6) {
      // A slogan stands in an element of its own.
      let words = evidence.tree.words(from: Int(place.event), limit: 120, isCut: true) { inner in
        let tag = evidence.tree.elements[inner].tag
        return tag == .span || tag == .small || tag == .p
      }
      let name = SiteName.trimmed(words.prefix { $0 != 0x7C })
      if name.count > 2, name.count < 60, !isNavigation(Array(name)) { hints.append(Sighting(Array(name), "masthead")) }
    }
    for index in list.blocks.indices.suffix(12) where list.blocks[index].text.count < 300 {
      if isFooter(Int(evidence.blocks.elements[index]), evidence.tree),
        let name = subject(list.text[list.blocks[index].text])
      {
        hints.append(Sighting(name, "footer"))
      }
    }
    return hints
  }

  /// What a link's picture is called.
  private static func picture(_ place: HTMLLandmarks.Place, _ evidence: PageEvidence) -> [UInt8] {
    let tree = evidence.tree
    var inner = Int(place.element) + 1
    while inner < tree.elements.count, tree.elements[inner].depth > tree.elements[Int(place.element)].depth {
      if tree.elements[inner].tag == .img { return MarkupText.words(of: tree.bytes(of: .alt, in: inner)) }
      inner += 1
    }
    return []
  }

  private static let navigation: Set<UInt64> = Set(
    ["home", "homepage", "start", "startseite", "accueil", "inicio", "logo", "back", "menu", "news", "blog", "zurück"]
      .map {
        FoldedBytes.hash($0.utf8)
      })

  private static func isNavigation(_ words: [UInt8]) -> Bool {
    navigation.contains(FoldedBytes.hash(words)) || words.contains(0x3E)
  }

  private static func isFooter(_ element: Int, _ tree: HTMLTree) -> Bool {
    var element = element
    for _ in 0..<10 where element >= 0 {
      if tree.elements[element].tag == .footer || FoldedBytes.contains("foot", in: tree.bytes(of: .class, in: element))
        || FoldedBytes.contains("foot", in: tree.bytes(of: .id, in: element))
      {
        return true
      }
      element = Int(tree.elements[element].parent)
    }
    return false
  }

  /// `Outlet` in `Outlet is a nonprofit` and `Outlet, a cooperative of 43 newspapers`.
  private static func subject(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    let marks: [StaticString] = [" is ", ", a ", ", an ", " takes ", " · "]
    var end = line.startIndex
    while end < line.endIndex, end < line.startIndex + 60,
      !marks.contains(where: { FoldedBytes.has($0, in: line, at: end) })
    { end += 1 }
    guard end < line.endIndex, end < line.startIndex + 60 else { return nil }
    let words = line[..<end].split(separator: 0x20)
    guard (1...6).contains(words.count), words.allSatisfy(isNameWord), words[0][words[0].startIndex] < 0x61 else {
      return nil
    }
    let name = line[..<end]
    return FoldedBytes.same(name, "this") || FoldedBytes.same(name, "it") || FoldedBytes.same(name, "all content")
      ? nil : Array(name)
  }

  private static func isNameWord(_ word: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first >= 0x41 && first <= 0x5A || first >= 0xC3 || first == 0x26 { return true }
    return ["of", "the", "and", "for", "in", "on"].contains { word.elementsEqual($0.utf8) }
  }

  /// `Outlet` in `More from Outlet`.
  private static func moreFrom(_ blocks: HTMLBlocks) -> [UInt8]? {
    for block in blocks.list.blocks where block.text.count < 60 {
      let words = blocks.list.text[block.text]
      guard FoldedBytes.has("more from ", in: words, at: words.startIndex) else { continue }
      let name = words.dropFirst(10)
      if name.count(where: { $0 == 0x20 }) < 5 { return Array(name) }
    }
    return nil
  }

  /// The holder of a copyright: `© 2023 Outlet Ltd. All rights reserved.`
  static func holder(_ line: ArraySlice<UInt8>) -> [UInt8]? {
    var start: Int?
    for index in line.indices {
      if line[index] == 0xC2, index + 1 < line.endIndex, line[index + 1] == 0xA9 { start = index + 2 }
      if FoldedBytes.has("(c) ", in: line, at: index) { start = index + 4 }
      if FoldedBytes.has("copyright ", in: line, at: index) { start = index + 10 }
      if start != nil { break }
    }
    guard let start else { return nil }
    var rest = line[start...]
    // Years and the marks between and behind them.
    let years = rest.prefix { byte in
      byte == 0x20 || byte >= 0x30 && byte <= 0x39 || byte == 0x2D || byte == 0x2C || byte == 0xE2 || byte == 0x80
        || byte == 0x93 || byte == 0xC2 || byte == 0xA9
    }
    rest = rest.dropFirst(years.count)
    for word in ["by ", "copyright "] as [StaticString] where FoldedBytes.has(word, in: rest, at: rest.startIndex) {
      rest = rest.dropFirst(word.utf8CodeUnitCount)
    }
    var end = rest.startIndex
    while end < rest.endIndex {
      let isEnd = [0x7C, 0x2C, 0x3B, 0x28, 0x5B].contains(rest[end])
      let isPoint = rest[end] == 0x2E && (end + 1 == rest.endIndex || rest[end + 1] == 0x20)
      if isEnd || isPoint || FoldedBytes.has(" all rights", in: rest, at: end) { break }
      end += 1
    }
    let name = SiteName.trimmed(rest[..<end])
    return name.count > 2 && name.count < 60 && name.first.map { $0 >= 0x41 && $0 <= 0x5A || $0 >= 0xC3 } == true
      ? withoutForm(name) : nil
  }

  /// Without the legal form: `Harbour Wire Ltd` becomes `Harbour Wire`.
  private static func withoutForm(_ name: ArraySlice<UInt8>) -> [UInt8] {
    for form in [" ltd", " inc", " llc", " gmbh", " plc", " limited", " corp"] as [StaticString] {
      let count = form.utf8CodeUnitCount
      if name.count > count + 2, FoldedBytes.has(form, in: name, at: name.endIndex - count) {
        return Array(name.dropLast(count))
      }
    }
    return Array(name)
  }
}
