extension CompactWriter {
  /// What is known of a work.
  mutating func add(_ source: Source) {
    add(source.id.rawValue)
    add(source.path)
    add(source.title) { $0.add($1) }
    add(each: source.authors) { $0.add($1) }
    add(source.publisher) { $0.add($1) }
    add(source.published) { $0.add($1) }
    add(source.modified) { $0.add($1) }
    for text in [source.url, source.capture, source.captured, source.language] { add(text) { $0.add($1) } }
    add(source.found)
  }

  /// A day, month or year; 0 stands for what is not known.
  public mutating func add(_ date: CalendarDate) {
    add(date.year)
    add(date.month ?? 0)
    add(date.day ?? 0)
  }

  /// Where fields were found, in the order of the fields.
  public mutating func add(_ found: [Source.Field: String]) {
    for field in Source.Field.allCases { add(found[field]) { $0.add($1) } }
  }
}

extension CompactReader {
  /// Reads what is known of a work.
  mutating func source() throws(Malformed) -> Source {
    var source = Source(id: Identifier(rawValue: try text()), path: try text())
    source.title = try optionalText()
    source.authors = try row { (reader) throws(Malformed) in try reader.text() }
    source.publisher = try optionalText()
    source.published = try optional { (reader) throws(Malformed) in try reader.date() }
    source.modified = try optional { (reader) throws(Malformed) in try reader.date() }
    source.url = try optionalText()
    source.capture = try optionalText()
    source.captured = try optionalText()
    source.language = try optionalText()
    source.found = try found()
    return source
  }

  /// Reads a day, month or year; throws where there is no such one.
  public mutating func date() throws(Malformed) -> CalendarDate {
    let (year, month, day) = (try number(), try number(), try number())
    guard let date = CalendarDate(year: year, month: month == 0 ? nil : month, day: day == 0 ? nil : day) else {
      throw Malformed()
    }
    return date
  }

  /// Reads where fields were found.
  public mutating func found() throws(Malformed) -> [Source.Field: String] {
    var found: [Source.Field: String] = [:]
    for field in Source.Field.allCases {
      if let place = try optionalText() { found[field] = place }
    }
    return found
  }

  /// Reads a text that may be missing.
  public mutating func optionalText() throws(Malformed) -> String? { try flag() ? try text() : nil }
}
