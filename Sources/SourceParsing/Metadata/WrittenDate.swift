internal import ClaimModel

/// Reads dates as people write them in English, and ISO 8601.
enum WrittenDate {
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]

  /// The first whole date (day, month, year) in a text.
  static func parse(_ text: String) -> CalendarDate? {
    let words = text.split { !$0.isLetter && !$0.isNumber && !"-/.".contains($0) }
      .map { $0.trimming { "./-".contains($0) } }.filter { !$0.isEmpty }
    for index in words.indices {
      if let date = CalendarDate(iso: words[index].prefix(10)), date.day != nil { return date }
      guard let month = month(words[index]) else { continue }
      // "4 May 2024", "4th May, 2024"
      if index > 0, index + 1 < words.count, let day = day(words[index - 1]), let year = year(words[index + 1]),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
      // "May 4, 2024"
      if index + 2 < words.count, let day = day(words[index + 1]), let year = year(words[index + 2]),
        let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
    }
    return nil
  }

  /// The date in an address such as `/2015/12/10/`.
  static func inAddress(_ address: String) -> CalendarDate? {
    let parts = address.split(separator: "/").map(String.init)
    for index in parts.indices where index + 2 < parts.count {
      if parts[index].count == 4, let year = Int(parts[index]), (1990...2100).contains(year),
        parts[index + 1].count == 2, let month = Int(parts[index + 1]), parts[index + 2].count == 2,
        let day = Int(parts[index + 2]), let date = CalendarDate(year: year, month: month, day: day)
      {
        return date
      }
    }
    return nil
  }

  /// The number of a month's English name or its three-letter form.
  static func month(_ word: String) -> Int? {
    let folded = word.lowercased()
    guard folded.count >= 3 else { return nil }
    return months.firstIndex { $0 == folded || ($0.prefix(3) == folded) || (folded == "sept" && $0 == "september") }.map
    { $0 + 1 }
  }

  private static func day(_ word: String) -> Int? {
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count).lowercased()
    guard ["", "st", "nd", "rd", "th"].contains(rest), let day = Int(digits), (1...31).contains(day) else { return nil }
    return day
  }

  private static func year(_ word: String) -> Int? {
    guard word.count == 4, let year = Int(word), (1500...2200).contains(year) else { return nil }
    return year
  }
}
