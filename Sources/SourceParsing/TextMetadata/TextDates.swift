internal import ClaimModel
internal import TextAnalysis

/// Reads when a text was published.
enum TextDates {
  /// The whole dates in a line; of a range of days the last.
  static func matches(in line: ArraySlice<UInt8>) -> [DateScanner.Match] {
    // `2.6.30` is a version sooner than the second of June 2030.
    DateScanner.dates(in: line, limit: 3).filter { match in
      if isCounted(line[..<match.range.lowerBound]) { return false }
      var digits = 0
      for byte in line[match.range] {
        digits = TextByte.isDigit(byte) ? digits + 1 : 0
        if digits == 4 { return true }
      }
      return false
    }
  }

  /// Whether the number behind these words counts an issue: `issue 22, October 2015`.
  private static func isCounted(_ words: ArraySlice<UInt8>) -> Bool {
    let last = String(decoding: words.suffix(8), as: UTF8.self).lowercased().split(separator: " ").last ?? ""
    return ["issue", "no.", "no", "number", "nr.", "vol.", "volume"].contains(last)
  }

  /// The day of publication in a line: of several dates the one behind a word that publishes.
  static func published(in statement: TextStatement) -> CalendarDate? {
    date(in: statement, behind: ["published", "posted", "issued", "released"])
      ?? (isChange(statement.text) ? nil : statement.dates.first?.date)
  }

  /// The day of a change in a line.
  static func modified(in statement: TextStatement) -> CalendarDate? {
    date(in: statement, behind: ["updated", "modified", "revised", "corrected", "amended"])
  }

  private static func date(in statement: TextStatement, behind words: [String]) -> CalendarDate? {
    let folded = statement.text.lowercased()
    for word in words {
      guard let place = folded.firstRange(of: word) else { continue }
      let offset = folded.utf8.distance(from: folded.startIndex, to: place.lowerBound)
      // Small letters may be longer than capital ones: the nearest date behind the word will do.
      if let match = statement.dates.first(where: { $0.range.lowerBound >= offset }) { return match.date }
    }
    return nil
  }

  /// `December 2021`, `Winter 2021` is none: a month and a year without a day.
  static func month(in statement: TextStatement) -> CalendarDate? {
    for (index, word) in statement.words.enumerated().dropLast() {
      let name = word.trimming { !$0.isLetter }
      guard name.count >= 3, name.first?.isUppercase ?? false,
        let month = WrittenDate.month(name) ?? MonthNames.numbers[FoldedBytes.hash(name.utf8)]
      else { continue }
      let next = statement.words[index + 1].trimming { !$0.isNumber }
      if next.count == 4, let year = Int(next), (1500...2200).contains(year) {
        return CalendarDate(year: year, month: month)
      }
    }
    return nil
  }

  /// The year in a periodical's citation, as in `vol. 12, 2021` and `2022; 61: 204-206`.
  static func year(in statement: TextStatement) -> CalendarDate? {
    for word in statement.words {
      let number = word.trimming { !$0.isNumber }
      if number.count == 4, word.count <= 6, let year = Int(number), (1600...2100).contains(year) {
        return CalendarDate(year: year)
      }
    }
    return nil
  }

  /// Whether a line says when, and little else.
  static func isDateLine(_ statement: TextStatement) -> Bool {
    guard statement.words.count <= 14 else { return false }
    let folded = statement.text.lowercased()
    if ["expires", "expiry", "valid until", "due ", "deadline", "next "].contains(where: folded.hasPrefix) {
      return false
    }
    let range: Range<Int>
    if let match = statement.dates.first {
      range = match.range
    } else if month(in: statement) != nil, statement.words.count <= 6 {
      return others(in: statement, without: 0..<0) <= 3 && !statement.text.contains(" - ")
    } else {
      return false
    }
    let rest = others(in: statement, without: range)
    if isPublication(statement.text) { return rest <= 14 }
    let atEnd = statement.bytes.count - range.upperBound <= 3
    let atStart = range.lowerBound <= 12
    return (atStart || atEnd) && rest <= (atStart ? 5 : 4) && !statement.text.hasSuffix(":")
  }

  /// Words beside a date that are no part of one.
  private static func others(in statement: TextStatement, without range: Range<Int>) -> Int {
    var count = 0
    var offset = 0
    for word in statement.words {
      let start = statement.text.utf8.distance(from: statement.text.startIndex, to: word.startIndex)
      offset = start + word.utf8.count
      if range.overlaps(start..<offset) { continue }
      let bare = word.lowercased().trimming { !$0.isLetter }
      if bare.isEmpty || dateWords.contains(bare) || WrittenDate.month(bare) != nil { continue }
      // Small words of substance are a title's: `Loss of signalling at the junction, 6 July 2017`.
      count += word.first?.isLowercase ?? false ? 3 : 1
    }
    return count
  }

  private static let dateWords: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri",
    "sat",
    "sun", "on", "the", "of", "at", "am", "pm", "a.m", "p.m", "gmt", "utc", "est", "edt", "bst", "cet", "hours", "date",
    "dated", "issue", "edition", "no", "vol", "volume", "number", "price", "winter", "spring", "summer", "autumn",
    "fall",
    "published", "posted", "updated", "issued", "released", "online", "first", "eastern", "local", "time", "ref",
    "and", "to", "in", "st", "nd", "rd", "th",
  ]

  private static let verbs = [
    "published", "posted", "issued", "released", "first published", "read before", "read at", "read on", "read to",
    "read in",
    "preached", "delivered", "dated", "date:",
    "presented", "received", "accepted", "release date", "publication date", "for immediate release", "filed",
    "last updated", "updated", "signed", "adopted", "approved", "situation at", "as of", "given at", "done at",
    "broadcast", "recorded", "printed", "submitted", "embargoed", "veröffentlicht", "publié", "publicado",
  ]

  /// Whether a line begins with, or holds, a word that publishes.
  static func isPublication(_ text: String) -> Bool {
    let folded = text.lowercased()
    return verbs.contains { folded.hasPrefix($0) || folded.contains(" " + $0 + " ") }
  }

  /// Whether a word is the name of a month in English.
  static func isMonth(_ word: some StringProtocol) -> Bool {
    WrittenDate.month(word.lowercased().trimming { !$0.isLetter }) != nil && word.count >= 3
  }

  /// Whether a line at a text's end says when the text was made: `Done at Port Amity on 9 November 2021 …`.
  static func isClosing(_ text: String) -> Bool {
    let folded = text.lowercased()
    return [
      "done at", "signed at", "given at", "dated", "signed", "issued", "published", "this article was published",
      "first published", "originally published", "adopted at", "this correspondence was published", "posted",
    ]
    .contains { folded.hasPrefix($0) }
      || ["was published on", "was first published", "appeared in ", "first appeared"].contains(where: folded.holds)
  }

  /// Whether the date of a line is that of a change.
  static func isChange(_ text: String) -> Bool {
    let folded = text.lowercased()
    return ["updated", "last updated", "last modified", "revised", "corrected", "modified", "amended"].contains {
      folded.hasPrefix($0)
    }
  }
}
