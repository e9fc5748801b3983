/// When a sentence says that something was: years, months and days, clock times.
public struct TimeExpressions: Hashable, Sendable {
  /// The years named, `2014`.
  public private(set) var years: Set<Int> = []
  /// Days of a month, as month × 100 + day.
  public private(set) var days: Set<Int> = []
  /// Months named without a day.
  public private(set) var months: Set<Int> = []
  /// Times of day in minutes after midnight.
  public private(set) var clocks: Set<Int> = []

  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// Whether a folded word is a month's name; `may` and `march` in small letters are not told apart here.
  public static func isMonth(_ word: String) -> Bool { number(ofMonth: word) != nil }

  private static func number(ofMonth word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    return names.firstIndex { $0 == word || ($0.utf8.count > 4 && $0.prefix(3) == word) }.map { $0 + 1 }
  }

  /// Reads a sentence.
  public init(_ text: String, words: [Word]) {
    let bytes = Array(text.utf8)
    for (index, word) in words.enumerated() {
      if word.range.count == 4, let year = Int(word.folded), (1400...2100).contains(year) { years.insert(year) }
      if word.isCapitalised, let month = Self.number(ofMonth: word.folded) {
        let near = [index - 1, index + 1].compactMap {
          words.indices.contains($0) ? Int(words[$0].folded.prefix { $0.isNumber }) : nil
        }
        if let day = near.first(where: { (1...31).contains($0) }) {
          days.insert(month * 100 + day)
        } else {
          months.insert(month)
        }
      }
      let end = word.range.upperBound
      if end < bytes.count, bytes[end] == 0x3A, index + 1 < words.count, words[index + 1].range.lowerBound == end + 1,
        let hour = Int(word.folded), let minute = Int(words[index + 1].folded.prefix(2)), hour < 24, minute < 60
      {
        clocks.insert(hour * 60 + minute)
      }
    }
  }

  /// Whether both name a year, and no year in common.
  public func isOtherYear(than other: TimeExpressions) -> Bool {
    !years.isEmpty && !other.years.isEmpty && years.isDisjoint(with: other.years)
  }
}
