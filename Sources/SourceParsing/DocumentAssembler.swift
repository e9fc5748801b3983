internal import ClaimModel
internal import TextAnalysis

/// Makes a document of blocks: joins passages, and keeps the way back to the raw file.
struct DocumentAssembler {
  private let list: BlockList
  private let decoded: DecodedSource
  private let lines: LineIndex
  private var text: [UInt8] = []
  private var origin = OriginBuilder()
  private var cursor: ByteOrigin.Cursor
  private var passages: [Passage] = []
  private var furniture: [Document.Furniture] = []
  private var links: [Document.Link] = []
  private var path = HeadingPath()
  private var seen = SeenWords()

  /// Assembles the blocks of a decoded source.
  static func document(
    of list: BlockList, source: Source, decoded: DecodedSource, fingerprint: String, warnings: [String]
  ) -> Document {
    var assembler = DocumentAssembler(list: list, decoded: decoded)
    for block in list.blocks { assembler.add(block, to: source.id) }
    return Document(
      source: source, text: String(decoding: assembler.text, as: UTF8.self), fingerprint: fingerprint,
      passages: assembler.passages, origin: assembler.origin.origin, encoding: decoded.encoding,
      warnings: decoded.warnings + warnings, furniture: assembler.furniture, links: assembler.links)
  }

  private init(list: BlockList, decoded: DecodedSource) {
    self.list = list
    self.decoded = decoded
    cursor = ByteOrigin.Cursor(decoded.origin)
    lines = LineIndex(decoded.bytes)
    text.reserveCapacity(list.text.count + 2 * list.blocks.count)
    passages.reserveCapacity(list.blocks.count { $0.furniture == nil })
  }

  private mutating func add(_ block: BlockList.Block, to source: Identifier<Source>) {
    let pieces = list.pieces[block.pieces]
    let first = pieces.first { $0.lower < $0.upper }
    let line = lines.line(of: Int(first?.lower ?? 0))
    if block.furniture != nil || first == nil {
      addFurniture(block, line: line)
      return
    }
    if !text.isEmpty {
      text.append(contentsOf: [0x0A, 0x0A])
      origin.skip(2)
    }
    let start = text.count
    text.append(contentsOf: list.text[block.text])
    for piece in pieces { append(piece) }
    let words = list.words(of: block)
    var passage = Passage(
      id: Identifier(rawValue: "\(source.rawValue):\(passages.count + 1)"), source: source, role: block.role,
      range: TextRange(utf8: start..<text.count), line: line, text: words)
    if block.role == .heading {
      passage.level = block.level > 0 ? block.level : nil
      passage.headings = path.enter(words, level: block.level)
    } else {
      passage.headings = path.current
      if let index = seen.first(list.text[block.text], at: passages.count) { passage.repeats = passages[index].id }
    }
    passages.append(passage)
    for link in list.links[block.links] {
      let shift = start - block.text.lowerBound
      add(link, range: TextRange(utf8: link.range.lowerBound + shift..<link.range.upperBound + shift))
    }
  }

  private mutating func addFurniture(_ block: BlockList.Block, line: Int) {
    furniture.append(
      Document.Furniture(text: list.words(of: block), reason: block.furniture ?? "no place in the file", line: line))
    for link in list.links[block.links] { add(link, range: nil) }
  }

  private mutating func add(_ link: BlockList.Link, range: TextRange?) {
    links.append(
      Document.Link(
        target: link.target, words: String(decoding: list.text[link.range], as: UTF8.self), range: range,
        line: lines.line(of: link.position)))
  }

  /// Appends a piece by way of the decoded source to the raw file.
  private mutating func append(_ piece: BlockList.Piece) {
    let source = piece.source
    if source.isEmpty {
      origin.skip(Int(piece.count))
    } else if piece.isDirect {
      origin.append(source, through: &cursor)
    } else if let bytes = cursor.hull(of: source) {
      origin.append(Int(piece.count), from: bytes)
    } else {
      origin.skip(Int(piece.count))
    }
  }
}

/// The headings above a block.
private struct HeadingPath {
  private var open: [(level: Int, words: String)] = []
  private(set) var current: [String] = []

  /// Opens a section; gives the path above its heading. A level that is not known is taken for 2.
  mutating func enter(_ words: String, level: Int) -> [String] {
    let level = level > 0 ? level : 2
    while let last = open.last, last.level >= level { open.removeLast() }
    let above = open.map(\.words)
    open.append((level, words))
    current = above + [words]
    return above
  }
}

/// Finds blocks whose words a block before them had.
private struct SeenWords {
  private var places: [UInt64: Int] = [:]
  /// 40 bytes: shorter blocks (names, labels) may stand twice and mean it.
  private static let leastLength = 40

  /// The passage that had these words first; `nil` where this one, with number `index`, is the first.
  mutating func first(_ words: ArraySlice<UInt8>, at index: Int) -> Int? {
    guard words.count >= Self.leastLength else { return nil }
    let hash = Self.hash(words)
    if let place = places[hash] { return place }
    places[hash] = index
    return nil
  }

  /// FNV-1a over eight bytes at a time, 64 bits, with a last mixing (MurmurHash3's): among a million passages two
  /// different ones meet with a chance below 1 in 10^7.
  private static func hash(_ words: ArraySlice<UInt8>) -> UInt64 {
    words.withUnsafeBytes { bytes in
      var state = FNV1a()
      state.add(UInt64(bytes.count))
      var index = 0
      while index + 8 <= bytes.count {
        let unit = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        // The high bits of a unit reach the low ones of the hash.
        state.add(unit ^ unit >> 29)
        index += 8
      }
      while index < bytes.count {
        state.add(bytes[index])
        index += 1
      }
      let hash = (state.value ^ (state.value >> 33)) &* 0xFF51_AFD7_ED55_8CCD
      return hash ^ (hash >> 33)
    }
  }
}
