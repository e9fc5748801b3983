internal import ClaimModel

/// Marks blocks of a text that are no article, by their words and their neighbours.
enum PlainTextFurniture {
  /// Marks the furniture.
  static func mark(_ blocks: inout [Block]) {
    for index in blocks.indices where blocks[index].furniture == nil {
      blocks[index].furniture = FurnitureRules.reason(for: blocks[index].text)
      if blocks[index].text.lowercased().hasPrefix("by ,") { blocks[index].furniture = "byline" }
    }
    markLabelBeforeLabel(&blocks)
    markSiteBiography(&blocks)
    markRelatedTail(&blocks)
  }

  /// Short lines without an end before a paragraph are headings.
  static func markHeadings(_ blocks: inout [Block]) {
    for index in blocks.indices where blocks[index].furniture == nil && blocks[index].role == .paragraph {
      let text = blocks[index].text
      let words = text.split(separator: " ").count
      guard words <= 16, let last = text.last, !".!?;,:\u{201D}\"*".contains(last), text.first?.isLowercase == false
      else { continue }
      let next = blocks[(index + 1)...].first { $0.furniture == nil }
      if let next, next.text.split(separator: " ").count > words { blocks[index].role = .heading }
    }
  }

  /// The one or two words above a standing line, at the top of the text, are a label like it.
  private static func markLabelBeforeLabel(_ blocks: inout [Block]) {
    for index in blocks.indices.prefix(6).dropFirst() where blocks[index].furniture == "section label" {
      if blocks[index - 1].text.split(separator: " ").count <= 2 { blocks[index - 1].furniture = "section label" }
    }
  }

  /// In the last third, a biography in the first person is the site owner's, and so is the name above it.
  private static func markSiteBiography(_ blocks: inout [Block]) {
    for index in blocks.indices where index * 3 >= blocks.count * 2 && blocks[index].furniture == nil {
      guard Biography.isFirstPerson(blocks[index].text) else { continue }
      blocks[index].furniture = "site biography"
      if index > 0, blocks[index - 1].furniture == nil, Byline.isName(blocks[index - 1].text) {
        blocks[index - 1].furniture = "site biography"
      }
    }
  }

  /// Behind the heading of a list of other articles, short blocks up to the next long paragraph belong to that list.
  private static func markRelatedTail(_ blocks: inout [Block]) {
    var isRelated = false
    for index in blocks.indices where index * 2 >= blocks.count {
      if blocks[index].furniture == "related links" {
        isRelated = true
      } else if isRelated, blocks[index].furniture == nil {
        if blocks[index].text.split(separator: " ").count > 40 {
          isRelated = false
        } else {
          blocks[index].furniture = "related links"
        }
      }
    }
  }
}
