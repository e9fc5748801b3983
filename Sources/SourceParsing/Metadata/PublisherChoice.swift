/// Chooses the outlet or institution that published the page.
struct PublisherChoice {
  private(set) var publisher: Sighting<[UInt8]>?

  /// Chooses; `headline` cuts the outlet off the page's title, and `authors` are no publishers of themselves.
  init(_ evidence: PageEvidence, headline: HeadlineChoice, authors: [String]) {
    let writers = authors.map { SiteName([Array($0.utf8)], address: nil) }
    for list in [Self.names, Self.hints] {
      for candidate in list(evidence, headline) {
        let name = Self.clean(candidate.value)
        if Self.platforms.contains(FoldedBytes.hash(name)) { continue }
        guard (2...90).contains(name.count), !writers.contains(where: { $0.isExactly(name) }) else { continue }
        publisher = Sighting(name, candidate.place)
        return
      }
    }
  }

  /// The names that a page gives to whoever publishes it, the most trusted first.
  static func names(_ evidence: PageEvidence, _ headline: HeadlineChoice) -> [Sighting<[UInt8]>] {
    var names: [Sighting<[UInt8]>] = []
    if let linked = evidence.linked.publisher { names.append(Sighting(linked, "JSON-LD publisher")) }
    names += evidence.meta(.publisher).filter { !$0.value.contains(0x2F) }
    if let rest = beside(headline, in: evidence.documentTitle) { names.append(Sighting(rest, "title element")) }
    names += evidence.meta(.copyright).map { Sighting(holder($0.value[...]) ?? [], $0.place) }
    return names
  }

  /// `Outlet` in `Headline | Outlet` and `Outlet: Headline`.
  private static func beside(_ headline: HeadlineChoice, in title: [UInt8]) -> [UInt8]? {
    guard let words = headline.headline?.value, words.count < title.count else { return nil }
    let cut = SiteName.Parts(title)
    guard cut.parts.count > 1 else { return nil }
    let folded = FoldedWords(words)
    // The last part, unless the headline ends in it; else the first, unless the headline begins with it.
    let last = SiteName.trimmed(cut.parts[cut.parts.count - 1])
    if case .colon? = cut.marks.last {
    } else if !FoldedWords(last).isWithin(folded), last.count < 60 {
      return Array(last)
    }
    let first = SiteName.trimmed(cut.parts[0])
    guard !FoldedWords(first).isWithin(folded), first.count < 60 else { return nil }
    let rest = title[cut.parts[1].startIndex...]
    return FoldedWords(rest).overlap(folded) > 0.7 ? Array(first) : nil
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
      if name.count > count + 1, FoldedBytes.has(word, in: name, at: name.endIndex - count) {
        name = name.dropLast(count)
      }
    }
    if let bar = name.firstIndex(of: 0x7C), bar > name.startIndex + 2 { name = name[..<bar] }
    return Array(SiteName.trimmed(name))
  }
}
