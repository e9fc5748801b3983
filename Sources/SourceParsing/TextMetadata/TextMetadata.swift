internal import ClaimModel
internal import Foundation
internal import TextAnalysis

/// Reads what a text says of itself at its head, its tail and in its running heads.
struct TextMetadata {
  private let list: BlockList
  private let lines: LineIndex
  private let names: NameEvidence
  private var head: [TextStatement] = []
  private var tail: [TextStatement] = []
  private var headers: [TextStatement] = []
  /// Whether the head ends with the body, and not with the text.
  private var firstOfBody: TextStatement?

  /// What was read.
  private(set) var metadata = SourceMetadata()
  /// The block that holds the title.
  private(set) var titleBlock: Int?
  /// Blocks of the letterhead: bylines, dates, names of periodicals; none of them is the heading of a section.
  private(set) var letterhead: Set<Int> = []
  /// Blocks that name those who wrote and say nothing else.
  private(set) var bylines: Set<Int> = []

  /// Statements that are read at either end, and blocks that are looked at for them.
  private static let (mostStatements, mostBlocks) = (20, 40)
  /// A block of so many words is the body's.
  private static let bodyWords = 45
  /// And one of so many bytes, whatever its words.
  private static let bodyBytes = 4_000

  /// Reads the blocks of a text; `lines` tells their lines, `known` is what its front matter says.
  init(_ list: BlockList, lines: LineIndex, known: SourceMetadata) {
    self.list = list
    self.lines = lines
    metadata = known
    names = NameEvidence(list)
    gather()
    // A captured page begins with its menu.
    let isCapture = list.blocks.prefix(12).contains { $0.furniture == "navigation" || $0.furniture == "share bar" }
    let title = TextTitle(head, headers, names, isCapture: isCapture)
    readTitle(title)
    readAuthors(title)
    readDates(title)
    readPublisher(title)
    readAddress()
    if metadata.language == nil, let language = LanguageGuess.of(list.text[...]) {
      metadata.language = language
      metadata.found[.language] = "words of the text"
    }
  }

  // MARK: Gathering

  /// The statements of a block: the cells of a row speak each for itself, as in a letterhead with the date on the right.
  private func statements(_ index: Int) -> [TextStatement] {
    let whole = statement(index)
    guard list.blocks[index].role == .tableRow else { return [whole] }
    return whole.text.components(separatedBy: " | ").map { cell in
      var part = TextStatement(
        block: index, text: cell, line: whole.line, furniture: whole.furniture, level: 0, isCell: true)
      part.classify(names)
      return part
    }
  }

  private func statement(_ index: Int) -> TextStatement {
    let block = list.blocks[index]
    let source = list.pieces[block.pieces].first { $0.lower < $0.upper }
    var statement = TextStatement(
      block: index, text: list.words(of: block), line: lines.line(of: Int(source?.lower ?? 0)),
      furniture: block.furniture, level: block.role == .heading ? block.level : 0)
    statement.classify(names)
    return statement
  }

  private mutating func gather() {
    var long = 0
    for index in list.blocks.indices.prefix(Self.mostBlocks) where head.count < Self.mostStatements {
      let block = list.blocks[index]
      if let reason = block.furniture, !["page header", "link list", "byline"].contains(reason) { continue }
      let isLong = block.text.count > Self.bodyBytes
      let count = isLong ? Self.bodyWords : list.wordCount(of: block, limit: Self.bodyWords)
      long = count >= 25 && block.furniture == nil ? long + 1 : 0
      if count >= Self.bodyWords || long > 1 {
        if !isLong { firstOfBody = statement(index) }
        break
      }
      for statement in statements(index) {
        if statement.kind.isHeader { headers.append(statement) } else { head.append(statement) }
      }
    }
    let seen = max(head.last?.block ?? -1, headers.last?.block ?? -1)
    for index in list.blocks.indices.prefix(400) where index > seen && headers.count < 4 {
      if list.blocks[index].furniture == "page header" { headers.append(statement(index)) }
    }
    let last = head.last?.block ?? -1
    let ends = list.blocks.indices.suffix(2 * Self.mostStatements).filter {
      list.blocks[$0].furniture == nil && $0 > last
    }
    for index in ends.suffix(Self.mostStatements) {
      guard list.blocks[index].text.count <= Self.bodyBytes, list.wordCount(of: list.blocks[index], limit: 61) <= 60
      else {
        continue
      }
      if list.blocks[index].role == .footnote { continue }
      tail.append(statement(index))
    }
  }

  private mutating func note<Value>(
    _ value: Value?, in field: WritableKeyPath<SourceMetadata, Value?>, _ name: Source.Field, _ place: String
  ) {
    guard let value, metadata[keyPath: field] == nil else { return }
    metadata[keyPath: field] = value
    metadata.found[name] = place
  }

  private func place(_ statement: TextStatement, _ what: String) -> String { "line \(statement.line), \(what)" }

  // MARK: Title

  private mutating func readTitle(_ title: TextTitle) {
    for statement in head {
      guard case .label(let key) = statement.kind else { continue }
      noteLabel(key, statement)
    }
    for header in headers {
      guard let print = PrintHeader(header.text) else { continue }
      note(print.title, in: \.title, .title, "page header")
      note(print.outlet, in: \.publisher, .publisher, "page header")
    }
    if let known = metadata.title {
      titleBlock =
        head.first { $0.furniture == nil && TextTitle.cleaned($0.text).lowercased() == known.lowercased() }?.block
    } else if let chosen = title.chosen {
      note(TextTitle.cleaned(chosen.text), in: \.title, .title, place(chosen, "headline"))
      titleBlock = chosen.furniture == nil ? chosen.block : nil
    } else if let rest = title.ofHeaders {
      note(rest.title, in: \.title, .title, "page header")
    }
    for statement in head where statement.block != titleBlock {
      switch statement.kind {
      case .other, .sentence, .section, .furniture, .header: break
      default: letterhead.insert(statement.block)
      }
    }
  }

  private mutating func noteLabel(_ key: String, _ statement: TextStatement) {
    guard let label = MetadataLabel(key), let colon = statement.text.firstIndex(of: ":") else { return }
    let value = statement.text[statement.text.index(after: colon)...].trimming(\.isWhitespace)
    label.note([value], in: &metadata, found: place(statement, key))
    letterhead.insert(statement.block)
  }

  // MARK: Authors

  private mutating func readAuthors(_ title: TextTitle) {
    guard metadata.authors.isEmpty else { return }
    var found: [String] = []
    var origin = ""
    let labelled = head.filter { $0.kind.isByline && TextAuthors.isLabelled($0) }
    for statement in labelled.isEmpty ? head.filter({ $0.kind.isByline }) : labelled {
      let persons = TextAuthors.persons(in: statement)
      if !persons.isEmpty, found.isEmpty { origin = place(statement, "byline") }
      found += persons.filter { !found.contains($0) }
      if statement.words.count <= 20, statement.dates.isEmpty { bylines.insert(statement.block) }
    }
    if found.isEmpty, metadata.title != nil {
      let start = title.chosen?.block ?? -1
      for statement in head where statement.block > start {
        guard statement.kind.isNames else {
          // Affiliations stand between authors; what else stands behind them, and the text, ends their list.
          if statement.kind.isAffiliation || statement.kind.isOrganisation { continue }
          if found.isEmpty, !statement.kind.isSentence, statement.level == 0 { continue }
          break
        }
        if found.isEmpty { origin = place(statement, "names below the title") }
        found += TextAuthors.signed(statement.text)
        bylines.insert(statement.block)
      }
    }
    if found.isEmpty {
      for statement in head where statement.words.count <= 60 {
        guard let person = TextAuthors.interviewer(in: statement.text) else { continue }
        found = [person]
        origin = place(statement, "standfirst")
        break
      }
    }
    if found.isEmpty { (found, origin) = readSigners() }
    if found.isEmpty { (found, origin) = closing() }
    guard !found.isEmpty else { return }
    metadata.authors = found
    metadata.found[.authors] = origin
  }

  /// Those who sign with a degree, wherever they do: letters and replies stand in one file.
  private mutating func readSigners() -> ([String], String) {
    var found: [String] = []
    var first = ""
    let blocks = list.blocks.indices.prefix(2_000)
    for index in blocks where list.blocks[index].furniture == nil && list.blocks[index].text.count <= 120 {
      let block = list.blocks[index]
      guard list.text[block.text].contains(0x2C), list.wordCount(of: block, limit: 13) <= 12,
        let person = TextAuthors.signer(of: list.words(of: block))
      else { continue }
      if found.isEmpty { first = place(statement(index), "signature") }
      letterhead.insert(index)
      if !found.contains(person), found.count < 12 { found.append(person) }
    }
    return (found, first)
  }

  /// A signature, a biography or a label at the end.
  private func closing() -> ([String], String) {
    for statement in tail.reversed() {
      switch statement.kind {
      case .label(let key) where ["author", "authors", "by", "byline", "written by", "signed"].contains(key):
        let colon = statement.text.firstIndex(of: ":") ?? statement.text.startIndex
        let persons = TextAuthors.list(String(statement.text[colon...].dropFirst()))
        if !persons.isEmpty { return (persons, place(statement, key)) }
      case .byline:
        let persons = TextAuthors.persons(in: statement)
        if !persons.isEmpty { return (persons, place(statement, "byline")) }
      default: break
      }
    }
    for statement in tail.suffix(6).reversed() {
      if let name = Biography.subject(of: statement.text) { return ([name], place(statement, "biography")) }
    }
    guard let first = tail.suffix(8).first(where: { $0.kind.isNames && $0.words.count <= 8 }) else { return ([], "") }
    var signed: [String] = []
    // Several sign one below the other.
    for (offset, statement) in tail.drop(while: { $0.block < first.block }).enumerated() {
      guard statement.kind.isNames, statement.block == first.block + offset else { break }
      signed += TextAuthors.signed(statement.text)
    }
    // Two lines may be a name and a town.
    return (signed.count > 2 ? signed : Array(signed.prefix(1)), place(first, "signature"))
  }

  // MARK: Dates

  private mutating func readDates(_ title: TextTitle) {
    let dated = head.filter { $0.kind.isDate }
    for statement in dated + tail.filter({ $0.kind.isDate }) {
      note(TextDates.modified(in: statement), in: \.modified, .modified, place(statement, "date"))
    }
    let published = dated
    let ordered =
      published.filter { TextDates.isPublication($0.text) } + published
      + head.filter { ($0.kind.isByline || $0.kind.isPeriodical || $0.kind.isTagline || $0.kind.isSeries) }
    for statement in ordered {
      note(TextDates.published(in: statement), in: \.published, .published, place(statement, "date"))
    }
    for statement in head where TextPublisher.ofNote(statement.text) != nil {
      note(statement.dates.first?.date, in: \.published, .published, place(statement, "note"))
    }
    let running = headers.filter { PrintHeader($0.text) == nil }
    for statement in running { note(statement.dates.first?.date, in: \.published, .published, "page header") }
    if let dateline = firstOfBody.flatMap({ Dateline($0.text) }) {
      note(dateline.date, in: \.published, .published, "dateline")
      note(dateline.agency, in: \.publisher, .publisher, "dateline")
    }
    // `Minutes of the meeting held on 11 March 2019`
    if let chosen = title.chosen,
      chosen.text.lowercased().contains("held on") || chosen.text.lowercased().hasPrefix("minutes")
    {
      note(chosen.dates.first?.date, in: \.published, .published, place(chosen, "headline"))
    }
    for statement in tail.filter({ TextDates.isClosing($0.text) })
      + tail.suffix(4).filter({ $0.kind.isDate && $0.words.count <= 5 })
    {
      note(statement.dates.last?.date, in: \.published, .published, place(statement, "closing date"))
    }
    for statement in ordered {
      note(TextDates.month(in: statement), in: \.published, .published, place(statement, "month"))
    }
    for statement in running { note(TextDates.month(in: statement), in: \.published, .published, "page header") }
  }

  // MARK: Publisher

  private mutating func readPublisher(_ title: TextTitle) {
    let text = String(decoding: list.text.prefix(64 * 1024), as: UTF8.self)
    func spelt(_ name: String) -> String { PublicationName.spelt(name, in: text) }
    if let masthead = title.masthead {
      note(spelt(PublicationName.cut(masthead.text)), in: \.publisher, .publisher, place(masthead, "masthead"))
      letterhead.insert(masthead.block)
    }
    for statement in head where statement.kind.isPeriodical {
      note(spelt(PublicationName.cut(statement.text)), in: \.publisher, .publisher, place(statement, "periodical"))
    }
    for statement in head where statement.block != titleBlock && MetadataWords.isPublicationName(statement.text) {
      if statement.kind.isNames || statement.kind.isOther || statement.kind.isOrganisation {
        note(spelt(statement.text), in: \.publisher, .publisher, place(statement, "outlet"))
        letterhead.insert(statement.block)
      }
    }
    for statement in head where statement.kind.isByline {
      note(
        TextAuthors.outletOfByline(statement) ?? TextAuthors.outlet(in: statement, beside: metadata.authors),
        in: \.publisher, .publisher,
        place(statement, "byline"))
    }
    for statement in head + tail {
      guard let name = TextPublisher.preparer(in: statement.text, names) else { continue }
      note(spelt(name), in: \.publisher, .publisher, place(statement, "“by”"))
    }
    for statement in head {
      if case .note = statement.kind {
        note(TextPublisher.ofNote(statement.text).map(spelt), in: \.publisher, .publisher, place(statement, "note"))
      }
    }
    let bodies = head.filter { $0.kind.isOrganisation && $0.block != titleBlock }
    if let body = bodies.first(where: { !MetadataWords.isState($0.text) }) ?? bodies.first {
      note(spelt(TextPublisher.bare(body.text)), in: \.publisher, .publisher, place(body, "letterhead"))
    }
    for header in headers where PrintHeader(header.text) == nil {
      note(TextPublisher.ofHeader(header.text).map(spelt), in: \.publisher, .publisher, "page header")
    }
    for index in list.blocks.indices.suffix(40) {
      guard let reason = list.blocks[index].furniture, list.blocks[index].text.count < 160 else { continue }
      let words = list.words(of: list.blocks[index])
      note(
        TextPublisher.ofFurniture(words, reason: reason).map(spelt), in: \.publisher, .publisher,
        reason == "copyright" ? "copyright line" : "heading of related links")
    }
    for statement in tail.suffix(4) {
      note(TextPublisher.ofOffice(statement.text), in: \.publisher, .publisher, place(statement, "signature"))
    }
    note(
      TextPublisher.about(tail, isRelease: head.contains { TextPublisher.isRelease($0.text) }), in: \.publisher,
      .publisher,
      "closing words")
    // The year of a periodical's citation is better than none.
    for statement in head + headers
    where statement.kind.isPeriodical || statement.kind.isHeader || statement.kind.isSeries {
      note(TextDates.year(in: statement), in: \.published, .published, place(statement, "year"))
    }
  }

  // MARK: Address

  private mutating func readAddress() {
    for header in headers {
      guard let word = header.text.split(separator: " ").first(where: { $0.contains("://") }) else { continue }
      noteAddress(String(word), "page header")
    }
    let addresses = head.filter { if case .address = $0.kind { true } else { false } }
    if addresses.count <= 2, let first = addresses.first {
      noteAddress(first.address ?? first.text, place(first, "address"))
    }
    for statement in head where statement.kind.isPeriodical || statement.kind.isSeries || statement.kind.isDate {
      if let address = statement.address { noteAddress(address, place(statement, "address")) }
    }
    for statement in tail {
      if case .label(let key) = statement.kind, MetadataLabel(key)?.isAddress == true { noteLabel(key, statement) }
      // `Source: https://…` and no list of links
      if case .address = statement.kind, statement.words.count > 1, statement.text.contains(":") {
        let label = statement.text.prefix { $0 != ":" }.lowercased()
        if MetadataLabel(label)?.isAddress == true, let address = statement.address {
          noteAddress(address, place(statement, label))
        }
      }
    }
    if metadata.published == nil, let date = metadata.url.flatMap(WrittenDate.inAddress) {
      note(date, in: \.published, .published, "address")
    }
  }

  private mutating func noteAddress(_ address: String, _ place: String) {
    let address = address.trimming { "<>()".contains($0) }
    if let archive = ArchiveAddress(address) {
      note(address, in: \.capture, .capture, place)
      note(archive.captured, in: \.captured, .captured, place)
      note(archive.original, in: \.url, .url, place)
    } else {
      note(address, in: \.url, .url, place)
    }
  }
}
