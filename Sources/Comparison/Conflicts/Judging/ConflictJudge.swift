/// Somebody stronger who is asked about candidate pairs: an external command, a model.
///
/// A judge may demote a conflict, promote a pair under review and order what is under review. He cannot bring up a pair
/// that was not asked about, and what he says must name words that stand in the texts.
public protocol ConflictJudge: Sendable {
  /// What findings call him.
  var name: String { get }
  /// How many pairs he may be asked about, the surest first.
  var limit: Int { get }

  /// His answers, in any order; he may leave questions unanswered. What goes wrong with him is his to tell.
  func answers(to questions: [JudgeQuestion]) -> [JudgeAnswer]
}

/// What asking a judge came to.
public struct JudgingOutcome: Hashable, Sendable {
  /// Pairs that he was asked about.
  public var asked = 0
  /// Pairs beyond his limit, which stayed as they were.
  public var beyondLimit = 0
  /// Pairs that he answered with words that stand in the texts.
  public var answered = 0
  /// Answers that were not taken, by what is wrong with them.
  public var rejected: [JudgeAnswer.Fault: Int] = [:]
}
