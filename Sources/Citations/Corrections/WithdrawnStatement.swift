internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

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
