internal import TextAnalysis

/// The months by their names.
enum MonthOfYear {
  /// 1 to 12; `nil` for what is no month.
  static func number(_ folded: String) -> Int? {
    guard folded.utf8.count >= 3, TimeExpressions.isMonth(folded) else { return nil }
    return names.firstIndex { folded.hasPrefix($0) }.map { $0 + 1 }
  }

  /// Whether a word is a month or a day of the week.
  static func isTime(_ folded: String) -> Bool { TimeExpressions.isMonth(folded) || days.contains(folded) }

  private static let days: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday",
  ]
  private static let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
}
