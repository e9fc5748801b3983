/// Finds the end of a start tag as HTML5's tokenizer does: a `>` in a quoted value ends nothing.
struct TagScan {
  /// The offset behind the tag.
  private(set) var end: Int
  /// Whether a slash stands in front of the `>`.
  private(set) var closesItself = false
  /// The attributes that nothing reads, with the white space before them.
  private(set) var unwanted: [Range<Int>] = []

  private let page: UnsafeBufferPointer<UInt8>
  private var place: Int
  private var attributes = 0

  /// Starts at the `<` of a tag.
  init(_ page: UnsafeBufferPointer<UInt8>, at open: Int) {
    self.page = page
    place = open + 1
    end = open + 1
  }

  /// Reads to the end; `false` where there is none.
  mutating func run() -> Bool {
    while place < page.count, page[place] > 0x20, page[place] != 0x3E, page[place] != 0x2F { place += 1 }
    while place < page.count {
      let gap = place
      while place < page.count, page[place] <= 0x20 || page[place] == 0x2F { place += 1 }
      guard place < page.count else { return false }
      if page[place] == 0x3E {
        closesItself = page[place - 1] == 0x2F
        end = place + 1
        return true
      }
      let name = place
      // An equals sign in front of a name belongs to it.
      place += 1
      while place < page.count, page[place] > 0x20, page[place] != 0x3D, page[place] != 0x3E, page[place] != 0x2F {
        place += 1
      }
      let nameEnd = place
      skipValue()
      attributes += 1
      // Only where white space parts them: what is glued to its neighbours is left to the parser.
      if name > gap, page[name - 1] <= 0x20,
        !isWanted(name..<nameEnd, value: nameEnd..<place) || attributes > HTMLAbridgement.maximumAttributes
      {
        unwanted.append(gap..<place)
      }
    }
    return false
  }

  private mutating func skipValue() {
    var next = place
    while next < page.count, page[next] <= 0x20 { next += 1 }
    guard next < page.count, page[next] == 0x3D else { return }
    next += 1
    while next < page.count, page[next] <= 0x20 { next += 1 }
    place = next
    guard next < page.count else { return }
    if page[next] == 0x22 || page[next] == 0x27 {
      // A quote without its partner is taken for a letter.
      place = page.index(of: page[next], from: next + 1).map { $0 + 1 } ?? next + 1
    } else {
      while place < page.count, page[place] > 0x20, page[place] != 0x3E { place += 1 }
    }
  }

  private func isWanted(_ name: Range<Int>, value: Range<Int>) -> Bool {
    // Names in capitals are rare; the parser makes them small and looks again.
    if page[name.lowerBound] < 0x61 { return true }
    guard let attribute = HTMLAttribute.byName[UnsafeBufferPointer(rebasing: page[name])] else { return false }
    // Of styles only those count that hide: `display:none`, `visibility:hidden`.
    return attribute != .style || holds("none", value) || holds("hidden", value)
  }

  private func holds(_ word: StaticString, _ range: Range<Int>) -> Bool {
    range.contains { page[$0] | 0x20 == word.utf8Start[0] && page.hasFolded(word, at: $0) }
  }
}
