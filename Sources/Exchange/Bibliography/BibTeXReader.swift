internal import ClaimModel

/// Reads BibTeX and BibLaTeX: works with their metadata.
public enum BibTeXReader {
  /// What the file holds; throws where it is no UTF-8.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> BibliographyReading {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .malformed(detail: "no UTF-8; save it in UTF-8, or with LaTeX accents")
    }
    let parser = BibTeXParser(text)
    var reading = BibliographyReading()
    reading.refusals = parser.refusals
    for entry in parser.entries where !["set", "xdata", "control"].contains(entry.type) {
      reading.entries.append(work(entry))
    }
    return reading
  }

  private static func work(_ entry: BibTeXParser.Entry) -> BibliographicEntry {
    var work = BibliographicEntry(place: "line \(entry.line)", key: entry.key)
    func plain(_ names: String...) -> String? {
      names.lazy.compactMap { entry.fields[$0] }.map(LaTeXText.plain).first { !$0.isEmpty }
    }
    let (title, subtitle) = (plain("title"), plain("subtitle"))
    work.title = title.map { title in subtitle.map { "\(title): \($0)" } ?? title }
    work.authors = authors(entry.fields["author"] ?? "")
    work.publisher = plain(
      "journal", "journaltitle", "newspaper", "publisher", "institution", "organization", "school")
    let address = entry.fields["url"].map { $0.replacing("\\", with: "").trimmed }
    work.url =
      address
      ?? ["howpublished", "note"].lazy.compactMap { entry.fields[$0] }
      .compactMap(LaTeXText.address).first
    work.doi = entry.fields["doi"].flatMap { SourceAddress.doi($0.replacing("\\", with: "")) }
    if entry.fields["doi"] != nil, work.doi == nil { work.unread.append("doi is none: \(entry.fields["doi"] ?? "")") }
    work.language = language(plain("langid", "language"))
    work.files = files(entry.fields["file"] ?? "")
    readDates(entry.fields, into: &work)
    return work
  }

  private static func readDates(_ fields: [String: String], into work: inout BibliographicEntry) {
    func date(_ name: String) -> CalendarDate? {
      guard let text = fields[name].map(LaTeXText.plain), !text.isEmpty else { return nil }
      // Of a span the beginning.
      let date = CalendarDate(iso: text.prefix { $0 != "/" })
      if date == nil { work.unread.append("\(name) is no date of the form 2024-05-31: \(text)") }
      return date
    }
    work.accessed = date("urldate")
    work.published = date("date")
    guard work.published == nil, let text = fields["year"].map(LaTeXText.plain) else { return }
    guard let year = text.firstMatch(of: /\d{4}/).flatMap({ Int($0.0) }) else {
      work.unread.append("year is none: \(text)")
      return
    }
    let words = LaTeXText.plain(fields["month"] ?? "")
    let month = month(words)
    if !words.isEmpty, month == nil { work.unread.append("month is none: \(words)") }
    let digits =
      fields["day"] ?? words.matches(of: /\d{1,2}/).map { String($0.0) }.last { _ in words.contains { $0.isLetter } }
    let day = digits.flatMap { Int($0.trimmed) }
    work.published =
      CalendarDate(year: year, month: month, day: day) ?? CalendarDate(year: year, month: month)
      ?? CalendarDate(year: year)
  }

  private static func month(_ words: String) -> Int? {
    if let number = Int(words) { return (1...12).contains(number) ? number : nil }
    let name = words.lowercased().filter(\.isLetter)
    guard name.count >= 3 else { return nil }
    return BibTeXParser.months.firstIndex { $0.hasPrefix(name.prefix(3)) }.map { $0 + 1 }
  }

  /// The names of a list with `and` between them, “Given Family”; `others` stands for names that are not told.
  static func authors(_ list: String) -> [String] {
    parts(of: list, at: { words in words.lowercased() == "and" }).map { name in
      let parts = name.joined(separator: " ").splitOutsideBraces(at: ",").map(LaTeXText.plain)
      return switch parts.count {
      case 2: [parts[1], parts[0]].filter { !$0.isEmpty }.joined(separator: " ")
      case 3...: "\(parts[2]) \(parts[0]), \(parts[1])"
      default: parts.first ?? ""
      }
    }.filter { !$0.isEmpty && $0 != "others" }
  }

  /// The words outside braces, cut where a word is a joint.
  private static func parts(of list: String, at isJoint: (String) -> Bool) -> [[String]] {
    var parts: [[String]] = [[]]
    for word in list.splitOutsideBraces(at: nil) where !word.isEmpty {
      if isJoint(word) { parts.append([]) } else { parts[parts.count - 1].append(word) }
    }
    return parts
  }

  private static func language(_ name: String?) -> String? {
    guard let name = name?.lowercased() else { return nil }
    let known = [
      "english": "en", "american": "en-US", "usenglish": "en-US", "british": "en-GB", "ukenglish": "en-GB",
      "german": "de", "ngerman": "de", "french": "fr", "spanish": "es", "italian": "it", "portuguese": "pt",
      "dutch": "nl", "russian": "ru", "polish": "pl", "swedish": "sv", "danish": "da", "norwegian": "no",
    ]
    return known[name] ?? (name.wholeMatch(of: /[a-z]{2,3}(-[a-z0-9]{2,8})*/) == nil ? nil : name)
  }

  /// The paths of `file = {description:path:type;…}`, as reference managers write it, or of a plain path.
  static func files(_ field: String) -> [String] {
    field.split(separator: ";").map { item in
      let parts = String(item).splitOutsideEscapes(at: ":")
      let path = parts.count >= 3 ? parts[parts.count - 2] : parts.last ?? ""
      return path.trimmed
    }.filter { !$0.isEmpty }
  }
}

extension String {
  /// The parts between signs, or between white space where no sign is named, that stand outside braces.
  fileprivate func splitOutsideBraces(at sign: Unicode.Scalar?) -> [String] {
    var parts = [String.UnicodeScalarView()]
    var depth = 0
    for scalar in unicodeScalars {
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      let isCut = sign.map { $0 == scalar } ?? scalar.properties.isWhitespace
      if isCut, depth <= 0 { parts.append(.init()) } else { parts[parts.count - 1].append(scalar) }
    }
    return parts.map { String($0) }
  }

  /// The parts between signs that no backslash escapes, backslashes before signs taken away.
  fileprivate func splitOutsideEscapes(at sign: Unicode.Scalar) -> [String] {
    var parts = [String.UnicodeScalarView()]
    var isEscaped = false
    for scalar in unicodeScalars {
      if isEscaped {
        if scalar != sign, scalar != "\\" { parts[parts.count - 1].append("\\") }
        parts[parts.count - 1].append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == sign {
        parts.append(.init())
      } else {
        parts[parts.count - 1].append(scalar)
      }
    }
    return parts.map { String($0) }
  }
}
