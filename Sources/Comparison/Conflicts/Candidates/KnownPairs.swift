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

  /// Searches an index; with a ledger no more than what is new, and what is near it.
  init(_ index: StatementIndex, ledger: PairLedger?, search: CandidateSearch = CandidateSearch()) {
    let space = StatementSpace(index, longestList: search.longestList)
    guard let ledger, ledger.lists.limit == search.perStatement, let kept = KeptStatements(index.standings, in: ledger)
    else {
      lists = search.lists(in: index, space)
      open = lists.pairs.map(\.code)
      outcomes = []
      return
    }
    var (lists, isWalked) = kept.lists(of: ledger)
    let walked = isWalked.indices.filter { isWalked[$0] }
    search.walk(
      for: walked, in: index, space, telling: CandidateSearch.ToldLists(isNew: kept.isNew, isWalked: isWalked),
      into: &lists)
    self.lists = lists
    open = kept.open(lists, isWalked: isWalked, ledger)
    let isOpen = Set(open)
    outcomes = ledger.outcomes.compactMap { pair in
      guard let one = kept.now[pair.one], let other = kept.now[pair.other],
        lists.holds(Int32(other), in: one) || lists.holds(Int32(one), in: other),
        !isOpen.contains(PairCode(one, other))
      else { return nil }
      return JudgedPair(one: one, other: other, outcome: pair.outcome)
    }
  }
}

/// Which statements of a corpus a ledger knows, and under which numbers.
private struct KeptStatements {
  /// For each statement, its number in the ledger; `nil` for new ones.
  let before: [Int?]
  /// For each statement of the ledger, its number now; `nil` for those that are gone.
  let now: [Int?]
  /// Whether each statement is new.
  let isNew: [Bool]

  /// `nil` where most statements are new, so that everything is done anew sooner.
  init?(_ standings: [UInt64], in ledger: PairLedger) {
    let numbers = Dictionary(zip(ledger.standings, 0...)) { first, _ in first }
    var before: [Int?] = []
    var now = [Int?](repeating: nil, count: ledger.standings.count)
    var last = -1
    for (number, standing) in standings.enumerated() {
      // Those that stay come in the order that they had: of two equally near statements the first one stays the first.
      let old = numbers[standing].flatMap { $0 > last ? $0 : nil }
      before.append(old)
      guard let old else { continue }
      now[old] = number
      last = old
    }
    guard before.count(where: { $0 != nil }) * 2 > standings.count else { return nil }
    (self.before, self.now) = (before, now)
    isNew = before.map { $0 == nil }
  }

  /// The ledger's lists without what is gone, and for whom a walk is needed: for what is new, and for those that lost one of
  /// a full list, behind which others may stand.
  func lists(of ledger: PairLedger) -> (NearestLists, isWalked: [Bool]) {
    var lists = NearestLists(count: before.count, limit: ledger.lists.limit)
    var isWalked = isNew
    for (number, old) in before.enumerated() {
      guard let old else { continue }
      let kept = ledger.lists[old].compactMap { entry in
        now[Int(entry.number)].map { NearestLists.Entry(number: Int32($0), nearness: entry.nearness) }
      }
      if ledger.lists.isFull(old), kept.count < ledger.lists.limit {
        isWalked[number] = true
      } else {
        lists.set(kept, of: number)
      }
    }
    return (lists, isWalked)
  }

  /// The pairs of which the ledger does not know what becomes of them, in order.
  func open(_ lists: NearestLists, isWalked: [Bool], _ ledger: PairLedger) -> [PairCode] {
    var found: Set<PairCode> = []
    for number in 0..<lists.count {
      for entry in lists[number] {
        let other = Int(entry.number)
        if isNew[number] || isNew[other] {
          found.insert(PairCode(number, other))
        } else if isWalked[number], let one = before[number], let two = before[other],
          !ledger.lists.holds(Int32(two), in: one), !ledger.lists.holds(Int32(one), in: two)
        {
          found.insert(PairCode(number, other))
        }
      }
    }
    for pair in ledger.pending {
      guard let one = now[pair.one], let other = now[pair.other],
        lists.holds(Int32(other), in: one) || lists.holds(Int32(one), in: other)
      else { continue }
      found.insert(PairCode(one, other))
    }
    return found.sorted()
  }
}
