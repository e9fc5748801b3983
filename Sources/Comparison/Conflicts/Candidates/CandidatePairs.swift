internal import ClaimModel

/// All pairs of statements of which one is among the nearest of the other, with how near they stand.
///
/// To the nearness of their words comes what each shares with the paragraph of the other, where they stand in two sources.
struct CandidatePairs: Sendable {
  /// A pair of statements, the first published one first, and how near they are.
  struct Candidate: Sendable {
    let one: Int
    let other: Int
    let nearness: Float
  }

  /// The candidates, each once, in order.
  let candidates: [Candidate]

  /// What the words of the paragraph count, against 1 for those of the statement.
  private static let paragraphShare: Float = 0.4

  /// Searches an index.
  init(_ index: StatementIndex, search: CandidateSearch = CandidateSearch()) {
    let space = StatementSpace(index)
    let lists = search.lists(in: index, space)
    let paragraphs = ParagraphSpace(index, space)
    candidates = lists.pairs.map { pair -> Candidate in
      let (one, other) = (pair.code.one, pair.code.other)
      let isElsewhere = index.cards[one].document != index.cards[other].document
      let around = isElsewhere ? Self.paragraphShare * paragraphs.nearness(one, other) : 0
      return Candidate(one: one, other: other, nearness: pair.nearness + around)
    }
  }
}

/// Two statements by their numbers in one number, the smaller first: pairs in order are numbers in order.
struct PairCode: Hashable, Comparable, Sendable, BitwiseCopyable {
  let code: UInt64

  /// Two statements, in any order.
  init(_ one: Int, _ other: Int) { code = UInt64(min(one, other)) << 32 | UInt64(max(one, other)) }

  /// The smaller number.
  var one: Int { Int(code >> 32) }
  /// The larger number.
  var other: Int { Int(code & 0xFFFF_FFFF) }

  static func < (one: PairCode, other: PairCode) -> Bool { one.code < other.code }
}

/// The paragraphs of statements as vectors of stems.
private struct ParagraphSpace {
  private let space: StatementSpace
  /// For each statement, the number of its paragraph.
  private let paragraph: [Int]
  private let keys: [Set<Int32>]
  private let norms: [Float]

  init(_ index: StatementIndex, _ space: StatementSpace) {
    self.space = space
    var numbers: [Identifier<Passage>: Int] = [:]
    var keys: [Set<Int32>] = []
    paragraph = index.cards.indices.map { number in
      let passage = index.cards[number].passage.id
      let place = numbers[passage] ?? keys.count
      if place == keys.count {
        numbers[passage] = place
        keys.append([])
      }
      keys[place].formUnion(space.keys[number])
      return place
    }
    norms = keys.map { StatementSpace.norm($0, space.squares) }
    self.keys = keys
  }

  /// How much each of two statements shares with the paragraph of the other.
  func nearness(_ one: Int, _ other: Int) -> Float { (share(one, with: other) + share(other, with: one)) / 2 }

  private func share(_ one: Int, with other: Int) -> Float {
    let place = paragraph[other]
    let shared = space.keys[one].reduce(0) { keys[place].contains($1) ? $0 + Int(space.squares[Int($1)]) : $0 }
    return Float(shared) / (StatementSpace.unit * space.norms[one] * norms[place])
  }
}
