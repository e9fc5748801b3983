/// What a judge says of a question.
public struct JudgeAnswer: Hashable, Sendable, Codable {
  /// How two statements stand to one another.
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// They cannot both be true of the same thing at the same time.
    case conflict
    /// They are about the same matter and can both be true.
    case compatible
    /// They are about different matters.
    case unrelated
    /// The judge cannot tell; the pair stays where it was.
    case unsure
  }

  /// The name of the question.
  public var id: String
  /// The verdict.
  public var verdict: Verdict
  /// What kind of conflict it is, in the judge's words, such as `numeric`.
  public var type: String?
  /// The words of the first statement that decide, verbatim.
  public var one: String?
  /// The words of the second statement that decide, verbatim.
  public var other: String?
  /// Ranks conflicts and pairs for review, 0 to 1.
  public var score: Double?
  /// Why, in one sentence.
  public var reason: String?

  /// An answer.
  public init(
    id: String, verdict: Verdict, type: String? = nil, one: String? = nil, other: String? = nil, score: Double? = nil,
    reason: String? = nil
  ) {
    self.id = id
    self.verdict = verdict
    self.type = type
    self.one = one
    self.other = other
    self.score = score
    self.reason = reason
  }

  /// Whether the words that it names stand in the statements, white space folded; a conflict and a compatible pair must
  /// name some of both.
  public func holds(for question: JudgeQuestion) -> Bool {
    if let score, !(0...1).contains(score) { return false }
    let sides = [(one, question.one.text), (other, question.other.text)]
    return sides.allSatisfy { span, text in
      guard let span, !Self.folded(span).isEmpty else { return verdict == .unrelated || verdict == .unsure }
      return Self.folded(text).contains(Self.folded(span))
    }
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
