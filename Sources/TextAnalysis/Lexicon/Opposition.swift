/// How firmly two words are opposites.
public enum Opposition: Int, Comparable, Sendable {
  /// One is like an opposite of the other: `rise` and `descend`.
  case indirect
  /// They are opposites: `rise` and `fall`.
  case direct

  /// Indirect opposites come before direct ones.
  public static func < (one: Opposition, other: Opposition) -> Bool { one.rawValue < other.rawValue }
}
