internal import ClaimModel
internal import TextReuse

/// Sums shared stretches up: shares of each source, clusters, copies, set phrases.
struct ReuseOverviewBuilder {
  let texts: [ComparedDocument]

  /// Two sources are one text from this share of the shorter one on. Below, they have a passage in common; above, most of what one says is said by the other.
  private static let clusterShare = 0.3

  func overview(_ shared: [SharedText], _ phrases: [SharedText], _ boilerplate: [Boilerplate]) -> ReuseOverview {
    let copied = shared.filter { !$0.isInDocument && !$0.isQuotation }
    var overview = ReuseOverview()
    overview.shares = shares(copied)
    overview.copies = copied.flatMap(copies).sorted {
      ($0.source, $0.range.lowerBound, $0.range.upperBound, $0.origin) < (
        $1.source, $1.range.lowerBound, $1.range.upperBound, $1.origin
      )
    }
    overview.copied = copiedShares(copied)
    overview.clusters = clusters(overview.shares)
    overview.boilerplate = setPhrases(boilerplate) + publisherPhrases(phrases)
    return overview
  }

  private func shares(_ shared: [SharedText]) -> [ReuseOverview.Share] {
    struct Pair: Hashable {
      let source: Identifier<Source>
      let other: Identifier<Source>
    }
    var ranges: [Pair: [Range<Int>]] = [:]
    var origins: [Pair: Set<Identifier<Source>?>] = [:]
    for text in shared {
      let (a, b) = (text.one.document.source.id, text.other.document.source.id)
      for (pair, range) in [
        (Pair(source: a, other: b), text.agreeing.first), (Pair(source: b, other: a), text.agreeing.second),
      ] {
        ranges[pair, default: []].append(range)
        origins[pair, default: []].insert(text.origin?.source)
      }
    }
    let totals = Dictionary(texts.map { ($0.document.source.id, $0.words.count) }) { first, _ in first }
    return ranges.keys.sorted { ($0.source, $0.other) < ($1.source, $1.other) }.map { pair in
      let words = Self.covered(ranges[pair] ?? [])
      let origin = origins[pair].flatMap { $0.count == 1 ? $0.first ?? nil : nil }
      return ReuseOverview.Share(
        source: pair.source, other: pair.other, words: words, share: Self.rounded(words, of: totals[pair.source] ?? 0),
        origin: origin)
    }
  }

  /// The words of each source that another had first.
  private func copiedShares(_ shared: [SharedText]) -> [Identifier<Source>: Double] {
    var ranges: [Identifier<Source>: [Range<Int>]] = [:]
    for text in shared {
      guard let origin = text.origin?.source else { continue }
      let isFirst = origin == text.one.document.source.id
      let later = isFirst ? text.other : text.one
      ranges[later.document.source.id, default: []].append(isFirst ? text.agreeing.second : text.agreeing.first)
    }
    var shares: [Identifier<Source>: Double] = [:]
    for text in texts {
      guard let found = ranges[text.document.source.id] else { continue }
      shares[text.document.source.id] = Self.rounded(Self.covered(found), of: text.words.count)
    }
    return shares
  }

  private func copies(_ text: SharedText) -> [ReuseOverview.Copy] {
    text.rows.map { row in
      let sides = [(text.one, row.0), (text.other, row.1)].map {
        ($0.0.document.source.id, TextRange(utf8: $0.0.words.textRange($0.1)))
      }
      // Where nothing tells who was first, the first by name stands for both.
      let origin = text.origin?.source == sides[1].0 ? 1 : 0
      return ReuseOverview.Copy(
        source: sides[1 - origin].0, range: sides[1 - origin].1, origin: sides[origin].0, originRange: sides[origin].1,
        isCertain: text.origin != nil)
    }
  }

  /// Sources joined by a large share; each joins the first cluster that holds such a partner.
  private func clusters(_ shares: [ReuseOverview.Share]) -> [[Identifier<Source>]] {
    var leaders: [Identifier<Source>: Identifier<Source>] = [:]
    func leader(of source: Identifier<Source>) -> Identifier<Source> {
      var source = source
      while let next = leaders[source], next != source { source = next }
      return source
    }
    for share in shares where share.share >= Self.clusterShare {
      let (a, b) = (leader(of: share.source), leader(of: share.other))
      leaders[max(a, b)] = min(a, b)
      if leaders[min(a, b)] == nil { leaders[min(a, b)] = min(a, b) }
    }
    return Dictionary(grouping: leaders.keys, by: leader).values.map { $0.sorted() }.filter { $0.count > 1 }.sorted {
      $0[0] < $1[0]
    }
  }

  private func setPhrases(_ boilerplate: [Boilerplate]) -> [ReuseOverview.Boilerplate] {
    boilerplate.map { phrase in
      let sources = phrase.texts.map { texts[$0].document.source }
      let publishers = Set(sources.map(\.publisher))
      return ReuseOverview.Boilerplate(
        quote: texts[phrase.text].evidence(phrase.words).quote, sources: sources.map(\.id),
        publisher: publishers.count == 1 ? publishers.first ?? nil : nil)
    }
  }

  /// What a publisher prints under its articles: one phrase for each passage of the first source that holds it.
  private func publisherPhrases(_ phrases: [SharedText]) -> [ReuseOverview.Boilerplate] {
    var found: [(quote: String, publisher: String?, sources: Set<Identifier<Source>>)] = []
    var places: [[UInt64]: Int] = [:]
    for text in phrases {
      let sources: Set = [text.one.document.source.id, text.other.document.source.id]
      let key = Array(text.one.words.hashes[text.stretch.first])
      if let place = places[key] {
        found[place].sources.formUnion(sources)
      } else {
        places[key] = found.count
        found.append((text.one.evidence(text.stretch.first).quote, text.one.document.source.publisher, sources))
      }
    }
    return found.map {
      ReuseOverview.Boilerplate(quote: $0.quote, sources: $0.sources.sorted(), publisher: $0.publisher)
    }
  }

  /// How many words some ranges cover together.
  private static func covered(_ ranges: [Range<Int>]) -> Int {
    var count = 0
    var end = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      count += max(0, range.upperBound - max(range.lowerBound, end))
      end = max(end, range.upperBound)
    }
    return count
  }

  /// A share to four places, so that it reads the same everywhere.
  private static func rounded(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : (Double(part) / Double(whole) * 10_000).rounded() / 10_000
  }
}
