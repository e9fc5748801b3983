/// Pairs that may become one group.
struct DraftGroup {
  /// The pairs, the surest first.
  private(set) var pairs: [RankedPair]
  /// The stems that all pairs share.
  private(set) var matter: Set<Int32>
  /// The statements of the pairs.
  private(set) var statements: Set<Int>
  /// The weight of the stems that the surest pair shares.
  private var weight: Float

  /// One pair as a group of its own.
  init(_ pair: RankedPair, index: StatementIndex) {
    pairs = [pair]
    statements = [pair.one, pair.other]
    let both = index.pair(pair.one, pair.other)
    matter = Set(both.shared.flatMap { [both.one.ids[$0], both.other.ids[both.partners[$0]]] })
    weight = Self.weight(of: matter, index.vocabulary.weights)
  }

  /// Takes in another group where both speak of one thing; tells whether they do.
  mutating func join(_ other: DraftGroup, weights: [Float]) -> Bool {
    let common = matter.intersection(other.matter)
    guard common.count >= ConflictGrouping.fewestStems,
      Self.weight(of: common, weights) >= ConflictGrouping.keptShare * max(weight, other.weight),
      statements.union(other.statements).count <= ConflictGrouping.mostStatements
    else { return false }
    pairs += other.pairs
    statements.formUnion(other.statements)
    matter = common
    weight = max(weight, other.weight)
    return true
  }

  private static func weight(of stems: Set<Int32>, _ weights: [Float]) -> Float {
    // In the order of the weights: the numbers of stems hang on what was read before.
    stems.map { weights[Int($0)] }.sorted().reduce(0, +)
  }
}

/// Draft groups that are joined two by two (union-find; Galler and Fischer 1964).
struct DraftGroups {
  private var drafts: [DraftGroup] = []
  private var leaders: [Int] = []

  /// Adds a group and gives its number.
  mutating func add(_ draft: DraftGroup) -> Int {
    drafts.append(draft)
    leaders.append(leaders.count)
    return leaders.count - 1
  }

  /// Joins the groups that hold two numbers, where both speak of one thing.
  mutating func join(_ one: Int, _ other: Int, weights: [Float]) {
    let (a, b) = (leader(of: one), leader(of: other))
    let (first, second) = (min(a, b), max(a, b))
    guard first != second, drafts[first].join(drafts[second], weights: weights) else { return }
    leaders[second] = first
  }

  /// The groups that are left, in the order of their surest pairs.
  var all: [DraftGroup] { drafts.indices.filter { leaders[$0] == $0 }.map { drafts[$0] } }

  private func leader(of number: Int) -> Int {
    var number = number
    while leaders[number] != number { number = leaders[number] }
    return number
  }
}
