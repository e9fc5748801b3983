internal import ClaimModel

extension AuditSketch {
  /// The sketch that `bytes` gave of a document; `nil` where it cannot be read.
  init?(kept bytes: [UInt8], of document: Document) {
    var reader = CompactReader(bytes)
    do throws(CompactReader.Malformed) {
      let traces = try reader.traces()
      let count = traces.stems.count
      self.init(
        findings: try reader.row { (reader) throws(CompactReader.Malformed) in try reader.finding(in: document) },
        citations: try reader.citations(in: document, sentences: count),
        quotations: try reader.row { (reader) throws(CompactReader.Malformed) in try reader.quotation(in: document) },
        gap: try reader.optionalText(),
        withdrawals: try reader.row { (reader) throws(CompactReader.Malformed) in try reader.number(upTo: count - 1) },
        traces: traces,
        openings: try reader.row { (reader) throws(CompactReader.Malformed) in
          TitleOpening(words: try reader.hash(), sentence: try reader.number(upTo: count - 1))
        })
    } catch { return nil }
    guard reader.isAtEnd else { return nil }
  }

  /// The sketch as bytes.
  func bytes(of document: Document) -> [UInt8] {
    var writer = CompactWriter()
    writer.add(traces)
    writer.add(each: findings) { $0.add($1, in: document) }
    writer.add(citations)
    writer.add(each: quotations) { $0.add($1, in: document) }
    writer.add(gap) { $0.add($1) }
    writer.add(each: withdrawals) { $0.add($1) }
    writer.add(each: openings) { writer, opening in
      writer.add(hash: opening.words)
      writer.add(opening.sentence)
    }
    return writer.bytes
  }
}

extension CompactWriter {
  /// A finding whose words all stand in one document.
  fileprivate mutating func add(_ finding: Finding, in document: Document) {
    add(finding.rule.rawValue)
    add(choice: finding.severity)
    add(Int((finding.score * 10_000).rounded()))
    add(finding.message)
    add(each: finding.evidence) { writer, evidence in
      writer.add(placeOf: evidence.passage, at: evidence.range.lowerBound, in: document)
      writer.add(evidence.range)
      switch evidence.attribution {
      case .author: writer.add(0)
      case .speaker(let name, let cue):
        writer.add(1)
        writer.add(name)
        writer.add(cue)
      case .anonymous(let cue):
        writer.add(2)
        writer.add(cue)
      }
    }
  }

  /// The place of a passage, which holds an offset in most cases, among those of its document.
  mutating func add(placeOf passage: Identifier<Passage>, at offset: TextOffset, in document: Document) {
    if let place = document.place(ofPassageAt: offset), document.passages[place].id == passage { return add(place) }
    add(document.passages.firstIndex { $0.id == passage } ?? document.passages.count)
  }
}

extension CompactReader {
  fileprivate mutating func finding(in document: Document) throws(Malformed) -> Finding {
    Finding(
      rule: Identifier(rawValue: try text()), severity: try choice(), score: Double(try number()) / 10_000,
      message: try text(),
      evidence: try row { (reader) throws(Malformed) in
        let passage = try reader.passage(in: document)
        let range = try reader.range(in: document)
        let attribution: Attribution
        switch try reader.number(upTo: 2) {
        case 0: attribution = .author
        case 1: attribution = .speaker(name: try reader.text(), cue: try reader.text())
        default: attribution = .anonymous(cue: try reader.text())
        }
        return Evidence(range, of: passage, in: document, attribution: attribution)
      })
  }

  /// A passage by its place among those of its document.
  mutating func passage(in document: Document) throws(Malformed) -> Passage {
    document.passages[try number(upTo: document.passages.count - 1)]
  }

  /// A stretch of a document's text.
  mutating func range(in document: Document) throws(Malformed) -> TextRange {
    let range = try range()
    guard range.lowerBound.utf8 >= 0, range.upperBound.utf8 <= document.text.utf8.count else { throw Malformed() }
    return range
  }
}
