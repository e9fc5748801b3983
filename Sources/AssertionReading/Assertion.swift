public import TextAnalysis

/// What one sentence says, read by machine: a frame of content words with polarity, modality, speaker, amounts and times.
public struct Assertion: Sendable {
  /// The sentence.
  public let text: String
  /// Its words; all indices of the frame count these.
  public let words: [Word]
  /// The content words in reading order.
  public let terms: [Term]
  /// The number of the part of the sentence in which each word stands.
  public let parts: [Int]
  /// What is denied.
  public let polarity: Polarity
  /// How firmly it is asserted.
  public let modality: Modality
  /// A view that is reported without being taken over.
  public let reportedView: ReportedView?
  /// Whose word it gives.
  public let speech: Speech
  /// Words that speak of all or none.
  public let quantifiers: [Quantifier]
  /// Changes for more or less.
  public let trends: [Trend]
  /// What is given as the cause of what.
  public let causation: Causation?
  /// Who is named in a role.
  public let agencies: [Agency]
  /// What is taken back.
  public let withdrawal: Withdrawal?
  /// The words that call a story as such untrue: `a hoax`, `is false`.
  public let debunks: Range<Int>?
  /// The words that only say whose word it is: `Investigators confirmed that`; empty where there are none.
  public let frame: Range<Int>
  /// The amounts stated.
  public let quantities: [Quantity]
  /// When it was, as the sentence says.
  public let times: TimeExpressions
  /// Whether the author speaks of himself: `I`, `we`, `our`.
  public let isFirstPerson: Bool

  /// Reads a sentence; `written` is the day on which it was, and resolves `last month`.
  public init(_ text: String, written: CalendarDay? = nil) {
    self.text = text
    let words = Word.words(in: text)
    let folded = words.map(\.folded)
    let clauses = ClauseBreaks(text, words: words)
    let polarity = Polarity(text, words: words)
    let times = TimeExpressions(text, words: words, reference: written)
    let quoted = Quotations.ranges(in: text)
    self.words = words
    self.polarity = polarity
    parts = clauses.parts(folded: folded)
    self.times = times
    modality = Modality(text, words: words)
    reportedView = ReportedView(words)
    speech = Speech(text, words: words)
    quantifiers = Quantifier.read(folded, clauses: clauses)
    trends = Trend.read(folded)
    causation = Causation(folded, clauses: clauses, polarity: polarity)
    agencies = Agency.read(folded, words: words, clauses: clauses)
    withdrawal = Withdrawal(folded)
    debunks = Debunking.cue(folded)
    frame = Self.frame(folded)
    quantities = QuantityScanner.quantities(in: text, words: words)
    isFirstPerson = folded.contains { Self.firstPerson.contains($0) }
    terms = words.enumerated().compactMap { index, word in
      let isYear = word.range.count == 4 && times.years.contains(Int(word.folded) ?? 0)
      guard isYear || Self.isContent(word) else { return nil }
      return Term(
        stem: Stemmer.stem(word.folded.contains(".") ? word.folded.filter { $0 != "." } : word.folded), index: index,
        isName: word.isCapitalised && index > 0,
        isNegated: polarity.isNegated(index), isQuoted: quoted.contains { $0.contains(word.range.lowerBound) })
    }
  }

  /// The words up to a `that` close behind a verb of saying.
  private static func frame(_ folded: [String]) -> Range<Int> {
    for index in folded.indices.prefix(10).dropFirst() where folded[index] == "that" {
      let verb = folded[index - 1]
      if Speech.verbs.contains(verb)
        || ["confirmed", "confirms", "found", "announced", "showed", "shows"].contains(verb)
      {
        return 0..<index + 1
      }
    }
    return 0..<0
  }

  private static let firstPerson: Set<String> = ["i", "we", "our", "my", "us", "me", "i'm", "we're", "i've", "we've"]

  /// Whether a word tells what is spoken of; months and scale words belong to dates and figures.
  private static func isContent(_ word: Word) -> Bool {
    !StopWords.contains(word.folded) && word.folded.contains(where: \.isLetter) && !NumberNames.contains(word.folded)
      && !(word.isCapitalised && TimeExpressions.isMonth(word.folded))
  }

  /// Whether a word that names a change elsewhere tells none here.
  public func isIdleTrend(_ index: Int) -> Bool {
    Trend.isTrendWord(words[index].folded) && !trends.contains { $0.index == index }
  }

  /// Whether the text ends as a sentence does; titles, datelines and labels do not.
  public var isSentence: Bool {
    var rest = text[...]
    while let last = rest.last, "\"\u{201D}\u{2019}')]".contains(last) { rest.removeLast() }
    return rest.last.map { ".!…?;:".contains($0) } ?? false
  }

  /// The sentence's letters and digits: equal for copies.
  public var folded: String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }))
  }
}
