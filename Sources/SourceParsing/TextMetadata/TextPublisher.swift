internal import ClaimModel
internal import TextAnalysis

/// Reads who published a text from its smaller signs.
enum TextPublisher {
  /// Who prepared, published or issued a text by its own words: `Edited transcript prepared by CallSheet`.
  static func preparer(in text: String, _ names: NameEvidence) -> String? {
    guard text.utf8.count < 240 else { return nil }
    let folded = text.lowercased()
    for label in labels {
      guard folded.holds(label), let place = folded.firstRange(of: label) else { continue }
      let offset = folded.utf8.distance(from: folded.startIndex, to: place.upperBound)
      let name = name(String(text.utf8Slice(offset..<text.utf8.count)))
      guard let name else { continue }
      let isOutlet = name.split(separator: " ").contains { MetadataWords.isOfOutlet($0) }
      if isOutlet || !AuthorNames.persons(in: name).contains(name) || !names.mayName(name) { return name }
    }
    return nil
  }

  private static let labels = [
    "prepared by ", "produced by ", "transcribed by ", "transcript by ", "published by ", "issued by ", "provided by ",
    "courtesy of ", "first published in ", "originally published in ", "appeared in ", "published in ", "released by ",
    "a publication of ", "reprinted from ",
  ]

  /// The run of capitalised words at the start of a text, up to a mark or a number.
  private static func name(_ text: String) -> String? {
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let first = word.first { $0.isLetter || $0.isNumber }
      guard let first,
        first.isUppercase || word.lowercased() == "the" && words.isEmpty
          || !words.isEmpty && MetadataWords.functionWords.contains(String(word)) || word == "&"
      else {
        if word == "&", !words.isEmpty {
          words.append(word)
          continue
        }
        break
      }
      if TextDates.isMonth(word) { break }
      words.append(word)
      if ",.;:)".contains(word.last ?? " ") { break }
    }
    while let last = words.last, MetadataWords.functionWords.contains(last.lowercased()) { words.removeLast() }
    if words.first?.lowercased() == "the", words.count > 1, words[0] == "the" { words.removeFirst() }
    let name = words.joined(separator: " ").trimming { " ,.;:()".contains($0) }
    return name.count >= 3 ? name : nil
  }

  /// The publisher that a running head names: a periodical, or a body before a dash.
  static func ofHeader(_ text: String) -> String? {
    let text = PageLabel.cut(text)
    for part in parts(of: text) {
      if MetadataWords.isOrganisation(part) { return part }
      let name = PublicationName.cut(part)
      let words = name.split(separator: " ")
      let isNamed =
        words.last.map(MetadataWords.isPeriodicalWord) ?? false
        || words.first.map(MetadataWords.isPeriodicalWord) ?? false
      if isNamed || words.dropFirst().first.map({ $0.lowercased() == "review" }) ?? false, words.count >= 2,
        MetadataWords.isCapitalised(words)
      {
        return name
      }
      // A month and a page's number stand behind a periodical's name alone.
      let next = part.dropFirst(name.count).split(separator: " ").first
      if let next, TextDates.isMonth(next), words.count <= 6, MetadataWords.isCapitalised(words) { return name }
    }
    return nil
  }

  /// The newspaper that a note under an old headline names: `(From the Carrow Intelligencer, 8th July, 1871.)`
  static func ofNote(_ text: String) -> String? {
    let words = text.trimming { "([ ".contains($0) }
    for start in ["From the ", "From ", "FROM THE ", "Reprinted from the ", "Reprinted from "]
    where words.hasPrefix(start) {
      return name(String(words.dropFirst(start.count)))
    }
    return nil
  }

  /// The body behind an office: `Chair, Marsh Haven Harbour Board`.
  static func ofOffice(_ text: String) -> String? {
    guard let comma = text.lastIndex(of: ","), text.utf8.count < 120 else { return nil }
    let name = text[text.index(after: comma)...].trimming { " .".contains($0) }
    return MetadataWords.isOrganisation(name) ? name : nil
  }

  private static func parts(of text: String) -> [String] {
    var rest = text
    for mark in [" – ", " — ", " - ", " · ", " • "] { rest = rest.replacing(mark, with: "|") }
    return rest.split(separator: "|").map { $0.trimming(\.isWhitespace) }
  }

  /// A name without the sign of its shares: `Larkmoor, Inc.` of `Larkmoor, Inc. (LKMR)`.
  static func bare(_ text: String) -> String {
    if text.lowercased().hasPrefix("in the ") { return bare(String(text.dropFirst(7))) }
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return text.hasSuffix(".") && !text.hasSuffix("nc.") && !text.hasSuffix("td.") ? String(text.dropLast()) : text
    }
    return text[..<open].trimming(\.isWhitespace)
  }

  /// The outlet in `© 2024 The Gazette` and `More from the Gazette`.
  static func ofFurniture(_ text: String, reason: String) -> String? {
    switch reason {
    case "related links":
      guard text.lowercased().hasPrefix("more from ") else { return nil }
      return name(String(text.dropFirst(10)))
    case "copyright":
      let words = text.split(separator: " ").drop { word in
        !(word.first?.isUppercase ?? false) || ["Copyright", "(C)", "Copyright:"].contains(word)
      }
      let rest = words.joined(separator: " ")
      guard let name = name(rest), !name.lowercased().hasPrefix("all rights") else { return nil }
      return name.replacing(" All Rights Reserved", with: "").replacing(" All", with: "")
    default: return nil
    }
  }

  /// Whether a line says that the text is a press release.
  static func isRelease(_ text: String) -> Bool {
    let folded = text.lowercased()
    return ["for immediate release", "press release", "news release", "media release"].contains(where: folded.contains)
  }

  /// The company of a press release: the one that its last words are about.
  static func about(_ tail: [TextStatement], isRelease: Bool) -> String? {
    guard isRelease else { return nil }
    for statement in tail where statement.text.lowercased().hasPrefix("about ") {
      let rest = statement.text.dropFirst(6)
      let words = rest.prefix { $0 != ":" }
      if let name = name(String(words)) { return name }
    }
    return nil
  }
}

/// The start of a wire report: `HARBOUR CITY, 4 May 2024 (Harbour Wire) - `.
struct Dateline {
  let date: CalendarDate?
  let agency: String?

  /// Reads the dateline of a paragraph; `nil` where it has none.
  init?(_ text: String) {
    if let date = Self.placed(text) {
      self.date = date
      agency = nil
      return
    }
    let start = text.prefix(110)
    guard
      let dash = [" – ", " — ", " - ", " -- "].filter(start.holds).compactMap({ start.firstRange(of: $0)?.lowerBound })
        .min()
    else {
      return nil
    }
    let line = String(start[..<dash])
    let words = line.split(separator: " ")
    guard let first = words.first, words.count <= 14, first.contains(where: \.isLetter),
      first == first.uppercased() || words.contains(where: { $0.hasPrefix("(") }),
      line.contains(",") || line.contains("(")
    else { return nil }
    date = DateScanner.first(in: Array(line.utf8)[...])
    if let open = line.firstIndex(of: "("), let close = line[open...].firstIndex(of: ")") {
      let name = line[line.index(after: open)..<close].trimming(\.isWhitespace)
      agency = name.contains(where: \.isLetter) && name.split(separator: " ").count <= 5 ? name : nil
    } else {
      agency = nil
    }
    if date == nil, agency == nil { return nil }
  }

  /// The date in `Marsh Haven, 12 March 2019. The board …`: behind a place of three words at most, before a mark.
  private static func placed(_ text: String) -> CalendarDate? {
    let bytes = Array(text.utf8.prefix(80))
    guard let match = DateScanner.dates(in: bytes[...], limit: 1).first, match.range.lowerBound > 2,
      match.range.upperBound < bytes.count, [0x2E, 0x3A, 0x29].contains(bytes[match.range.upperBound])
    else { return nil }
    let place = String(decoding: bytes[..<match.range.lowerBound], as: UTF8.self)
    let words = place.split(separator: " ")
    guard words.count <= 3, place.hasSuffix(", "), words.allSatisfy({ $0.first?.isUppercase ?? false }) else {
      return nil
    }
    return match.date
  }
}
