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
    /// Weights of the same words, of related words of this one and of the other, and of the paragraphs.
    var same: Float = 0
    var related: Float = 0
    var relatedBack: Float = 0
    var around: Float = 0
  }

  private let search: CandidateSearch
  private let space: StatementSpace
  private let index: StatementIndex
  private var sums: [Sums]
  private var touched: [Int32] = []
  private var walk: Int32 = 0
  /// The walk that last met each paragraph, and what it shares.
  private var paragraphs: [(walk: Int32, share: Float)]
  private var touchedParagraphs: [Int32] = []

  init(search: CandidateSearch, space: StatementSpace, index: StatementIndex) {
    self.search = search
    self.space = space
    self.index = index
    sums = [Sums](repeating: Sums(), count: space.keys.count)
    paragraphs = [(walk: Int32, share: Float)](repeating: (0, 0), count: space.paragraphKeys.count)
  }

  /// The statements nearest to one, as candidates with the smaller number first.
  mutating func nearest(to number: Int) -> [CandidateSearch.Candidate] {
    walk += 1
    touched.removeAll(keepingCapacity: true)
    touchedParagraphs.removeAll(keepingCapacity: true)
    walkWords(of: number)
    walkParagraphs(of: number)
    let length = space.lengths[number]
    let document = space.documents[number]
    let own = space.norms[number]
    var best = NearestFew(search.perStatement)
    for other in touched where Int(other) != number {
      let o = Int(other)
      let sum = sums[o]
      let scale = 1 / (own * space.norms[o])
      let words = (sum.same + search.relatedShare * max(sum.related, sum.relatedBack)) * scale
      let isElsewhere = document != space.documents[o]
      let nearness =
        words + (isElsewhere ? search.paragraphShare * sum.around : 0)
        + search.lengthShare * (length + space.lengths[o])
      if best.takes(nearness, other), isElsewhere || isComparable(number, o) { best.insert(nearness, other) }
    }
    return best.entries.map {
      CandidateSearch.Candidate(
        one: min(number, Int($0.number)), other: max(number, Int($0.number)), nearness: $0.nearness)
    }
  }

  private mutating func touch(_ other: Int32) {
    guard sums[Int(other)].walk != walk else { return }
    sums[Int(other)] = Sums(walk: walk)
    touched.append(other)
  }

  private mutating func walkWords(of number: Int) {
    let keys = space.keys[number]
    let longest = longestList(of: keys, in: space.statementsOf)
    for key in keys {
      let list = space.statementsOf[Int(key)]
      guard list.count <= longest else { continue }
      for other in list {
        touch(other)
        sums[Int(other)].same += space.squares[Int(key)]
        sums[Int(other)].stamp = key
      }
      for relation in index.vocabulary.related[Int(key)] where !keys.contains(relation.id) {
        let relatives = space.statementsOf[Int(relation.id)]
        guard relatives.count <= longest else { continue }
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

  private mutating func walkParagraphs(of number: Int) {
    let place = space.paragraph[number]
    let longestOfParagraphs = longestList(of: space.keys[number], in: space.paragraphsOf)
    for key in space.keys[number] {
      let list = space.paragraphsOf[Int(key)]
      guard list.count <= longestOfParagraphs else { continue }
      for paragraph in list {
        let p = Int(paragraph)
        if paragraphs[p].walk != walk {
          paragraphs[p] = (walk, 0)
          touchedParagraphs.append(paragraph)
        }
        paragraphs[p].share += 0.5 * space.squares[Int(key)] / (space.norms[number] * space.paragraphNorms[p])
      }
    }
    for paragraph in touchedParagraphs {
      for other in space.paragraphStatements[Int(paragraph)] {
        touch(other)
        sums[Int(other)].around = paragraphs[Int(paragraph)].share
      }
    }
    let longest = longestList(of: space.paragraphKeys[place], in: space.statementsOf)
    for key in space.paragraphKeys[place] {
      let list = space.statementsOf[Int(key)]
      guard list.count <= longest else { continue }
      for other in list {
        touch(other)
        sums[Int(other)].around +=
          0.5 * space.squares[Int(key)] / (space.norms[Int(other)] * space.paragraphNorms[place])
      }
    }
  }

  /// The longest list that a walk along some stems takes: the rarest stems first, until so many places were seen.
  private func longestList(of keys: [Int32], in lists: [[Int32]]) -> Int {
    var seen = 0
    for count in keys.map({ lists[Int($0)].count }).sorted() {
      seen += count
      if count > search.longestList || seen > search.placesPerWalk { return min(count - 1, search.longestList) }
    }
    return search.longestList
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
