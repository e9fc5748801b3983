/// Ids that stand more than once, each with how often, in the order of their first lines.
struct RepeatedIDs {
  private var places: [String: Int] = [:]
  private var counted: [(id: String, count: Int)] = []

  /// Counts an id.
  mutating func add(_ id: String) {
    if let place = places[id] {
      counted[place].count += 1
    } else {
      places[id] = counted.count
      counted.append((id, 1))
    }
  }

  /// Those that came more than once.
  var all: [(id: String, count: Int)] { counted.filter { $0.count > 1 } }
}
