internal import ClaimModel

/// The paragraphs of statements as vectors of stems.
struct ParagraphSpace: Sendable {
  private let space: StatementSpace
  /// For each statement, the number of its paragraph.
  private let paragraph: [Int]
  private let keys: [Set<Int32>]
  private let norms: [Float]

  init(_ index: StatementIndex, _ space: StatementSpace) {
    self.space = space
    var numbers: [Identifier<Passage>: Int] = [:]
    var keys: [Set<Int32>] = []
    paragraph = index.numbers.map { number in
      let passage = index.card(number).passage.id
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
