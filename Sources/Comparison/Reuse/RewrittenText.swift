internal import ClaimModel
internal import TextReuse

/// Finds sentences that one source took from another in other words or another order, where runs of words do not show it.
struct RewrittenText {
  let setting: TextReuseComparator.Rewriting

  /// Up to so many pairs are all compared, which is a hundred sources; of more only those that share a run of words.
  /// A pair of articles takes half a millisecond.
  private static let pairLimit = 5_000
  /// The largest part of both sides that other matches may have told already.
  private static let knownShare = 0.3

  /// The matches that add something to what is known, set phrases as well, in the order of the sources and places.
  func matches(in texts: [ComparedDocument], beside result: ReuseResult) -> [TextMatch] {
    let phrases = Dictionary(grouping: result.boilerplate.flatMap(\.places), by: \.text).mapValues { $0.map(\.words) }
    let search = RewritingSearch(setting == .thorough ? .thorough : .strict)
    var known = Dictionary(grouping: result.matches) { Pair($0) }
    var added: [TextMatch] = []
    for match in search.matches(in: texts.map(\.document.text), pairs: directed(pairs(of: texts, known), texts)) {
      let ordered = match.one < match.other ? match : Self.turned(match)
      let pair = Pair(ordered)
      guard !isPhrase(ordered.stretch.first, phrases[ordered.one]),
        !isPhrase(ordered.stretch.second, phrases[ordered.other])
      else { continue }
      // A summary of the whole tells more than one sentence of it, and a rewritten sentence more than a few of its words.
      let stretch = ordered.stretch
      let isTold = known[pair, default: []].filter { !$0.stretch.isInside(stretch) || !$0.stretch.runs.isEmpty }
      guard
        Self.share(of: isTold.map(\.stretch.first), in: stretch.first) <= Self.knownShare
          || Self.share(of: isTold.map(\.stretch.second), in: stretch.second) <= Self.knownShare
      else { continue }
      added.removeAll { Pair($0) == pair && $0.stretch.isInside(stretch) }
      known[pair, default: []].append(ordered)
      added.append(ordered)
    }
    return added.sorted {
      ($0.one, $0.other, $0.stretch.first.lowerBound) < ($1.one, $1.other, $1.stretch.first.lowerBound)
    }
  }

  private struct Pair: Hashable {
    let one: Int
    let other: Int
    init(_ match: TextMatch) { (one, other) = (match.one, match.other) }
  }

  private func pairs(of texts: [ComparedDocument], _ known: [Pair: [TextMatch]]) -> [(Int, Int)] {
    guard texts.count * (texts.count - 1) / 2 > Self.pairLimit else {
      return texts.indices.flatMap { one in texts.indices.dropFirst(one + 1).map { (one, $0) } }
    }
    return known.keys.filter { $0.one != $0.other }.map { ($0.one, $0.other) }.sorted { $0 < $1 }
  }

  /// The later source first, for it may sum the other up; both ways where nothing tells which is later and summaries are looked for.
  private func directed(_ pairs: [(Int, Int)], _ texts: [ComparedDocument]) -> [(Int, Int)] {
    pairs.flatMap { one, other -> [(Int, Int)] in
      guard let first = texts[one].document.source.published, let second = texts[other].document.source.published,
        first != second
      else { return setting == .thorough ? [(one, other), (other, one)] : [(one, other)] }
      return first < second ? [(other, one)] : [(one, other)]
    }
  }

  /// Whether a set phrase makes up half of some words.
  private func isPhrase(_ words: Range<Int>, _ phrases: [Range<Int>]?) -> Bool {
    (phrases ?? []).contains { $0.clamped(to: words).count * 2 >= words.count }
  }

  /// Which part of some words others cover together.
  private static func share(of others: [Range<Int>], in words: Range<Int>) -> Double {
    var (count, end) = (0, words.lowerBound)
    for range in others.map({ $0.clamped(to: words) }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      count += max(0, range.upperBound - max(range.lowerBound, end))
      end = max(end, range.upperBound)
    }
    return Double(count) / Double(max(1, words.count))
  }

  private static func turned(_ match: TextMatch) -> TextMatch {
    var stretch = match.stretch
    swap(&stretch.first, &stretch.second)
    stretch.runs = stretch.runs.map { EqualRun(first: $0.second, second: $0.first, count: $0.count) }
    return TextMatch(one: match.other, other: match.one, stretch: stretch)
  }
}

extension SharedStretch {
  /// Whether both sides lie within those of another stretch.
  fileprivate func isInside(_ other: SharedStretch) -> Bool {
    first.clamped(to: other.first) == first && second.clamped(to: other.second) == second
  }
}
