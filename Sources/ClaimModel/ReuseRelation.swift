/// How the two sides of a finding about duplicated text stand to each other.
public struct ReuseRelation: Hashable, Sendable {
  /// What tells which side had the words first.
  public enum Basis: String, Hashable, Sendable, Codable {
    /// The earlier day of publication.
    case date
    /// The other side has them in quotation marks.
    case quotation
    /// The other side names this one as the source.
    case attribution
  }

  /// The source that had the words first; `nil` where nothing tells, and inside one source.
  public var origin: Identifier<Source>?
  /// What tells so.
  public var basis: Basis?
  /// How many words agree, in order.
  public var common: Int
  /// How many words of the longer side do not.
  public var differing: Int

  /// A comparison of two sides.
  public init(common: Int, differing: Int, origin: Identifier<Source>? = nil, basis: Basis? = nil) {
    self.common = common
    self.differing = differing
    self.origin = origin
    self.basis = basis
  }
}
