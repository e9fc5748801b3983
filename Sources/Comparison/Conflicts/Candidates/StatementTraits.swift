internal import AssertionReading
internal import TextAnalysis

/// What a statement has that rules ask for, known without reading its sentence again.
struct StatementTraits: OptionSet, Hashable, Sendable {
  let rawValue: Int

  /// Amounts other than zero.
  static let amounts = StatementTraits(rawValue: 1 << 0)
  /// Days, years or times of day.
  static let times = StatementTraits(rawValue: 1 << 1)
  /// A change for more or less.
  static let trends = StatementTraits(rawValue: 1 << 2)
  /// A cause.
  static let causes = StatementTraits(rawValue: 1 << 3)
  /// Somebody in a role.
  static let agents = StatementTraits(rawValue: 1 << 4)
  /// Words that speak of all, of none, or of one alone.
  static let quantifies = StatementTraits(rawValue: 1 << 5)
  /// Doubt.
  static let doubts = StatementTraits(rawValue: 1 << 6)
  /// A negation.
  static let negates = StatementTraits(rawValue: 1 << 7)
  /// What somebody denies, calls untrue, or never said.
  static let denies = StatementTraits(rawValue: 1 << 8)
  /// What is taken back.
  static let withdraws = StatementTraits(rawValue: 1 << 9)

  /// All traits.
  static let all = StatementTraits(rawValue: 1 << 10 - 1)
}

extension StatementTraits {
  /// The traits of what a sentence asserts.
  init(_ assertion: Assertion) {
    let negations = assertion.polarity.negations
    let denies =
      negations.contains { $0.kind == .denial } || assertion.debunks != nil
      || ConflictComparator.deniedSpeech.first(in: assertion.words.map(\.folded)) != nil
    let held: [(StatementTraits, Bool)] = [
      (.amounts, assertion.quantities.contains { !$0.isZero }),
      (.times, !assertion.times.spans.isEmpty || !assertion.times.clockTimes.isEmpty),
      (.trends, assertion.trends.contains { $0.direction != .level }),
      (.causes, assertion.causation != nil),
      (.agents, !assertion.agencies.isEmpty),
      (.quantifies, assertion.quantifiers.contains { $0.kind != .some && $0.kind != .both }),
      (.doubts, assertion.modality.grade == .unproven),
      (.negates, negations.contains { $0.kind != .denial }),
      (.denies, denies),
      (.withdraws, assertion.withdrawal != nil),
    ]
    self = held.reduce(into: []) { if $1.1 { $0.insert($1.0) } }
  }
}

extension StatementPair {
  /// Whether both statements have a trait.
  func both(_ trait: StatementTraits) -> Bool { one.card.traits.contains(trait) && other.card.traits.contains(trait) }

  /// Whether one of the statements has a trait.
  func either(_ trait: StatementTraits) -> Bool { one.card.traits.contains(trait) || other.card.traits.contains(trait) }
}
