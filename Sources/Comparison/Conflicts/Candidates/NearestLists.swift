/// For each of many statements the few that are nearest to it, the nearest first; of two equally near ones the one with
/// the smaller number.
struct NearestLists: Sendable {
  /// One of the few.
  struct Neighbour: Hashable, Sendable, BitwiseCopyable {
    let number: Int32
    let nearness: Float

    /// Whether it stands before another one.
    func precedes(_ other: Neighbour) -> Bool { (nearness, other.number) > (other.nearness, number) }
  }

  /// How many a list holds at most.
  let limit: Int
  /// The lists one behind the other, `limit` places each.
  private(set) var entries: [Neighbour]
  /// How long each list is.
  private(set) var counts: [UInt8]

  /// Empty lists of `count` statements, of up to `limit` entries each, 255 at most.
  init(count: Int, limit: Int) {
    self.limit = limit
    entries = Array(repeating: Neighbour(number: -1, nearness: 0), count: count * limit)
    counts = Array(repeating: 0, count: count)
  }

  /// Lists that were kept; `nil` where they cannot be such lists.
  init?(limit: Int, counts: [UInt8], entries: [Neighbour]) {
    guard entries.count == counts.count * limit, counts.allSatisfy({ Int($0) <= limit }) else { return nil }
    for (list, count) in counts.enumerated() {
      for entry in entries[list * limit..<list * limit + Int(count)] where !counts.indices.contains(Int(entry.number)) {
        return nil
      }
    }
    (self.limit, self.counts, self.entries) = (limit, counts, entries)
  }

  /// How many lists there are.
  var count: Int { counts.count }

  /// The list of a statement.
  subscript(statement: Int) -> ArraySlice<Neighbour> {
    entries[statement * limit..<statement * limit + Int(counts[statement])]
  }

  /// Whether a list is as long as it may be: what is farther away is not in it.
  func isFull(_ statement: Int) -> Bool { Int(counts[statement]) == limit }

  /// The statements.
  var indices: Range<Int> { 0..<count }

  /// Whether one of two statements is in the list of the other.
  func hold(_ one: Int, _ other: Int) -> Bool { holds(Int32(other), in: one) || holds(Int32(one), in: other) }

  /// Whether a list holds a statement.
  func holds(_ number: Int32, in statement: Int) -> Bool { self[statement].contains { $0.number == number } }

  /// Whether one more would be among the few.
  func takes(_ entry: Neighbour, in statement: Int) -> Bool {
    guard isFull(statement) else { return limit > 0 }
    return entry.precedes(entries[statement * limit + limit - 1])
  }

  /// Puts one that `takes` allows in its place.
  mutating func insert(_ entry: Neighbour, in statement: Int) {
    let start = statement * limit
    var place = start + Int(counts[statement])
    if isFull(statement) { place -= 1 } else { counts[statement] += 1 }
    while place > start, entry.precedes(entries[place - 1]) {
      entries[place] = entries[place - 1]
      place -= 1
    }
    entries[place] = entry
  }

  /// Sets the list of a statement; `list` is in order and not too long.
  mutating func set(_ list: some Collection<Neighbour>, of statement: Int) {
    for (place, entry) in list.enumerated() { entries[statement * limit + place] = entry }
    counts[statement] = UInt8(list.count)
  }

  /// Empties the list of a statement.
  mutating func clear(_ statement: Int) { counts[statement] = 0 }

  /// The pairs of statements of which one is in the list of the other, each once, in order.
  var pairs: [(code: PairCode, nearness: Float)] {
    var found: [(code: PairCode, nearness: Float)] = []
    found.reserveCapacity(entries.count)
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
