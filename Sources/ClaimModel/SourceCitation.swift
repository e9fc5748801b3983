/// One source refers to another, in words that show it.
public struct SourceCitation: Hashable, Sendable {
  /// The source that refers.
  public var citing: Identifier<Source>
  /// The source that is meant.
  public var cited: Identifier<Source>
  /// The sentence that refers.
  public var evidence: Evidence

  /// A sentence that refers to another source.
  public init(citing: Identifier<Source>, cited: Identifier<Source>, evidence: Evidence) {
    self.citing = citing
    self.cited = cited
    self.evidence = evidence
  }
}
