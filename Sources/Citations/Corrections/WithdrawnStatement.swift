internal import ParallelWork
internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis
internal import TextReuse

/// What a source says that it, or its publisher, takes back: a correction notice, a withdrawn estimate.
struct WithdrawnStatement: Sendable {
  /// The source that says so, by its place in the corpus.
  let document: Int
  /// The sentence that says so.
  let sentence: AuditedSentence
  /// The stems of the content words of what is taken back.
  let stems: Set<String>
  /// The figures that are taken back.
  let figures: [Quantity]
  /// Whether a figure was replaced by another, rather than a statement corrected.
  let isEstimate: Bool
  /// The day from which the correction could be known; `nil` where nothing tells.
  let known: CalendarDate?

  /// Reads a sentence; `nil` where it takes nothing back that could be met elsewhere.
  init?(_ sentence: AuditedSentence, of source: Source, at place: Int) {
    guard let withdrawal = Withdrawal(sentence.words.map(\.folded)) else { return nil }
    let words = sentence.words[withdrawal.withdrawn]
    let figures = sentence.quantities.filter { quantity in
      words.contains { quantity.range.overlaps($0.range) }
    }
    let stems = Set(words.map(\.folded).filter(Self.isContent).map(Stemmer.stem))
    guard stems.count >= 2 || !figures.isEmpty && !stems.isEmpty else { return nil }
    document = place
    self.sentence = sentence
    self.stems = stems
    self.figures = figures
    let cue = sentence.words[withdrawal.cue].map(\.folded)
    isEstimate =
      !figures.isEmpty
      && (cue.contains { ["withdrew", "revised", "withdrawn"].contains($0) } || stems.contains("estim"))
    known = source.modified ?? source.published
  }

  /// Whether a word tells what is spoken of.
  static func isContent(_ word: String) -> Bool {
    !StopWords.contains(word) && word.count > 2 && word.contains(where: \.isLetter) && !generic.contains(word)
  }

  /// Words that speak of the notice and not of its matter.
  private static let generic: Set<String> = [
    "article", "story", "report", "version", "earlier", "stated", "said", "originally", "correction", "figure",
    "post", "paper", "piece", "year", "date",
  ]
}

/// The withdrawn statements of a corpus, and what still states them.
struct WithdrawnStatements: Sendable {
  private let all: [WithdrawnStatement]
  private let byStem: [String: [Int]]
  /// How many sources hold a stem.
  private let spread: [String: Int]
  /// The stem of each word that has a stem of a withdrawn statement, in the sources that may repeat one.
  private var stems: [String: String]
  private let sources: [Source]
  /// For each source that states what another takes back, the sentences that do, in order.
  private(set) var repetitions: [Identifier<Source>: [(sentence: AuditedSentence, repetition: Repetition)]] = [:]

  init(_ documents: [AuditedDocument]) {
    let workers = Workers.onAllCores
    let all = workers.map(documents.count) { place -> [WithdrawnStatement] in
      let audited = documents[place]
      return audited.withdrawals.compactMap {
        WithdrawnStatement(audited.sentences[$0], of: audited.document.source, at: place)
      }
    }.flatMap { $0 }
    self.all = all
    sources = documents.map(\.document.source)
    guard !all.isEmpty else {
      (byStem, spread, stems) = ([:], [:], [:])
      return
    }
    let byStem = all.enumerated().reduce(into: [String: [Int]]()) { found, statement in
      for stem in statement.element.stems { found[stem, default: []].append(statement.offset) }
    }
    self.byStem = byStem
    let wanted = Dictionary(byStem.keys.map { (FNV1a.mixed($0), $0) }) { first, _ in first }
    let held = workers.map(documents.count) { place in documents[place].stems.compactMap { wanted[$0] } }
    var spread: [String: Int] = [:]
    for stem in held.joined() { spread[stem, default: 0] += 1 }
    self.spread = spread
    stems = [:]
    let statements = self
    let likely = documents.indices.filter { statements.mayRepeat(Set(held[$0]), of: sources[$0]) }
    stems = workers.map(likely.count) { Self.stems(byStem, in: documents[likely[$0]]) }.reduce(into: [:]) {
      $0.merge($1) { first, _ in first }
    }
    let readable = self
    let found = workers.map(likely.count) { number in
      documents[likely[number]].sentences.compactMap { sentence in
        readable.repeated(in: sentence, of: readable.sources[likely[number]]).map { (sentence, $0) }
      }
    }
    for (place, repeated) in zip(likely, found) where !repeated.isEmpty {
      repetitions[sources[place].id] = repeated
    }
  }

  /// The folded words of a document that have one of some stems, with their stems.
  private static func stems(_ wanted: [String: [Int]], in document: AuditedDocument) -> [String: String] {
    let words = Set(document.sentences.flatMap { $0.words.map(\.folded) })
    return words.reduce(into: [:]) { found, word in
      let stem = Stemmer.stem(word)
      if wanted[stem] != nil { found[word] = stem }
    }
  }

  /// Whether a source with these stems holds enough of a statement of another to repeat it.
  private func mayRepeat(_ stems: Set<String>, of own: Source) -> Bool {
    likeness(of: stems, to: own).contains { likeness in
      Self.isEnough(likeness, hasFigure: true, in: all[likeness.statement])
    }
  }

  /// How much of each statement of other sources stands among some stems.
  private func likeness(of stems: Set<String>, to own: Source) -> [Likeness] {
    var shared: [Int: Double] = [:]
    // In one order, so that sums come out alike.
    for stem in stems.sorted() {
      for number in byStem[stem] ?? [] { shared[number, default: 0] += weight(stem) }
    }
    return shared.keys.sorted().compactMap { number in
      let withdrawn = all[number]
      guard sources[withdrawn.document].id != own.id, let part = shared[number] else { return nil }
      let whole = withdrawn.stems.sorted().reduce(0) { $0 + weight($1) }
      return Likeness(
        statement: number, common: withdrawn.stems.intersection(stems).count, coverage: whole > 0 ? part / whole : 0)
    }
  }

  /// How much of a statement stands somewhere.
  private struct Likeness {
    let statement: Int
    /// How many of its stems.
    let common: Int
    /// Their part of all, the rarer the more.
    let coverage: Double
  }

  /// Whether so much of a statement states it; where a figure was taken back, that figure must be stated.
  private static func isEnough(_ likeness: Likeness, hasFigure: Bool, in withdrawn: WithdrawnStatement) -> Bool {
    withdrawn.figures.isEmpty
      ? likeness.common >= 3 && likeness.coverage >= 0.5
      : hasFigure && likeness.common >= 2 && likeness.coverage >= 0.15
  }

  /// A statement that was taken back and is stated all the same.
  struct Repetition: Sendable {
    let withdrawn: WithdrawnStatement
    /// The source that takes it back.
    let source: Source
    /// Ranks it, 0 to 1.
    let score: Double
  }

  /// The withdrawn statement that a sentence of another source states; `nil` where it states none.
  private func repeated(in sentence: AuditedSentence, of own: Source) -> Repetition? {
    guard sentence.passage.role != .heading else { return nil }
    let found = sentence.words.compactMap { self.stems[$0.folded] }
    // No statement is told by one word.
    guard found.count > 1 else { return nil }
    var best: Repetition?
    for likeness in likeness(of: Set(found), to: own) {
      let withdrawn = all[likeness.statement]
      let hasFigure = withdrawn.figures.contains { figure in
        sentence.quantities.contains { $0.isSameFigure(as: figure) }
      }
      guard Self.isEnough(likeness, hasFigure: hasFigure, in: withdrawn) else { continue }
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

  private func weight(_ stem: String) -> Double { 1 / (0.5 + Double(spread[stem] ?? 1)) }
}
