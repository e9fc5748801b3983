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
  /// The stem of each word of the corpus that has a stem of a withdrawn statement.
  private let stems: [String: String]
  private let sources: [Source]
  /// For each source that states what another takes back, the sentences that do, in order.
  private(set) var repetitions: [Identifier<Source>: [(sentence: AuditedSentence, repetition: Repetition)]] = [:]

  init(_ documents: [AuditedDocument]) {
    let workers = Workers.onAllCores
    let all = workers.map(documents.count) { place in
      documents[place].sentences.compactMap { WithdrawnStatement($0, of: documents[place].document.source, at: place) }
    }.flatMap { $0 }
    let wanted = all.reduce(into: Set<String>()) { $0.formUnion($1.stems) }
    var byStem: [String: [Int]] = [:]
    for (number, statement) in all.enumerated() {
      for stem in statement.stems { byStem[stem, default: []].append(number) }
    }
    var spread: [String: Int] = [:]
    var stems: [String: String] = [:]
    let held = workers.map(wanted.isEmpty ? 0 : documents.count) { Self.stems(wanted, in: documents[$0]) }
    for held in held {
      for stem in Set(held.values) { spread[stem, default: 0] += 1 }
      stems.merge(held) { first, _ in first }
    }
    (self.all, self.byStem, self.spread, self.stems) = (all, byStem, spread, stems)
    sources = documents.map(\.document.source)
    guard !all.isEmpty else { return }
    let statements = self
    let found = workers.map(documents.count) { place in
      documents[place].sentences.compactMap { sentence in
        statements.repeated(in: sentence, of: documents[place].document.source).map { (sentence, $0) }
      }
    }
    for (document, repeated) in zip(documents, found) where !repeated.isEmpty {
      repetitions[document.document.source.id] = repeated
    }
  }

  /// The folded words of a document that have one of some stems, with their stems.
  private static func stems(_ wanted: Set<String>, in document: AuditedDocument) -> [String: String] {
    let words = Set(document.sentences.flatMap { $0.words.map(\.folded) })
    return words.reduce(into: [:]) { found, word in
      let stem = Stemmer.stem(word)
      if wanted.contains(stem) { found[word] = stem }
    }
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
    let stems = Set(found)
    var shared: [Int: Double] = [:]
    for stem in stems {
      for number in byStem[stem] ?? [] { shared[number, default: 0] += weight(stem) }
    }
    var best: Repetition?
    for number in shared.keys.sorted() {
      let withdrawn = all[number]
      let source = sources[withdrawn.document]
      guard source.id != own.id, let part = shared[number] else { continue }
      let whole = withdrawn.stems.reduce(0) { $0 + weight($1) }
      let coverage = whole > 0 ? part / whole : 0
      let common = withdrawn.stems.intersection(stems).count
      let hasFigure = withdrawn.figures.contains { figure in
        sentence.quantities.contains { $0.isSameFigure(as: figure) }
      }
      // Where a figure was taken back, that figure must be stated.
      guard withdrawn.figures.isEmpty ? common >= 3 && coverage >= 0.5 : hasFigure && common >= 2 && coverage >= 0.15
      else { continue }
      guard !takesBack(sentence, withdrawn) else { return nil }
      let score = min(0.9, 0.4 + 0.4 * coverage + (hasFigure ? 0.1 : 0))
      if score > best?.score ?? 0 { best = Repetition(withdrawn: withdrawn, source: source, score: score) }
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
