internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// What a cited source states with figures, other numbers and hedges: where a statement that cites it is looked for.
struct CitedText: Sendable {
  /// A sentence that gives figures or other numbers, or hedges.
  struct Statement: Sendable {
    /// The sentence's place in the document.
    let place: Int
    let figures: [Quantity]
    let numbers: [StatedNumber]
    /// The words with which it hedges; `nil` where it does not.
    let hedge: String?
    /// The stems of its content words.
    let stems: Set<String>
  }

  let audited: AuditedDocument
  /// In reading order.
  let statements: [Statement]

  /// Reads a source.
  init(_ audited: AuditedDocument) {
    self.audited = audited
    statements = audited.sentences.enumerated().compactMap { place, sentence in
      guard sentence.passage.repeats == nil else { return nil }
      let figures = sentence.quantities
      let hedge = Self.hedge(of: sentence)
      let numbers = StatedNumber.numbers(in: sentence.words, besides: figures.map(\.range))
      guard !figures.isEmpty || !numbers.isEmpty || hedge != nil else { return nil }
      return Statement(
        place: place, figures: figures, numbers: numbers, hedge: hedge,
        stems: Set(sentence.words.map(\.folded).filter(CitedStatement.isContent).map(Stemmer.stem)))
    }
  }

  /// Whether any sentence gives a figure that a figure may mean, after units, scales and rounding.
  func holds(_ figure: Quantity) -> Bool {
    statements.contains { $0.figures.contains { $0.isSameFigure(as: figure) || $0.mayMean(figure) } }
  }

  /// The words with which a sentence hedges all that it says.
  private static func hedge(of sentence: AuditedSentence) -> String? {
    let modality = Modality(sentence.text, words: sentence.words)
    guard [.possible, .unproven].contains(modality.grade), let first = modality.cue.first else { return nil }
    // `ties with those that may serve one day`: that hedges what they are, not what is said of them.
    if first > 0, ["that", "who", "which", "whose"].contains(sentence.words[first - 1].folded) { return nil }
    let end = sentence.words[modality.cue.upperBound - 1].range.upperBound
    return String(sentence.text.utf8Slice(sentence.words[first].range.lowerBound..<end))
  }
}

extension Quantity {
  /// Whether both may give one figure: of one kind of thing, and not apart.
  func mayMean(_ other: Quantity) -> Bool { isComparable(with: other) && !isApart(from: other) }
}
