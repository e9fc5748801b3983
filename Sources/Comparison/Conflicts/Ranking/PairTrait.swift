internal import AssertionReading

/// What makes a pair of candidates one to look at.
enum PairTrait: String, CaseIterable, Sendable {
  /// The contention of both statements.
  case contention
  /// The contention of the less contentious of the two.
  case leastContention
  /// The natural logarithm of the better of the two places: how many are nearer to one of them than the other is.
  case betterPlace
  /// The natural logarithm of the worse of the two places.
  case worsePlace
  /// How near the two are.
  case nearness
  /// The score of the surest rule that opposes the two and that no gate stops.
  case opposition
  /// Both stand in one source.
  case withinSource
  /// One says again what the other says.
  case restates
  /// They speak of different times.
  case otherTime
  /// Both explain something.
  case bothExplain
  /// One leaves open something, the other nothing.
  case doubtAgainstInsistence
}
