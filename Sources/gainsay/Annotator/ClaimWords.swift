internal import AssertionReading
internal import ClaimModel
internal import TextAnalysis

/// What a statement is about: the stems of its content words, its figures, whether it denies.
struct ClaimWords: Sendable {
  let id: Identifier<Claim>
  /// The stems of the content words; figures are told apart.
  let terms: Set<String>
  /// The figures with their words.
  let figures: [(Quantity, String)]
  /// The stems that it denies.
  let denied: Set<String>
  private let statement: String

  /// Reads a claim.
  init(_ claim: Claim) { self.init(id: claim.id, claim.statement) }

  /// Reads a statement.
  init(id: Identifier<Claim>, _ statement: String) {
    self.id = id
    self.statement = statement
    let words = Word.words(in: statement)
    terms = Self.terms(of: words)
    figures = QuantityScanner.quantities(in: statement, words: words).map {
      ($0, String(statement.utf8Slice($0.range)))
    }
    let polarity = Polarity(statement, words: words)
    denied = Self.terms(of: words.indices.filter(polarity.isNegated).map { words[$0] })
  }

  /// The stems of a text's content words.
  static func terms(in text: String) -> Set<String> { terms(of: Word.words(in: text)) }

  private static func terms(of words: [Word]) -> Set<String> {
    Set(words.filter(isContent).map { Stemmer.stem($0.folded) })
  }

  private static func isContent(_ word: Word) -> Bool {
    !StopWords.contains(word.folded) && !numberWords.contains(word.folded)
      && !word.folded.unicodeScalars.contains { ("0"..."9").contains($0) }
  }

  private static let numberWords: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion", "percent", "cent",
  ]

  /// The words of the statement with these stems, those side by side as one.
  func shown(_ stems: Set<String>) -> [String] {
    var shown: [String] = []
    var last: Int?
    for (index, word) in Word.words(in: statement).enumerated()
    where Self.isContent(word) && stems.contains(Stemmer.stem(word.folded)) {
      let words = String(statement.utf8Slice(word.range)).lowercased()
      if last == index - 1 { shown[shown.count - 1] += " " + words } else { shown.append(words) }
      last = index
    }
    return shown
  }
}
