internal import TextAnalysis

/// What somebody looks for in claims: words, and phrases in double quotation marks.
struct ClaimPattern {
  private let phrases: [[String]]

  /// Reads a pattern as `find` reads it for passages.
  init(_ pattern: String) {
    var phrases: [[String]] = []
    for (index, part) in pattern.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      let words = Word.words(in: String(part)).map(\.folded)
      if index.isMultiple(of: 2) { phrases += words.map { [$0] } } else if !words.isEmpty { phrases.append(words) }
    }
    self.phrases = phrases
  }

  /// Whether each word and phrase stands in one of the texts.
  func matches(_ texts: [String]) -> Bool {
    let words = texts.map { Word.words(in: $0).map(\.folded) }
    return !phrases.isEmpty
      && phrases.allSatisfy { phrase in words.contains { !$0.ranges(of: phrase).isEmpty } }
  }
}
