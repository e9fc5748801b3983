internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The walk along the lists of one statement's stems after another; keeps its sums between statements.
struct CandidateWalk {
  /// What a statement has in common with the one that is walked for, side by side in memory.
  private struct Sums {
    /// The walk that the sums belong to: those of an earlier one count as nought.
    var walk: Int32 = 0
    /// The stem that last counted a related word, so that only the nearest counts.
    var stamp: Int32 = -1
    /// Weights of the same words, of related words of this one and of the other.
    var same: Float = 0
    var related: Float = 0
    var relatedBack: Float = 0
  }

  /// The squared weights that something shares, as of the walk that counted them.
  private struct Shared {
    var walk: Int32 = 0
    var weight: Float = 0
  }

  private let search: CandidateSearch
  private let space: StatementSpace
  private let index: StatementIndex
  private var walk: Int32 = 0
  private var sums: [Sums]
  private var touched: [Int32] = []
  /// What each paragraph shares with the statement.
  private var paragraphs: [Shared]
  private var touchedParagraphs: [Int32] = []
  /// What each statement shares with the paragraph that the statement stands in; kept for the paragraph's next one.
  private var around: [Shared]
  private var touchedAround: [Int32] = []
  private var place = -1
  private var placeWalk: Int32 = 0

  init(search: CandidateSearch, space: StatementSpace, index: StatementIndex) {
    self.search = search
    self.space = space
    self.index = index
    sums = [Sums](repeating: Sums(), count: space.keys.count)
    paragraphs = [Shared](repeating: Shared(), count: space.paragraphKeys.count)
    around = [Shared](repeating: Shared(), count: space.keys.count)
  }

  /// The statements nearest to one, as candidates with the smaller number first.
  mutating func nearest(to number: Int) -> [CandidateSearch.Candidate] {
    walk += 1
    walkWords(of: number)
    walkParagraphs(of: number)
    walkPlace(space.paragraph[number])
    var best = NearestFew(search.perStatement)
    for other in touched { consider(other, for: number, sums[Int(other)], &best) }
    for paragraph in touchedParagraphs {
      for other in space.paragraphStatements[Int(paragraph)] where sums[Int(other)].walk != walk {
        consider(other, for: number, Sums(), &best)
      }
    }
    for other in touchedAround
    where sums[Int(other)].walk != walk && paragraphs[space.paragraph[Int(other)]].walk != walk {
      consider(other, for: number, Sums(), &best)
    }
    return best.entries.map {
      CandidateSearch.Candidate(
        one: min(number, Int($0.number)), other: max(number, Int($0.number)), nearness: $0.nearness)
    }
  }

  private func consider(_ other: Int32, for number: Int, _ sum: Sums, _ best: inout NearestFew) {
    let o = Int(other)
    let isElsewhere = space.documents[number] != space.documents[o]
    var nearness = search.lengthShare * (space.lengths[number] + space.lengths[o])
    let scale = 1 / (space.norms[number] * space.norms[o])
    nearness += (sum.same + search.relatedShare * max(sum.related, sum.relatedBack)) * scale
    if isElsewhere {
      let beside = space.paragraph[o]
      var shared: Float = 0
      if paragraphs[beside].walk == walk {
        shared += paragraphs[beside].weight / (space.norms[number] * space.paragraphNorms[beside])
      }
      if around[o].walk == placeWalk { shared += around[o].weight / (space.norms[o] * space.paragraphNorms[place]) }
      nearness += search.paragraphShare * 0.5 * shared
    }
    guard best.takes(nearness, other), o != number, isElsewhere || isComparable(number, o) else { return }
    best.insert(nearness, other)
  }

  private mutating func touch(_ other: Int32) {
    guard sums[Int(other)].walk != walk else { return }
    sums[Int(other)] = Sums(walk: walk)
    touched.append(other)
  }

  private mutating func walkWords(of number: Int) {
    touched.removeAll(keepingCapacity: true)
    let keys = space.keys[number]
    for key in keys {
      let list = space.statementsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for other in list {
        touch(other)
        sums[Int(other)].same += space.squares[Int(key)]
        sums[Int(other)].stamp = key
      }
      for relation in index.vocabulary.related[Int(key)] where !keys.contains(relation.id) {
        let relatives = space.statementsOf[Int(relation.id)]
        guard relatives.count <= search.longestList else { continue }
        for other in relatives {
          touch(other)
          guard sums[Int(other)].stamp != key else { continue }
          sums[Int(other)].stamp = key
          sums[Int(other)].related += space.squares[Int(key)] * relation.strength
          sums[Int(other)].relatedBack += space.squares[Int(relation.id)] * relation.strength
        }
      }
    }
  }

  /// Which paragraphs share words with a statement.
  private mutating func walkParagraphs(of number: Int) {
    touchedParagraphs.removeAll(keepingCapacity: true)
    for key in space.keys[number] {
      let list = space.paragraphsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for paragraph in list {
        Self.count(space.squares[Int(key)], paragraph, in: &paragraphs, walk, &touchedParagraphs)
      }
    }
  }

  /// Which statements share words with a paragraph; asked once for all statements of it.
  private mutating func walkPlace(_ paragraph: Int) {
    guard paragraph != place else { return }
    place = paragraph
    placeWalk = walk
    touchedAround.removeAll(keepingCapacity: true)
    for key in space.paragraphKeys[paragraph] {
      let list = space.statementsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for other in list { Self.count(space.squares[Int(key)], other, in: &around, walk, &touchedAround) }
    }
  }

  private static func count(
    _ weight: Float, _ number: Int32, in shared: inout [Shared], _ walk: Int32, _ touched: inout [Int32]
  ) {
    if shared[Int(number)].walk != walk {
      shared[Int(number)] = Shared(walk: walk)
      touched.append(number)
    }
    shared[Int(number)].weight += weight
  }

  private func isComparable(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (index.statements[one], index.statements[other])
    return a.document != b.document || abs(a.order - b.order) > 1 || a.assertion.speech != b.assertion.speech
  }
}

/// The nearest few of many, the nearest first; of two equally near ones the smaller number.
private struct NearestFew {
  private(set) var entries: [(nearness: Float, number: Int32)] = []
  private let limit: Int

  init(_ limit: Int) {
    self.limit = limit
    entries.reserveCapacity(limit + 1)
  }

  /// Whether one more would be among them.
  func takes(_ nearness: Float, _ number: Int32) -> Bool {
    guard entries.count >= limit else { return limit > 0 }
    let last = entries[limit - 1]
    return nearness > last.nearness || nearness == last.nearness && number < last.number
  }

  /// Puts one that `takes` allows in its place.
  mutating func insert(_ nearness: Float, _ number: Int32) {
    var place = entries.count
    while place > 0, (nearness, entries[place - 1].number) > (entries[place - 1].nearness, number) { place -= 1 }
    entries.insert((nearness, number), at: place)
    if entries.count > limit { entries.removeLast() }
  }
}
