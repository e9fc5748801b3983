internal import ClaimModel
internal import TextReuse

/// Finds sentences that one source took from another in other words or another order, where runs of words do not show it.
struct RewrittenText {
  let setting: TextReuseComparator.Rewriting

  /// Up to so many pairs are all compared, which is a hundred sources; of more only those that share a run of words.
  /// A pair of articles takes half a millisecond.
  private static let pairLimit = 5_000
  /// The largest part of either side that another match may have told already.
  private static let knownShare = 0.3

  /// The matches that add something to those that are known.
  func matches(in texts: [ComparedDocument], beside known: [TextMatch]) -> [TextMatch] {
    let pairs = pairs(of: texts, known)
    let search = RewritingSearch(setting == .thorough ? .thorough : .strict)
    let knownOfPair = Dictionary(grouping: known) { Pair($0) }
    return search.matches(in: texts.map(\.document.text), pairs: pairs).compactMap { match in
      let turned = match.one < match.other ? match : Self.turned(match)
      let isKnown = knownOfPair[Pair(turned), default: []].contains { tells($0.stretch, turned.stretch) }
      return isKnown ? nil : turned
    }.sorted { ($0.one, $0.other, $0.stretch.first.lowerBound) < ($1.one, $1.other, $1.stretch.first.lowerBound) }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
    init(_ match: TextMatch) { (one, other) = (match.one, match.other) }
  }

  /// The pairs to compare, the later source first: it may sum the other up.
  private func pairs(of texts: [ComparedDocument], _ known: [TextMatch]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    if texts.count * (texts.count - 1) / 2 <= Self.pairLimit {
      for one in texts.indices { for other in texts.indices.dropFirst(one + 1) { pairs.append((one, other)) } }
    } else {
      pairs = Set(known.filter { $0.one != $0.other }.map { Pair($0) }).map { ($0.one, $0.other) }.sorted { $0 < $1 }
    }
    return pairs.map { one, other in
      guard let first = texts[one].document.source.published, let second = texts[other].document.source.published,
        first < second
      else { return (one, other) }
      return (other, one)
    }
  }

  private func tells(_ known: SharedStretch, _ new: SharedStretch) -> Bool {
    func share(_ known: Range<Int>, _ new: Range<Int>) -> Double {
      Double(new.clamped(to: known).count) / Double(max(1, new.count))
    }
    return share(known.first, new.first) > Self.knownShare && share(known.second, new.second) > Self.knownShare
  }

  private static func turned(_ match: TextMatch) -> TextMatch {
    var stretch = match.stretch
    swap(&stretch.first, &stretch.second)
    stretch.runs = stretch.runs.map { EqualRun(first: $0.second, second: $0.first, count: $0.count) }
    return TextMatch(one: match.other, other: match.one, stretch: stretch)
  }
}
