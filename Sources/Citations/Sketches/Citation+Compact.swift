internal import ClaimModel

extension CompactWriter {
  /// What a document cites.
  mutating func add(_ read: DocumentCitations) {
    add(read.references)
    for citations in [read.citations, read.missing, read.unlisted] { add(each: citations) { $0.add($1) } }
  }

  private mutating func add(_ citation: Citation) {
    add(choice: citation.kind)
    add(citation.range)
    add(citation.words)
    add(citation.sentence)
    add(citation.work)
    add(citation.reference) { $0.add($1) }
  }

  private mutating func add(_ work: CitedWork) {
    for text in [work.address, work.page, work.key, work.outlet, work.title] { add(text) { $0.add($1) } }
    for texts in [work.authors, work.topic] { add(each: texts) { $0.add($1) } }
    add(work.year) { $0.add(signed: $1) }
    add(work.date) { $0.add($1) }
    add(work.hasArticle)
    add(work.isSure)
  }

  private mutating func add(_ references: DocumentReferences) {
    add(each: references.entries) { writer, entry in
      writer.add(entry.kind == .note)
      writer.add(entry.label) { $0.add($1) }
      writer.add(entry.passages.lowerBound)
      writer.add(entry.passages.upperBound)
      writer.add(entry.words)
      writer.add(entry.work)
    }
    add(references.hasBackLinks)
    add(each: references.hiddenLabels.sorted()) { $0.add($1) }
    add(references.numbered)
  }
}

extension CompactReader {
  /// Reads what a document of so many sentences cites.
  mutating func citations(in document: Document, sentences: Int) throws(Malformed) -> DocumentCitations {
    var read = DocumentCitations(references: try references(in: document))
    let entries = read.references.entries.count
    func row(_ reader: inout CompactReader) throws(Malformed) -> [Citation] {
      try reader.row { (reader) throws(Malformed) in
        try reader.citation(in: document, sentences: sentences, entries: entries)
      }
    }
    read.citations = try row(&self)
    read.missing = try row(&self)
    read.unlisted = try row(&self)
    return read
  }

  private mutating func citation(in document: Document, sentences: Int, entries: Int) throws(Malformed) -> Citation {
    Citation(
      kind: try choice(), range: try range(in: document), words: try text(), sentence: try number(upTo: sentences - 1),
      work: try work(),
      reference: try optional { (reader) throws(Malformed) in try reader.number(upTo: entries - 1) })
  }

  private mutating func work() throws(Malformed) -> CitedWork {
    var work = CitedWork(address: try optionalText(), page: try optionalText())
    work.key = try optionalText()
    work.outlet = try optionalText()
    work.title = try optionalText()
    work.authors = try row { (reader) throws(Malformed) in try reader.text() }
    work.topic = try row { (reader) throws(Malformed) in try reader.text() }
    work.year = try optional { (reader) throws(Malformed) in try reader.signed() }
    work.date = try optional { (reader) throws(Malformed) in try reader.date() }
    work.hasArticle = try flag()
    work.isSure = try flag()
    return work
  }

  private mutating func references(in document: Document) throws(Malformed) -> DocumentReferences {
    let entries = try row { (reader) throws(Malformed) -> Reference in
      let kind: Reference.Kind = try reader.flag() ? .note : .list
      let label = try reader.optionalText()
      let (first, end) = (try reader.number(), try reader.number(upTo: document.passages.count))
      guard first >= 0, first < end else { throw Malformed() }
      return Reference(
        kind: kind, label: label, passages: first..<end, words: try reader.text(), work: try reader.work())
    }
    return DocumentReferences(
      entries: entries, hasBackLinks: try flag(),
      hiddenLabels: Set(try row { (reader) throws(Malformed) in try reader.text() }), numbered: try number())
  }
}
