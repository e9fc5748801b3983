/// What a page's head says that its article holds.
struct ArticleEvidence {
  /// Hashes of the words of its title.
  private(set) var title: Set<UInt64> = []
  /// Hashes of the words of its description.
  private(set) var description: Set<UInt64> = []
  /// Hashes of the runs of three words of the article's text in JSON-LD.
  private(set) var body: Set<UInt64> = []

  /// Gathers the evidence of a page.
  init(_ tree: HTMLTree) {
    for element in tree.elements.indices where tree.elements[element].tag == .meta {
      let name = tree.bytes(of: .property, in: element) + tree.bytes(of: .name, in: element)
      let isTitle = name.elementsEqual("og:title".utf8) || name.elementsEqual("twitter:title".utf8)
      let isDescription = name.elementsEqual("og:description".utf8) || name.elementsEqual("description".utf8)
      guard isTitle || isDescription else { continue }
      let words = Self.words(tree.bytes(of: .content, in: element))
      if isTitle { title.formUnion(words) } else { description.formUnion(words) }
    }
    title.formUnion(Self.words(Self.titleElement(tree)[...]))
    for range in tree.linkedData { read(tree.bytes, range) }
  }

  private static func titleElement(_ tree: HTMLTree) -> [UInt8] {
    var words: [UInt8] = []
    var isOpen = false
    for event in tree.events {
      switch event {
      case .open(let element) where tree.elements[Int(element)].tag == .title: isOpen = true
      case .close(let element) where tree.elements[Int(element)].tag == .title: return words
      case .open(let element) where tree.elements[Int(element)].tag == .body: return words
      case .text(let range) where isOpen: words += tree.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
      case .reference(let range, _) where isOpen: words += tree.values[Int(range.lowerBound)..<Int(range.upperBound)]
      default: break
      }
    }
    return words
  }

  private static func words(_ text: ArraySlice<UInt8>) -> [UInt64] {
    var hashes: [UInt64] = []
    text.withUnsafeBufferPointer { _ = TextProfile($0, hashes: &hashes) }
    return hashes
  }

  /// Finds `"articleBody": "…"` in a JSON-LD script; broken JSON is no obstacle.
  private mutating func read(_ page: [UInt8], _ range: Range<Int>) {
    page.withUnsafeBufferPointer { page in
      var place = range.lowerBound
      while let quote = page.index(of: 0x22, from: place), quote < range.upperBound {
        place = quote + 1
        guard page.hasFolded("articlebody\"", at: place) else { continue }
        place += 12
        while place < range.upperBound, page[place] <= 0x20 || page[place] == 0x3A { place += 1 }
        guard place < range.upperBound, page[place] == 0x22 else { continue }
        let text = Self.string(page, from: place + 1, to: range.upperBound)
        place = text.end
        body.formUnion(Shingle.set(of: Self.words(text.bytes[...])))
      }
    }
  }

  /// A JSON string without its escapes; those of letters beyond ASCII become white space.
  private static func string(_ page: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> (
    bytes: [UInt8], end: Int
  ) {
    var bytes: [UInt8] = []
    var place = start
    while place < end, page[place] != 0x22 {
      if page[place] == 0x5C, place + 1 < end {
        let escaped = page[place + 1]
        switch escaped {
        case 0x75:
          let digits = String(
            decoding: UnsafeBufferPointer(rebasing: page[min(place + 2, end)..<min(place + 6, end)]), as: UTF8.self)
          let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? " "
          bytes += Array(String(scalar).utf8)
          place += 6
          continue
        case 0x6E, 0x72, 0x74, 0x62, 0x66: bytes.append(0x20)
        default: bytes.append(escaped)
        }
        place += 2
      } else {
        bytes.append(page[place])
        place += 1
      }
    }
    return (bytes, place)
  }
}
