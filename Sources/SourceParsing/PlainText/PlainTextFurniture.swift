internal import ClaimModel

/// Marks blocks of a text that are no article, by their words and their neighbours.
struct PlainTextFurniture {
  private var list: BlockList

  /// Marks the furniture.
  static func mark(_ list: inout BlockList) {
    var furniture = PlainTextFurniture(list: list)
    // The blocks alone are changed; they are put back whole.
    furniture.run()
    list.blocks = furniture.list.blocks
  }

  private init(list: BlockList) { self.list = list }

  private mutating func run() {
    list.text.withUnsafeBufferPointer { text in
      for index in list.blocks.indices where list.blocks[index].furniture == nil {
        let block = list.blocks[index]
        guard block.text.count <= 600, block.role == .paragraph || block.role == .listItem else { continue }
        let words = UnsafeBufferPointer(rebasing: text[block.text])
        let reason =
          TextStretch(words, 0..<words.count).hasPrefix("by ,") ? "byline" : FurnitureRules.reason(for: words)
        if let reason {
          list.blocks[index].furniture = reason
        } else if block.role == .paragraph, Self.isCaption(TextStretch(words, 0..<words.count)) {
          list.blocks[index].role = .caption
        }
      }
    }
    markLabelBeforeLabel()
    markSiteBiography()
    markRelatedTail()
  }

  /// `Table 1. …`, `Figure 2: …`, `[Illustration: …]`, and what says at its end who took the picture.
  private static func isCaption(_ words: TextStretch) -> Bool {
    if words.hasPrefix("[illustration") { return words.last == 0x5D }
    guard words.wordCount(limit: 41) <= 40 else { return false }
    let labels: [StaticString] = [
      "table ", "figure ", "fig. ", "chart ", "map ", "plate ", "photo ", "abb. ", "abbildung ", "tabelle ",
    ]
    for label in labels where words.hasPrefix(label) && words.startsCapital {
      let rest = TextStretch(words.bytes, words.lower + label.utf8CodeUnitCount..<words.upper).words(limit: 1).first
      guard let rest, TextByte.isDigit(rest.first) else { continue }
      // `Table 1. …`, and no sentence such as `Table 1 shows …`.
      return [0x2E, 0x3A, 0x29].contains(rest.last)
    }
    let credits: [StaticString] = ["photograph:", "photo:", "picture:", "image:", "photos:"]
    var place = words.lower
    while let colon = words.bytes.index(of: 0x3A, from: place, to: words.upper) {
      place = colon + 1
      guard (colon - words.lower) * 2 > words.count else { continue }
      if credits.contains(where: { words.bytes.hasFolded($0, at: colon + 1 - $0.utf8CodeUnitCount) }) { return true }
    }
    return false
  }

  private func wordCount(_ index: Int, limit: Int) -> Int { list.wordCount(of: list.blocks[index], limit: limit) }

  /// The one or two words above a standing line, at the top of the text, are a label like it.
  private mutating func markLabelBeforeLabel() {
    for index in list.blocks.indices.prefix(6).dropFirst() where list.blocks[index].furniture == "section label" {
      if wordCount(index - 1, limit: 3) <= 2 { list.blocks[index - 1].furniture = "section label" }
    }
  }

  /// In the last third, a biography in the first person is the site owner's, and so is the name above it.
  private mutating func markSiteBiography() {
    for index in list.blocks.indices.suffix(24) where index * 3 >= list.blocks.count * 2 {
      guard list.blocks[index].furniture == nil, list.blocks[index].text.count < 2_000,
        Biography.isFirstPerson(list.words(of: list.blocks[index]))
      else { continue }
      list.blocks[index].furniture = "site biography"
      if index > 0, list.blocks[index - 1].furniture == nil, list.blocks[index - 1].text.count < 100,
        Byline.isName(list.words(of: list.blocks[index - 1]))
      {
        list.blocks[index - 1].furniture = "site biography"
      }
    }
  }

  /// Behind the heading of a list of other articles, short blocks up to the next long paragraph belong to that list.
  private mutating func markRelatedTail() {
    var isRelated = false
    for index in list.blocks.indices where index * 2 >= list.blocks.count {
      if list.blocks[index].furniture == "related links" {
        // `Related: another article` stands amid the text and begins no list.
        isRelated = wordCount(index, limit: 9) <= 8 && !list.text[list.blocks[index].text].contains(0x3A)
      } else if isRelated, list.blocks[index].furniture == nil {
        if wordCount(index, limit: 41) > 40 {
          isRelated = false
        } else {
          list.blocks[index].furniture = "related links"
        }
      }
    }
  }
}

extension BlockList {
  /// The number of words of a block; counts no further than `limit`.
  func wordCount(of block: Block, limit: Int) -> Int {
    var count = block.text.isEmpty ? 0 : 1
    for index in block.text where text[index] == 0x20 {
      count += 1
      if count >= limit { return limit }
    }
    return count
  }
}
