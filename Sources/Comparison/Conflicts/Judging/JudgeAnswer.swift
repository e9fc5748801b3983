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

  /// Why an answer is not taken.
  public enum Fault: String, Hashable, Sendable, CaseIterable {
    /// It names no question that was asked, or one that was answered before.
    case question
    /// It names words that do not stand in the statements, or none where the verdict needs some.
    case words
    /// Its score is not between 0 and 1.
    case score
  }

  /// Why the answer cannot be taken for one to the question; `nil` where it can.
  ///
  /// Its words must stand in the statements, white space folded; a conflict and a compatible pair must name some of both.
  public func fault(for question: JudgeQuestion) -> Fault? {
    if id != question.id { return .question }
    if let score, !(0...1).contains(score) { return .score }
    let sides = [(one, question.one.text), (other, question.other.text)]
    let holds = sides.allSatisfy { span, text in
      guard let span, !Self.folded(span).isEmpty else { return verdict == .unrelated || verdict == .unsure }
      return Self.folded(text).contains(Self.folded(span))
    }
    return holds ? nil : .words
  }

  /// The longest type and reason that are told, in characters: a report is no place for a judge's whole thoughts.
  private static let longestWords = 500

  /// Words of the judge's as a report has them: on one line, and cut where they are very long; `nil` for none.
  static func told(_ words: String?) -> String? {
    guard let words, case let line = folded(words), !line.isEmpty else { return nil }
    return line.count > longestWords ? line.prefix(longestWords - 1) + "…" : line
  }

  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
