internal import ClaimModel
internal import TextReuse

/// Who had words before the source in which they stand.
struct EarlierHolders {
  /// For each source the stretches of its words that another had first.
  private var stretches: [Identifier<Source>: [(words: Range<Int>, holder: Identifier<Source>)]] = [:]

  init(_ shared: [SharedText]) {
    for text in shared {
      guard let origin = text.origin?.source else { continue }
      let (later, words) =
        origin == text.one.document.source.id ? (text.other, text.stretch.second) : (text.one, text.stretch.first)
      stretches[later.document.source.id, default: []].append((words, origin))
    }
  }

  /// The first source by name that had the words of a shared stretch before both of its sides: neither then copied from the other for sure.
  func holder(before text: SharedText) -> Identifier<Source>? {
    let sides = [(text.one, text.stretch.first), (text.other, text.stretch.second)]
    let holders = sides.map { side, words -> Set<Identifier<Source>> in
      let known = stretches[side.document.source.id] ?? []
      return Set(known.filter { $0.words.clamped(to: words).count * 2 > words.count }.map(\.holder))
    }
    let ids = Set(sides.map(\.0.document.source.id))
    return holders[0].intersection(holders[1]).subtracting(ids).min()
  }
}
