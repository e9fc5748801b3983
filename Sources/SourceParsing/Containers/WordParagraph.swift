internal import ClaimModel

/// A paragraph of a word processor's file while it is read.
struct WordParagraph {
  /// A stretch of its words.
  enum Run {
    /// Bytes of the decoded source as they stand.
    case plain(Range<Int>)
    /// Words made from bytes of the decoded source: a reference, a tab.
    case made([UInt8], Range<Int>)
    case beginLink(String)
    case endLink
  }

  var runs: [Run] = []
  var style: String?
  /// The outline level that the paragraph itself sets, 0 for the highest; 9 is running text.
  var outlineLevel: Int?
  /// Whether the paragraph itself sets that it is, or is not, an item of a list.
  var isList: Bool?
  /// Whether its end was deleted: what follows belongs to it.
  var isOpen = false

  /// Role, level of a heading, and the reason why it is no part of the article.
  func role(in styles: WordStyles) -> (role: Passage.Role, level: Int, furniture: String?) {
    let meaning = style.flatMap(styles.meaning)
    // Where it says so itself, a paragraph of any style is in the outline.
    if let level = outlineLevel, (0..<9).contains(level) { return (.heading, min(level + 1, 6), nil) }
    switch meaning {
    case .furniture(let reason): return (.paragraph, 0, reason)
    case .title: return (.heading, 1, nil)
    case .heading(let level): return outlineLevel == 9 ? (.paragraph, 0, nil) : (.heading, min(level, 6), nil)
    case .quote: return (.blockQuote, 0, nil)
    case .caption: return (.caption, 0, nil)
    case .note: return (.footnote, 0, nil)
    case .list: return (isList == false ? .paragraph : .listItem, 0, nil)
    case nil: return (isList == true ? .listItem : .paragraph, 0, nil)
    }
  }

  /// Writes the words, not the end of the block.
  func write(to list: inout BlockList, of bytes: UnsafeBufferPointer<UInt8>) {
    for run in runs {
      switch run {
      case .plain(let range): list.append(range, of: bytes)
      case .made(let words, let range):
        if words == [0x20] { list.appendSpace(for: range) } else { list.append(words, for: range) }
      case .beginLink(let target): list.beginLink(to: target)
      case .endLink: list.endLink()
      }
    }
    list.endLink()
  }
}
