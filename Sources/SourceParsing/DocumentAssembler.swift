internal import ClaimModel

/// Makes a document of blocks: squeezes white space, joins passages, and keeps the way back to the raw file.
struct DocumentAssembler {
  private let decoded: DecodedSource
  private var lineStarts: [Int]
  private var text: [UInt8] = []
  private var origin = OriginBuilder()
  private var passages: [Passage] = []
  private var furniture: [Document.Furniture] = []
  private var links: [Document.Link] = []

  /// Assembles the blocks of a decoded source.
  static func document(
    of blocks: [Block], source: Source, decoded: DecodedSource, fingerprint: String, warnings: [String]
  )
    -> Document
  {
    var assembler = DocumentAssembler(decoded: decoded)
    for block in blocks { assembler.add(block, to: source.id) }
    return Document(
      source: source, text: String(decoding: assembler.text, as: UTF8.self), fingerprint: fingerprint,
      passages: assembler.passages, origin: assembler.origin.origin, encoding: decoded.encoding,
      warnings: decoded.warnings + warnings, furniture: assembler.furniture, links: assembler.links)
  }

  private init(decoded: DecodedSource) {
    self.decoded = decoded
    lineStarts = [0]
    for (index, byte) in decoded.bytes.enumerated() where byte == 0x0A { lineStarts.append(index + 1) }
  }

  private mutating func add(_ block: Block, to source: Identifier<Source>) {
    let squeezed = Squeezed(block)
    guard let first = squeezed.pieces.first(where: { !$0.source.isEmpty })?.source.lowerBound else { return }
    let line = line(of: first)
    let words = String(decoding: squeezed.text, as: UTF8.self)
    guard block.furniture == nil, squeezed.text.contains(where: { $0 > 0x20 }) else {
      if squeezed.text.contains(where: { $0 > 0x20 }) {
        furniture.append(Document.Furniture(text: words, reason: block.furniture ?? "", line: line))
      }
      for link in block.links {
        links.append(
          Document.Link(
            target: link.target, words: String(words.utf8Slice(squeezed.range(of: link.range))), range: nil,
            line: self.line(of: link.position)))
      }
      return
    }
    if !text.isEmpty {
      text.append(contentsOf: [0x0A, 0x0A])
      origin.skip(2)
    }
    let start = text.count
    text.append(contentsOf: squeezed.text)
    for piece in squeezed.pieces {
      if piece.source.isEmpty { origin.skip(piece.count) } else { append(piece) }
    }
    passages.append(
      Passage(
        id: Identifier(rawValue: "\(source):\(passages.count + 1)"), source: source, role: block.role,
        range: TextRange(utf8: start..<text.count), line: line, text: words))
    for link in block.links {
      let range = squeezed.range(of: link.range)
      links.append(
        Document.Link(
          target: link.target, words: String(words.utf8Slice(range)),
          range: TextRange(utf8: start + range.lowerBound..<start + range.upperBound),
          line: self.line(of: link.position)))
    }
  }

  /// Appends a piece by way of the decoded source to the raw file.
  private mutating func append(_ piece: Squeezed.Piece) {
    let runs = decoded.origin.runs
    guard piece.source.count == piece.count else {
      let bytes = decoded.origin.bytes(for: TextRange(utf8: piece.source))
      if let first = bytes.first, let last = bytes.last {
        origin.append(piece.count, from: first.lowerBound..<last.upperBound)
      } else {
        origin.skip(piece.count)
      }
      return
    }
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text.upperBound <= piece.source.lowerBound { low = middle + 1 } else { high = middle }
    }
    var done = piece.source.lowerBound
    for run in runs[low...] {
      guard run.text.lowerBound < piece.source.upperBound else { break }
      let shared = run.text.clamped(to: piece.source)
      if shared.lowerBound > done { origin.skip(shared.lowerBound - done) }
      var bytes = run.bytes
      if run.text.count == run.bytes.count {
        let start = run.bytes.lowerBound + shared.lowerBound - run.text.lowerBound
        bytes = start..<start + shared.count
      }
      origin.append(shared.count, from: bytes)
      done = shared.upperBound
    }
    if done < piece.source.upperBound { origin.skip(piece.source.upperBound - done) }
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }
}

/// A block's text with single spaces, and the pieces it was made of.
struct Squeezed {
  /// `count` bytes of text made from a stretch of the decoded source.
  struct Piece {
    var count: Int
    var source: Range<Int>
  }

  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []
  /// For each byte of the unsqueezed text, its place in the squeezed one.
  private var places: [Int] = []

  /// Squeezes the text of a block: runs of white space, no-break spaces too, become one space; soft hyphens go.
  init(_ block: Block) {
    var pending: Range<Int>?
    for run in block.runs {
      let isDirect = run.text.utf8.count == run.source.count
      var offset = 0
      for scalar in run.text.unicodeScalars {
        let length = UTF8.width(scalar)
        let source = isDirect ? run.source.lowerBound + offset..<run.source.lowerBound + offset + length : run.source
        offset += length
        places.append(contentsOf: repeatElement(text.count + (pending == nil ? 0 : 1), count: length))
        if scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}" {
          if !text.isEmpty, pending == nil { pending = source }
          if let waiting = pending, waiting.isEmpty, !source.isEmpty { pending = source }
          continue
        }
        if scalar == "\u{AD}" { continue }
        if let space = pending {
          put([0x20], from: space)
          pending = nil
        }
        put(Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter), from: source)
      }
    }
    places.append(text.count)
  }

  /// The place in the squeezed text of a range of the unsqueezed one.
  func range(of range: Range<Int>) -> Range<Int> {
    func place(_ offset: Int) -> Int { min(places[min(max(offset, 0), places.count - 1)], text.count) }
    let (low, high) = (place(range.lowerBound), place(range.upperBound))
    return low..<max(low, high)
  }

  private mutating func put(_ bytes: [UInt8], from source: Range<Int>) {
    text.append(contentsOf: bytes)
    if let last = pieces.last, last.count == last.source.count, bytes.count == source.count,
      last.source.upperBound == source.lowerBound, !source.isEmpty
    {
      pieces[pieces.count - 1] = Piece(
        count: last.count + bytes.count, source: last.source.lowerBound..<source.upperBound)
    } else if let last = pieces.last, last.source == source, !source.isEmpty, last.count != last.source.count {
      // More of the same unit, such as a ligature's second letter.
      pieces[pieces.count - 1].count += bytes.count
    } else {
      pieces.append(Piece(count: bytes.count, source: source))
    }
  }
}
