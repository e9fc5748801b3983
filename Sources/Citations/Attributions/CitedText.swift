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
    /// Of these, those of the part between commas in which the hedge stands.
    let hedged: Set<String>
  }

  let audited: AuditedDocument
  /// In reading order.
  let statements: [Statement]
  /// The words of the source that hold a digit, folded.
  private let numerals: Set<String>

  /// Reads a source.
  init(_ audited: AuditedDocument) {
    self.audited = audited
    statements = audited.sentences.enumerated().compactMap { place, sentence in
      guard sentence.passage.repeats == nil else { return nil }
      let figures = sentence.quantities
      let hedge = Self.hedge(of: sentence)
      func stems(_ words: some Sequence<Word>) -> Set<String> {
        Set(words.map(\.folded).filter(CitedStatement.isContent).map(Stemmer.stem))
      }
      let numbers = StatedNumber.numbers(in: sentence.words, besides: figures.map(\.range))
      guard !figures.isEmpty || !numbers.isEmpty || hedge != nil else { return nil }
      return Statement(
        place: place, figures: figures, numbers: numbers, hedge: hedge?.words, stems: stems(sentence.words),
        hedged: hedge.map { hedge in stems(sentence.words.filter { hedge.part.contains($0.range.lowerBound) }) } ?? [])
    }
    numerals = Set(
      audited.sentences.flatMap(\.words).map(\.folded).filter { $0.utf8.contains { 0x30...0x39 ~= $0 } })
  }

  /// Whether any sentence gives a figure that a figure may mean, after units, scales and rounding.
  func holds(_ figure: Quantity) -> Bool {
    statements.contains {
      $0.figures.contains { $0.isSameFigure(as: figure) || $0.mayMean(figure) || $0.mayBe(figure) }
    }
  }

  /// Whether the source holds the words of a figure as they stand: `7.6 million pounds`, and no short number, which may be a part of another.
  func holds(words figure: Substring) -> Bool { figure.utf8.count >= 6 && audited.document.text.contains(figure) }

  /// Whether any sentence gives a number that is no amount.
  func holds(_ number: StatedNumber) -> Bool {
    statements.contains { $0.numbers.contains { $0.word == number.word } }
  }

  /// Whether the source holds the number of a figure as it is written, whatever it is a number of.
  func holdsNumeral(_ figure: Substring) -> Bool {
    Word.words(in: figure).contains { word in
      numerals.contains(word.folded) && word.folded.utf8.count { 0x30...0x39 ~= $0 } > 1
    }
  }

  /// The words with which a sentence hedges, and the part between commas in which they stand.
  private static func hedge(of sentence: AuditedSentence) -> (words: String, part: Range<Int>)? {
    let modality = Modality(sentence.text, words: sentence.words)
    guard [.possible, .unproven].contains(modality.grade), let first = modality.cue.first else { return nil }
    // `ties with those that may serve one day`: that hedges what they are, not what is said of them.
    if first > 0, ["that", "who", "which", "whose"].contains(sentence.words[first - 1].folded) { return nil }
    let end = sentence.words[modality.cue.upperBound - 1].range.upperBound
    let start = sentence.words[first].range.lowerBound
    let marks = sentence.text.utf8.enumerated().filter { [UInt8(ascii: ","), UInt8(ascii: ";")].contains($0.element) }
      .map(\.offset)
    let part = (marks.last { $0 < start } ?? 0)..<(marks.first { $0 >= end } ?? sentence.text.utf8.count)
    return (String(sentence.text.utf8Slice(start..<end)), part)
  }
}

extension Quantity {
  /// Whether both may give one figure: of one kind of thing, and not apart.
  func mayMean(_ other: Quantity) -> Bool { isComparable(with: other) && !isApart(from: other) }

  /// Whether one may be the other told in another way: the same number of something that is named otherwise, or the rest of a whole.
  func mayBe(_ other: Quantity) -> Bool {
    if kind == .percent, other.kind == .percent, abs(value + other.value - 100) < 0.5 { return true }
    // A small number may stand there by chance.
    let number = value / scale
    guard !isComparable(with: other), number >= 100 || number != number.rounded() else { return false }
    return value == other.value || number == other.value / other.scale
  }
}
