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

  /// Attributes of a tag beyond this number are left out: libxml2 compares each with all before it.
  static let maximumAttributes = 128

  /// How often the end of a tag may be looked for in vain: after that the page is taken as it stands, so that a page of
  /// nothing but open tags costs no more than another.
  private static let maximumFailures = 16
  private var failures = 0
  /// Ends that were looked for in vain stand nowhere behind the place of the search either.
  private var missing: Missing = []

  private struct Missing: OptionSet {
    let rawValue: UInt8
    static let comment = Self(rawValue: 1)
    static let angle = Self(rawValue: 2)
    static let script = Self(rawValue: 4)
    static let style = Self(rawValue: 8)
    static let drawing = Self(rawValue: 16)
    static let frame = Self(rawValue: 32)
    static let embed = Self(rawValue: 64)
    static let frames = Self(rawValue: 128)
  }

  /// Abridges a page of clean UTF-8.
  init(_ page: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(page.count / 2)
    var place = 0
    while let open = page.index(of: 0x3C, from: place), open + 1 < page.count, failures < Self.maximumFailures,
      !missing.contains(.angle)
    {
      let next = page[open + 1]
      if next | 0x20 >= 0x61, next | 0x20 <= 0x7A {
        place = tag(page, at: open)
      } else if next == 0x21 || next == 0x3F {
        place = comment(page, at: open)
      } else if next == 0x2F, open + 2 < page.count, !Self.isLetter(page[open + 2]) {
        place = bogusComment(page, at: open)
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
    guard page.hasFolded("<!--", at: open) else { return bogusComment(page, at: open) }
    if page.hasFolded(">", at: open + 4) || page.hasFolded("->", at: open + 4) { return bogusComment(page, at: open) }
    var place = open + 4
    while !missing.contains(.comment), let end = page.index(of: 0x3E, from: place) {
      let isEnd = page[end - 1] == 0x2D && page[end - 2] == 0x2D && end - 2 >= open + 4
      let isBang = page[end - 1] == 0x21 && end - 3 >= open + 4 && page[end - 2] == 0x2D && page[end - 3] == 0x2D
      if isEnd || isBang {
        cut(page, open..<end + 1)
        return end + 1
      }
      place = end + 1
    }
    // Never closed: a browser shows nothing of the rest; losing an article to a stray mark is worse than showing it.
    missing.insert(.comment)
    cut(page, open..<open + 4)
    return open + 4
  }

  /// What HTML5 takes for a comment: all up to the next `>`.
  private mutating func bogusComment(_ page: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    guard let end = page.index(of: 0x3E, from: open) else {
      missing.insert(.angle)
      return open + 1
    }
    cut(page, open..<end + 1)
    return end + 1
  }

  /// Reads a start tag, and the body of an element that holds no markup; gives the offset behind it.
  private mutating func tag(_ page: UnsafeBufferPointer<UInt8>, at open: Int) -> Int {
    var scan = TagScan(page, at: open)
    guard scan.run() else {
      failures += 1
      return open + 1
    }
    for attribute in scan.unwanted { cut(page, attribute) }
    guard let name = Self.rawName(page, at: open + 1), !(scan.closesItself && name.isForeign),
      !missing.contains(name.end)
    else { return scan.end }
    guard let close = Self.closing(page, name.text, from: scan.end) else {
      missing.insert(name.end)
      return scan.end
    }
    if name.end == .script, Self.contains(page, "ld+json", open..<scan.end) { linkedData.append(scan.end..<close) }
    cut(page, scan.end..<close)
    return close
  }

  /// An element whose body holds no text for a reader.
  private struct RawName {
    var text: StaticString
    var end: Missing
    var isForeign = false
  }

  private static let rawNames = [
    RawName(text: "script", end: .script), RawName(text: "style", end: .style),
    RawName(text: "svg", end: .drawing, isForeign: true), RawName(text: "iframe", end: .frame),
    RawName(text: "noembed", end: .embed), RawName(text: "noframes", end: .frames),
  ]

  private static func rawName(_ page: UnsafeBufferPointer<UInt8>, at start: Int) -> RawName? {
    guard [0x73, 0x69, 0x6E].contains(page[start] | 0x20) else { return nil }
    return rawNames.first { name in
      guard page.hasFolded(name.text, at: start) else { return false }
      let end = start + name.text.utf8CodeUnitCount
      return end >= page.count || page[end] <= 0x20 || page[end] == 0x3E || page[end] == 0x2F
    }
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
    // No further than the range: looking to the end of the page for each of its tags would cost the square.
    let range = UnsafeBufferPointer(rebasing: page[range])
    var place = 0
    while let found = range.index(of: word.utf8Start[0], from: place) {
      if range.hasFolded(word, at: found) { return true }
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
