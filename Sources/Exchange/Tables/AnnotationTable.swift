internal import ClaimModel

/// Annotations as a table for spreadsheets, and back.
public enum AnnotationTable {
  /// The columns in the order in which they are written; they are read in any order.
  enum Column: String, CaseIterable {
    case id, created, claim, statement, stance, source, url, path, line, quote, prefix, suffix, start, end, attribution
    case speaker, cue, note, annotator
  }

  /// The table: CSV (RFC 4180) in UTF-8 with CRLF, a header first; annotations without a quote are left out.
  public static func text(_ annotations: [PlacedAnnotation]) -> String {
    CSVText.text([Column.allCases.map(\.rawValue)] + annotations.compactMap(row))
  }

  private static func row(_ placed: PlacedAnnotation) -> [String]? {
    guard let quote = placed.quote else { return nil }
    let annotation = placed.annotation
    return Column.allCases.map { column in
      switch column {
      case .id: annotation.id.rawValue
      case .created: placed.created ?? ""
      case .claim: annotation.claim.rawValue
      case .statement: placed.claim?.statement ?? ""
      case .stance: annotation.stance.rawValue
      case .source: annotation.source.rawValue
      case .url: placed.source?.url ?? ""
      case .path: placed.source?.path ?? ""
      case .line: placed.line.map(String.init) ?? ""
      case .quote: quote.exact
      case .prefix: quote.prefix
      case .suffix: quote.suffix
      case .start: placed.codePoints.map { String($0.lowerBound) } ?? ""
      case .end: placed.codePoints.map { String($0.upperBound) } ?? ""
      case .attribution: annotation.attribution.kind
      case .speaker: annotation.attribution.speakerName ?? ""
      case .cue: annotation.attribution.cue
      case .note: annotation.note ?? ""
      case .annotator: annotation.annotator ?? ""
      }
    }
  }

  /// Whether a first line names our columns.
  static func isHeader(_ line: String) -> Bool {
    do throws(ExchangeError) {
      let names = try CSVText.rows(line).first?.cells.map { $0.trimmed.lowercased() } ?? []
      return names.contains("quote") && names.contains { ["source", "url", "path"].contains($0) }
    } catch {
      return false
    }
  }

  /// What a table holds; throws where it is none, or has no column for quotes or for sources.
  public static func read(_ bytes: [UInt8]) throws(ExchangeError) -> DraftReading {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .malformed(detail: "no UTF-8") }
    let rows = try CSVText.rows(text)
    guard let header = rows.first else { throw .malformed(detail: "no row") }
    let columns = header.cells.map { Column(rawValue: $0.trimmed.lowercased()) }
    guard columns.contains(.quote) else { throw .malformed(detail: "no column “quote” in the first row") }
    guard [.source, .url, .path].contains(where: { columns.contains($0) }) else {
      throw .malformed(detail: "no column “source”, “url” or “path” in the first row")
    }
    let isOurs = Set(columns.compactMap(\.self)).count == Column.allCases.count
    var reading = DraftReading()
    for row in rows.dropFirst() {
      var cells: [Column: String] = [:]
      for (column, cell) in zip(columns, row.cells) {
        if let column, !cell.isEmpty { cells[column] = cell }
      }
      let place = "line \(row.line)"
      guard row.cells.count <= columns.count else {
        reading.refusals.append(
          Refusal(
            place: place, name: cells[.id],
            reason: "has \(row.cells.count) cells for \(columns.count) columns; quote cells that hold a comma"))
        continue
      }
      if row.cells.allSatisfy(\.isEmpty) { continue }
      switch draft(cells, place: place, isOurs: isOurs) {
      case .success(let draft): reading.drafts.append(draft)
      case .failure(let refusal):
        reading.refusals.append(Refusal(place: place, name: cells[.id], reason: refusal.words))
      }
    }
    return reading
  }

  private static func draft(
    _ cells: [Column: String], place: String, isOurs: Bool
  ) -> Result<AnnotationDraft, Unusable> {
    func unusable(_ words: String) -> Result<AnnotationDraft, Unusable> { .failure(Unusable(words)) }
    guard let quote = cells[.quote] else { return unusable("the cell “quote” is empty") }
    var words = QuotedWords(exact: quote, prefix: cells[.prefix] ?? "", suffix: cells[.suffix] ?? "")
    if let start = cells[.start].flatMap({ Int($0) }), let end = cells[.end].flatMap({ Int($0) }), start >= 0,
      start < end
    {
      words.position = .codePoints(start..<end)
    }
    var draft = AnnotationDraft(place: place, words: .quote(words))
    draft.name = cells[.id]
    // Numbers that others give their rows are no ids of ours.
    draft.id = cells[.id].map(Identifier.init(rawValue:)).flatMap {
      isOurs || RecordTime.milliseconds(of: $0) != nil ? $0 : nil
    }
    draft.created = cells[.created].flatMap(RecordTime.milliseconds(iso:))
    draft.source.addresses = [cells[.url], cells[.path]].compactMap(\.self)
    draft.source.id = cells[.source].map(Identifier.init(rawValue:))
    guard draft.source.id != nil || !draft.source.addresses.isEmpty else {
      return unusable("names no source: “source”, “url” and “path” are empty")
    }
    draft.claim = cells[.claim].map(Identifier.init(rawValue:))
    draft.statement = cells[.statement]
    if let stance = cells[.stance] {
      guard let known = Stance(rawValue: stance.trimmed.lowercased()) else {
        return unusable("its stance is “\(stance)”; it is supports, refutes or discusses")
      }
      draft.stance = known
    }
    switch (cells[.attribution]?.trimmed.lowercased(), cells[.speaker]) {
    case ("speaker", let name?), (nil, let name?): draft.attribution = .speaker(name: name, cue: cells[.cue] ?? "")
    case ("anonymous", _): draft.attribution = .anonymous(cue: cells[.cue] ?? "")
    case ("author", _), (nil, nil): break
    case (let kind?, _):
      return unusable("its attribution is “\(kind)”; it is author, speaker (with a speaker) or anonymous")
    }
    draft.note = cells[.note]
    draft.annotator = cells[.annotator]
    return .success(draft)
  }
}

extension Attribution {
  /// Its kind in a word.
  var kind: String {
    switch self {
    case .author: "author"
    case .speaker: "speaker"
    case .anonymous: "anonymous"
    }
  }

  /// The wording that tells whose word it is; empty for the author's.
  var cue: String {
    switch self {
    case .author: ""
    case .speaker(_, let cue), .anonymous(let cue): cue
    }
  }
}
