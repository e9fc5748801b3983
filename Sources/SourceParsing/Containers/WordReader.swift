internal import ClaimModel

/// Reads the XML of one part after the other into a list of blocks; names of elements are those of WordprocessingML.
struct WordReader {
  private(set) var list = BlockList()
  /// The first paragraph that is styled as the title.
  private(set) var title: String?
  /// The names of a byline among the first paragraphs.
  private(set) var authors: [String] = []
  /// The day that a line above the text gives.
  private(set) var published: CalendarDate?

  private let bytes: UnsafeBufferPointer<UInt8>
  private let styles: WordStyles
  private var part: (kind: WordPackage.Part.Kind, start: Int, links: [String: String]) = (.body, 0, [:])

  /// The paragraphs that are open, the outer ones first: a text box stands inside one.
  private var open: [WordParagraph] = []
  /// A paragraph whose end was deleted.
  private var carried: [WordParagraph.Run] = []
  /// The rows of tables that are open.
  private var rows: [Row] = []
  /// The paragraphs of the note that is open.
  private var note: [WordParagraph]?
  private var fields: [Field] = []
  private var skipped = 0
  private var isText = false
  /// The properties of a paragraph, a run or a row, while they are read.
  private var properties: (owner: String, depth: Int)?
  private var isHiddenRun = false
  /// For each open content control, whether it is a table of contents.
  private var contentControls: [Bool] = []

  private struct Row {
    var cells: [[WordParagraph]] = []
    var isDeleted = false
  }

  /// A field such as `HYPERLINK "https://…"`: its instruction, and whether its result is linked.
  private struct Field {
    var instruction = ""
    var isLinked = false
  }

  init(bytes: UnsafeBufferPointer<UInt8>, styles: WordStyles) {
    self.bytes = bytes
    self.styles = styles
  }

  /// Reads a part, which stands at this place of the source; `false` where it is not well-formed.
  mutating func read(_ part: WordPackage.Part, at range: Range<Int>) -> Bool {
    self.part = (part.kind, range.lowerBound, part.links)
    (open, carried, rows, note, fields, skipped, properties) = ([], [], [], nil, [], 0, nil)
    (isText, isHiddenRun, contentControls) = (false, false, [])
    let isWellFormed = XMLReader.read(UnsafeBufferPointer(rebasing: bytes[range])) { handle($0) }
    // Where the XML was cut off, what was open still has its words.
    while !open.isEmpty { end("p") }
    while !rows.isEmpty { end("tr") }
    end("footnote")
    if !carried.isEmpty { emit(WordParagraph(runs: carried)) }
    return isWellFormed
  }

  private mutating func handle(_ event: XMLEvent) {
    switch event {
    case .open(let name, let attributes):
      if skipped > 0 { skipped += 1 } else { begin(name, attributes) }
    case .close(let name):
      if skipped > 0 { skipped -= 1 } else { end(name) }
    case .text(let run, let place):
      guard skipped == 0, properties == nil, !open.isEmpty else { return }
      if isText {
        guard !isHiddenRun else { return }
        let source = place.isEmpty ? place : place.lowerBound + part.start..<place.upperBound + part.start
        append(place.count == run.count ? .plain(source) : .made(Array(run), source))
      } else if let last = fields.indices.last, fields[last].instruction.utf8.count < 4096 {
        fields[last].instruction += String(decoding: run, as: UTF8.self)
      }
    }
  }

  // MARK: Elements

  private static let skippedElements: Set<String> = [
    "del", "moveFrom", "Fallback", "sectPr", "delText", "object", "rubyPr", "tblPr", "tcPr", "tblGrid",
  ]

  private mutating func begin(_ name: String, _ attributes: [XMLAttribute]) {
    if properties != nil { return beginProperty(name, attributes) }
    if Self.skippedElements.contains(name) {
      skipped = 1
      return
    }
    switch name {
    case "p": open.append(WordParagraph())
    case "pPr", "rPr", "trPr", "sdtPr": properties = (name, 0)
    case "r": isHiddenRun = false
    case "t": isText = true
    case "tab", "br", "cr", "ptab": append(.made([0x20], 0..<0))
    case "noBreakHyphen": append(.made([0x2D], 0..<0))
    case "hyperlink":
      if let target = attributes["id"].flatMap({ part.links[$0] }) { append(.beginLink(target)) }
    case "fldSimple":
      if let target = Self.address(in: attributes["instr"] ?? "") { append(.beginLink(target)) }
    case "fldChar": field(attributes["fldCharType"] ?? "")
    case "tr": rows.append(Row())
    case "tc": if let last = rows.indices.last { rows[last].cells.append([]) }
    case "sdt": contentControls.append(false)
    case "footnote", "endnote":
      // Those with a type are the rules that part notes from the page.
      if attributes["type"] == nil || attributes["type"] == "normal" { note = [] } else { skipped = 1 }
    default: break
    }
  }

  private mutating func beginProperty(_ name: String, _ attributes: [XMLAttribute]) {
    guard let owner = properties?.owner else { return }
    if name.hasSuffix("PrChange") || name == "sectPr" {
      skipped = 1
      return
    }
    properties?.depth += 1
    let value = attributes["val"]
    switch (owner, name) {
    case ("pPr", "pStyle"): update { $0.style = value }
    case ("pPr", "outlineLvl"): update { $0.outlineLevel = value.flatMap { Int($0) } }
    case ("pPr", "numId"): update { $0.isList = value != "0" }
    case ("pPr", "del"), ("pPr", "moveFrom"): update { $0.isOpen = true }
    case ("rPr", "vanish"): isHiddenRun = !["0", "false", "off"].contains(value ?? "")
    case ("trPr", "del"): if let last = rows.indices.last { rows[last].isDeleted = true }
    case ("sdtPr", "docPartGallery"):
      if value?.lowercased().hasPrefix("table of") == true, let last = contentControls.indices.last {
        contentControls[last] = true
      }
    default: break
    }
  }

  private mutating func end(_ name: String) {
    if let current = properties {
      properties = current.depth == 0 ? nil : (current.owner, current.depth - 1)
      return
    }
    switch name {
    case "t": isText = false
    case "hyperlink", "fldSimple": append(.endLink)
    case "p": if let paragraph = open.popLast() { close(paragraph) }
    case "tr": if let row = rows.popLast() { close(row) }
    case "sdt": if !contentControls.isEmpty { contentControls.removeLast() }
    case "footnote", "endnote":
      if let paragraphs = note {
        note = nil
        for paragraph in paragraphs { write(paragraph) }
        list.finish(role: .footnote)
      }
    default: break
    }
  }

  // MARK: Fields

  private mutating func field(_ mark: String) {
    switch mark {
    case "begin": fields.append(Field())
    case "separate":
      if let last = fields.indices.last, let target = Self.address(in: fields[last].instruction) {
        fields[last].isLinked = true
        append(.beginLink(target))
      }
    case "end": if fields.popLast()?.isLinked == true { append(.endLink) }
    default: break
    }
  }

  /// The address of a field that links to one.
  private static func address(in instruction: String) -> String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.count > 1, words[0].uppercased() == "HYPERLINK", !words[1].hasPrefix("\\") else { return nil }
    let target = words[1].trimming { $0 == "\"" }
    return target.isEmpty ? nil : target
  }

  // MARK: Paragraphs

  private mutating func append(_ run: WordParagraph.Run) {
    if let last = open.indices.last { open[last].runs.append(run) }
  }

  private mutating func update(_ change: (inout WordParagraph) -> Void) {
    if let last = open.indices.last { change(&open[last]) }
  }

  private mutating func close(_ paragraph: WordParagraph) {
    var paragraph = paragraph
    if !carried.isEmpty {
      paragraph.runs = carried + paragraph.runs
      carried = []
    }
    if paragraph.isOpen {
      carried = paragraph.runs
    } else if note != nil {
      note?.append(paragraph)
    } else if let last = rows.indices.last, let cell = rows[last].cells.indices.last {
      rows[last].cells[cell].append(paragraph)
    } else {
      emit(paragraph)
    }
  }

  private mutating func close(_ row: Row) {
    if row.isDeleted { return }
    if let last = rows.indices.last, let cell = rows[last].cells.indices.last {
      // A table in a cell is part of the cell.
      rows[last].cells[cell] += row.cells.flatMap { $0 }
    } else if row.cells.count == 1 {
      // A frame around running text, not a row.
      for paragraph in row.cells[0] { emit(paragraph) }
    } else {
      for cell in row.cells {
        if !list.isEmpty { list.appendMark(0x7C) }
        for paragraph in cell { write(paragraph) }
      }
      list.finish(role: .tableRow, furniture: furniture)
    }
  }

  /// Why nothing of the place that is being read belongs to the article.
  private var furniture: String? {
    switch part.kind {
    case .body: contentControls.contains(true) ? "table of contents" : nil
    case .footnotes, .endnotes: nil
    case .comments: "comment"
    case .header: "page header"
    case .footer: "page footer"
    }
  }

  private mutating func write(_ paragraph: WordParagraph) {
    list.appendSpace(for: 0..<0)
    paragraph.write(to: &list, of: bytes)
  }

  private mutating func emit(_ paragraph: WordParagraph) {
    write(paragraph)
    let (role, level, reason) = paragraph.role(in: styles)
    guard let index = list.finish(role: role, level: level, furniture: furniture ?? reason) else { return }
    guard part.kind == .body else { return }
    if title == nil, paragraph.style.flatMap(styles.meaning) == .title { title = list.words(of: list.blocks[index]) }
    readByline(list.blocks[index], reason: reason, at: index)
  }

  /// Reads names and day off the lines above the text.
  private mutating func readByline(_ block: BlockList.Block, reason: String?, at index: Int) {
    // 6: title, subtitle, byline, date and outlet stand above the text.
    guard reason == "byline" || index < 6 && block.level == 0 && block.furniture == nil else { return }
    let words = list.words(of: block)
    if reason == "byline" {
      if let day = WrittenDate.parse(words) { published = published ?? day } else { authors += Byline.names(in: words) }
    } else if authors.isEmpty {
      authors = Byline.authors(in: words)
      if !authors.isEmpty { list.blocks[index].furniture = "byline" }
    }
  }
}
