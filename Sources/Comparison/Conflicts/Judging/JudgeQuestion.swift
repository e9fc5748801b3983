public import ClaimModel

/// A candidate pair as a judge sees it: both statements with what was read in them, and what gainsay makes of the two.
public struct JudgeQuestion: Hashable, Sendable, Codable {
  /// One of the two statements.
  public struct Side: Hashable, Sendable, Codable {
    /// The words, as the source has them.
    public var text: String
    /// The id of the source.
    public var source: String
    /// Who wrote the source, where known.
    public var authors: [String]
    /// The day of publication, ISO 8601, where known.
    public var published: String?
    /// What was read in the words.
    public var frame: Frame
  }

  /// What was read in a statement.
  public struct Frame: Hashable, Sendable, Codable {
    /// Whose word it is, where it is not the author's own.
    public var speaker: String?
    /// How firmly it is asserted: `plain`, `certain`, `possible`, `unproven`, `conditional`, `future`, `question`, `opinion`.
    public var modality: String
    /// Whether it names a view without taking it over.
    public var reportsView: Bool
    /// The words that deny, each with what it denies.
    public var denials: [String]
    /// The amounts, as they stand.
    public var amounts: [String]
    /// The days spoken of, ISO 8601, `first/last`, where the words tell them.
    public var times: [String]
  }

  /// A name for the question: SHA-256 of rule, tier and all that is said of both sides. The score and the reason are left
  /// out: they move when other sources come or go.
  public var id: String
  /// The statement published first.
  public var one: Side
  /// The other statement.
  public var other: Side
  /// The rule that opposes the two.
  public var rule: String
  /// The tier that gainsay gives the pair.
  public var tier: ConflictRelation.Tier
  /// The score that gainsay gives the pair, 0 to 1.
  public var score: Double
  /// Why gainsay puts the two up, in one sentence.
  public var reason: String
}

extension JudgeQuestion.Side {
  /// All that is said of the side, lists with their length before them.
  var content: [String] {
    func counted(_ list: [String]) -> [String] { [String(list.count)] + list }
    return [text, source, published ?? "", frame.speaker ?? "", frame.modality, String(frame.reportsView)]
      + [authors, frame.denials, frame.amounts, frame.times].flatMap(counted)
  }
}
