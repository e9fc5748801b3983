internal import ClaimModel
internal import AssertionReading
internal import TextAnalysis

/// Pairs that share few words but stand in one relation: two causes, two agents, a doubt and a certainty, two figures of one
/// noun, one name behind two reports. Each channel gives a statement its few best matches by the words of it and its context.
struct CueChannels {
  /// Pairs of statement numbers, the smaller in the high half.
  private(set) var pairs: Set<UInt64> = []

  /// What a channel gives a statement.
  private static let perStatement = 4
  /// A channel compares no more statements than this with one.
  private static let width = 200

  init(_ index: StatementIndex) {
    let statements = index.statements
    func having(_ holds: (Assertion) -> Bool) -> [Int] { statements.indices.filter { holds(statements[$0].assertion) } }
    let causes = having { $0.causation != nil }
    join(causes, causes, index)
    let agents = having { !$0.agencies.isEmpty }
    join(agents, agents, index)
    join(having { $0.modality.grade == .unproven }, having { $0.modality.isAsserted || $0.modality.isFuture }, index)
    join(having { $0.withdrawal != nil }, Array(statements.indices), index)
    join(having { $0.polarity.negations.contains { $0.kind == .universal } || $0.quantifiers.contains { $0.kind == .only } }, Array(statements.indices), index)
    var byNoun: [String: [Int]] = [:]
    for number in statements.indices {
      for unit in Set(statements[number].assertion.quantities.map { "\($0.kind) \(Synonyms.root($0.unit))" }) { byNoun[unit, default: []].append(number) }
    }
    for unit in byNoun.keys.sorted() { join(byNoun[unit] ?? [], byNoun[unit] ?? [], index) }
  }

  /// Adds for each of some statements its best matches among others.
  private mutating func join(_ some: [Int], _ others: [Int], _ index: StatementIndex) {
    for number in some {
      let one = index.statements[number]
      let mine = Set(one.ids + one.context)
      var best: [(score: Float, number: Int)] = []
      for other in others.prefix(Self.width) where other != number {
        let against = index.statements[other]
        guard against.document != one.document || abs(against.order - one.order) > 1 else { continue }
        var score: Float = 0
        for id in against.ids where mine.contains(id) { score += index.vocabulary.weights[Int(id)] }
        for id in against.context where mine.contains(id) { score += 0.5 * index.vocabulary.weights[Int(id)] }
        if score > 0 { best.append((score, other)) }
      }
      best.sort { ($1.score, $0.number) < ($0.score, $1.number) }
      for (_, other) in best.prefix(Self.perStatement) { pairs.insert(UInt64(min(number, other)) << 32 | UInt64(max(number, other))) }
    }
  }
}
