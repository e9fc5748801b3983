internal import AssertionReading
public import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// Finds sentences that cannot both be true of the same thing: sentences → assertions → pairs that share rare words →
/// rules that fire only through gates.
public struct ConflictComparator: Sendable {
  static let conflictRules = [
    numeric, date, negation, antonym, exclusivity, attribution, entity, causal, correction, modality,
  ]

  /// The rules, in the order of their ids.
  public static var rules: [Rule] { conflictRules.map(\.rule).sorted { $0.id < $1.id } }

  /// A comparator.
  public init() {}
}
