/// Chooses the outlet or institution that published the page.
struct PublisherChoice {
  private(set) var publisher: Sighting<[UInt8]>?

  /// Chooses; `headline` cuts the outlet off the page's title, and `authors` are no publishers of themselves.
  init(_ evidence: PageEvidence, headline: HeadlineChoice, authors: [String]) {
    let writers = authors.map { SiteName([Array($0.utf8)], address: nil) }
    for candidate in Self.names(evidence, headline) {
      let name = Self.clean(candidate.value)
      if Self.platforms.contains(FoldedBytes.hash(name)) { continue }
      guard (2...90).contains(name.count), !writers.contains(where: { $0.isExactly(name) }) else { continue }
      publisher = Sighting(name, candidate.place)
      return
    }
  }

  /// The names that a page gives to whoever publishes it, the most trusted first.
  static func names(_ evidence: PageEvidence, _ headline: HeadlineChoice) -> [Sighting<[UInt8]>] {
    var candidates: [Sighting<[UInt8]>] = []
    let linked = evidence.linked.publisher
    if let linked { candidates.append(Sighting(linked, "JSON-LD publisher")) }
    candidates += evidence.meta(.publisher).filter { !$0.value.contains(0x2F) }
    if let rest = beside(headline, in: evidence.documentTitle) { candidates.append(Sighting(rest, "title element")) }
    if let more = moreFrom(evidence.blocks) { candidates.append(Sighting(more, "“More from” line")) }
    candidates += evidence.meta(.copyright).map { Sighting(holder($0.value[...]) ?? [], $0.place) }
    for block in evidence.blocks.list.blocks.suffix(60).reversed() where block.text.count < 240 {
      if let holder = holder(evidence.blocks.list.text[block.text]) {
        candidates.append(Sighting(holder, "copyright line"))
        break
      }
    }
    for place in evidence.landmarks.mastheads.prefix(6) {
      let words = evidence.words(of: place, limit: 80)
      if words.count > 2, words.count < 60 { candidates.append(Sighting(words, "masthead")) }
    }
    return candidates
  }

  /// `Outlet` in `Headline | Outlet` and `Outlet: Headline`.
  private static func beside(_ headline: HeadlineChoice, in title: [UInt8]) -> [UInt8]? {
    guard let words = headline.headline?.value, words.count < title.count else { return nil }
    let cut = SiteName.Parts(title)
    guard cut.parts.count > 1 else { return nil }
    let folded = FoldedWords(words)
    // The last part, unless the headline ends in it; else the first, unless the headline begins with it.
    let last = SiteName.trimmed(cut.parts[cut.parts.count - 1])
    if case .colon? = cut.marks.last {} else if !FoldedWords(last).isWithin(folded), last.count < 60 {
      return Array(last)
    }
    let first = SiteName.trimmed(cut.parts[0])
    guard !FoldedWords(first).isWithin(folded), first.count < 60 else { return nil }
    let rest = title[cut.parts[1].startIndex...]
    return FoldedWords(rest).overlap(folded) > 0.7 ? Array(first) : nil
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
  private static func holder(_ line: ArraySlice<UInt8>) -> [UInt8]? {
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

  /// What tells where a site was made, not whose it is.
  private static let platforms: Set<UInt64> = Set(
    ["Blogger", "WordPress", "WordPress.com", "Tumblr", "My Website", "Website", "Home", "Wix.com", "Blogspot"].map {
      FoldedBytes.hash($0.utf8)
    })

  private static let makers: [StaticString] = ["designed by", "powered by", "built ", "theme", "made ", "@"]

  /// Without an address's scheme and `www.`, and without a slogan.
  private static func clean(_ name: [UInt8]) -> [UInt8] {
    var name = name[...]
    if name.starts(with: "www.".utf8) { name = name.dropFirst(4) }
    if makers.contains(where: { FoldedBytes.has($0, in: name, at: name.startIndex) }) { return [] }
    for word in [" home", " homepage", " logo", " startseite"] as [StaticString] {
      let count = word.utf8CodeUnitCount
      if name.count > count + 1, FoldedBytes.has(word, in: name, at: name.endIndex - count) { name = name.dropLast(count) }
    }
    if let bar = name.firstIndex(of: 0x7C), bar > name.startIndex + 2 { name = name[..<bar] }
    return Array(SiteName.trimmed(name))
  }
}
