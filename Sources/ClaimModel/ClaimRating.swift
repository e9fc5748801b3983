/// What a person found a claim to be worth, as schema.org's ClaimReview tells it.
public struct ClaimRating: Hashable, Sendable, Codable {
  /// The rating in words, such as “Mostly false” (`alternateName`).
  public var label: String
  /// The rating on the scale; `nil` where only words were given.
  public var value: Int?
  /// The worst end of the scale.
  public var worst: Int?
  /// The best end of the scale.
  public var best: Int?
  /// Who rated it.
  public var reviewer: String
  /// The day of the rating.
  public var date: CalendarDate

  /// A person's rating.
  public init(
    label: String, value: Int? = nil, worst: Int? = nil, best: Int? = nil, reviewer: String, date: CalendarDate
  ) {
    self.label = label
    self.value = value
    self.worst = worst
    self.best = best
    self.reviewer = reviewer
    self.date = date
  }
}
