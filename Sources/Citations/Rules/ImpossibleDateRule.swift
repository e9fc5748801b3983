internal import ClaimModel
internal import TextAnalysis

extension CitationAuditor {
  static let impossibleDate = AuditRule(
    rule: Rule(
      id: "date/impossible", severity: .error,
      summary: "A date does not exist, or falls on another day of the week.",
      help:
        "The calendar has no such day, or the day of the week that stands beside it is another one (from 1919 on). Settled by the source of the date.",
      triggering: [
        RuleExample("The harbour board met on 31 April 2019 and voted for the wall."),
        RuleExample("The harbour board met on Monday, 4 May 2024, and voted for the wall."),
      ],
      nonTriggering: [
        RuleExample("The harbour board met on 30 April 2019 and voted for the wall."),
        RuleExample("The harbour board met on Saturday, May 4, 2024, and voted for the wall."),
        RuleExample("In May 2024 the harbour board met on a Monday."),
      ])
  ) { rule, audited in
    audited.sentences.compactMap { sentence -> Finding? in
      guard let fault = dateFault(sentence.words) else { return nil }
      return audited.finding(rule, on: sentence, score: 0.8, fault)
    }
  }

  /// What is wrong with a date of a sentence; `nil` where nothing is.
  private static func dateFault(_ words: [Word]) -> String? {
    for index in words.indices where words[index].isCapitalised {
      guard let month = months.firstIndex(of: words[index].folded).map({ $0 + 1 }) else { continue }
      func number(_ place: Int) -> Int? {
        guard words.indices.contains(place) else { return nil }
        let digits = words[place].folded.prefix { $0.isNumber }
        let ending = words[place].folded.dropFirst(digits.count)
        return ending.isEmpty || ["st", "nd", "rd", "th"].contains(ending) ? Int(digits) : nil
      }
      func year(_ place: Int) -> Int? { number(place).flatMap { (1000...2999).contains($0) ? $0 : nil } }
      // `4 May 2024`, `4th of May 2024`; `May 4, 2024`
      let before = index > 0 && words[index - 1].folded == "of" ? index - 2 : index - 1
      let read: (day: Int, year: Int?, first: Int)?
      if let day = number(before), day <= 39 {
        read = (day, year(index + 1), before)
      } else if let day = number(index + 1), day <= 39 {
        read = (day, year(index + 2), index)
      } else {
        read = nil
      }
      guard let (day, year, first) = read, day > 0 else { continue }
      let name = "\(day) \(words[index].folded.prefix(1).uppercased() + words[index].folded.dropFirst())"
      guard CalendarDate(year: year ?? 2000, month: month, day: day) != nil else {
        return "there is no \(name)\(year.map { " \($0)" } ?? "")"
      }
      var weekday = first - 1
      if weekday >= 0, words[weekday].folded == "the" { weekday -= 1 }
      guard let year, year >= 1919, weekday >= 0, words[weekday].isCapitalised,
        let told = weekdays.firstIndex(of: words[weekday].folded),
        let actual = CalendarDay(year: year, month: month, day: day)?.weekday, actual != told
      else { continue }
      return "\(name) \(year) was a \(weekdays[actual].prefix(1).uppercased() + weekdays[actual].dropFirst())"
    }
    return nil
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
  ]
  private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
}
