internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// Sorts the statements of a group by what they hold.
struct PositionSorter {
  let index: StatementIndex
  /// For each statement the ones that restate it, in order.
  let restating: [Int: [Int]]

  /// The positions of a group: each statement joins the first whose statements all agree with it. Statements that restate
  /// one of the group, and copies of it in other sources, stand with it.
  func positions(of draft: DraftGroup) -> [ConflictGroup.Position] {
    let rule = draft.pairs[0].finding.rule
    var opponents: [Int: Set<Int>] = [:]
    for pair in draft.pairs {
      opponents[pair.one, default: []].insert(pair.other)
      opponents[pair.other, default: []].insert(pair.one)
    }
    let disputed = Dictionary(
      uniqueKeysWithValues: draft.statements.map { number in
        (number, Disputed(number, against: (opponents[number] ?? []).sorted(), rule: rule, index: index))
      })
    var positions: [[Int]] = []
    for number in draft.statements.sorted() {
      let place = positions.firstIndex { members in
        members.allSatisfy { member in
          guard opponents[number]?.contains(member) != true else { return false }
          if restating[number]?.contains(member) == true { return true }
          return agree(disputed[number], disputed[member], number, member, rule)
        }
      }
      if let place { positions[place].append(number) } else { positions.append([number]) }
    }
    var taken = draft.statements
    return positions.map { members in
      let added = Set(members.flatMap { restating[$0] ?? [] }).subtracting(taken)
      taken.formUnion(added)
      return ConflictGroup.Position(
        value: members.lazy.compactMap { disputed[$0]?.words }.first,
        statements: (members + added).sorted().flatMap(statements))
    }
  }

  /// A statement and its copies.
  private func statements(_ number: Int) -> [ConflictGroup.Statement] {
    let statement = index.card(number)
    return [ConflictGroup.Statement(index.evidence(statement))]
      + (index.copies[number] ?? []).map { copy in
        let other = index.card(copy)
        return ConflictGroup.Statement(
          index.evidence(other.range, other.passage, document: other.document, speech: statement.speech),
          isCopy: true)
      }
  }

  private func agree(_ one: Disputed?, _ other: Disputed?, _ a: Int, _ b: Int, _ rule: Identifier<Rule>) -> Bool {
    if let one, let other, let answer = one.agrees(with: other) { return answer }
    // Two that oppose the same statement and not one another take one side.
    let pair = index.pair(a, b)
    guard let rule = ConflictComparator.conflictRules.first(where: { $0.rule.id == rule }) else { return false }
    return rule.opposes(pair) == nil && rule.opposes(pair.swapped) == nil
  }
}

/// The figures or times of a statement that others of its group contradict.
struct Disputed {
  private var quantities: [Quantity] = []
  private var times: TimeExpressions?
  private var isOfClocks = false
  /// The first of them as it stands in the sentence; `nil` where the rule is not about such values.
  private(set) var words: String?

  /// What a statement holds against its opponents, by a rule.
  init(_ number: Int, against opponents: [Int], rule: Identifier<Rule>, index: StatementIndex) {
    let own = index.statement(number).assertion
    let others = opponents.map { index.statement($0).assertion }
    switch rule {
    case "conflict/numeric":
      quantities = own.quantities.filter { quantity in
        !quantity.isZero
          && others.contains { other in
            let comparable = other.quantities.filter { ConflictComparator.isComparable(quantity, $0) }
            return !comparable.isEmpty && comparable.allSatisfy { quantity.isApart(from: $0) }
          }
      }
      words = quantities.first.map { own.words(of: $0) }
    case "conflict/date":
      times = own.times
      isOfClocks = others.contains { own.times.clockRelation(to: $0.times) == .disjoint }
      let range = isOfClocks ? own.times.clockTimes.first?.range : own.times.spans.first?.range
      words = range.map { String(own.text.utf8Slice($0)) }
    default: break
    }
  }

  /// Whether two values can both hold; `nil` where there are none to compare.
  func agrees(with other: Disputed) -> Bool? {
    if let times, let others = other.times {
      if isOfClocks, other.isOfClocks { return times.clockRelation(to: others) != .disjoint }
      return isOfClocks == other.isOfClocks && [.same, .overlapping].contains(times.relation(to: others))
    }
    guard !quantities.isEmpty, !other.quantities.isEmpty else { return nil }
    return quantities.contains { one in
      other.quantities.contains { ConflictComparator.isComparable(one, $0) && !one.isApart(from: $0) }
    }
  }
}

extension Assertion {
  /// A figure as it stands in the sentence, with what it counts where that stands close behind it.
  fileprivate func words(of quantity: Quantity) -> String {
    let noun = terms.first { term in
      let place = words[term.index].range
      return !quantity.noun.isEmpty && term.stem == quantity.noun && place.lowerBound >= quantity.range.upperBound
        && place.upperBound <= quantity.range.upperBound + Self.mostBytesToNoun
    }
    let end = noun.map { words[$0.index].range.upperBound } ?? quantity.range.upperBound
    return String(text.utf8Slice(quantity.range.lowerBound..<end))
  }

  /// Between a figure and the noun that is shown with it; farther away it belongs to another clause.
  private static let mostBytesToNoun = 32
}
