extension CompactWriter {
  /// A parsed source, with everything that `==` compares.
  public mutating func add(_ document: Document) {
    add(document.source)
    add(document.text)
    add(document.fingerprint)
    add(document.passages, of: document)
    add(document.origin)
    add(document.encoding)
    add(each: document.warnings) { $0.add($1) }
    add(each: document.furniture) {
      $0.add($1.text)
      $0.add($1.reason)
      $0.add($1.line)
    }
    add(each: document.links) {
      $0.add($1.target)
      $0.add($1.words)
      $0.add($1.range) { $0.add($1) }
      $0.add($1.line)
    }
    add(document.bytesOf == .member)
  }

  /// Where a stretch begins, and its length.
  public mutating func add(_ range: TextRange) {
    add(range.lowerBound.utf8)
    add(range.upperBound.utf8 &- range.lowerBound.utf8)
  }
}

extension CompactReader {
  /// Reads a parsed source.
  public mutating func document() throws(Malformed) -> Document {
    let source = try source()
    let words = try extent()
    var document = Document(
      source: source, text: text(in: words), fingerprint: try text(),
      passages: try passages(of: source.id, words: words), origin: try origin(), encoding: try text())
    document.warnings = try row { (reader) throws(Malformed) in try reader.text() }
    document.furniture = try row { (reader) throws(Malformed) in
      Document.Furniture(text: try reader.text(), reason: try reader.text(), line: try reader.number())
    }
    document.links = try row { (reader) throws(Malformed) in
      Document.Link(
        target: try reader.text(), words: try reader.text(),
        range: try reader.optional { (reader) throws(Malformed) in try reader.range() }, line: try reader.number())
    }
    document.bytesOf = try flag() ? .member : .file
    return document
  }

  /// Reads a stretch of a text.
  public mutating func range() throws(Malformed) -> TextRange {
    let lower = try number()
    return try range(from: lower, length: try number())
  }

  /// A stretch of a text; throws where it would end before it begins.
  func range(from lower: Int, length: Int) throws(Malformed) -> TextRange {
    let (upper, isTooLarge) = lower.addingReportingOverflow(length)
    guard length >= 0, !isTooLarge else { throw Malformed() }
    return TextRange(utf8: lower..<upper)
  }
}
