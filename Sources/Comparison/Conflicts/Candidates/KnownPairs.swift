internal import ClaimModel

/// The candidates of a corpus beside what a ledger knows of them: which pairs stay as they were, and which are to be judged.
///
/// The lists, and with them the pairs, are the same as without a ledger.
struct KnownPairs: Sendable {
  /// The nearest of each statement.
  let lists: NearestLists
  /// The pairs that are to be judged, in order.
  let open: [PairCode]
  /// Of the pairs that were judged before, those of which there is something to be said, in order.
  let outcomes: [JudgedPair]

  /// Searches an index; with a ledger no more than what is new or moved, and what lost a near one.
  init(_ index: StatementIndex, ledger: PairLedger?, search: CandidateSearch = CandidateSearch()) {
    if let ledger, ledger.lists.limit == search.perStatement, ledger.isOf(index) {
      (lists, open, outcomes) = (ledger.lists, ledger.pending, ledger.outcomes)
      return
    }
    let space = StatementSpace(index)
    guard let ledger, ledger.lists.limit == search.perStatement, let kept = KeptStatements(index, in: ledger) else {
      lists = search.lists(in: index, space)
      open = lists.pairs.map(\.code)
      outcomes = []
      return
    }
    var lists = kept.lists(of: ledger)
    let moved = lists.indices.filter { kept.isMoved[$0] }
    search.walk(for: moved, in: index, space, telling: kept.isMoved, into: &lists)
    // Behind what a list lost others may stand that it never held.
    let short = lists.indices.filter { !lists.isWhole($0) }
    search.walk(for: short, in: index, space, telling: nil, into: &lists)
    self.lists = lists
    open = kept.open(lists, ledger)
    let isOpen = Set(open)
    outcomes = ledger.outcomes.compactMap { pair in
      guard let one = kept.now[pair.one], let other = kept.now[pair.other], lists.hold(one, other),
        !isOpen.contains(PairCode(one, other))
      else { return nil }
      return JudgedPair(one: one, other: other, outcome: pair.outcome)
    }
  }
}

/// Which statements of a corpus a ledger knows, under which numbers, and what the corpus makes of them now.
private struct KeptStatements {
  /// For each statement, its number in the ledger; `nil` for new ones.
  let before: [Int?]
  /// For each statement of the ledger, its number now; `nil` for those that are gone.
  let now: [Int?]
  /// Whether each statement is new, or stands elsewhere among the others than it did.
  let isMoved: [Bool]
  /// Whether each statement is new, or its words weigh otherwise where it is judged.
  private let isChanged: [Bool]

  /// `nil` where most statements moved, so that everything is done anew sooner.
  init?(_ index: StatementIndex, in ledger: PairLedger) {
    let numbers = Dictionary(zip(ledger.identities, 0...)) { first, _ in first }
    var before: [Int?] = []
    var now = [Int?](repeating: nil, count: ledger.identities.count)
    var last = -1
    for (number, identity) in index.identities.enumerated() {
      // Those that stay come in the order that they had: of two equally near statements the first one stays the first.
      let old = numbers[identity].flatMap { $0 > last ? $0 : nil }
      before.append(old)
      guard let old else { continue }
      now[old] = number
      last = old
    }
    (self.before, self.now) = (before, now)
    let renamed = Self.renamed(index, since: ledger)
    isMoved = before.indices.map { number in
      renamed[number] || before[number].map { ledger.standings[$0].sought != index.standings[number].sought } ?? true
    }
    isChanged = before.indices.map { number in
      renamed[number] || before[number].map { ledger.standings[$0].judged != index.standings[number].judged } ?? true
    }
    guard isMoved.count(where: { !$0 }) * 2 > isMoved.count else { return nil }
  }

  /// Whether each statement holds a stem that has another name now, or had one. Only statements with the one stem and with the
  /// other are nearer or farther for it: it is enough to look at those that hold the rarer one.
  private static func renamed(_ index: StatementIndex, since ledger: PairLedger) -> [Bool] {
    let changed = Set(index.aliases).symmetricDifference(ledger.aliases)
    let stems = Set(changed.compactMap(index.vocabulary.rarer))
    guard !stems.isEmpty else { return Array(repeating: false, count: index.numbers.count) }
    return index.numbers.map { index.keys(of: $0).contains(where: stems.contains) }
  }

  /// The ledger's lists without what is gone or moved.
  func lists(of ledger: PairLedger) -> NearestLists {
    ledger.lists.renumbered(
      now.map { number in number.flatMap { isMoved[$0] ? nil : Int32($0) } ?? -1 }, count: before.count)
  }

  /// The pairs of which the ledger does not know what becomes of them, in order.
  func open(_ lists: NearestLists, _ ledger: PairLedger) -> [PairCode] {
    var found: Set<PairCode> = []
    for number in lists.indices {
      let isAsBefore = before[number].map { isSame(lists[number], ledger.lists[$0]) } ?? false
      for entry in lists[number] {
        let other = Int(entry.number)
        if isChanged[number] || isChanged[other] {
          found.insert(PairCode(number, other))
        } else if !isAsBefore, let one = before[number], let two = before[other], !ledger.lists.hold(one, two) {
          found.insert(PairCode(number, other))
        }
      }
    }
    for pair in ledger.pending {
      if let one = now[pair.one], let other = now[pair.other], lists.hold(one, other) {
        found.insert(PairCode(one, other))
      }
    }
    return found.sorted()
  }

  /// Whether a list has the few that it had in the ledger.
  private func isSame(
    _ list: ArraySlice<NearestLists.Neighbour>, _ old: ArraySlice<NearestLists.Neighbour>
  ) -> Bool {
    list.count == old.count && zip(list, old).allSatisfy { now[Int($1.number)] == Int($0.number) }
  }
}
