internal import ClaimModel

/// The blocks of a source before they become passages or furniture: the common product of every parser.
///
/// A writer in three moves: `append` words, in order; `finish` a block; read `blocks`. White space is squeezed while it
/// is written, soft hyphens go, and every byte keeps its way back to `DecodedSource.bytes`. All blocks share flat arrays,
/// so that a page of a thousand blocks costs a handful of allocations.
struct BlockList {
  /// A block: ranges of the list's arrays, and what it is. A million of them take 50 MB.
  struct Block {
    /// The reason why the block is no part of the article; `nil` for article text.
    var furniture: String?
    private let textRange: Range<Int32>
    private let pieceRange: Range<Int32>
    private let linkRange: Range<Int32>
    private let linkedBytes: Int32
    var role: Passage.Role
    private var headingLevel: UInt8

    /// Its words in `text`.
    var text: Range<Int> { Int(textRange.lowerBound)..<Int(textRange.upperBound) }
    /// Its pieces in `pieces`.
    var pieces: Range<Int> { Int(pieceRange.lowerBound)..<Int(pieceRange.upperBound) }
    /// Its links in `links`.
    var links: Range<Int> { Int(linkRange.lowerBound)..<Int(linkRange.upperBound) }
    /// Bytes of its words inside links, spaces not counted.
    var linkedLength: Int { Int(linkedBytes) }
    /// The level of a heading, 1 to 6; 0 for other blocks and where it is not known.
    var level: Int {
      get { Int(headingLevel) }
      set { headingLevel = UInt8(clamping: newValue) }
    }

    init(
      role: Passage.Role, level: Int, text: Range<Int>, pieces: Range<Int>, links: Range<Int>, linkedLength: Int,
      furniture: String?
    ) {
      self.role = role
      self.furniture = furniture
      headingLevel = UInt8(clamping: level)
      textRange = Int32(text.lowerBound)..<Int32(text.upperBound)
      pieceRange = Int32(pieces.lowerBound)..<Int32(pieces.upperBound)
      linkRange = Int32(links.lowerBound)..<Int32(links.upperBound)
      linkedBytes = Int32(clamping: linkedLength)
    }
  }

  /// `count` bytes of text that were made from a stretch of the decoded source.
  ///
  /// Where the stretch has the same length they correspond byte by byte; otherwise the piece is one unit.
  struct Piece {
    var count: Int32
    var lower: Int32
    var upper: Int32

    var source: Range<Int> { Int(lower)..<Int(upper) }
    var isDirect: Bool { count == upper - lower }
  }

  /// A link that starts inside a block.
  struct Link {
    var target: String
    /// Offsets in `text`; empty where the address stands alone.
    var range: Range<Int>
    /// Offset in `DecodedSource.bytes`.
    var position: Int
  }

  /// The squeezed words of all blocks, one block behind the other.
  private(set) var text: [UInt8] = []
  private(set) var pieces: [Piece] = []
  private(set) var links: [Link] = []
  var blocks: [Block] = []

  /// The most blocks that are kept.
  private let limit: Int
  /// Whether there were more blocks than the limit: those behind it are left out.
  private(set) var isCutOff = false

  private var start = 0
  private var firstPiece = 0
  private var firstLink = 0
  private var linkedLength = 0
  /// White space waiting for the word behind it.
  private var space: Range<Int>?
  private var openLink: OpenLink?

  /// A link whose first word, once there is one, tells where it stands.
  private struct OpenLink {
    var target: String
    var start: Int?
    var position = 0
  }

  /// An empty list for so many blocks: a block of one letter costs a third of a kilobyte in the end.
  init(limit: Int = ParsingLimits().elements) { self.limit = limit }

  /// Makes room for so many bytes of words.
  mutating func reserve(_ count: Int) { text.reserveCapacity(count) }

  /// Whether the block being written has no words yet.
  var isEmpty: Bool { text.count == start }

  /// The number of bytes that the block being written holds.
  var count: Int { text.count - start }

  /// The words of a block.
  func words(of block: Block) -> String { String(decoding: text[block.text], as: UTF8.self) }

  /// Appends a stretch of the decoded source to the block being written.
  mutating func append(_ source: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) {
    var index = source.lowerBound
    let end = source.upperBound
    while index < end {
      let run = Self.plainRun(in: bytes, from: index, to: end)
      if run > index {
        write(bytes, index..<run)
        index = run
        continue
      }
      let (length, kind) = Self.special(bytes, at: index, end: end)
      switch kind {
      case .space: appendSpace(for: index..<index + length)
      case .nothing: break
      case .letter: write(bytes, index..<index + length)
      }
      index += length
    }
  }

  /// Appends words that were made from a stretch of the decoded source as one unit, such as a character reference.
  mutating func append(_ words: [UInt8], for source: Range<Int>) {
    words.withUnsafeBufferPointer { words in
      var index = 0
      while index < words.count {
        let (length, kind) =
          words[index] > 0x20 && words[index] < 0x80
          ? (1, SpecialKind.letter) : Self.special(words, at: index, end: words.count)
        switch kind {
        case .space: appendSpace(for: source)
        case .nothing: break
        case .letter:
          writeSpace(before: source)
          for offset in index..<index + length { text.append(words[offset]) }
          note(count: length, source: source)
          linkedLength += openLink == nil ? 0 : length
        }
        index += length
      }
    }
  }

  /// Appends white space; `source` is empty where nothing of the file stands for it.
  mutating func appendSpace(for source: Range<Int>) {
    if isEmpty { return }
    if let waiting = space, !waiting.isEmpty || source.isEmpty { return }
    space = source
  }

  /// Appends a mark between spaces that no byte of the file stands for, such as the bar between two cells.
  mutating func appendMark(_ mark: UInt8) {
    space = nil
    text.append(contentsOf: [0x20, mark])
    note(count: 2, source: 0..<0)
    space = 0..<0
  }

  /// What is appended from here on is linked to an address.
  mutating func beginLink(to target: String) {
    endLink()
    openLink = OpenLink(target: target)
  }

  /// Ends the link that was begun last, if any.
  mutating func endLink() {
    if let link = openLink, let start = link.start, start < text.count {
      links.append(Link(target: link.target, range: start..<text.count, position: link.position))
    }
    openLink = nil
  }

  /// Gathers an address that no words stand for.
  mutating func addLink(to target: String, at position: Int) {
    links.append(Link(target: target, range: text.count..<text.count, position: position))
  }

  /// Ends the block being written, unless it has no words; gives its index in `blocks`.
  ///
  /// A link that is still open goes on in the next block.
  @discardableResult
  mutating func finish(role: Passage.Role, level: Int = 0, furniture: String? = nil) -> Int? {
    let link = openLink
    endLink()
    if blocks.count >= limit, text.count > start {
      isCutOff = true
      text.removeSubrange(start...)
      pieces.removeSubrange(firstPiece...)
      links.removeSubrange(firstLink...)
    }
    defer {
      start = text.count
      firstPiece = pieces.count
      firstLink = links.count
      linkedLength = 0
      space = nil
      if let link { openLink = OpenLink(target: link.target) }
    }
    guard text.count > start else { return nil }
    blocks.append(
      Block(
        role: role, level: level, text: start..<text.count, pieces: firstPiece..<pieces.count,
        links: firstLink..<links.count, linkedLength: linkedLength, furniture: furniture))
    return blocks.count - 1
  }

  // MARK: Writing

  private mutating func write(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    writeSpace(before: range)
    text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
    note(count: range.count, source: range)
    if openLink != nil {
      for index in range where bytes[index] != 0x20 { linkedLength += 1 }
    }
  }

  private mutating func writeSpace(before source: Range<Int>) {
    if let source = space {
      text.append(0x20)
      note(count: 1, source: source)
      space = nil
    }
    if openLink != nil, openLink?.start == nil {
      openLink?.start = text.count
      openLink?.position = source.lowerBound
    }
  }

  private mutating func note(count: Int, source: Range<Int>) {
    if pieces.count > firstPiece {
      let last = pieces[pieces.count - 1]
      let touches = Int(last.upper) == source.lowerBound && last.isDirect && count == source.count && !source.isEmpty
      // More of the same unit, such as a ligature's second letter.
      let isSameUnit = !last.isDirect && last.source == source && !source.isEmpty
      if touches || isSameUnit {
        pieces[pieces.count - 1].count += Int32(count)
        if touches { pieces[pieces.count - 1].upper = Int32(source.upperBound) }
        return
      }
    }
    pieces.append(Piece(count: Int32(count), lower: Int32(source.lowerBound), upper: Int32(source.upperBound)))
  }

  // MARK: Reading

  enum SpecialKind { case space, nothing, letter }

  /// The end of the run of words with single spaces that starts at `index`; `index` itself where none does.
  private static func plainRun(in bytes: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Int {
    var place = index
    while place < end {
      let byte = bytes[place]
      if byte > 0x20 && byte < 0x80 {
        place += 1
      } else if byte == 0x20 {
        // A single space between two letters.
        guard place > index, place + 1 < end, bytes[place + 1] > 0x20, bytes[place + 1] < 0x80 else { break }
        place += 2
      } else if byte >= 0x80 {
        let (length, kind) = special(bytes, at: place, end: end)
        guard kind == .letter else { break }
        place += length
      } else {
        break
      }
    }
    return place
  }

  /// The length of the character at `index`, which is white space or no ASCII, and what it is to a text.
  private static func special(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int
  ) -> (length: Int, kind: SpecialKind) {
    let first = bytes[index]
    if first <= 0x20 || first == 0x7F { return (1, .space) }
    if first < 0xC0 { return (1, .letter) }
    let length = min(first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4, end - index)
    guard length > 1 else { return (length, .letter) }
    let second = bytes[index + 1]
    let third = length > 2 ? bytes[index + 2] : 0
    switch (first, second) {
    case (0xC2, 0xA0), (0xC2, 0x85): return (length, .space)
    case (0xE3, 0x80) where third == 0x80: return (length, .space)
    case (0xC2, 0xAD): return (length, .nothing)
    // U+2000 to U+200B, U+2028, U+2029, U+202F
    case (0xE2, 0x80) where third <= 0x8B || third == 0xA8 || third == 0xA9 || third == 0xAF: return (length, .space)
    case (0xE2, 0x81) where third == 0x9F: return (length, .space)
    case (0xE1, 0x9A) where third == 0x80: return (length, .space)
    case (0xEF, 0xBB) where third == 0xBF: return (length, .space)
    default: return (length, .letter)
    }
  }
}
