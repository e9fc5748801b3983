internal import TextAnalysis

/// How capitals are used in some words.
enum WritingStyle {
  /// Names and first words have them.
  case sentence
  /// Every Word Has One: headlines, and lists of titles.
  case title
  /// ALL LETTERS ARE CAPITALS.
  case capitals

  /// Where small words have capitals, too, capitals tell of no names.
  init(_ text: some StringProtocol) {
    let small = Word.words(in: text).filter { StopWords.contains($0.folded) }
    guard small.count >= 3, small.count(where: \.isCapitalised) * 2 > small.count else {
      self = .sentence
      return
    }
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    self = letters.count(where: \.properties.isUppercase) * 10 > letters.count * 9 ? .capitals : .title
  }
}
