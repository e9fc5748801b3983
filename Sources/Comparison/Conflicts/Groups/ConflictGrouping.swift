internal import AssertionReading
internal import ClaimModel
internal import ParallelWork

/// Joins pairs of conflicting statements to groups about one matter.
///
/// Pairs of one rule and tier are joined where they share a statement, or one that restates it, and speak of one thing:
/// the words that all pairs of a group share must keep half the weight of those that its surest pairs share. So a sentence
/// that tells of two things does not tie the conflicts about both together, and no chain of neighbours grows.
struct ConflictGrouping {
  private let index: StatementIndex
  private let sorter: PositionSorter
  /// For each statement the ones that restate it, in order.
  private let restating: [Int: [Int]]

  /// A group takes no more statements than these; what would is a group of its own.
  static let mostStatements = 40
  /// The share of the weight of the shared words that must stay when pairs are joined.
  static let keptShare: Float = 0.5
  /// The fewest stems that all pairs of a group share.
  static let fewestStems = 2

  /// Groups of an index; `restating` are pairs of statements of which one says again what the other says.
  init(_ index: StatementIndex, restating pairs: [JudgedPair]) {
    self.index = index
    var restating: [Int: [Int]] = [:]
    for pair in pairs {
      restating[pair.one, default: []].append(pair.other)
      restating[pair.other, default: []].append(pair.one)
    }
    self.restating = restating.mapValues { $0.sorted() }
    sorter = PositionSorter(index: index, restating: self.restating)
  }

  /// The groups of pairs of one tier, those of the surest pairs first.
  func groups(of pairs: [RankedPair]) -> [ConflictGroup] {
    var drafts = DraftGroups()
    var places: [Identifier<Rule>: [Int: [Int]]] = [:]
    let pairs = pairs.sorted { Finding.precedes($0.finding, $1.finding) }
    let own = Workers.onAllCores.map(pairs.count) { [index] in DraftGroup(pairs[$0], index: index) }
    for (pair, draft) in zip(pairs, own) {
      let own = drafts.add(draft)
      let ends = [pair.one, pair.other].flatMap { [$0] + (restating[$0] ?? []) }
      let near = Set(ends.flatMap { places[pair.finding.rule]?[$0] ?? [] }).sorted()
      for draft in near { drafts.join(draft, own, weights: index.vocabulary.weights) }
      for end in [pair.one, pair.other] { places[pair.finding.rule, default: [:]][end, default: []].append(own) }
    }
    return drafts.all.map(group)
  }

  private func group(_ draft: DraftGroup) -> ConflictGroup {
    let first = draft.pairs[0]
    let statement = index.statement(first.one)
    var seen: Set<String> = []
    let matter = zip(statement.ids, statement.terms).filter { draft.matter.contains($0.0) }.map(\.1)
      .filter { seen.insert($0.stem).inserted }.prefix(4).map { statement.assertion.word($0.index) }
    return ConflictGroup(
      rule: first.finding.rule, tier: first.finding.conflict?.tier ?? .conflict, matter: matter,
      positions: sorter.positions(of: draft), findings: draft.pairs.map(\.finding.id))
  }
}
