/// The walk along the lists of one statement's stems; keeps its sums between statements.
///
/// Nearness is the same both ways round, to the last bit: a walk for a new statement tells old ones about it, too.
struct CandidateWalk {
  /// What a statement has in common with the one that is walked for, side by side in memory.
  private struct Sums {
    /// The walk that the sums belong to: those of an earlier one count as nought.
    var walk: Int32 = 0
    /// The last stem of the walked statement that this one has, too.
    var same: Int32 = -1
    /// Squared weights of the same words, and of related words of this one and of the other.
    var shared: Int32 = 0
    var related: Int32 = 0
    var relatedBack: Int32 = 0
  }

  private let search: CandidateSearch
  private let space: StatementSpace
  private var sums: [Sums]
  private var touched: [Int32] = []
  private var walk: Int32 = 0
  /// The last walk whose statement holds each stem.
  private var holds: [Int32]

  init(search: CandidateSearch, space: StatementSpace) {
    self.search = search
    self.space = space
    sums = [Sums](repeating: Sums(), count: space.keys.count)
    holds = [Int32](repeating: 0, count: space.squares.count)
  }

  /// Hands over every statement that shares a telling word with one, or has a related one, and how near it is; in no order.
  mutating func visit(from number: Int, _ take: (NearestLists.Neighbour) -> Void) {
    walk += 1
    touched.removeAll(keepingCapacity: true)
    for key in space.keys[number] { holds[Int(key)] = walk }
    for key in space.keys[number] { follow(Int(key)) }
    let scale = StatementSpace.unit * space.norms[number]
    for other in touched where Int(other) != number {
      let sum = sums[Int(other)]
      let words =
        (Float(sum.shared) + search.relatedShare * Float(max(sum.related, sum.relatedBack)))
        / (scale * space.norms[Int(other)])
      let length = search.lengthShare * (space.lengths[number] + space.lengths[Int(other)])
      take(NearestLists.Neighbour(number: other, nearness: words + length))
    }
  }

  private mutating func follow(_ key: Int) {
    let square = space.squares[key]
    for other in space.statementsOf[key] {
      touch(other)
      sums[Int(other)].shared += square
      sums[Int(other)].same = Int32(key)
    }
    for relative in space.relatives[key] where holds[Int(relative.id)] != walk {
      let forth = Int32(Float(square) * relative.strength)
      let back = Int32(Float(space.squares[Int(relative.id)]) * relative.strength)
      for other in space.statementsOf[Int(relative.id)] {
        touch(other)
        guard sums[Int(other)].same != Int32(key) else { continue }
        sums[Int(other)].related += forth
        sums[Int(other)].relatedBack += back
      }
    }
  }

  private mutating func touch(_ other: Int32) {
    guard sums[Int(other)].walk != walk else { return }
    sums[Int(other)] = Sums(walk: walk)
    touched.append(other)
  }
}
