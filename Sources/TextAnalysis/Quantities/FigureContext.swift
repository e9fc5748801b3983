/// Whether digits stand for a name, a label or a telephone number and not for an amount.
enum FigureContext {
  /// Whether the number at an index is part of a name: behind a capitalised word, or a word such as `No.`.
  static func isName(_ reading: NumberWords.Reading, at index: Int, in figures: FigureWords) -> Bool {
    if reading.isNumeric, isPartOfRow(reading, at: index, in: figures) { return true }
    let end = index + reading.count
    // "page 2 of 3"
    if figures.word(index - 1) == "of", figures.has(.digits, index - 2), figures.word(index - 3) == "page" {
      return true
    }
    // "the 47 bus", "services 14 and 15"
    if figures.word(index - 1) == "the", vehicles.contains(figures.word(end)) { return true }
    guard index > 0 else { return false }
    let gap = figures.gap(before: index)
    guard gap.allSatisfy({ $0 == 0x20 || $0 == 0x2E || $0 == 0x23 }) else { return gap.first == 0x23 }
    if gap.contains(0x23) { return true }
    let before = figures.word(index - 1)
    let isPoint = gap.contains(0x2E)
    if before == "and" || before == "or" || before == "to", index > 2, plurals.contains(figures.word(index - 3)) {
      return true
    }
    if labels.contains(before) || plurals.contains(before) {
      if before == "no" { return reading.isNumeric && (isPoint || figures.isCapitalised(index - 1)) }
      // "In case 43 people …": most labels are other words too, and a plural noun behind the number tells.
      if reading.isNumeric || before == "number" || before == "chapter" {
        return strict.contains(before) || figures.isCapitalised(index - 1)
          || !(CountedNoun.isPlural(figures.word(end)) && figures.isJoined(end))
      }
      return figures.isCapitalised(index - 1) && index > 1 && !CountedNoun.isPlural(figures.word(end))
    }
    guard figures.isCapitalised(index - 1), !isPoint, !openers.contains(before),
      !figures.has([.month, .weekday], index - 1)
    else { return false }
    // "Apollo Eleven" is rare beside "Mrs Thompson two": only digits make names, or words behind a title in capitals.
    guard reading.isNumeric || figures.isCapitalised(index) && index > 0 else { return false }
    let isCounting = CountedNoun.isPlural(figures.word(end)) && figures.isJoined(end)
    let next = figures.word(end)
    if figures.isJoined(end),
      UnitTable.unit(next).map({ !$0.isSymbol || next.utf8.count == 2 }) ?? (next == "percent" || next == "per")
    {
      return false
    }
    if index == 1 {
      return !isCounting && !StopWords.contains(before) && !before.hasSuffix("ed") && !before.hasSuffix("ing")
    }
    return !(isCounting && figures.byte(behind: end - 1) == 0x20 && reading.value > 20) && reading.scale == 1
      && !reading.hasUnit
  }

  /// Whether digits are one of several in a row (telephone numbers), of `1/2`, of a score `2:1` or of an address.
  private static func isPartOfRow(_ reading: NumberWords.Reading, at index: Int, in figures: FigureWords) -> Bool {
    let end = index + reading.count
    let before = figures.byte(inFrontOf: index)
    // Inside an address or a name of a file.
    if before == 0x2E, figures.gap(before: index).count == 1, index > 0 { return true }
    if before == 0x2F || before == 0x3A || before == 0x40 || before == 0x5F { return true }
    if let behind = figures.byte(behind: end - 1) {
      if behind == 0x3A || behind == 0x40 || behind == 0x5F, figures.has(.digits, end),
        figures.gap(before: end).count == 1
      {
        return true
      }
      if behind == 0x2F, figures.gap(before: end).count == 1, figures.has(.digits, end) { return true }
    }
    if figures.byte(inFrontOf: index) == 0x2B { return true }
    func touches(_ one: Int, _ other: Int) -> Bool {
      figures.has(.digits, one) && figures.has(.digits, other)
        && figures.gap(before: max(one, other)).elementsEqual([0x20])
    }
    return touches(index - 1, index) || touches(index, index + 1)
  }

  private static let vehicles: Set<String> = [
    "bus", "tram", "train", "route", "service", "flight", "ferry", "bulletin",
  ]
  private static let plurals: Set<String> = [
    "nos", "pages", "services", "routes", "sections", "chapters", "articles", "figures", "tables", "lines", "rooms",
    "gates", "platforms", "numbers", "volumes", "schedules", "paragraphs", "verses",
  ]
  private static let strict: Set<String> = [
    "no", "number", "route", "article", "section", "chapter", "page", "figure", "table", "flight", "room", "version",
    "camp", "bulletin", "decree", "volume", "issue", "phase", "page",
  ]
  private static let labels: Set<String> = [
    "no", "number", "route", "decree", "article", "section", "chapter", "page", "figure", "table", "phase", "type",
    "class", "room", "flight", "highway", "volume", "vol", "issue", "bulletin", "version", "box", "case", "line",
    "object", "grade", "house", "house", "extension", "act", "resolution", "channel", "platform", "bus", "service",
    "kilometre", "mile",
    "camp", "ticket", "gate", "unit", "reactor", "block", "step", "stage", "level", "paragraph", "part", "appendix",
    "annex", "clause", "docket", "file", "tram", "train", "pier", "berth", "lot", "plot", "ward", "district", "zone",
    "sector", "apartment", "flat", "building", "hangar", "junction", "exit", "interstate", "runway", "week", "day",
    "regulation", "rule", "model", "mark", "serial", "cell", "locker", "invoice", "order", "form", "footnote", "note",
    "pp", "p", "fig", "art", "sec", "tel", "telephone", "phone", "fax", "isbn", "item", "test", "trial", "episode",
    "season", "round", "division", "brigade", "battalion", "squadron",
  ]
  /// Capitalised words before a number that open a sentence or a title and make no name of it.
  private static let openers: Set<String> = [
    "the", "about", "some", "over", "nearly", "almost", "around", "only", "at", "in", "of", "by", "and", "more", "but",
    "just", "all", "than", "least", "to", "or", "a", "an", "from", "between", "for", "with", "these", "those",
    "another",
    "up", "roughly", "approximately", "under", "another", "his", "her", "their", "its", "our",
  ]
}

extension NumberWords.Reading {
  /// Whether a unit stands glued to the digits.
  fileprivate var hasUnit: Bool { !suffix.isEmpty }
}
