internal import ClaimModel
internal import TextAnalysis

/// What one sentence says, read by machine.
struct Assertion {
  /// A content word of the sentence.
  struct Term {
    var stem: String
    /// Its index among the sentence's words.
    var index: Int
    var isName: Bool
    var isNegated: Bool
  }

  let document: Document
  let passage: Passage
  /// The sentence in the document's text.
  let range: TextRange
  let text: String
  let words: [Word]
  let terms: [Term]
  let stems: Set<String>
  let names: Set<String>
  let polarity: Polarity
  let speech: Speech
  let quantities: [Quantity]
  let times: TimeExpressions

  init(document: Document, passage: Passage, range: Range<Int>) {
    self.document = document
    self.passage = passage
    let start = passage.range.lowerBound.utf8
    self.range = TextRange(utf8: start + range.lowerBound..<start + range.upperBound)
    text = String(passage.text.utf8Slice(range))
    let words = Word.words(in: text)
    self.words = words
    let times = TimeExpressions(text, words: words)
    self.times = times
    let polarity = Polarity(text, words: words)
    self.polarity = polarity
    speech = Speech(text, words: words)
    quantities = QuantityScanner.quantities(in: text)
    terms = words.enumerated().compactMap { index, word in
      let isYear = word.range.count == 4 && times.years.contains(Int(word.folded) ?? 0)
      guard isYear || Self.isContent(word) else { return nil }
      return Term(
        stem: Synonyms.root(Stemmer.stem(word.folded)), index: index, isName: word.isCapitalised && index > 0,
        isNegated: polarity.isNegated(index))
    }
    stems = Set(terms.map(\.stem))
    names = Set(terms.filter(\.isName).map(\.stem))
  }

  /// Whether a word tells what is spoken of; months and scale words belong to dates and figures.
  private static func isContent(_ word: Word) -> Bool {
    !StopWords.contains(word.folded) && word.folded.contains(where: \.isLetter) && !NumberNames.contains(word.folded)
      && !(word.isCapitalised && TimeExpressions.isMonth(word.folded))
  }

  /// Whether the text ends as a sentence does; titles, datelines and labels do not.
  var isSentence: Bool { text.trimmingQuotes.last.map { ".!…".contains($0) } ?? false }

  /// Questions, conditions, wishes and views named in order to reject them assert nothing that could conflict.
  var assertsNothing: Bool {
    if text.trimmingQuotes.hasSuffix("?") { return true }
    let folded = Set(words.map(\.folded))
    if !folded.isDisjoint(with: Self.unsure) { return true }
    if text.contains("so long as") || text.contains("as long as") { return true }
    return words.first.map { ["if", "imagine", "suppose", "whether", "unless"].contains($0.folded) } ?? false
  }

  private static let unsure: Set<String> = [
    "if", "would", "could", "should", "might", "whether", "myth", "falsely", "supposedly", "allegedly", "hypothetical",
    "imagine", "unless",
    "rumour", "rumours", "hoped", "hopes", "expects", "plans", "forecast", "proposed", "proposes",
  ]

  /// The sentence as evidence.
  var evidence: Evidence {
    let attribution: Attribution
    switch speech {
    case .author: attribution = .author
    case .named(let name, let cue): attribution = .speaker(name: name, cue: cue)
    case .unnamed(let cue, _): attribution = .anonymous(cue: cue)
    }
    return Evidence(range, of: passage, in: document, attribution: attribution)
  }

  /// The sentence's letters and digits: equal for copies.
  var folded: String {
    String(
      text.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.map(
        Character.init))
  }
}

extension String {
  fileprivate var trimmingQuotes: Substring {
    var rest = self[...]
    while let last = rest.last, "\"\u{201D}\u{2019}')]".contains(last) { rest.removeLast() }
    return rest
  }
}
