internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The walk along the lists of one statement's stems after another; keeps its sums between statements.
struct CandidateWalk {
  private let search: CandidateSearch
  private let space: StatementSpace
  private let index: StatementIndex
  /// Sums for each other statement: same words, related words of this one, related words of the other, paragraphs.
  private var same: [Float]
  private var related: [Float]
  private var relatedBack: [Float]
  private var around: [Float]
  private var isTouched: [Bool]
  private var touched: [Int32] = []
  /// The stem that last counted a related word of each statement, so that only the nearest counts.
  private var stamp: [Int32]

  init(search: CandidateSearch, space: StatementSpace, index: StatementIndex) {
    self.search = search
    self.space = space
    self.index = index
    let zeros = [Float](repeating: 0, count: space.keys.count)
    (same, related, relatedBack, around) = (zeros, zeros, zeros, zeros)
    isTouched = [Bool](repeating: false, count: space.keys.count)
    stamp = [Int32](repeating: -1, count: space.keys.count)
  }

  /// The statements nearest to one, as candidates with the smaller number first.
  mutating func nearest(to number: Int) -> [CandidateSearch.Candidate] {
    walkWords(of: number)
    walkParagraphs(of: number)
    let length = Logarithm.natural(onePlus: space.keys[number].count)
    let own = space.norms[number]
    var best: [(nearness: Float, number: Int32)] = []
    for other in touched where Int(other) != number && isComparable(number, Int(other)) {
      let o = Int(other)
      let scale = 1 / (own * space.norms[o])
      let words = (same[o] + search.relatedShare * max(related[o], relatedBack[o])) * scale
      let isElsewhere = index.statements[number].document != index.statements[o].document
      let nearness =
        words + (isElsewhere ? search.paragraphShare * around[o] : 0)
        + search.lengthShare * (length + Logarithm.natural(onePlus: space.keys[o].count))
      best.append((nearness, other))
    }
    for other in touched {
      let o = Int(other)
      (same[o], related[o], relatedBack[o], around[o], isTouched[o], stamp[o]) = (0, 0, 0, 0, false, -1)
    }
    touched.removeAll(keepingCapacity: true)
    best.sort { ($1.nearness, $0.number) < ($0.nearness, $1.number) }
    return best.prefix(search.perStatement).map {
      CandidateSearch.Candidate(
        one: min(number, Int($0.number)), other: max(number, Int($0.number)), nearness: $0.nearness)
    }
  }

  private mutating func touch(_ other: Int32) {
    guard !isTouched[Int(other)] else { return }
    isTouched[Int(other)] = true
    touched.append(other)
  }

  private mutating func walkWords(of number: Int) {
    let keys = space.keys[number]
    for key in keys {
      let list = space.statementsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for other in list {
        touch(other)
        same[Int(other)] += space.squares[Int(key)]
        stamp[Int(other)] = key
      }
      for relation in index.vocabulary.related[Int(key)] where !keys.contains(relation.id) {
        let relatives = space.statementsOf[Int(relation.id)]
        guard relatives.count <= search.longestList else { continue }
        for other in relatives where stamp[Int(other)] != key {
          touch(other)
          stamp[Int(other)] = key
          related[Int(other)] += space.squares[Int(key)] * relation.strength
          relatedBack[Int(other)] += space.squares[Int(relation.id)] * relation.strength
        }
      }
    }
  }

  private mutating func walkParagraphs(of number: Int) {
    let place = space.paragraph[number]
    for key in space.keys[number] {
      let list = space.paragraphsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for paragraph in list {
        let share = 0.5 * space.squares[Int(key)] / (space.norms[number] * space.paragraphNorms[Int(paragraph)])
        for other in space.paragraphStatements[Int(paragraph)] {
          touch(other)
          around[Int(other)] += share
        }
      }
    }
    for key in space.paragraphKeys[place] {
      let list = space.statementsOf[Int(key)]
      guard list.count <= search.longestList else { continue }
      for other in list {
        touch(other)
        around[Int(other)] += 0.5 * space.squares[Int(key)] / (space.norms[Int(other)] * space.paragraphNorms[place])
      }
    }
  }

  private func isComparable(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (index.statements[one], index.statements[other])
    return a.document != b.document || abs(a.order - b.order) > 1 || a.assertion.speech != b.assertion.speech
  }
}
