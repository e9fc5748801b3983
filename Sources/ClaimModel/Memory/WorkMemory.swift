/// What stages worked out before, by what they worked it out from: it saves work and changes no result.
///
/// A stage asks for what it needs, works out what is missing, and hands that over. Everything may be forgotten at any time.
public protocol WorkMemory: Sendable {
  /// What was kept of a kind under each of some keys; `nil` where nothing was, or what was kept is damaged.
  func recall(_ kind: WorkKind, _ keys: [String]) -> [[UInt8]?]

  /// Says that what was kept of a kind under some keys is still of use, though nobody asks for it now.
  func retain(_ kind: WorkKind, _ keys: [String])

  /// Keeps values of a kind; what cannot be kept is worked out again next time.
  func keep(_ kind: WorkKind, _ values: [(key: String, value: [UInt8])])
}

/// What a value is that was worked out.
public enum WorkKind: String, Sendable, CaseIterable {
  /// The parsed sources of a file.
  case file
  /// The statements of a source.
  case statements
  /// What finds the statements of a corpus.
  case table
  /// What the audit reads from a source alone.
  case audit
  /// Of which quotations of a corpus nothing is to be said.
  case quotations
  /// Which statements of a corpus stand near one another, and what became of the pairs.
  case pairs
}
