/// The numbers, months and negations that stand in one statement of a conflict and not in the other: where to look
/// first. It marks words for the eye and judges nothing.
enum ClashingWords {
  /// The UTF-8 ranges to mark in each of the two texts.
  static func ranges(_ left: String, _ right: String) -> (left: [Range<Int>], right: [Range<Int>]) {
    let one = TextWord.words(in: left).filter(isTelling)
    let other = TextWord.words(in: right).filter(isTelling)
    let (keys, otherKeys) = (Set(one.map(\.key)), Set(other.map(\.key)))
    return (
      one.filter { !otherKeys.contains($0.key) }.map(\.range), other.filter { !keys.contains($0.key) }.map(\.range)
    )
  }

  private static func isTelling(_ word: TextWord) -> Bool {
    word.key.unicodeScalars.contains { $0.properties.numericType == .decimal } || words.contains(word.key)
      || word.key.hasSuffix("n't")
  }

  private static let words: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "half", "third",
    "quarter", "twice", "january", "february", "march", "april", "june", "july", "august", "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "no", "not",
    "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "only", "all", "every", "always",
  ]
}
