/// The lists that a user supplies: retracted works, and addresses of copies.
public struct CitationLists: Sendable {
  /// Works that were withdrawn.
  public var retractions: RetractionList
  /// Copies and what they are copies of.
  public var mirrors: MirrorList

  /// The lists; empty where none is given.
  public init(retractions: RetractionList = RetractionList(), mirrors: MirrorList = MirrorList()) {
    self.retractions = retractions
    self.mirrors = mirrors
  }

  /// Whether nothing is listed.
  public var isEmpty: Bool { retractions.isEmpty && mirrors == MirrorList() }
}
