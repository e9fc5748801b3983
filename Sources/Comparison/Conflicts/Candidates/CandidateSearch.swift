internal import ParallelWork
internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Finds for each statement the few others that may speak of the same thing, without comparing all pairs.
///
/// Nearness is the cosine of binary vectors of stems, each stem weighted by its rarity in the corpus and in general
/// English, plus shares for related words (WordNet), for the rest of the paragraph, and for length: long sentences say
/// more that can be contradicted. Weights were chosen on the seven labelled topics, six at a time, by recall of the
/// labelled conflicts in the seventh: 0.88 at 25 a statement, where plain tf-idf has 0.76.
struct CandidateSearch: Sendable {
  /// A pair of statements and how near they are.
  struct Candidate: Sendable {
    let one: Int
    let other: Int
    let nearness: Float
  }

  /// How many others a statement is compared with.
  var perStatement = 25
  /// What related words count, against 1 for the same word.
  var relatedShare: Float = 0.8
  /// What the words of the paragraph count.
  var paragraphShare: Float = 0.4
  /// What each doubling of content words counts.
  var lengthShare: Float = 0.035
  /// Lists of statements longer than this find nothing: so common a word tells little, and the time stays linear.
  var longestList = 1_500
  /// How many places a walk along a statement's stems sees, the rarest stems first: the work for a statement is bounded,
  /// however many sources there are. The labelled topics never come near it.
  var placesPerWalk = 5_000

  /// The candidates, each once, the first published statement first, in order.
  func candidates(in index: StatementIndex) -> [Candidate] {
    let space = StatementSpace(index)
    let blocks = Workers.onAllCores.map((index.statements.count + 255) / 256) { block in
      var walk = CandidateWalk(search: self, space: space, index: index)
      return (block * 256..<min((block + 1) * 256, index.statements.count)).flatMap { number in walk.nearest(to: number)
      }
    }
    var seen: Set<UInt64> = []
    var candidates: [Candidate] = []
    for candidate in blocks.joined() where seen.insert(UInt64(candidate.one) << 32 | UInt64(candidate.other)).inserted {
      candidates.append(candidate)
    }
    return candidates.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
  }
}

/// The statements and paragraphs of a corpus as weighted vectors of stems, with the lists that lead from a stem to them.
struct StatementSpace: Sendable {
  /// For each statement, its distinct stems in order.
  let keys: [[Int32]]
  let norms: [Float]
  /// For each statement, the place of its document.
  let documents: [Int32]
  /// For each statement, the logarithm of its length.
  let lengths: [Float]
  /// For each statement, the number of its paragraph.
  let paragraph: [Int]
  let paragraphKeys: [[Int32]]
  let paragraphNorms: [Float]
  let paragraphStatements: [[Int32]]
  let statementsOf: [[Int32]]
  let paragraphsOf: [[Int32]]
  /// The squared weight of each stem.
  let squares: [Float]

  init(_ index: StatementIndex) {
    let statements = index.statements
    let weights = index.vocabulary.weights
    squares = weights.map { $0 * $0 }
    keys = statements.map { Array(Set($0.ids + $0.extra)).sorted() }
    func norm(_ keys: [Int32]) -> Float {
      max(keys.reduce(Float(0)) { $0 + weights[Int($1)] * weights[Int($1)] }.squareRoot(), 0.1)
    }
    norms = keys.map(norm)
    documents = statements.map { Int32($0.document) }
    lengths = keys.map { Logarithm.natural(onePlus: $0.count) }
    var numbers: [Identifier<Passage>: Int] = [:]
    var paragraph: [Int] = []
    var members: [[Int32]] = []
    for (number, statement) in statements.enumerated() {
      let place = numbers[statement.passage.id] ?? members.count
      if place == members.count {
        numbers[statement.passage.id] = place
        members.append([])
      }
      members[place].append(Int32(number))
      paragraph.append(place)
    }
    let keys = self.keys
    self.paragraph = paragraph
    paragraphStatements = members
    paragraphKeys = members.map { member in Array(Set(member.flatMap { keys[Int($0)] })).sorted() }
    paragraphNorms = paragraphKeys.map(norm)
    statementsOf = Self.lists(keys, count: weights.count)
    paragraphsOf = Self.lists(paragraphKeys, count: weights.count)
  }

  private static func lists(_ keys: [[Int32]], count: Int) -> [[Int32]] {
    var lists = [[Int32]](repeating: [], count: count)
    for (number, keys) in keys.enumerated() { for key in keys { lists[Int(key)].append(Int32(number)) } }
    return lists
  }
}
