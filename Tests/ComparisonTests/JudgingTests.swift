import ClaimModel
import Comparison
import ExampleDocuments
import Synchronization
import Testing

/// What becomes of pairs, with a judge inside this process.
@Suite("pairs as a judge leaves them")
struct JudgingTests {
  /// A judge who answers by a closure and keeps what he was asked.
  private final class Stub: ConflictJudge {
    let name = "stub"
    let limit: Int
    private let answer: @Sendable (JudgeQuestion) -> [JudgeAnswer]
    private let heard = Mutex<[JudgeQuestion]>([])

    init(limit: Int = 200, _ answer: @escaping @Sendable (JudgeQuestion) -> [JudgeAnswer]) {
      self.limit = limit
      self.answer = answer
    }

    var questions: [JudgeQuestion] { heard.withLock { $0 } }

    func answers(to questions: [JudgeQuestion]) -> [JudgeAnswer] {
      heard.withLock { $0 += questions }
      return questions.reversed().flatMap(answer)
    }
  }

  private static let example = RuleExample(
    "The Orrin council sold the ferry's docks for 38 million crowns in 1987.",
    "The Orrin council sold the ferry's docks for 31 million crowns in 1987.",
    "The Orrin council kept the ferry's docks in 1987, and the ferry went on as before.",
    "Nobody on the Orrin council would have sold the ferry's docks, the mayor said in 1987.")

  private func whole(
    _ question: JudgeQuestion, _ verdict: JudgeAnswer.Verdict, score: Double? = nil, reason: String? = nil
  ) -> JudgeAnswer {
    JudgeAnswer(
      id: question.id, verdict: verdict, type: "sum", one: question.one.text, other: question.other.text, score: score,
      reason: reason)
  }

  private func compare(
    _ judge: Stub?, tier: ConflictRelation.Tier = .review, limit: Int = 100,
    isWanted: @escaping @Sendable (Finding) -> Bool = { _ in true }
  ) -> ConflictComparator.Comparison {
    ConflictComparator(tier: tier, reviewLimit: limit, judge: judge, isWanted: isWanted)
      .compare(documents(Self.example))
  }

  @Test("without answers everything stands as it was")
  func silence() {
    let alone = compare(nil)
    let judge = Stub { _ in [] }
    let judged = compare(judge)
    #expect(judged.findings == alone.findings)
    #expect(judged.compatible == alone.compatible)
    #expect(judged.judging?.asked == judge.questions.count)
    #expect(judge.questions.count >= 3)
  }

  @Test("a question holds both frames")
  func question() throws {
    let judge = Stub { _ in [] }
    _ = compare(judge)
    let question = try #require(judge.questions.first { $0.rule == "conflict/numeric" })
    #expect(question.tier == .conflict)
    #expect(question.one.frame.amounts == ["38 million crowns"])
    #expect(question.other.frame.amounts == ["31 million crowns"])
    #expect(question.one.frame.times == ["1987-01-01/1987-12-31"])
    #expect(question.id.count == 64)
    #expect(Set(judge.questions.map(\.id)).count == judge.questions.count)
  }

  @Test("a promoted pair is a conflict, and no gate calls it compatible any more")
  func promotes() {
    let judge = Stub { [self.whole($0, .conflict, score: 0.8, reason: "so\nit  is")] }
    let judged = compare(judge)
    #expect(judged.findings.count == judge.questions.count)
    for finding in judged.findings {
      #expect(finding.conflict?.tier == .conflict)
      #expect(finding.score == 0.8)
      #expect(finding.severity > .note)
      #expect(finding.conflict?.judgement?.description == "conflict (sum), says “stub”: so it is")
      #expect(
        !judged.compatible.contains { Set($0.evidence.map(\.quote)) == Set(finding.evidence.map(\.quote)) })
    }
  }

  @Test("a demoted pair is no finding and told once among the compatible ones")
  func demotes() {
    let judge = Stub { [self.whole($0, .compatible)] }
    let judged = compare(judge)
    #expect(judged.findings.isEmpty && judged.groups.isEmpty)
    #expect(judged.compatible.filter { $0.relation == "judged-compatible" }.count == judge.questions.count)
    #expect(Set(judged.compatible.map { $0.evidence.map(\.quote).sorted() }).count == judged.compatible.count)
  }

  @Test("the order under review is his, before the list is cut")
  func ranks() throws {
    let review = compare(nil).findings.filter { $0.conflict?.tier == .review }
    let last = try #require(review.last)
    try #require(review.count > 1)
    let words = Set(last.evidence.map(\.quote))
    let judge = Stub { question in
      let isLast = [question.one.text, question.other.text].allSatisfy(words.contains)
      return [self.whole(question, .unsure, score: isLast ? 1 : 0)]
    }
    let judged = compare(judge, limit: 1)
    #expect(judged.findings.filter { $0.conflict?.tier == .review }.map(\.id) == [last.id])
    #expect(judged.beyondReview == review.count - 1)
  }

  @Test("a doubtful conflict stays one and says so")
  func doubts() throws {
    let judged = compare(Stub { [self.whole($0, .unsure)] }, tier: .conflict)
    let finding = try #require(judged.findings.first { $0.rule == "conflict/numeric" })
    #expect(finding.conflict?.tier == .conflict)
    #expect(finding.conflict?.judgement?.verdict == "unsure")
  }

  @Test("what is wrong with an answer is counted by its kind, and the pair stands")
  func rejects() {
    let alone = compare(nil)
    let judge = Stub { question in
      [
        JudgeAnswer(id: "no such question", verdict: .unrelated),
        self.whole(question, .conflict, score: 1.5),
        JudgeAnswer(id: question.id, verdict: .conflict, one: question.one.text, other: "words of his own"),
        JudgeAnswer(id: question.id, verdict: .compatible, one: question.one.text),
      ]
    }
    let judged = compare(judge)
    let count = judge.questions.count
    #expect(judged.findings == alone.findings)
    #expect(judged.judging?.answered == 0)
    #expect(judged.judging?.rejected == [.question: count, .score: count, .words: 2 * count])
  }

  @Test("of two answers to a question the first is taken")
  func twice() {
    let judge = Stub { [self.whole($0, .compatible), self.whole($0, .conflict)] }
    let judged = compare(judge)
    #expect(judged.findings.isEmpty)
    #expect(judged.judging?.rejected == [.question: judge.questions.count])
  }

  @Test("he is asked of the surest alone where there is a limit, and of nothing that nobody wants to hear of")
  func limits() {
    let few = Stub(limit: 1) { _ in [] }
    #expect(compare(few).judging?.beyondLimit ?? 0 > 0)
    #expect(few.questions.map(\.tier) == [.conflict])

    let some = Stub { _ in [] }
    let wanted: Set<Identifier<Source>> = ["source-2", "source-3"]
    let judged = compare(some) { wanted.isSubset(of: $0.evidence.map(\.source)) }
    #expect(!some.questions.isEmpty)
    #expect(
      some.questions.allSatisfy {
        [$0.one.source, $0.other.source].allSatisfy { wanted.contains(.init(rawValue: $0)) }
      })
    #expect(judged.judging?.beyondLimit == 0)
  }

  @Test("a very long reason is cut")
  func long() throws {
    let judged = compare(Stub { [self.whole($0, .conflict, reason: String(repeating: "why ", count: 10_000))] })
    let reason = try #require(judged.findings.first?.conflict?.judgement?.reason)
    #expect(reason.count == 500 && reason.hasSuffix("…"))
  }
}
