/// The numbers, months and negations that stand in one statement of a conflict and not in the other: where to look
/// first. It marks words for the eye and judges nothing.
enum ClashingWords {
  private enum Kind {
    case number, year, day, negation, scope
  }

  /// The UTF-8 ranges to mark in each of the two texts: a number, year or day where each text has one that the other
  /// lacks, so that a detail given on one side only stays plain; a negation or an `only` or `all` on either side.
  static func ranges(_ left: String, _ right: String) -> (left: [Range<Int>], right: [Range<Int>]) {
    let (one, other) = (telling(left), telling(right))
    let lonely = unmatched(one, other)
    let otherLonely = unmatched(other, one)
    func marked(_ words: [(kind: Kind, word: TextWord)], beside others: [(kind: Kind, word: TextWord)]) -> [Range<Int>]
    {
      words.filter { entry in
        entry.kind == .negation || entry.kind == .scope || others.contains { $0.kind == entry.kind }
      }.map(\.word.range)
    }
    return (marked(lonely, beside: otherLonely), marked(otherLonely, beside: lonely))
  }

  private static func unmatched(
    _ words: [(kind: Kind, word: TextWord)], _ others: [(kind: Kind, word: TextWord)]
  ) -> [(kind: Kind, word: TextWord)] {
    let keys = Set(others.map(\.word.key))
    return words.filter { !keys.contains($0.word.key) }
  }

  private static func telling(_ text: String) -> [(kind: Kind, word: TextWord)] {
    TextWord.words(in: text).compactMap { word in kind(word.key).map { (kind: $0, word: word) } }
  }

  private static func kind(_ key: String) -> Kind? {
    if let number = Int(key), (1_500...2_100).contains(number) { return .year }
    if key.unicodeScalars.contains(where: { $0.properties.numericType == .decimal }) || numbers.contains(key) {
      return .number
    }
    if negations.contains(key) || key.hasSuffix("n't") { return .negation }
    if days.contains(key) { return .day }
    return scopes.contains(key) ? .scope : nil
  }

  private static let numbers: Set<String> = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
    "sixty", "seventy", "eighty", "ninety", "hundred", "thousand", "million", "billion", "dozen", "half", "third",
    "quarter", "twice",
  ]
  private static let days: Set<String> = [
    "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let negations: Set<String> = [
    "no", "not", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot",
  ]
  private static let scopes: Set<String> = ["only", "all", "every", "always"]
}
