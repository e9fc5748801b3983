internal import ParallelWork
internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// The withdrawn statements of a corpus, and what still states them.
struct WithdrawnStatements: Sendable {
  /// A statement that was taken back and is stated all the same.
  struct Repetition: Sendable {
    let withdrawn: WithdrawnStatement
    /// The source that takes it back.
    let source: Source
    /// Ranks it, 0 to 1.
    let score: Double
  }

  private let all: [WithdrawnStatement]
  private let sources: [Source]
  /// For each source that states what another takes back, the sentences that do, in order.
  private(set) var repetitions: [Identifier<Source>: [(sentence: AuditedSentence, repetition: Repetition)]] = [:]

  init(_ documents: [AuditedDocument]) {
    let workers = Workers.onAllCores
    all = workers.map(documents.count) { place -> [WithdrawnStatement] in
      let audited = documents[place]
      return audited.withdrawals.compactMap {
        WithdrawnStatement(audited.sentences[$0], of: audited.document.source, at: place)
      }
    }.flatMap { $0 }
    sources = documents.map(\.document.source)
    guard !all.isEmpty else { return }
    let traces = workers.map(documents.count) { documents[$0].traces }
    let search = WithdrawnSearch(all, in: traces)
    let statements = self
    let found = workers.map(documents.count) { place in
      search.likely(in: traces[place], of: place).compactMap { sentence, likenesses in
        statements.repeated(in: documents[place].sentences[sentence], likenesses).map {
          (sentence: documents[place].sentences[sentence], repetition: $0)
        }
      }
    }
    for (source, repeated) in zip(sources, found) where !repeated.isEmpty { repetitions[source.id] = repeated }
  }

  /// The withdrawn statement that a sentence of another source states, of those that are likely; `nil` where it states none.
  private func repeated(in sentence: AuditedSentence, _ likenesses: [WithdrawnSearch.Likeness]) -> Repetition? {
    guard sentence.passage.role != .heading else { return nil }
    var best: Repetition?
    for likeness in likenesses {
      let withdrawn = all[likeness.statement]
      let hasFigure = withdrawn.figures.contains { figure in
        sentence.quantities.contains { $0.isSameFigure(as: figure) }
      }
      guard withdrawn.figures.isEmpty || hasFigure else { continue }
      guard !takesBack(sentence, withdrawn) else { return nil }
      let score = min(0.9, 0.4 + 0.4 * likeness.coverage + (hasFigure ? 0.1 : 0))
      if score > best?.score ?? 0 {
        best = Repetition(withdrawn: withdrawn, source: sources[withdrawn.document], score: score)
      }
    }
    return best
  }

  /// Whether a sentence denies, corrects or only tells what it speaks of.
  private func takesBack(_ sentence: AuditedSentence, _ withdrawn: WithdrawnStatement) -> Bool {
    let assertion = Assertion(sentence.text)
    return assertion.withdrawal != nil || assertion.debunks != nil || assertion.reportedView != nil
      || assertion.terms.contains { $0.isNegated && withdrawn.stems.contains($0.stem) }
  }
}
