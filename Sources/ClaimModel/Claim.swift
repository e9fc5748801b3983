/// A registered proposition, worded by an analyst, that sources support, refute or discuss.
public struct Claim: Hashable, Sendable, Codable {
  private enum CodingKeys: String, CodingKey {
    case id, statement, topic, rating, mergedInto
    case isCorroborated = "corroborated"
  }

  /// The claim's short name, such as `bridge-cost`.
  public var id: Identifier<Claim>
  /// The proposition in one sentence.
  public var statement: String
  /// The heading under which analysts group it.
  public var topic: String?
  /// What a person found it to be worth, where one said so.
  public var rating: ClaimRating?
  /// Whether an analyst marked it as borne out by independent sources; then copies among its support are errors.
  public var isCorroborated: Bool?
  /// The claim that this one was merged into: what is annotated to this one counts for that one.
  public var mergedInto: Identifier<Claim>?

  /// A registered proposition.
  public init(
    id: Identifier<Claim>, statement: String, topic: String? = nil, rating: ClaimRating? = nil,
    mergedInto: Identifier<Claim>? = nil
  ) {
    self.id = id
    self.statement = statement
    self.topic = topic
    self.rating = rating
    self.mergedInto = mergedInto
  }
}

/// What a source's words do to a claim.
public enum Stance: String, Hashable, Sendable, Codable, CaseIterable {
  case supports, refutes, discusses
}
