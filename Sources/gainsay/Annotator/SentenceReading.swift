internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// What in a sentence by itself is worth an annotation, whatever the claims.
enum SentenceReading {
  /// The reason in a few words: somebody else's view, a quotation, a figure, a date; `nil` where there is none.
  static func reason(_ sentence: String) -> String? {
    let words = Word.words(in: sentence)
    if let view = ReportedView(words) {
      let cue = words[view.cue.lowerBound].range.lowerBound..<words[view.cue.upperBound - 1].range.upperBound
      return "a reported view: ‘\(sentence.utf8Slice(cue))’"
    }
    switch Speech(sentence, words: words) {
    case .named(let name, _): return "reported speech: \(name)"
    case .unnamed(let cue, _): return "an unnamed speaker: ‘\(cue)’"
    case .author: break
    }
    if let quotation = Quotations.ranges(in: sentence).map({ String(sentence.utf8Slice($0)) }).first(where: isSpeech) {
      return "a quotation: “\(ScreenText.cut(quotation, to: 40))”"
    }
    if let figure = QuantityScanner.quantities(in: sentence, words: words).first(where: { isTelling($0, sentence) }) {
      return "a figure: ‘\(sentence.utf8Slice(figure.range))’"
    }
    if let date = TimeExpressions(sentence, words: words).spans.first(where: { !$0.isRelative && $0.days != nil }) {
      return "a date: ‘\(sentence.utf8Slice(date.range))’"
    }
    return nil
  }

  /// Whose word a sentence gives, as far as it says so.
  static func speaker(_ sentence: String) -> Attribution {
    switch Speech(sentence, words: Word.words(in: sentence)) {
    case .named(let name, let cue): .speaker(name: name, cue: cue)
    case .unnamed(let cue, _): .anonymous(cue: cue)
    case .author: .author
    }
  }

  /// One or two words in quotation marks are a title or a distance, no speech.
  private static func isSpeech(_ quotation: String) -> Bool { Word.words(in: quotation).count >= 4 }

  /// A sum, a share, or what is written with digits; “one of them” and “two weeks” are no figures to check.
  private static func isTelling(_ figure: Quantity, _ sentence: String) -> Bool {
    figure.kind == .money || figure.kind == .percent
      || sentence.utf8Slice(figure.range).unicodeScalars.contains { ("0"..."9").contains($0) }
  }
}
