/// For each of many statements the few that are nearest to it, the nearest first; of two equally near ones the one with
/// the smaller number.
///
/// Some more stand behind the few, so that a list that loses one need not be made anew: it knows up to which nearness it
/// misses nobody.
struct NearestLists: Sendable {
  /// One of the few.
  struct Neighbour: Hashable, Sendable, BitwiseCopyable {
    let number: Int32
    let nearness: Float

    /// Behind everybody.
    static let last = Neighbour(number: -1, nearness: -.infinity)

    /// Whether it stands before another one.
    func precedes(_ other: Neighbour) -> Bool { (nearness, other.number) > (other.nearness, number) }
  }

  /// How many of a list are its few.
  let limit: Int
  /// How many a list holds, those behind the few counted in.
  let capacity: Int
  /// The lists one behind the other, `capacity` places each.
  private(set) var entries: [Neighbour]
  /// How long each list is.
  private(set) var counts: [UInt8]
  /// For each list the one before whom nobody is missing.
  private(set) var horizons: [Neighbour]

  /// A third more than the few: of lists that lose one in a hundred at a time hardly any runs short.
  private static func reserve(of limit: Int) -> Int { limit / 3 }

  /// With those behind them no more than a byte counts.
  static let mostLimit = 191

  /// Empty lists of `count` statements, with up to `limit` few each, `mostLimit` at most.
  init(count: Int, limit: Int) {
    self.limit = limit
    capacity = limit + Self.reserve(of: limit)
    entries = Array(repeating: .last, count: count * capacity)
    counts = Array(repeating: 0, count: count)
    horizons = Array(repeating: .last, count: count)
  }

  /// Lists that were kept; `nil` where they cannot be such lists.
  init?(limit: Int, counts: [UInt8], entries: [Neighbour], horizons: [Neighbour]) {
    let capacity = limit + Self.reserve(of: limit)
    guard entries.count == counts.count * capacity, horizons.count == counts.count,
      counts.allSatisfy({ Int($0) <= capacity }), horizons.allSatisfy({ Int($0.number) < counts.count })
    else { return nil }
    for (list, count) in counts.enumerated() {
      for entry in entries[list * capacity..<list * capacity + Int(count)]
      where !counts.indices.contains(Int(entry.number)) {
        return nil
      }
    }
    (self.limit, self.capacity) = (limit, capacity)
    (self.counts, self.entries, self.horizons) = (counts, entries, horizons)
  }

  /// How many lists there are.
  var count: Int { counts.count }

  /// The few of a statement.
  subscript(statement: Int) -> ArraySlice<Neighbour> { held(statement).prefix(limit) }

  /// All that a list holds.
  func held(_ statement: Int) -> ArraySlice<Neighbour> {
    entries[statement * capacity..<statement * capacity + Int(counts[statement])]
  }

  /// Whether nobody can be missing among the few of a statement.
  func isWhole(_ statement: Int) -> Bool { Int(counts[statement]) >= limit || horizons[statement] == .last }

  /// The statements.
  var indices: Range<Int> { 0..<count }

  /// Whether one of two statements is among the few of the other.
  func hold(_ one: Int, _ other: Int) -> Bool { holds(Int32(other), in: one) || holds(Int32(one), in: other) }

  /// Whether a statement is among the few of another.
  func holds(_ number: Int32, in statement: Int) -> Bool { self[statement].contains { $0.number == number } }

  /// Whether a list takes one more in: nobody may be missing before it.
  func takes(_ entry: Neighbour, in statement: Int) -> Bool {
    entry.precedes(horizons[statement])
      && (Int(counts[statement]) < capacity || capacity > 0 && entry.precedes(entries[(statement + 1) * capacity - 1]))
  }

  /// Puts one that `takes` allows in its place; of a list that is full the last one goes.
  mutating func insert(_ entry: Neighbour, in statement: Int) {
    let start = statement * capacity
    let isFull = Int(counts[statement]) == capacity
    var place = start + Int(counts[statement])
    if isFull { place -= 1 } else { counts[statement] += 1 }
    while place > start, entry.precedes(entries[place - 1]) {
      entries[place] = entries[place - 1]
      place -= 1
    }
    entries[place] = entry
    if isFull { horizons[statement] = entries[start + capacity - 1] }
  }

  /// The lists of `count` statements, those of which had another number taken over without those of whom they lost: `now` has the
  /// new number for each old one, less than 0 for those that are gone.
  func renumbered(_ now: [Int32], count: Int) -> NearestLists {
    var lists = NearestLists(count: count, limit: limit)
    entries.withUnsafeBufferPointer { old in
      lists.entries.withUnsafeMutableBufferPointer { new in
        for (statement, number) in now.enumerated() where number >= 0 {
          let (from, to) = (statement * capacity, Int(number) * capacity)
          var kept = 0
          for place in from..<from + Int(counts[statement]) {
            let entry = Neighbour(number: now[Int(old[place].number)], nearness: old[place].nearness)
            new[to + kept] = entry
            kept += entry.number >= 0 ? 1 : 0
          }
          // What was written behind the last one belongs to nobody.
          if kept < capacity { new[to + kept] = .last }
          lists.counts[Int(number)] = UInt8(kept)
          let horizon = horizons[statement]
          guard horizon != .last else { continue }
          // Where that one is not there any more, nobody knows who of its equals came before it.
          let last = horizon.number >= 0 ? now[Int(horizon.number)] : -1
          lists.horizons[Int(number)] = Neighbour(number: last >= 0 ? last : .min, nearness: horizon.nearness)
        }
      }
    }
    return lists
  }

  /// Sets the list of a statement, which is in order and not too long, and before whom nobody is missing.
  mutating func set(_ list: some Collection<Neighbour>, upTo horizon: Neighbour, of statement: Int) {
    for (place, entry) in list.enumerated() { entries[statement * capacity + place] = entry }
    counts[statement] = UInt8(list.count)
    horizons[statement] = horizon
  }

  /// Empties the list of a statement.
  mutating func clear(_ statement: Int) {
    counts[statement] = 0
    horizons[statement] = .last
  }

  /// The pairs of statements of which one is in the list of the other, each once, in order.
  var pairs: [(code: PairCode, nearness: Float)] {
    var found: [(code: PairCode, nearness: Float)] = []
    found.reserveCapacity(count * limit)
    for statement in 0..<count {
      for entry in self[statement] {
        let other = Int(entry.number)
        // Of two that name one another the first one tells.
        guard statement < other || !holds(Int32(statement), in: other) else { continue }
        found.append((PairCode(statement, other), entry.nearness))
      }
    }
    return found.sorted { $0.code < $1.code }
  }
}
