internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// Lays pairs before a judge and moves them as he says.
struct Judging {
  let index: StatementIndex
  let judge: any ConflictJudge
  private(set) var outcome = JudgingOutcome()
  /// Pairs that he calls no conflict, with their relation.
  private(set) var compatible: [CompatiblePair] = []
  /// The pairs of statements that he settled: whatever a gate says of them counts no more.
  private(set) var settled: Set<[Int]> = []

  init(_ judge: any ConflictJudge, index: StatementIndex) {
    self.judge = judge
    self.index = index
  }

  /// Asks about the pairs of both tiers, the strict ones first; gives the two tiers as he leaves them, those for review
  /// in their new order.
  mutating func move(strict: [RankedPair], review: [RankedPair]) -> (strict: [RankedPair], review: [RankedPair]) {
    let order = strict.sorted { ($1.score, $0.one, $0.other) < ($0.score, $1.one, $1.other) } + review
    let asked = order.prefix(judge.limit)
    let questions = asked.map(question)
    outcome.asked = questions.count
    outcome.beyondLimit = order.count - questions.count
    let known = Dictionary(questions.map { ($0.id, $0) }) { first, _ in first }
    var answers: [String: JudgeAnswer] = [:]
    for answer in judge.answers(to: questions) {
      let question = answers[answer.id] == nil ? known[answer.id] : nil
      if let fault = question.map(answer.fault) ?? .question {
        outcome.rejected[fault, default: 0] += 1
      } else {
        answers[answer.id] = answer
      }
    }
    var (firm, open): ([RankedPair], [RankedPair]) = ([], [])
    for (pair, question) in zip(asked, questions) {
      guard let answer = answers[question.id] else {
        if question.tier == .conflict { firm.append(pair) } else { open.append(pair) }
        continue
      }
      outcome.answered += 1
      if answer.verdict != .unsure { settled.insert([pair.one, pair.other]) }
      switch answer.verdict {
      case .conflict: firm.append(judged(pair, answer, .conflict))
      case .unsure:
        let pair = judged(pair, answer, question.tier)
        if question.tier == .conflict { firm.append(pair) } else { open.append(pair) }
      case .compatible, .unrelated:
        compatible.append(
          CompatiblePair(
            relation: "judged-\(answer.verdict.rawValue)", rule: pair.finding.rule,
            message: Self.judgement(answer, by: judge).description, evidence: pair.finding.evidence))
      }
    }
    for pair in order.dropFirst(asked.count) {
      if pair.finding.conflict?.tier == .conflict { firm.append(pair) } else { open.append(pair) }
    }
    open.sort { ($1.finding.score, $0.one, $0.other) < ($0.finding.score, $1.one, $1.other) }
    return (firm, open)
  }

  private static func judgement(
    _ answer: JudgeAnswer, by judge: any ConflictJudge
  ) -> ConflictRelation.Judgement {
    ConflictRelation.Judgement(
      judge: judge.name, verdict: answer.verdict.rawValue, reason: JudgeAnswer.told(answer.reason),
      type: JudgeAnswer.told(answer.type))
  }

  /// The pair as the judge leaves it.
  private func judged(_ pair: RankedPair, _ answer: JudgeAnswer, _ tier: ConflictRelation.Tier) -> RankedPair {
    let old = pair.finding
    var relation = old.conflict ?? ConflictRelation(tier: tier)
    relation.tier = tier
    relation.judgement = Self.judgement(answer, by: judge)
    let strict = Double(ConflictRule.strict)
    let score =
      tier == .conflict ? max(answer.score ?? old.score, strict) : answer.score.map { $0 * strict * 0.98 } ?? old.score
    // What a judge calls a conflict is no mere note, whatever rule put it up.
    let severity =
      answer.verdict == .conflict
      ? max(ConflictComparator.severities[old.rule] ?? old.severity, .warning) : old.severity
    return RankedPair(
      one: pair.one, other: pair.other, score: Float(score),
      finding: Finding(
        rule: old.rule, severity: severity, score: score, message: old.message, evidence: old.evidence,
        conflict: relation))
  }

  private func question(_ pair: RankedPair) -> JudgeQuestion {
    let sides = [pair.one, pair.other].map { side(index.statement($0)) }
    var question = JudgeQuestion(
      id: "", one: sides[0], other: sides[1], rule: pair.finding.rule.rawValue,
      tier: pair.finding.conflict?.tier ?? .review, score: pair.finding.score, reason: pair.finding.message)
    question.id = Fingerprint.sha256([question.rule, question.tier.rawValue] + sides.flatMap(\.content))
    return question
  }

  private func side(_ statement: Statement) -> JudgeQuestion.Side {
    let source = index.documents[statement.document].source
    let assertion = statement.assertion
    let speaker: String? =
      switch assertion.speech {
      case .author: nil
      case .named(let name, _): name
      case .unnamed(let cue, _): cue
      }
    return JudgeQuestion.Side(
      text: assertion.text, source: source.id.rawValue, authors: source.authors,
      published: source.published?.description,
      frame: JudgeQuestion.Frame(
        speaker: speaker, modality: assertion.modality.grade.rawValue, reportsView: assertion.reportedView != nil,
        denials: assertion.polarity.negations.map { assertion.quote($0.cue.lowerBound..<$0.scope.upperBound) },
        amounts: assertion.quantities.map { String(assertion.text.utf8Slice($0.range)) },
        times: assertion.times.spans.compactMap { span in
          guard let first = span.first, let last = span.last else { return nil }
          return "\(Self.iso(first))/\(Self.iso(last))"
        }))
  }

  /// A day by its number as ISO 8601 writes it.
  private static func iso(_ number: Int) -> String {
    let day = CalendarDay(number: number)
    func digits(_ value: Int, _ count: Int) -> String {
      String(repeating: "0", count: max(0, count - String(value).count)) + String(value)
    }
    return "\(digits(day.year, 4))-\(digits(day.month, 2))-\(digits(day.day, 2))"
  }
}
