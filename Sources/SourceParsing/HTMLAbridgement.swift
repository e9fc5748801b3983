/// A page without what the parser need not read: bodies of scripts and styles, comments, drawings, surplus attributes.
///
/// On real pages this is 60 to 75 per cent of the bytes, and libxml2 reads them a character at a time. It also brings
/// what libxml2 2.9 shows as text (`<![CDATA[`, `<!x>`, `<?x>`) to what HTML5 says: a comment that nobody sees.
struct HTMLAbridgement {
  /// A place where bytes were left out.
  struct Cut {
    /// Offset in `bytes` in front of which they stood.
    var place: Int
    /// How many bytes were left out up to and with this cut.
    var removed: Int
  }

  /// What is left.
  private(set) var bytes: [UInt8] = []
  /// The cuts, ascending.
  private(set) var cuts: [Cut] = []
  /// The bodies of JSON-LD scripts, as offsets of the page.
  private(set) var linkedData: [Range<Int>] = []

  private var done = 0

  /// More attributes than this are no page's but an attack's: libxml2 compares each with all before it.
  static let maximumAttributes = 128

  /// Abridges a page of clean UTF-8.
  init(_ page: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(page.count / 2)
    var place = 0
    while let open = page.index(of: 0x3C, from: place), open + 1 < page.count {
      let next = page[open + 1]
      if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
        place = tag(page, at: open)
      } else if next == 0x21 || next == 0x3F {
        place = comment(page, at: open)
      } else if next == 0x2F, open + 2 < page.count, !Self.isLetter(page[open + 2]) {
        let end = page.index(of: 0x3E, from: open + 2).map { $0 + 1 } ?? open + 2
        cut(page, open..<end)
        place = end
      } else {
        place = open + 1
      }
    }
    copy(page, to: page.count)
  }

  /// The offset of the page behind an offset of `bytes`; `cursor` counts the cuts passed, for offsets that ascend.
  func original(_ offset: Int, cursor: inout Int) -> Int {
    while cursor < cuts.count, cuts[cursor].place <= offset { cursor += 1 }
    return cursor == 0 ? offset : offset + cuts[cursor - 1].removed
  }

  // MARK: Scanning

  /// Reads a comment, a doctype or a processing instruction; gives the offset behind it.
  private mutating func comment(_ page: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    if page.hasFolded("<!doctype", at: open) { return open + 9 }
    guard page.hasFolded("<!--", at: open) else {
      // A comment to HTML5, up to the next `>`.
      let end = page.index(of: 0x3E, from: open).map { $0 + 1 } ?? page.count
      cut(page, open..<end)
      return end
    }
    if page.hasFolded(">", at: open + 4) || page.hasFolded("->", at: open + 4) {
      let end = page.index(of: 0x3E, from: open + 4).map { $0 + 1 } ?? page.count
      cut(page, open..<end)
      return end
    }
    var place = open + 4
    while let end = page.index(of: 0x3E, from: place) {
      let isEnd = page[end - 1] == 0x2D && page[end - 2] == 0x2D && end - 2 >= open + 4
      let isBang = page[end - 1] == 0x21 && end - 3 >= open + 4 && page[end - 2] == 0x2D && page[end - 3] == 0x2D
      if isEnd || isBang {
        cut(page, open..<end + 1)
        return end + 1
      }
      place = end + 1
    }
    // Never closed: a browser shows nothing of the rest; losing an article to a stray mark is worse than showing it.
    cut(page, open..<open + 4)
    return open + 4
  }

  /// Reads a start tag, and the body of an element that holds no markup; gives the offset behind it.
  private mutating func tag(_ page: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    var scan = TagScan(page, at: open)
    scan.run()
    if let surplus = scan.surplus { cut(page, surplus..<scan.end - 1) }
    guard let name = Self.rawName(page, at: open + 1), !(scan.closesItself && name.isForeign) else { return scan.end }
    guard let close = Self.closing(page, name.text, from: scan.end) else { return scan.end }
    if name.isScript, Self.contains(page, "ld+json", open..<scan.end) { linkedData.append(scan.end..<close) }
    cut(page, scan.end..<close)
    return close
  }

  private struct RawName {
    var text: StaticString
    var isScript = false
    var isForeign = false
  }

  private static func rawName(_ page: UnsafeBufferPointer<UInt8>, at start: Int) -> RawName? {
    func named(_ name: StaticString) -> Bool {
      guard page.hasFolded(name, at: start) else { return false }
      let end = start + name.utf8CodeUnitCount
      return end >= page.count || page[end] <= 0x20 || page[end] == 0x3E || page[end] == 0x2F
    }
    switch page[start] | 0x20 {
    case 0x73:
      if named("script") { return RawName(text: "script", isScript: true) }
      if named("style") { return RawName(text: "style") }
      if named("svg") { return RawName(text: "svg", isForeign: true) }
    case 0x69: if named("iframe") { return RawName(text: "iframe") }
    case 0x6E:
      if named("noembed") { return RawName(text: "noembed") }
      if named("noframes") { return RawName(text: "noframes") }
    default: break
    }
    return nil
  }

  /// Where the end tag of `name` starts.
  private static func closing(_ page: UnsafeBufferPointer<UInt8>, _ name: StaticString, from start: Int) -> Int? {
    var place = start
    while let open = page.index(of: 0x3C, from: place) {
      if open + 1 < page.count, page[open + 1] == 0x2F, page.hasFolded(name, at: open + 2) { return open }
      place = open + 1
    }
    return nil
  }

  private static func contains(_ page: UnsafeBufferPointer<UInt8>, _ word: StaticString, _ range: Range<Int>) -> Bool {
    var place = range.lowerBound
    let first = word.utf8Start[0]
    while let found = page.index(of: first, from: place), found < range.upperBound {
      if page.hasFolded(word, at: found) { return true }
      place = found + 1
    }
    return false
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  // MARK: Writing

  private mutating func copy(_ page: UnsafeBufferPointer<UInt8>, to end: Int) {
    guard end > done else { return }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: page[done..<end]))
    done = end
  }

  private mutating func cut(_ page: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty, range.lowerBound >= done else { return }
    copy(page, to: range.lowerBound)
    let removed = (cuts.last?.removed ?? 0) + range.count
    if let last = cuts.last, last.place == bytes.count {
      cuts[cuts.count - 1].removed = removed
    } else {
      cuts.append(Cut(place: bytes.count, removed: removed))
    }
    done = range.upperBound
  }
}

/// Finds the end of a start tag as HTML5's tokenizer does: a `>` in a quoted value ends nothing.
private struct TagScan {
  private let page: UnsafeBufferPointer<UInt8>
  private let open: Int
  /// The offset behind the tag.
  private(set) var end: Int
  /// Where attributes beyond the limit begin, if there are any.
  private(set) var surplus: Int?
  /// Whether a slash stands in front of the `>`.
  private(set) var closesItself = false

  init(_ page: UnsafeBufferPointer<UInt8>, at open: Int) {
    self.page = page
    self.open = open
    end = open + 1
  }

  mutating func run() {
    var place = open + 1
    var attributes = 0
    while place < page.count {
      let byte = page[place]
      if byte == 0x3E {
        closesItself = page[place - 1] == 0x2F
        end = place + 1
        return
      }
      place += 1
      if byte <= 0x20 {
        if place < page.count, page[place] > 0x20, page[place] != 0x3E, page[place] != 0x3D {
          attributes += 1
          if attributes > HTMLAbridgement.maximumAttributes, surplus == nil { surplus = place }
        }
      } else if byte == 0x3D {
        while place < page.count, page[place] <= 0x20 { place += 1 }
        guard place < page.count, page[place] == 0x22 || page[place] == 0x27 else { continue }
        // A quote without its partner is taken for a letter.
        guard let close = page.index(of: page[place], from: place + 1) else {
          place += 1
          continue
        }
        place = close + 1
        if place < page.count, page[place] > 0x20, page[place] != 0x3E, page[place] != 0x2F {
          attributes += 1
          if attributes > HTMLAbridgement.maximumAttributes, surplus == nil { surplus = place }
        }
      }
    }
    // Never closed: what follows the `<` is read again as it stands.
    (end, surplus, closesItself) = (open + 1, nil, false)
  }
}
